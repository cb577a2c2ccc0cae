package io.orderwright.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.internal.engine.Attempt;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same promise over HTTP/2 and TLS. */
class Http2Test {
    private static final int PROTOCOL_ERROR = 1;
    private static final int INTERNAL_ERROR = 2;
    private static final int REFUSED_STREAM = 7;
    private static final int CANCEL = 8;
    private static final int ENHANCE_YOUR_CALM = 11;

    /**
     * One row.
     *
     * @param fault what happens to the first order
     * @param outcome what ours says
     * @param repeats whether plain OkHttp sends more than one
     */
    private record Row(String name, MockResponse fault, String outcome, boolean repeats) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Row> ROWS = List.of(
            new Row("stream refused", reset(REFUSED_STREAM), "unsure", true),
            new Row("stream cancelled", reset(CANCEL), "unsure", true),
            new Row("enhance your calm", reset(ENHANCE_YOUR_CALM), "unsure", true),
            new Row("internal error", reset(INTERNAL_ERROR), "unsure", true),
            new Row("protocol error", reset(PROTOCOL_ERROR), "unsure", true),
            new Row("connection closed", closed(), "unsure", true),
            new Row("503 with Retry-After 0", answer(503, "Retry-After", "0"), "503", true),
            new Row("408", answer(408, "X-None", "1"), "408", true),
            new Row("307", answer(307, "Location", "/other"), "307", true),
            new Row("GOAWAY after the answer", goAway(), "201", false));

    static Stream<Row> rows() {
        return ROWS.stream();
    }

    static Stream<Arguments> rowsInEveryMode() {
        return ROWS.stream().flatMap(row -> Stream.of(Mode.all()).map(mode -> Arguments.of(row, mode)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("rowsInEveryMode")
    void sends_one_order_on_a_pooled_connection(Row row, Mode mode) throws Exception {
        Orders orders = new Orders(row.fault());
        try (MockWebServer server = cleartext(orders);
                HttpTransport transport = HttpTransport.create(settings(server))) {
            assertThat(Outcome.of(transport.warm(Calls.list(), Calls.context())))
                    .isEqualTo("200");
            Attempt attempt = mode.run(() -> transport.exchange(Calls.place(), Calls.context()));
            assertThat(Outcome.of(attempt)).isEqualTo(row.outcome());
            assertThat(orders.count()).isEqualTo(1);
            assertThat(transport.connections().open())
                    .isEqualTo(transport.connections().idle());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void sends_one_cancel_without_a_body(Row row) throws Exception {
        Orders orders = new Orders(row.fault());
        try (MockWebServer server = cleartext(orders);
                HttpTransport transport = HttpTransport.create(settings(server))) {
            transport.warm(Calls.list(), Calls.context());
            assertThat(Outcome.of(transport.exchange(Calls.cancel(), Calls.context())))
                    .isEqualTo(row.outcome());
            assertThat(orders.count()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void plain_okhttp_sends_as_many_as_the_table_says(Row row) throws Exception {
        Orders orders = new Orders(row.fault());
        OkHttpClient plain = priorKnowledge();
        try (MockWebServer server = cleartext(orders)) {
            send(plain, new Request.Builder().url(server.url("/")).build());
            RequestBody body = RequestBody.create(Calls.ORDER, MediaType.get("application/json"));
            send(
                    plain,
                    new Request.Builder().url(server.url("/orders")).post(body).build());
            assertThat(orders.count() > 1).isEqualTo(row.repeats());
        } finally {
            plain.connectionPool().evictAll();
        }
    }

    @Test
    void a_connection_that_has_said_goodbye_is_not_used_again() throws Exception {
        Orders orders = new Orders(goAway());
        try (MockWebServer server = cleartext(orders);
                HttpTransport transport = HttpTransport.create(settings(server))) {
            assertThat(Outcome.of(transport.exchange(Calls.place(), Calls.context())))
                    .isEqualTo("201");
            Attempt next = transport.exchange(Calls.place(), Calls.context());
            assertThat(Outcome.of(next)).isIn("201", "unsure");
            assertThat(orders.count()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void writes_go_over_http_1_1_and_reads_over_what_is_best() throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        Orders orders = new Orders(answer(201, "Location", "/orders/1"));
        try (MockWebServer server = new MockWebServer()) {
            server.useHttps(new HandshakeCertificates.Builder()
                    .heldCertificate(certificate)
                    .build()
                    .sslSocketFactory());
            server.setDispatcher(orders);
            server.start(InetAddress.getLoopbackAddress(), 0);
            TransportSettings settings = TransportSettings.of("https://localhost:" + server.getPort())
                    .withClient(trusting(certificate));
            try (HttpTransport transport = HttpTransport.create(settings)) {
                Attempt place = transport.exchange(Calls.place(), Calls.context());
                assertThat(Outcome.of(place)).isEqualTo("201");
                transport.exchange(Calls.list(), Calls.context());
            }
            assertThat(server.takeRequest().getRequestLine()).isEqualTo("POST /orders HTTP/1.1");
            assertThat(server.takeRequest().getRequestLine()).isEqualTo("GET /orders HTTP/2");
            try (HttpTransport transport = HttpTransport.create(settings.withNegotiationForWrites(true))) {
                transport.exchange(Calls.place(), Calls.context());
            }
            assertThat(server.takeRequest().getRequestLine()).isEqualTo("POST /orders HTTP/2");
        }
    }

    @Test
    void a_certificate_that_is_not_trusted_sends_nothing() throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        Orders orders = new Orders(answer(201, "Location", "/orders/1"));
        try (MockWebServer server = new MockWebServer()) {
            server.useHttps(new HandshakeCertificates.Builder()
                    .heldCertificate(certificate)
                    .build()
                    .sslSocketFactory());
            server.setDispatcher(orders);
            server.start(InetAddress.getLoopbackAddress(), 0);
            try (HttpTransport transport =
                    HttpTransport.create(TransportSettings.of("https://localhost:" + server.getPort()))) {
                assertThat(Outcome.of(transport.exchange(Calls.place(), Calls.context())))
                        .isEqualTo("UNREACHABLE");
            }
            assertThat(orders.count()).isZero();
        }
    }

    private static MockResponse reset(int error) {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseStream(error))
                .build();
    }

    private static MockResponse closed() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    private static MockResponse goAway() {
        return new MockResponse.Builder()
                .code(201)
                .addHeader("Location", "/orders/1")
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                .build();
    }

    private static MockResponse answer(int status, String name, String value) {
        return new MockResponse.Builder().code(status).addHeader(name, value).build();
    }

    private static MockWebServer cleartext(Orders orders) throws IOException {
        MockWebServer server = new MockWebServer();
        server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
        server.setDispatcher(orders);
        server.start(InetAddress.getLoopbackAddress(), 0);
        return server;
    }

    private static TransportSettings settings(MockWebServer server) {
        return TransportSettings.of("http://127.0.0.1:" + server.getPort())
                .withClient(priorKnowledge())
                .withNegotiationForWrites(true);
    }

    private static OkHttpClient priorKnowledge() {
        return new OkHttpClient.Builder()
                .protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE))
                .readTimeout(Duration.ofSeconds(5))
                .build();
    }

    private static OkHttpClient trusting(HeldCertificate certificate) {
        HandshakeCertificates trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
        return new OkHttpClient.Builder()
                .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                .build();
    }

    private static void send(OkHttpClient client, Request request) {
        try (Response response = client.newCall(request).execute()) {
            response.body().string();
        } catch (IOException e) {
            // Only what the server saw counts here.
        }
    }

    /** Gives the first order its fault and every other one what it asks for, and counts the orders that arrived. */
    private static final class Orders extends Dispatcher {
        private final MockResponse fault;
        private final AtomicInteger orders = new AtomicInteger();
        private volatile boolean warm;

        Orders(MockResponse fault) {
            this.fault = fault;
        }

        int count() {
            return orders.get();
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            if (request.getMethod().equals("GET")) {
                warm = true;
                return new MockResponse.Builder().code(200).build();
            }
            return orders.incrementAndGet() == 1
                    ? fault
                    : new MockResponse.Builder().code(201).build();
        }

        /** The server asks here, before it has read the request, what to do once it has. */
        @Override
        public MockResponse peek() {
            return warm && orders.get() == 0
                    ? fault
                    : new MockResponse.Builder().code(200).build();
        }
    }
}
