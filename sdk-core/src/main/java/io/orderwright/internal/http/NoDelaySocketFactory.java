package io.orderwright.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Makes sockets that send small requests at once; OkHttp leaves Nagle's algorithm on, which together with delayed
 * acknowledgements costs up to 40 ms. TLS is layered on these sockets too.
 */
final class NoDelaySocketFactory extends SocketFactory {
    private final int readMillis;

    /**
     * Creates a factory.
     *
     * @param readMillis how long its sockets wait for the next bytes where no other limit is set; zero for as long as
     *     it takes
     */
    NoDelaySocketFactory(int readMillis) {
        this.readMillis = readMillis;
    }

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = new PatientSocket(readMillis);
        socket.setTcpNoDelay(true);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return bound(new InetSocketAddress(host, port), local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return bound(new InetSocketAddress(host, port), local, localPort);
    }

    private Socket connected(InetSocketAddress to) throws IOException {
        Socket socket = createSocket();
        socket.connect(to);
        return socket;
    }

    private Socket bound(InetSocketAddress to, InetAddress local, int localPort) throws IOException {
        Socket socket = createSocket();
        socket.bind(new InetSocketAddress(local, localPort));
        socket.connect(to);
        return socket;
    }
}
