package io.orderwright.internal.http;

import static io.orderwright.internal.http.ScriptedServer.created;
import static io.orderwright.internal.http.ScriptedServer.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.CallContext;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.SendHooks;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.SocketFactory;
import javax.net.ssl.SSLException;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What never left this machine is known not to have, whatever the exception looks like. */
class NotSentTest {
    private static final Duration SHORT = Duration.ofMillis(250);

    static Mode[] modes() {
        return Mode.all();
    }

    @ParameterizedTest
    @MethodSource("modes")
    void a_refused_connection(Mode mode) throws Exception {
        try (Socket deaf = new Socket()) {
            // Bound, so that nobody else can listen there.
            deaf.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertUnreachable(
                    mode, TransportSettings.of("http://127.0.0.1:" + deaf.getLocalPort()), ConnectException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("modes")
    void an_unknown_host(Mode mode) throws Exception {
        OkHttpClient lost = new OkHttpClient.Builder()
                .dns(name -> {
                    throw new UnknownHostException(name);
                })
                .build();
        assertUnreachable(
                mode, TransportSettings.of("https://broker.invalid").withClient(lost), UnknownHostException.class);
    }

    @ParameterizedTest
    @MethodSource("modes")
    void a_connection_that_is_never_made(Mode mode) throws Exception {
        OkHttpClient slow =
                new OkHttpClient.Builder().socketFactory(new NeverConnecting()).build();
        assertUnreachable(
                mode, TransportSettings.of("http://127.0.0.1:9").withClient(slow), SocketTimeoutException.class);
    }

    @ParameterizedTest
    @MethodSource("modes")
    void a_tls_handshake_that_is_never_answered(Mode mode) throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            TransportSettings settings = TransportSettings.of("https://127.0.0.1:" + mute.getLocalPort())
                    .withTimeouts(new Timeouts(SHORT, SHORT, SHORT, Duration.ofSeconds(15)));
            assertUnreachable(mode, settings, SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("modes")
    void an_attempt_that_ends_in_the_tls_handshake(Mode mode) throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpTransport transport =
                        HttpTransport.create(TransportSettings.of("https://127.0.0.1:" + mute.getLocalPort()))) {
            Attempt attempt = mode.run(() -> transport.exchange(Calls.place(), Calls.context(SHORT)));
            assertThat(Outcome.of(attempt)).isEqualTo("UNREACHABLE");
        }
    }

    @ParameterizedTest
    @MethodSource("modes")
    void a_server_that_does_not_speak_tls(Mode mode) throws Exception {
        try (ScriptedServer plain = new ScriptedServer()) {
            plain.then(wire -> {
                wire.write("this is no handshake\r\n");
                wire.close();
            });
            assertUnreachable(mode, TransportSettings.of("https://127.0.0.1:" + plain.port()), SSLException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Attempt.Reason.class,
            names = {"CANCELLED", "JOURNAL", "DEADLINE", "EQUAL_ORDER_UNRESOLVED"})
    void what_the_hooks_stop_at_the_gate(Attempt.Reason reason) throws Exception {
        SendHooks hooks = atTheGate(() -> Optional.of(new Attempt.NotSent(reason, "not now", null)));
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport = HttpTransport.create(TransportSettings.of(server.url()))) {
            Attempt attempt = transport.exchange(Calls.place(), Calls.context(hooks));
            assertThat(attempt).isEqualTo(new Attempt.NotSent(reason, "not now", null));
            assertThat(Outcome.of(transport.exchange(Calls.place(), Calls.context())))
                    .isEqualTo("201");
            assertThat(server.orders()).isEqualTo(1);
        }
    }

    @Test
    void hooks_that_fail_at_the_gate() throws Exception {
        SendHooks hooks = atTheGate(() -> {
            throw new IllegalStateException("lease lost");
        });
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport = HttpTransport.create(TransportSettings.of(server.url()))) {
            assertThat(Outcome.of(transport.exchange(Calls.place(), Calls.context(hooks))))
                    .isEqualTo("GUARDED");
            assertThat(server.orders()).isZero();
        }
    }

    @Test
    void what_reaches_the_gate_after_its_deadline() throws Exception {
        AtomicLong clock = new AtomicLong();
        OkHttpClient late = new OkHttpClient.Builder()
                .addNetworkInterceptor(chain -> {
                    clock.addAndGet(Duration.ofMinutes(1).toNanos());
                    return chain.proceed(chain.request());
                })
                .build();
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport =
                        HttpTransport.create(TransportSettings.of(server.url()).withClient(late))) {
            CallContext context = new CallContext(
                    Deadline.in(Duration.ofSeconds(30), clock::get), Duration.ofSeconds(15), SendHooks.NONE);
            assertThat(Outcome.of(transport.exchange(Calls.place(), context))).isEqualTo("DEADLINE");
            assertThat(server.orders()).isZero();
        }
    }

    @Test
    void a_write_without_our_mark() throws Exception {
        OkHttpClient unmarking = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(new Request.Builder()
                        .url(chain.request().url())
                        .post(RequestBody.create("{}", null))
                        .build()))
                .build();
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport =
                        HttpTransport.create(TransportSettings.of(server.url()).withClient(unmarking))) {
            assertThat(Outcome.of(transport.exchange(Calls.place(), Calls.context())))
                    .isEqualTo("GUARDED");
            assertThat(server.orders()).isZero();
        }
    }

    @Test
    void a_read_that_an_interceptor_makes_for_itself_may_pass() throws Exception {
        Interceptor asksFirst = chain -> {
            chain.proceed(new Request.Builder().url(chain.request().url()).build())
                    .close();
            return chain.proceed(chain.request());
        };
        OkHttpClient asking =
                new OkHttpClient.Builder().addInterceptor(asksFirst).build();
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport =
                        HttpTransport.create(TransportSettings.of(server.url()).withClient(asking))) {
            server.then(reply(200)).then(created());
            assertThat(Outcome.of(transport.exchange(Calls.place(), Calls.context())))
                    .isEqualTo("201");
            assertThat(server.orders()).isEqualTo(1);
        }
    }

    @Test
    void an_interceptor_that_fails_before_the_send() throws Exception {
        OkHttpClient broken = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    throw new IllegalStateException("broken");
                })
                .build();
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport =
                        HttpTransport.create(TransportSettings.of(server.url()).withClient(broken))) {
            assertThat(Outcome.of(transport.exchange(Calls.place(), Calls.context())))
                    .isEqualTo("GUARDED");
        }
    }

    @Test
    void an_interceptor_that_fails_after_the_answer_does_not_hide_it() throws Exception {
        OkHttpClient broken = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    chain.proceed(chain.request()).close();
                    throw new IOException("broken");
                })
                .build();
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport =
                        HttpTransport.create(TransportSettings.of(server.url()).withClient(broken))) {
            Attempt attempt = transport.exchange(Calls.place(), Calls.context());
            assertThat(Outcome.of(attempt)).isEqualTo("201");
            assertThat(((Attempt.Answered) attempt).headers().first("location")).contains("/orders/1");
            assertThat(((Attempt.Answered) attempt).whole()).isFalse();
        }
    }

    @Test
    void an_interceptor_that_makes_up_an_answer_is_not_believed() throws Exception {
        OkHttpClient soothing = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    try {
                        return chain.proceed(chain.request());
                    } catch (IOException e) {
                        return new okhttp3.Response.Builder()
                                .request(chain.request())
                                .protocol(okhttp3.Protocol.HTTP_1_1)
                                .code(400)
                                .message("Made up")
                                .body(okhttp3.ResponseBody.create("", null))
                                .build();
                    }
                })
                .build();
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport =
                        HttpTransport.create(TransportSettings.of(server.url()).withClient(soothing))) {
            server.then(ScriptedServer.readAndDrop());
            assertThat(Outcome.of(transport.exchange(Calls.place(), Calls.context())))
                    .isEqualTo("unsure");
        }
    }

    @Test
    void a_listener_that_hides_the_proof_makes_it_unsure() throws Exception {
        OkHttpClient broken = new OkHttpClient.Builder()
                .eventListener(new okhttp3.EventListener() {
                    @Override
                    public void requestHeadersStart(okhttp3.Call call) {
                        throw new IllegalStateException("broken");
                    }
                })
                .build();
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport =
                        HttpTransport.create(TransportSettings.of(server.url()).withClient(broken))) {
            Attempt attempt = transport.exchange(Calls.place(), Calls.context());
            assertThat(Outcome.of(attempt)).isEqualTo("unsure");
            assertThat(((Attempt.Unsure) attempt).wire().phase()).isEqualTo(Attempt.Phase.HEADERS_STARTED);
        }
    }

    @Test
    void an_error_after_the_send_is_unsure() throws Exception {
        OkHttpClient broken = new OkHttpClient.Builder()
                .eventListener(new okhttp3.EventListener() {
                    @Override
                    public void requestHeadersEnd(okhttp3.Call call, Request request) {
                        throw new StackOverflowError();
                    }
                })
                .build();
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport =
                        HttpTransport.create(TransportSettings.of(server.url()).withClient(broken))) {
            assertThat(Outcome.of(transport.exchange(Calls.place(), Calls.context())))
                    .isEqualTo("unsure");
        }
    }

    @Test
    void a_connection_idle_for_too_long_is_left_for_a_fresh_one() throws Exception {
        AtomicLong clock = new AtomicLong();
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport =
                        HttpTransport.create(TransportSettings.of(server.url()).withClock(clock::get))) {
            server.then(created()).then(created()).then(created());
            assertThat(wire(transport.exchange(Calls.place(), Calls.context())).reused())
                    .isFalse();
            clock.addAndGet(Duration.ofSeconds(3).toNanos());
            assertThat(wire(transport.exchange(Calls.place(), Calls.context())).reused())
                    .isTrue();
            clock.addAndGet(Duration.ofSeconds(4).toNanos());
            assertThat(wire(transport.exchange(Calls.place(), Calls.context())).reused())
                    .isFalse();
            assertThat(server.connections()).isEqualTo(2);
            assertThat(server.orders()).isEqualTo(3);
        }
    }

    @Test
    void a_dropped_connection_takes_the_idle_ones_of_its_age_with_it() throws Exception {
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport = HttpTransport.create(TransportSettings.of(server.url()))) {
            AtomicReference<Attempt> inner = new AtomicReference<>();
            SendHooks nested = atTheGate(() -> {
                inner.set(transport.exchange(Calls.place(), Calls.context()));
                return Optional.empty();
            });
            transport.exchange(Calls.place(), Calls.context(nested));
            assertThat(Outcome.of(inner.get())).isEqualTo("201");
            assertThat(transport.connections()).isEqualTo(new HttpTransport.Connections(2, 2));
            server.then(ScriptedServer.readAndDrop());
            assertThat(Outcome.of(transport.exchange(Calls.place(), Calls.context())))
                    .isEqualTo("unsure");
            assertThat(transport.connections()).isEqualTo(new HttpTransport.Connections(0, 0));
        }
    }

    private static SendHooks atTheGate(java.util.function.Supplier<Optional<Attempt.NotSent>> what) {
        return new SendHooks() {
            @Override
            public Optional<Attempt.NotSent> atTheGate() {
                return what.get();
            }
        };
    }

    private static Attempt.Wire wire(Attempt attempt) {
        return ((Attempt.Answered) attempt).wire();
    }

    private static void assertUnreachable(Mode mode, TransportSettings settings, Class<?> cause) throws Exception {
        try (HttpTransport transport = HttpTransport.create(settings)) {
            Attempt attempt = mode.run(() -> transport.exchange(Calls.place(), Calls.context()));
            assertThat(Outcome.of(attempt)).isEqualTo("UNREACHABLE");
            assertThat(((Attempt.NotSent) attempt).cause()).isInstanceOf(cause);
            assertThat(transport.connections().open()).isZero();
        }
    }

    /** Sockets that time out as the operating system's do. */
    private static final class NeverConnecting extends SocketFactory {
        @Override
        public Socket createSocket() {
            return new Socket() {
                @Override
                public void connect(SocketAddress address, int timeout) throws IOException {
                    throw new SocketTimeoutException("Connect timed out");
                }
            };
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }
    }
}
