package io.orderwright.sandbox;

import static io.orderwright.sandbox.Bodies.buyLimit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.sandbox.Wire.End;
import io.orderwright.sandbox.Wire.Seen;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Connections: kept, closed, refused, hung, secured, and many at once. */
class ConnectionsTest {
    private static final String ORDER = buyLimit("ACME", 10, "50.00");

    @RegisterExtension
    final SchwabBoxExtension extension = SchwabBoxExtension.create();

    @Test
    void serves_many_requests_on_one_connection() throws IOException {
        try (Wire wire = new Wire(extension.box())) {
            wire.place(ORDER);
            assertThat(wire.readHead()).startsWith("HTTP/1.1 201 Created\r\n").contains("Content-Length: 0\r\n");
            wire.place(ORDER);
            wire.readHead();
        }
        assertThat(extension.box().ledger().requests())
                .extracting(RequestRecord::connection)
                .containsExactly(1L, 1L);
    }

    @Test
    void closes_when_asked_to() throws IOException {
        try (Wire wire = new Wire(extension.box())) {
            wire.place(ORDER, "Connection: close");

            assertThat(wire.readAll().end()).isEqualTo(End.CLOSED);
        }
    }

    @Test
    void closes_an_idle_connection_at_once_without_announcing_it() throws IOException {
        extension.box().faults().closeIdleAfter(Duration.ZERO);
        try (Wire wire = new Wire(extension.box())) {
            wire.place(ORDER);

            Seen seen = wire.readAll();

            assertThat(seen.end()).isEqualTo(End.CLOSED);
            assertThat(seen.text()).startsWith("HTTP/1.1 201").doesNotContain("close");
        }
    }

    @Test
    void closes_a_connection_that_was_idle_for_a_while() throws IOException {
        extension.box().faults().closeIdleAfter(Duration.ofMillis(1));
        try (Wire wire = new Wire(extension.box())) {
            wire.place(ORDER);

            assertThat(wire.readAll().end()).isEqualTo(End.CLOSED);
        }
    }

    @Test
    void closes_after_one_answer() throws IOException {
        extension.box().faults().next(Operation.PLACE_ORDER, Fault.closeAfterReply());
        try (Wire wire = new Wire(extension.box())) {
            wire.place(ORDER);

            assertThat(wire.readAll().text()).contains("Location: ");
        }
    }

    @Test
    void refuses_connections_and_accepts_them_again_at_the_same_port() throws IOException {
        SchwabBox box = extension.box();
        try (Wire open = new Wire(box);
                Faults.Outage outage = box.faults().refuseConnections()) {
            assertThat(outage).isNotNull();
            assertThat(open.readAll().text()).isEmpty();
            assertThatThrownBy(() -> new Wire(box).close()).isInstanceOf(ConnectException.class);
        }
        assertThat(new Caller(box).place(ORDER).statusCode()).isEqualTo(201);
    }

    /** Often, because the connection may be served before its listener looks up again, or after. */
    @RepeatedTest(20)
    void refuses_from_the_answer_on_that_a_fault_names() throws IOException {
        SchwabBox box = extension.box();
        box.faults().next(Operation.PLACE_ORDER, Fault.thenRefuse(Duration.ofHours(1)));
        try (Wire wire = new Wire(box)) {
            wire.place(ORDER);
            assertThat(wire.readAll().text()).startsWith("HTTP/1.1 201");
        }

        assertThatThrownBy(() -> new Wire(box).close()).isInstanceOf(ConnectException.class);
    }

    @Test
    void accepts_again_when_the_while_is_over() throws IOException {
        SchwabBox box = extension.box();
        box.faults().next(Operation.PLACE_ORDER, Fault.thenRefuse(Duration.ofMillis(1)));
        try (Wire wire = new Wire(box)) {
            wire.place(ORDER);
            wire.readAll();
        }
        Awaiting.until(() -> accepts(box));
        assertThat(new Caller(box).place(ORDER).statusCode()).isEqualTo(201);
    }

    private static boolean accepts(SchwabBox box) {
        try {
            new Wire(box).close();
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Test
    void a_fault_lets_the_next_connection_hang_or_be_reset() throws IOException {
        SchwabBox box = extension.box();
        box.faults().next(Operation.PLACE_ORDER, Fault.thenHang(), Fault.thenReset());
        try (Wire first = new Wire(box)) {
            first.place(ORDER);
            assertThat(first.readAll().text()).startsWith("HTTP/1.1 201");
        }
        try (Wire hanging = new Wire(box)) {
            hanging.place(ORDER);
            hanging.hangUp();
            assertThat(hanging.readAll()).isEqualTo(new Seen("", End.CLOSED));
        }
        try (Wire second = new Wire(box)) {
            second.place(ORDER);
            assertThat(second.readAll().text()).startsWith("HTTP/1.1 201");
        }
        try (Wire reset = new Wire(box)) {
            assertThat(reset.readAll().end()).isEqualTo(End.RESET);
        }
    }

    @Test
    void resets_a_connection_before_its_first_request() throws IOException {
        extension.box().faults().resetConnections(1);
        try (Wire wire = new Wire(extension.box())) {
            assertThat(wire.readAll()).isEqualTo(new Seen("", End.RESET));
        }
        assertThat(extension.box().ledger().requests()).isEmpty();
    }

    @Test
    void hangs_a_handshake_until_the_client_goes() throws IOException {
        extension.box().faults().hangHandshakes(1);
        try (Wire wire = new Wire(extension.box())) {
            wire.place(ORDER);
            wire.hangUp();

            assertThat(wire.readAll()).isEqualTo(new Seen("", End.CLOSED));
        }
        assertThat(extension.box().ledger().requests()).isEmpty();
    }

    @Test
    void tells_a_client_that_waits_for_it_to_go_on() throws IOException {
        try (Wire wire = new Wire(extension.box())) {
            wire.place(ORDER, "Expect: 100-continue");

            assertThat(wire.readHead()).startsWith("HTTP/1.1 100 Continue");
            assertThat(wire.readHead()).startsWith("HTTP/1.1 201");
        }
    }

    @Test
    void reads_a_body_in_chunks() throws IOException {
        SchwabBox box = extension.box();
        try (Wire wire = new Wire(box)) {
            String half = ORDER.substring(0, 20);
            String rest = ORDER.substring(20);
            wire.send("POST /trader/v1/accounts/" + box.account().hash() + "/orders HTTP/1.1\r\n"
                    + "Accept: */*\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
                    + "Authorization: Bearer " + box.tokens().issue().accessToken() + "\r\n\r\n"
                    + "14\r\n" + half + "\r\n" + Integer.toHexString(rest.length()) + "\r\n" + rest + "\r\n0\r\n\r\n");

            assertThat(wire.readHead()).startsWith("HTTP/1.1 201");
        }
    }

    @Test
    void compresses_for_who_accepts_it() throws IOException {
        try (SchwabBox box = SchwabBox.builder().compress(true).start()) {
            HttpURLConnection call = (HttpURLConnection) box.url()
                    .resolve("/trader/v1/accounts/accountNumbers")
                    .toURL()
                    .openConnection();
            call.setRequestProperty("Accept", "application/json");
            call.setRequestProperty("Accept-Encoding", "gzip");
            call.setRequestProperty(
                    "Authorization", "Bearer " + box.tokens().issue().accessToken());

            assertThat(call.getHeaderField("Content-Encoding")).isEqualTo("gzip");
            assertThat(new GZIPInputStream(call.getInputStream()))
                    .hasContent("[{\"accountNumber\":\"123456789\",\"hashValue\":\"BOX1A2B3C4D5E6F7\"}]");
            assertThat(new Caller(box).get("/trader/v1/accounts").body()).startsWith("[{");
        }
    }

    @Test
    void hangs_up_on_what_is_no_request() throws IOException {
        try (Wire wire = new Wire(extension.box())) {
            wire.send("hello\r\n\r\n");

            assertThat(wire.readAll().text()).isEmpty();
        }
    }

    @Test
    void answers_over_tls_to_who_trusts_it() throws Exception {
        try (SchwabBox box = SchwabBox.builder().tls(true).start()) {
            SSLParameters parameters = new SSLParameters();
            HttpClient client = HttpClient.newBuilder()
                    .sslContext(box.sslContext())
                    .sslParameters(parameters)
                    .build();
            HttpRequest request = HttpRequest.newBuilder(URI.create(box.url() + "/trader/v1/accounts"))
                    .header("Accept", "application/json")
                    .header("Authorization", "Bearer " + box.tokens().issue().accessToken())
                    .build();

            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());

            assertThat(box.url().getScheme()).isEqualTo("https");
            assertThat(response.statusCode()).isEqualTo(200);
        }
        assertThatThrownBy(() -> extension.box().sslContext()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void cuts_an_answer_over_tls_without_a_farewell() {
        try (SchwabBox box = SchwabBox.builder().tls(true).start()) {
            box.faults().next(Operation.LIST_ACCOUNTS, Fault.cutBody());
            HttpClient client =
                    HttpClient.newBuilder().sslContext(box.sslContext()).build();
            HttpRequest request = HttpRequest.newBuilder(URI.create(box.url() + "/trader/v1/accounts"))
                    .header("Accept", "application/json")
                    .header("Authorization", "Bearer " + box.tokens().issue().accessToken())
                    .build();

            assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void holds_many_connections_whose_answers_all_wait() {
        SchwabBox box = extension.box();
        box.faults().use(FaultPlan.seeded(1).on(Operation.PLACE_ORDER, 1000, Fault.delay(Duration.ofMillis(20))));
        Caller caller = new Caller(box);
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = caller.request("POST", caller.orders(), ORDER).build();
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            answers.add(client.sendAsync(request, BodyHandlers.ofString()));
        }

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(201));

        assertThat(box.ledger().orders())
                .hasSize(256)
                .extracting(BookedOrder::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_closed_box_leaves_no_thread() throws InterruptedException {
        SchwabBox box = SchwabBox.start();
        new Caller(box).placed(ORDER);
        String name = "orderwright-box:" + box.url().getPort();
        List<Thread> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .toList();
        assertThat(threads).hasSizeGreaterThanOrEqualTo(2);

        box.close();

        for (Thread thread : threads) {
            thread.join();
            assertThat(thread.isAlive()).isFalse();
        }
        assertThatThrownBy(() -> new Wire(box).close()).isInstanceOf(ConnectException.class);
    }
}
