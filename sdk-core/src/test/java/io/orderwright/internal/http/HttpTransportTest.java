package io.orderwright.internal.http;

import static io.orderwright.internal.http.ScriptedServer.created;
import static io.orderwright.internal.http.ScriptedServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.internal.engine.Attempt;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class HttpTransportTest {
    @Test
    void closing_refuses_what_comes_later_and_cuts_what_is_in_flight() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer()) {
            HttpTransport transport = HttpTransport.create(TransportSettings.of(server.url()));
            server.then(wire -> {
                wire.read();
                read.countDown();
                wire.untilClosed();
            });
            CompletableFuture<Attempt> flying = new CompletableFuture<>();
            Mode.BLOCKING.start(() -> flying.complete(transport.exchange(Calls.place(), Calls.context())));
            read.await();
            transport.close();
            transport.close();
            assertThat(Outcome.of(Mode.get(flying))).isEqualTo("unsure");
            assertThat(Outcome.of(transport.exchange(Calls.place(), Calls.context())))
                    .isEqualTo("CLOSED");
            assertThat(transport.connections().open()).isZero();
            assertThat(server.orders()).isEqualTo(1);
        }
    }

    @Test
    void starts_no_thread_that_outlives_the_program() throws Exception {
        Set<Thread> before = threads();
        try (ScriptedServer server = new ScriptedServer()) {
            Set<Thread> withServer = threads();
            try (HttpTransport transport = HttpTransport.create(TransportSettings.of(server.url()))) {
                transport.exchange(Calls.place(), Calls.context());
                transport.exchange(Calls.list(), Calls.context());
            }
            Set<Thread> left = threads();
            left.removeAll(withServer);
            left.removeAll(before);
            left.removeIf(thread -> thread.getName().equals("scripted-server"));
            // Okio and OkHttp each keep daemons for the whole virtual machine, which end by themselves.
            assertThat(left).allSatisfy(thread -> {
                assertThat(thread.isDaemon()).isTrue();
                assertThat(thread.getName()).matches("Okio Watchdog|OkHttp .*|Okio .*|Keep-Alive.*|process reaper");
            });
        }
    }

    @Test
    void a_client_that_was_handed_in_stays_its_owners() throws Exception {
        List<String> events = new ArrayList<>();
        OkHttpClient theirs = new OkHttpClient.Builder()
                .eventListener(new EventListener() {
                    @Override
                    public void callStart(okhttp3.Call call) {
                        events.add(call.request().method());
                    }
                })
                .build();
        try (ScriptedServer server = new ScriptedServer()) {
            server.then(reply(200)).then(created()).then(reply(200));
            Request request = new Request.Builder().url(server.url()).build();
            try (Response response = theirs.newCall(request).execute()) {
                assertThat(response.code()).isEqualTo(200);
            }
            try (HttpTransport transport =
                    HttpTransport.create(TransportSettings.of(server.url()).withClient(theirs))) {
                transport.exchange(Calls.place(), Calls.context());
                assertThat(server.connections()).isEqualTo(2);
            }
            assertThat(theirs.connectionPool().connectionCount()).isEqualTo(1);
            assertThat(theirs.dispatcher().executorService().isShutdown()).isFalse();
            try (Response response = theirs.newCall(request).execute()) {
                assertThat(response.code()).isEqualTo(200);
            }
            assertThat(server.connections()).isEqualTo(2);
            assertThat(events).containsExactly("GET", "POST", "GET");
            theirs.dispatcher().executorService().shutdown();
            theirs.connectionPool().evictAll();
        }
    }

    @Test
    void an_order_finds_the_connection_that_was_warmed_for_it() throws Exception {
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport = HttpTransport.create(TransportSettings.of(server.url()))) {
            server.then(reply(200)).then(created());
            transport.warm(Calls.list(), Calls.context());
            Attempt.Answered order = (Attempt.Answered) transport.exchange(Calls.place(), Calls.context());
            assertThat(order.wire().reused()).isTrue();
            assertThat(server.connections()).isEqualTo(1);
            assertThatThrownBy(() -> transport.warm(Calls.place(), Calls.context()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void keeps_as_many_connections_as_there_are_calls_in_flight() throws Exception {
        int flights = 32;
        CountDownLatch all = new CountDownLatch(flights);
        ExecutorService callers = Executors.newFixedThreadPool(flights);
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport = HttpTransport.create(TransportSettings.of(server.url()))) {
            for (int i = 0; i < flights; i++) {
                server.then(wire -> {
                    wire.read();
                    all.countDown();
                    all.await();
                    wire.reply(201, "");
                });
            }
            List<Future<Attempt>> attempts = Stream.generate(
                            () -> callers.submit(() -> transport.exchange(Calls.place(), Calls.context())))
                    .limit(flights)
                    .toList();
            for (Future<Attempt> attempt : attempts) {
                assertThat(Outcome.of(attempt.get())).isEqualTo("201");
            }
            assertThat(server.orders()).isEqualTo(flights);
            assertThat(transport.connections()).isEqualTo(new HttpTransport.Connections(flights, flights));
        } finally {
            callers.shutdown();
        }
    }

    @Test
    void every_socket_sends_at_once() throws Exception {
        List<Boolean> noDelay = new ArrayList<>();
        OkHttpClient observed = new OkHttpClient.Builder()
                .eventListener(new EventListener() {
                    @Override
                    public void connectionAcquired(okhttp3.Call call, Connection connection) {
                        noDelay.add(isNoDelay(connection.socket()));
                    }
                })
                .build();
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport =
                        HttpTransport.create(TransportSettings.of(server.url()).withClient(observed))) {
            transport.exchange(Calls.place(), Calls.context());
            transport.exchange(Calls.list(), Calls.context());
            assertThat(noDelay).containsExactly(true, true);
        }
    }

    @Test
    void sockets_made_in_any_way_send_at_once() throws Exception {
        NoDelaySocketFactory factory = new NoDelaySocketFactory(0);
        try (ScriptedServer server = new ScriptedServer()) {
            java.net.InetAddress host = java.net.InetAddress.getLoopbackAddress();
            List<Socket> sockets = List.of(
                    factory.createSocket("127.0.0.1", server.port()),
                    factory.createSocket(host, server.port()),
                    factory.createSocket("127.0.0.1", server.port(), host, 0),
                    factory.createSocket(host, server.port(), host, 0));
            for (Socket socket : sockets) {
                assertThat(isNoDelay(socket)).isTrue();
                socket.close();
            }
        }
    }

    private static boolean isNoDelay(Socket socket) {
        try {
            return socket.getTcpNoDelay();
        } catch (java.net.SocketException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<Thread> threads() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }
}
