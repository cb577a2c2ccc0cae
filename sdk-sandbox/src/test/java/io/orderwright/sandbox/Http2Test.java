package io.orderwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The box over HTTP/2, by prior knowledge and over TLS. */
class Http2Test {
    private static final String ORDER = Bodies.buyLimit("ACME", 1, "5.00");

    /** A body that OkHttp does not send again on its own. */
    private static final class OneShot extends RequestBody {
        @Override
        public MediaType contentType() {
            return MediaType.get("application/json");
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.writeUtf8(ORDER);
        }
    }

    private static OkHttpClient client(SchwabBox box) {
        OkHttpClient.Builder client =
                new OkHttpClient.Builder().retryOnConnectionFailure(false).followRedirects(false);
        if (box.url().getScheme().equals("https")) {
            return client.sslSocketFactory(box.sslContext().getSocketFactory(), box.trustManager())
                    .build();
        }
        return client.protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)).build();
    }

    private static Response place(OkHttpClient client, SchwabBox box) throws IOException {
        return client.newCall(request(box)).execute();
    }

    private static Request request(SchwabBox box) {
        return new Request.Builder()
                .url(box.url() + "/trader/v1/accounts/" + box.account().hash() + "/orders")
                .header("Authorization", "Bearer " + box.tokens().issue().accessToken())
                .header("Accept", "application/json")
                .header(Ledger.TEST_TAG, "1.1")
                .post(new OneShot())
                .build();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void takes_an_order(boolean tls) throws IOException {
        try (SchwabBox box = SchwabBox.builder().http2(true).tls(tls).start();
                Response response = place(client(box), box)) {
            assertThat(response.protocol()).isEqualTo(tls ? Protocol.HTTP_2 : Protocol.H2_PRIOR_KNOWLEDGE);
            assertThat(response.code()).isEqualTo(201);
            assertThat(response.header("Location"))
                    .endsWith("/orders/" + box.ledger().orders().get(0).id());
            assertThat(box.ledger().orders().get(0).testTag()).isEqualTo("1.1");
        }
    }

    @Test
    void refuses_a_stream_and_books_nothing() {
        try (SchwabBox box = SchwabBox.builder().http2(true).start()) {
            box.faults().next(Operation.PLACE_ORDER, Fault.refusedStream());

            assertThatThrownBy(() -> place(client(box), box).close())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("REFUSED_STREAM");
            assertThat(box.ledger().orders()).isEmpty();
        }
    }

    @Test
    void drops_an_answer_after_booking() {
        try (SchwabBox box = SchwabBox.builder().http2(true).start()) {
            box.faults().next(Operation.PLACE_ORDER, Fault.dropReplyAfterBooking());

            assertThatThrownBy(() -> place(client(box), box).close()).isInstanceOf(IOException.class);
            assertThat(box.ledger().orders()).hasSize(1);
        }
    }

    @Test
    void goes_away_after_an_answer() throws IOException {
        try (SchwabBox box = SchwabBox.builder().http2(true).start()) {
            OkHttpClient client = client(box);
            box.faults().next(Operation.PLACE_ORDER, Fault.goAway());

            place(client, box).close();
            place(client, box).close();

            assertThat(box.ledger().requests())
                    .extracting(RequestRecord::connection)
                    .containsExactly(1L, 2L);
        }
    }

    @Test
    void goes_away_without_processing_the_request() {
        try (SchwabBox box = SchwabBox.builder().http2(true).start()) {
            box.faults().next(Operation.PLACE_ORDER, Fault.goAwayUnprocessed());

            assertThatThrownBy(() -> place(client(box), box).close()).isInstanceOf(IOException.class);
            assertThat(box.ledger().orders()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"2, INTERNAL_ERROR", "8, CANCEL", "11, ENHANCE_YOUR_CALM"})
    void resets_a_stream_after_booking(int code, String name) {
        try (SchwabBox box = SchwabBox.builder().http2(true).start()) {
            box.faults().next(Operation.PLACE_ORDER, Fault.streamResetAfterBooking(code));

            assertThatThrownBy(() -> place(client(box), box).close())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(name);
            assertThat(box.ledger().orders()).hasSize(1);
        }
    }

    static Stream<Fault> cuts() {
        return Stream.of(Fault.cutStatusLine(), Fault.cutHeaders(), Fault.cutBody(), Fault.resetAfterBooking());
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void cuts_an_answer_inside_a_frame(Fault fault) {
        try (SchwabBox box = SchwabBox.builder().http2(true).start()) {
            box.faults().next(Operation.LIST_ACCOUNTS, fault);
            Request request = new Request.Builder()
                    .url(box.url() + "/trader/v1/accounts")
                    .header("Authorization", "Bearer " + box.tokens().issue().accessToken())
                    .header("Accept", "application/json")
                    .build();

            assertThatThrownBy(() -> {
                        try (Response response = client(box).newCall(request).execute()) {
                            response.body().string();
                        }
                    })
                    .isInstanceOf(IOException.class);
            assertThat(box.ledger().requests().get(0).delivered()).isFalse();
        }
    }

    @Test
    void silence_on_one_stream_leaves_the_others_alone() throws Exception {
        try (SchwabBox box = SchwabBox.builder().http2(true).start()) {
            OkHttpClient client = client(box);
            box.faults().next(Operation.PLACE_ORDER, Fault.silenceAfterBooking());
            Call silent = client.newCall(request(box));
            CountDownLatch failed = new CountDownLatch(1);
            silent.enqueue(new Callback() {
                @Override
                public void onFailure(Call call, IOException cause) {
                    failed.countDown();
                }

                @Override
                public void onResponse(Call call, Response response) {
                    response.close();
                }
            });
            Awaiting.until(() -> !box.ledger().orders().isEmpty());

            try (Response response = place(client, box)) {
                assertThat(response.code()).isEqualTo(201);
            }
            silent.cancel();

            failed.await();
            assertThat(box.ledger().requests())
                    .extracting(RequestRecord::delivered)
                    .containsExactly(false, true);
        }
    }

    @Test
    void the_jdks_client_is_answered_too_and_gets_a_long_body_through_its_window() throws Exception {
        try (SchwabBox box =
                SchwabBox.builder().http2(true).tls(true).listingRows(4000).start()) {
            box.exchange().riskChecks(false);
            for (int i = 0; i < 3500; i++) {
                box.enterByHand("123456789", ORDER);
            }
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            HttpClient client =
                    HttpClient.newBuilder().sslContext(box.sslContext()).build();
            HttpRequest request = HttpRequest.newBuilder(URI.create(box.url() + "/trader/v1/accounts/"
                            + box.account().hash() + "/orders?fromEnteredTime=" + now.minusSeconds(3600)
                            + "&toEnteredTime=" + now.plusSeconds(3600)))
                    .header("Accept", "application/json")
                    .header("Authorization", "Bearer " + box.tokens().issue().accessToken())
                    .build();

            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(Caller.json(response)).hasSize(3500);
        }
    }

    @Test
    void http_1_is_still_answered() throws IOException {
        try (SchwabBox box = SchwabBox.builder().http2(true).start()) {
            assertThat(new Caller(box).place(ORDER).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void refuses_connections_and_accepts_them_again() throws IOException {
        try (SchwabBox box = SchwabBox.builder().http2(true).start()) {
            try (Faults.Outage outage = box.faults().refuseConnections()) {
                assertThat(outage).isNotNull();
                assertThatThrownBy(() -> place(client(box), box).close()).isInstanceOf(IOException.class);
            }
            try (Response response = place(client(box), box)) {
                assertThat(response.code()).isEqualTo(201);
            }
        }
    }
}
