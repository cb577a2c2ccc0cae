package io.orderwright.benchmarks.loopback;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttp;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * The HTTP call alone: the request made beforehand, with the body and the headers that ours has; the reply read to its
 * end, and the identifier cut from its address. Nothing is checked, kept or parsed.
 */
class BareOkHttp implements Placing {
    private final String name;
    private final OkHttpClient client;
    private final Request request;

    private BareOkHttp(String name, OkHttpClient client, String url) {
        this.name = name;
        this.client = client;
        this.request = new Request.Builder()
                .url(url + Terms.ORDERS)
                .header("User-Agent", "orderwright/dev (java/17; okhttp/" + OkHttp.VERSION + ")")
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + Terms.TOKEN)
                .post(RequestBody.create(
                        Terms.BODY.getBytes(StandardCharsets.UTF_8), MediaType.get("application/json")))
                .build();
    }

    static Placing asItComes(String url, OkHttpClient client) {
        return new BareOkHttp("OkHttp as it comes", client, url);
    }

    /** By its own dispatcher, which lets five calls to a host run at once. */
    static Placing enqueued(String url, OkHttpClient client) {
        return new Enqueued(url, client);
    }

    /** No delay on its sockets, and a pool that keeps a connection for each call in flight. */
    static Placing tuned(String url, OkHttpClient base, int inFlight) {
        OkHttpClient client = base.newBuilder()
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
        try (Response response = call().execute()) {
            return identifier(response);
        }
    }

    Call call() {
        return client.newCall(request);
    }

    private static String identifier(Response response) throws IOException {
        if (response.code() != 201 || !response.body().string().isEmpty()) {
            throw new IOException("not created, but " + response);
        }
        String location = Objects.requireNonNull(response.header("Location"), "Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }

    /** The same, from the dispatcher's threads. */
    private static final class Enqueued extends BareOkHttp {
        Enqueued(String url, OkHttpClient client) {
            super("OkHttp as it comes, enqueue()", client, url);
        }

        @Override
        public String place() throws IOException {
            CompletableFuture<String> placed = new CompletableFuture<>();
            call().enqueue(new Callback() {
                @Override
                public void onFailure(Call call, IOException e) {
                    placed.completeExceptionally(e);
                }

                @Override
                public void onResponse(Call call, Response response) throws IOException {
                    try (response) {
                        placed.complete(identifier(response));
                    }
                }
            });
            try {
                return placed.join();
            } catch (CompletionException e) {
                throw new IOException(e);
            }
        }
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
