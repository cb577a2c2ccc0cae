package io.orderwright.internal.http;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** A client with a pool of its own: reads and writes don't share connections. */
final class Lane {
    private static final Duration KEPT_IDLE = Duration.ofSeconds(60);

    private final OkHttpClient client;
    private final Dispatcher dispatcher = new Dispatcher();
    private final ConnectionPool pool;

    private Lane(TransportSettings settings, boolean forWrites) {
        this.pool = new ConnectionPool(settings.connections(), KEPT_IDLE.toSeconds(), TimeUnit.SECONDS);
        this.client = build(settings, forWrites);
    }

    static Lane forReads(TransportSettings settings) {
        return new Lane(settings, false);
    }

    static Lane forWrites(TransportSettings settings) {
        return new Lane(settings, true);
    }

    OkHttpClient client() {
        return client;
    }

    void dropIdle() {
        pool.evictAll();
    }

    int idle() {
        return pool.idleConnectionCount();
    }

    int connections() {
        return pool.connectionCount();
    }

    void close() {
        dispatcher.cancelAll();
        pool.evictAll();
    }

    private OkHttpClient build(TransportSettings settings, boolean forWrites) {
        OkHttpClient theirs = settings.client().orElse(null);
        OkHttpClient.Builder builder = theirs == null ? ours(settings.timeouts()) : theirs.newBuilder();
        boolean plain = forWrites && !settings.negotiatesForWrites();
        if (plain) {
            builder.protocols(List.of(Protocol.HTTP_1_1));
        }
        if (theirs == null || theirs.socketFactory().equals(SocketFactory.getDefault())) {
            int readMillis = theirs == null
                    ? Math.toIntExact(settings.timeouts().read().toMillis())
                    : theirs.readTimeoutMillis();
            builder.socketFactory(new NoDelaySocketFactory(plain ? readMillis : 0));
            if (plain) {
                leaveReadsToTheSocket(builder);
            }
        }
        return sendingOnce(builder)
                .addInterceptor(new Patience(settings.timeouts().attempt()))
                .addNetworkInterceptor(new LastGate(settings.staleAfter()))
                .build();
    }

    /**
     * OkHttp keeps time for each read and write by waking a thread of its own, which costs more than building the
     * order. The socket keeps time for reads without one, and a write that does not get on ends with its attempt. HTTP/2
     * can't do with that: there somebody always reads.
     */
    private static void leaveReadsToTheSocket(OkHttpClient.Builder builder) {
        builder.readTimeout(Duration.ZERO).writeTimeout(Duration.ZERO);
    }

    private static OkHttpClient.Builder ours(Timeouts timeouts) {
        return new OkHttpClient.Builder()
                .connectTimeout(timeouts.connect())
                .readTimeout(timeouts.read())
                .writeTimeout(timeouts.write());
    }

    /** Everything by which OkHttp would send again, or answer itself, is off. */
    private OkHttpClient.Builder sendingOnce(OkHttpClient.Builder builder) {
        return builder.retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .dispatcher(dispatcher)
                .connectionPool(pool);
    }
}
