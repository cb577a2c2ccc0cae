package io.orderwright.internal.http;

import static io.orderwright.internal.http.ScriptedServer.created;
import static io.orderwright.internal.http.ScriptedServer.dropUnread;
import static io.orderwright.internal.http.ScriptedServer.readAndDrop;
import static io.orderwright.internal.http.ScriptedServer.readAndReset;
import static io.orderwright.internal.http.ScriptedServer.readAndSay;
import static io.orderwright.internal.http.ScriptedServer.reply;
import static io.orderwright.internal.http.ScriptedServer.silence;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes OkHttp send an order twice, row by row: ours goes out once, and says what is known. */
class SendsOnceTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofSeconds(1);

    /**
     * One row.
     *
     * @param name what the broker or the network does
     * @param call the write
     * @param pooled whether it goes out on a connection that has carried a call before
     * @param fault what happens to it
     * @param outcome what ours says
     * @param plain how many orders plain OkHttp sends
     */
    private record Row(String name, Call call, boolean pooled, ScriptedServer.Step fault, String outcome, int plain) {
        @Override
        public String toString() {
            return name;
        }

        Duration patience() {
            return name.equals("silence") ? SHORT : LONG;
        }
    }

    private static final List<Row> ROWS = List.of(
            new Row("created", Calls.place(), false, created(), "201", 1),
            new Row("503 with Retry-After 0", Calls.place(), false, reply(503, "Retry-After: 0"), "503", 2),
            new Row("503 without Retry-After", Calls.place(), false, reply(503), "503", 1),
            new Row("429 with Retry-After 0", Calls.place(), false, reply(429, "Retry-After: 0"), "429", 1),
            new Row("408", Calls.place(), false, reply(408), "408", 2),
            new Row("307 to the same host", Calls.place(), false, reply(307, "Location: /other"), "307", 2),
            new Row("308 to the same host", Calls.place(), false, reply(308, "Location: /other"), "308", 2),
            new Row("302 to the same host", Calls.place(), false, reply(302, "Location: /other"), "302", 1),
            new Row("401 with an authenticator", Calls.place(), false, reply(401), "401", 2),
            new Row("421", Calls.place(), false, reply(421), "421", 1),
            new Row("pooled: read, then dropped", Calls.place(), true, readAndDrop(), "unsure", 2),
            new Row("pooled: read, then reset", Calls.place(), true, readAndReset(), "unsure", 2),
            new Row("pooled: dropped unread", Calls.place(), true, dropUnread(), "unsure", 1),
            new Row("fresh: read, then dropped", Calls.place(), false, readAndDrop(), "unsure", 1),
            new Row("fresh: dropped unread", Calls.place(), false, dropUnread(), "unsure", 0),
            new Row("pooled: status cut", Calls.place(), true, readAndSay("HTTP/1.1 20"), "unsure", 2),
            new Row(
                    "pooled: headers cut",
                    Calls.place(),
                    true,
                    readAndSay("HTTP/1.1 201 Created\r\nLocation: /ord"),
                    "unsure",
                    2),
            new Row("pooled: no HTTP", Calls.place(), true, readAndSay("??????????\r\n\r\n"), "unsure", 1),
            new Row(
                    "pooled: 100-continue, then closed",
                    Calls.place(),
                    true,
                    readAndSay("HTTP/1.1 100 Continue\r\n\r\n"),
                    "unsure",
                    2),
            new Row(
                    "201 with its body cut",
                    Calls.place(),
                    false,
                    readAndSay("HTTP/1.1 201 Created\r\nLocation: /orders/1\r\nContent-Length: 99\r\n\r\n{\"a\""),
                    "201",
                    1),
            new Row("silence", Calls.place(), false, silence(), "unsure", 1),
            new Row(
                    "503 with a Retry-After that no int holds",
                    Calls.place(),
                    false,
                    reply(503, "Retry-After: 99999999999"),
                    "503",
                    1),
            new Row("DELETE, 503 with Retry-After 0", Calls.cancel(), false, reply(503, "Retry-After: 0"), "503", 2),
            new Row("DELETE, pooled: read, then dropped", Calls.cancel(), true, readAndDrop(), "unsure", 2),
            new Row("DELETE, pooled: read, then reset", Calls.cancel(), true, readAndReset(), "unsure", 2));

    static Stream<Arguments> rowsInEveryMode() {
        return ROWS.stream().flatMap(row -> Stream.of(Mode.all()).map(mode -> Arguments.of(row, mode)));
    }

    static Stream<Row> rows() {
        return ROWS.stream();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("rowsInEveryMode")
    void sends_one_order_whatever_comes_back(Row row, Mode mode) throws Exception {
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport = HttpTransport.create(settings(row, server))) {
            Attempt attempt = attempt(row, mode, server, transport);
            assertThat(Outcome.of(attempt)).isEqualTo(row.outcome());
            assertThat(server.orders()).isLessThanOrEqualTo(1).isEqualTo(read(row));
            // The gate would keep the order from going twice, but only at the price of the answer's body.
            assertThat(attempt instanceof Attempt.Answered reply && !reply.whole())
                    .isEqualTo(row.name().endsWith("body cut"));
            assertThat(transport.connections().open())
                    .isEqualTo(transport.connections().idle());
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("rowsInEveryMode")
    void sends_one_order_through_a_client_that_tries_again(Row row, Mode mode) throws Exception {
        OkHttpClient theirs = eager(row);
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport =
                        HttpTransport.create(settings(row, server).withClient(theirs))) {
            Attempt attempt = attempt(row, mode, server, transport);
            assertThat(Outcome.of(attempt)).isEqualTo(row.outcome());
            assertThat(server.orders()).isLessThanOrEqualTo(1).isEqualTo(read(row));
            assertThat(transport.connections().open())
                    .isEqualTo(transport.connections().idle());
            assertThat(theirs.connectionPool().connectionCount()).isZero();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_read_too_goes_out_once_for_each_attempt(Row row) throws Exception {
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport = HttpTransport.create(settings(row, server))) {
            server.then(reply(200)).then(row.fault());
            transport.exchange(Calls.list(), Calls.context());
            Attempt attempt = transport.exchange(Calls.list(), Calls.context());
            assertThat(Outcome.of(attempt)).isEqualTo(row.outcome());
            assertThat(server.requests()).hasSize(1 + read(row));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void every_write_has_a_body_that_cannot_be_sent_twice(String method) throws Exception {
        List<Boolean> oneShot = new ArrayList<>();
        OkHttpClient theirs = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    oneShot.add(chain.request().body().isOneShot());
                    return chain.proceed(chain.request());
                })
                .build();
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport =
                        HttpTransport.create(TransportSettings.of(server.url()).withClient(theirs))) {
            for (Optional<String> body : List.of(Optional.of("{}"), Optional.<String>empty())) {
                transport.exchange(Call.write("act", method, "/orders", body), Calls.context());
            }
        }
        assertThat(oneShot).containsExactly(true, true);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void plain_okhttp_sends_as_many_as_the_table_says(Row row) throws Exception {
        OkHttpClient plain = new OkHttpClient.Builder()
                .readTimeout(row.patience())
                .authenticator((route, response) -> response.request().header("Authorization") == null
                        ? response.request()
                                .newBuilder()
                                .header("Authorization", "again")
                                .build()
                        : null)
                .build();
        try (ScriptedServer server = new ScriptedServer()) {
            if (row.pooled()) {
                server.then(reply(200));
                send(plain, new Request.Builder().url(server.url() + "/").build());
            }
            server.then(row.fault());
            String method = row.call().method();
            send(
                    plain,
                    new Request.Builder()
                            .url(server.url() + row.call().path())
                            .method(
                                    method,
                                    method.equals("DELETE")
                                            ? null
                                            : RequestBody.create(Calls.ORDER, MediaType.get("application/json")))
                            .build());
            assertThat(server.orders()).isEqualTo(row.plain());
        } finally {
            plain.connectionPool().evictAll();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void sends_one_order_to_a_host_with_two_addresses(Row row) throws Exception {
        OkHttpClient theirs = new OkHttpClient.Builder()
                .readTimeout(row.patience())
                .dns(name ->
                        List.of(InetAddress.getLoopbackAddress(), InetAddress.getByAddress(new byte[] {127, 0, 0, 2})))
                .build();
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport = HttpTransport.create(TransportSettings.of("http://localhost:" + server.port())
                        .withClient(theirs))) {
            Attempt attempt = attempt(row, Mode.BLOCKING, server, transport);
            assertThat(Outcome.of(attempt)).isEqualTo(row.outcome());
            assertThat(server.orders()).isEqualTo(read(row));
        }
    }

    private static TransportSettings settings(Row row, ScriptedServer server) {
        return TransportSettings.of(server.url())
                .withTimeouts(new Timeouts(LONG, row.patience(), LONG, Duration.ofSeconds(15)));
    }

    private static Attempt attempt(Row row, Mode mode, ScriptedServer server, HttpTransport transport)
            throws Exception {
        if (row.pooled()) {
            server.then(reply(200));
            assertThat(Outcome.of(transport.warm(Calls.list(), Calls.context())))
                    .isEqualTo("200");
        }
        server.then(row.fault());
        return mode.run(() -> transport.exchange(row.call(), Calls.context()));
    }

    private static int read(Row row) {
        return row.name().contains("unread") ? 0 : 1;
    }

    /** What a well-meaning user may have: three tries, on any failure and any bad status. */
    private static OkHttpClient eager(Row row) {
        Interceptor threeTries = chain -> {
            IOException last = new IOException("never tried");
            for (int i = 0; i < 3; i++) {
                try {
                    Response response = chain.proceed(chain.request());
                    if (response.isSuccessful()) {
                        return response;
                    }
                    response.close();
                } catch (IOException e) {
                    last = e;
                }
            }
            throw last;
        };
        return new OkHttpClient.Builder()
                .readTimeout(row.patience())
                .addInterceptor(threeTries)
                .build();
    }

    private static void send(OkHttpClient client, Request request) {
        try (Response response = client.newCall(request).execute()) {
            response.body().string();
        } catch (IOException | NumberFormatException e) {
            // Only what the server saw counts here.
        }
    }
}
