package io.orderwright.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.CallContext;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Interrupting and giving up, at each phase: what is known is said, and the flag is kept. */
class InterruptTest {
    private static final String HEADERS = "HTTP/1.1 201 Created\r\nLocation: /orders/1\r\nContent-Length: 2\r\n\r\n";

    private record Ended(Attempt attempt, boolean flag) {}

    static Mode[] threads() {
        return Mode.threads();
    }

    @ParameterizedTest
    @MethodSource("threads")
    void before_the_call_nothing_is_touched(Mode mode) throws Exception {
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport = HttpTransport.create(TransportSettings.of(server.url()))) {
            transport.exchange(Calls.place(), Calls.context());
            Ended ended = run(mode, () -> {
                        Thread.currentThread().interrupt();
                        return transport.exchange(Calls.place(), Calls.context());
                    })
                    .result();
            assertThat(Outcome.of(ended.attempt())).isEqualTo("CANCELLED");
            assertThat(ended.flag()).isTrue();
            assertThat(server.orders()).isEqualTo(1);
            assertThat(transport.connections()).isEqualTo(new HttpTransport.Connections(1, 1));
        }
    }

    @ParameterizedTest
    @MethodSource("threads")
    void while_the_name_is_looked_up_nothing_is_sent(Mode mode) throws Exception {
        OkHttpClient looking = new OkHttpClient.Builder()
                .dns(name -> {
                    Thread.currentThread().interrupt();
                    return List.of(InetAddress.getLoopbackAddress());
                })
                .build();
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport = HttpTransport.create(TransportSettings.of("http://localhost:" + server.port())
                        .withClient(looking))) {
            Ended ended = run(mode, () -> transport.exchange(Calls.place(), Calls.context()))
                    .result();
            assertThat(Outcome.of(ended.attempt())).isEqualTo("CANCELLED");
            assertThat(ended.flag()).isTrue();
            assertThat(server.orders()).isZero();
            assertThat(transport.connections().open())
                    .isEqualTo(transport.connections().idle());
        }
    }

    @ParameterizedTest
    @MethodSource("threads")
    void on_a_pooled_connection_before_the_headers_nothing_is_sent(Mode mode) throws Exception {
        OkHttpClient late = new OkHttpClient.Builder()
                .addNetworkInterceptor(chain -> {
                    if (chain.request().header("Interrupt") != null) {
                        Thread.currentThread().interrupt();
                    }
                    return chain.proceed(chain.request());
                })
                .build();
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport =
                        HttpTransport.create(TransportSettings.of(server.url()).withClient(late))) {
            transport.exchange(Calls.place(), Calls.context());
            Call call = Calls.with(Calls.place(), "Interrupt", "yes");
            Ended ended =
                    run(mode, () -> transport.exchange(call, Calls.context())).result();
            assertThat(Outcome.of(ended.attempt())).isEqualTo("CANCELLED");
            assertThat(ended.flag()).isTrue();
            assertThat(server.orders()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("threads")
    void in_the_tls_handshake_nothing_is_sent(Mode mode) throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpTransport transport =
                        HttpTransport.create(TransportSettings.of("https://127.0.0.1:" + mute.getLocalPort()))) {
            Running running = run(mode, () -> transport.exchange(Calls.place(), Calls.context()));
            try (Socket socket = mute.accept()) {
                assertThat(socket.getInputStream().read()).isNotEqualTo(-1);
                running.thread().interrupt();
            }
            Ended ended = running.result();
            assertThat(Outcome.of(ended.attempt())).isEqualTo("CANCELLED");
            assertThat(ended.flag()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("threads")
    void while_the_answer_is_awaited_the_answer_wins(Mode mode) throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport = HttpTransport.create(TransportSettings.of(server.url()))) {
            server.then(wire -> {
                wire.read();
                read.countDown();
                interrupted.await();
                // Longer than one read takes in, so that several have to succeed.
                wire.reply(201, "{}", "X-Padding: " + "x".repeat(50_000), "Location: /orders/1");
            });
            Running running = run(mode, () -> transport.exchange(Calls.place(), Calls.context()));
            read.await();
            awaitReading(running.thread());
            running.thread().interrupt();
            interrupted.countDown();
            Ended ended = running.result();
            assertThat(ended.flag()).isTrue();
            // A virtual thread's socket is closed by the interrupt: then nobody can know, unless the answer was faster.
            assertThat(Outcome.of(ended.attempt()))
                    .isIn(mode == Mode.VIRTUAL ? List.of("unsure", "201") : List.of("201"));
            assertThat(server.orders()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("threads")
    void while_the_body_is_awaited_the_answer_stands(Mode mode) throws Exception {
        CountDownLatch headersRead = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        OkHttpClient observed = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    okhttp3.Response response = chain.proceed(chain.request());
                    headersRead.countDown();
                    return response;
                })
                .build();
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport =
                        HttpTransport.create(TransportSettings.of(server.url()).withClient(observed))) {
            server.then(wire -> {
                wire.read();
                wire.write(HEADERS);
                interrupted.await();
                wire.write("{}");
            });
            Running running = run(mode, () -> transport.exchange(Calls.place(), Calls.context()));
            headersRead.await();
            running.thread().interrupt();
            interrupted.countDown();
            Ended ended = running.result();
            assertThat(ended.flag()).isTrue();
            assertThat(Outcome.of(ended.attempt())).isEqualTo("201");
            assertThat(((Attempt.Answered) ended.attempt()).headers().first("Location"))
                    .contains("/orders/1");
            assertThat(transport.connections().open())
                    .isEqualTo(transport.connections().idle());
        }
    }

    @ParameterizedTest
    @MethodSource("threads")
    void giving_up_before_the_call_sends_nothing(Mode mode) throws Exception {
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport = HttpTransport.create(TransportSettings.of(server.url()))) {
            CallContext context = Calls.context();
            context.cancel();
            Ended ended =
                    run(mode, () -> transport.exchange(Calls.place(), context)).result();
            assertThat(Outcome.of(ended.attempt())).isEqualTo("CANCELLED");
            assertThat(ended.flag()).isFalse();
            assertThat(server.orders()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("threads")
    void giving_up_in_the_tls_handshake_sends_nothing(Mode mode) throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpTransport transport =
                        HttpTransport.create(TransportSettings.of("https://127.0.0.1:" + mute.getLocalPort()))) {
            CallContext context = Calls.context();
            Running running = run(mode, () -> transport.exchange(Calls.place(), context));
            try (Socket socket = mute.accept()) {
                assertThat(socket.getInputStream().read()).isNotEqualTo(-1);
                context.cancel();
                assertThat(Outcome.of(running.result().attempt())).isEqualTo("CANCELLED");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("threads")
    void giving_up_while_the_answer_is_awaited_is_unsure(Mode mode) throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport = HttpTransport.create(TransportSettings.of(server.url()))) {
            server.then(wire -> {
                wire.read();
                read.countDown();
                wire.untilClosed();
            });
            CallContext context = Calls.context();
            Running running = run(mode, () -> transport.exchange(Calls.place(), context));
            read.await();
            context.cancel();
            assertThat(Outcome.of(running.result().attempt())).isEqualTo("unsure");
            assertThat(server.orders()).isEqualTo(1);
            assertThat(transport.connections().open()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("threads")
    void giving_up_while_the_body_is_awaited_keeps_the_answer(Mode mode) throws Exception {
        CountDownLatch headersRead = new CountDownLatch(1);
        OkHttpClient observed = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    okhttp3.Response response = chain.proceed(chain.request());
                    headersRead.countDown();
                    return response;
                })
                .build();
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport =
                        HttpTransport.create(TransportSettings.of(server.url()).withClient(observed))) {
            server.then(wire -> {
                wire.read();
                wire.write(HEADERS);
                wire.untilClosed();
            });
            CallContext context = Calls.context();
            Running running = run(mode, () -> transport.exchange(Calls.place(), context));
            headersRead.await();
            context.cancel();
            Attempt attempt = running.result().attempt();
            assertThat(Outcome.of(attempt)).isEqualTo("201");
            assertThat(((Attempt.Answered) attempt).whole()).isFalse();
            assertThat(transport.connections().open()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("threads")
    void a_call_that_was_given_longer_than_usual_waits_longer_for_its_answer(Mode mode) throws Exception {
        Duration wait = Duration.ofSeconds(5);
        TransportSettings hasty = TransportSettings.of("http://127.0.0.1")
                .withTimeouts(new Timeouts(wait, Duration.ofMillis(100), wait, wait));
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport =
                        HttpTransport.create(TransportSettings.of(server.url()).withTimeouts(hasty.timeouts()))) {
            server.then(wire -> {
                wire.read();
                read.countDown();
                enough.await();
                wire.reply(201, "{}");
            });
            Running patient = run(mode, () -> transport.exchange(Calls.place(), Calls.context(Duration.ofMinutes(1))));
            read.await();
            server.then(ScriptedServer.silence());
            // One that waits as long as usual begins and ends meanwhile.
            assertThat(Outcome.of(run(mode, () -> transport.exchange(Calls.place(), Calls.context(wait)))
                            .result()
                            .attempt()))
                    .isEqualTo("unsure");
            enough.countDown();
            assertThat(Outcome.of(patient.result().attempt())).isEqualTo("201");
        }
    }

    @ParameterizedTest
    @MethodSource("threads")
    void a_call_that_was_given_less_than_usual_ends_sooner(Mode mode) throws Exception {
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport = HttpTransport.create(TransportSettings.of(server.url())
                        .withTimeouts(new Timeouts(
                                Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1))))) {
            server.then(ScriptedServer.silence());
            Running running = run(mode, () -> transport.exchange(Calls.place(), Calls.context(Duration.ofSeconds(1))));
            assertThat(Outcome.of(running.result().attempt())).isEqualTo("unsure");
        }
    }

    /** In the moment between the last look and the read, OkHttp itself would still heed an interrupt. */
    private static void awaitReading(Thread thread) {
        while (Stream.of(thread.getStackTrace())
                .noneMatch(frame -> frame.getClassName().endsWith("PatientSocket$PatientStream"))) {
            assertThat(thread.isAlive()).isTrue();
            Thread.onSpinWait();
        }
    }

    private interface Task {
        Attempt run() throws Exception;
    }

    private record Running(Thread thread, CompletableFuture<Ended> future) {
        Ended result() throws InterruptedException {
            return Mode.get(future);
        }
    }

    private static Running run(Mode mode, Task task) {
        CompletableFuture<Ended> future = new CompletableFuture<>();
        Thread thread = mode.start(() -> {
            try {
                Attempt attempt = task.run();
                future.complete(new Ended(attempt, Thread.currentThread().isInterrupted()));
            } catch (Exception | Error e) {
                future.completeExceptionally(e);
            }
        });
        return new Running(thread, future);
    }
}
