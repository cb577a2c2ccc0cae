package io.orderwright.benchmarks.loopback;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** The HTTP call alone: a body made beforehand, and the identifier cut from the reply's address. */
final class BareOkHttp implements Placing {
    private static final byte[] ORDER = """
            {"session":"NORMAL","duration":"DAY","orderType":"LIMIT","price":"150.00","orderLegCollection":[\
            {"instruction":"BUY","instrument":{"assetType":"EQUITY","symbol":"AAPL"},"quantity":100}],\
            "orderStrategyType":"SINGLE"}""".getBytes(StandardCharsets.UTF_8);

    private final String name;
    private final OkHttpClient client;
    private final Request request;

    private BareOkHttp(String name, OkHttpClient client, String url) {
        this.name = name;
        this.client = client;
        this.request = new Request.Builder()
                .url(url + "/trader/v1/accounts/hash/orders")
                .header("Authorization", "Bearer token")
                .header("Accept", "application/json")
                .post(RequestBody.create(ORDER, MediaType.get("application/json")))
                .build();
    }

    static Placing asItComes(String url) {
        return new BareOkHttp("OkHttp as it comes", new OkHttpClient(), url);
    }

    /** No delay on its sockets, and a pool that keeps a connection for each call in flight. */
    static Placing tuned(String url, int inFlight) {
        OkHttpClient client = new OkHttpClient.Builder()
                .socketFactory(new NoDelaySockets())
                .connectionPool(new ConnectionPool(inFlight, 1, TimeUnit.MINUTES))
                .build();
        return new BareOkHttp("OkHttp, pool and sockets tuned", client, url);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String place() throws IOException {
        try (Response response = client.newCall(request).execute()) {
            String location = Objects.requireNonNull(response.header("Location"), "Location");
            return location.substring(location.lastIndexOf('/') + 1);
        }
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }

    /** Sets TCP_NODELAY, which OkHttp does not; it asks for unconnected sockets only. */
    private static final class NoDelaySockets extends SocketFactory {
        @Override
        public Socket createSocket() throws IOException {
            Socket socket = new Socket();
            socket.setTcpNoDelay(true);
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException("unconnected sockets only");
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException("unconnected sockets only");
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException("unconnected sockets only");
        }

        @Override
        public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
            throw new UnsupportedOperationException("unconnected sockets only");
        }
    }
}
