package io.orderwright.sandbox.internal.http;

/** A server of a box, on a loopback port. */
public interface WebServer extends AutoCloseable {
    /** {@return the port} */
    int port();

    /** Refuses new connections; those there are stay. */
    void refuse();

    /** Accepts connections again. */
    void accept();

    /** Closes every open connection. */
    void closeConnections();

    @Override
    void close();
}
