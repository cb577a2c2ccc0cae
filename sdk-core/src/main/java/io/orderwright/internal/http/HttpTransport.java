package io.orderwright.internal.http;

import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.CallContext;
import io.orderwright.internal.engine.Effect;
import io.orderwright.internal.engine.Exchange;

/**
 * Sends calls over HTTP: each exactly once, whatever the network, the broker, OkHttp or an interceptor of the user's
 * does. Reads and writes have connections of their own. Blocking; safe for any number of threads; starts none.
 */
public final class HttpTransport implements Exchange, AutoCloseable {
    private final Lane readLane;
    private final Lane writeLane;
    private final Exchange reads;
    private final Exchange writes;
    private volatile boolean closed;

    private HttpTransport(TransportSettings settings) {
        Requests requests = new Requests(BaseUrl.of(settings.baseUrl()), UserAgent.of(settings.application()));
        ConnectionUse use = new ConnectionUse(settings.clock());
        this.readLane = Lane.forReads(settings);
        this.writeLane = Lane.forWrites(settings);
        this.reads = new OkHttpExchange(readLane, requests, use);
        this.writes = new OkHttpExchange(writeLane, requests, use);
    }

    /**
     * Creates a transport; connects to nothing yet.
     *
     * @param settings how
     * @return the transport, to be closed by the caller
     * @throws IllegalArgumentException if the base URL is none, or is plain HTTP to another machine
     */
    public static HttpTransport create(TransportSettings settings) {
        return new HttpTransport(settings);
    }

    @Override
    public Attempt exchange(Call call, CallContext context) {
        return exchange(call, context, call.effect() == Effect.WRITE ? writes : reads);
    }

    /**
     * Sends a read over a connection of the writes, so that the first order finds one open.
     *
     * @param call a cheap read
     * @param context its time and caller
     * @return what came of it
     */
    public Attempt warm(Call call, CallContext context) {
        if (call.effect() != Effect.READ) {
            throw new IllegalArgumentException("Only a read warms a connection, not " + call);
        }
        return exchange(call, context, writes);
    }

    private Attempt exchange(Call call, CallContext context, Exchange lane) {
        if (closed) {
            return new Attempt.NotSent(Attempt.Reason.CLOSED, "the client is closed", null);
        }
        try {
            return lane.exchange(call, context);
        } finally {
            if (closed) {
                dropIdle();
            }
        }
    }

    /**
     * Cuts what is in flight, closes every connection, and refuses whatever comes later. A client that was handed in is
     * left alone. Idempotent.
     */
    @Override
    public void close() {
        closed = true;
        readLane.close();
        writeLane.close();
    }

    private void dropIdle() {
        readLane.dropIdle();
        writeLane.dropIdle();
    }

    /** {@return the connections that are open, and of them the idle ones} */
    Connections connections() {
        return new Connections(readLane.connections() + writeLane.connections(), readLane.idle() + writeLane.idle());
    }

    /** How many connections there are. */
    record Connections(int open, int idle) {}

    @Override
    public String toString() {
        return "HttpTransport";
    }
}
