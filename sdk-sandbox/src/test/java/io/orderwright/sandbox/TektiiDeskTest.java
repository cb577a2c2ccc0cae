package io.orderwright.sandbox;

import static io.orderwright.sandbox.Gate.buyLimit;
import static io.orderwright.sandbox.Gate.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as the gateway writes them, the ledger behind them, and what a test does past the API. */
class TektiiDeskTest {
    private final BoxClock clock = BoxClock.at(Instant.parse("2026-11-20T15:00:00Z"));
    private TektiiBox box;
    private Gate gate;

    private void open(TektiiProvider provider) {
        box = TektiiBox.builder().provider(provider).clock(clock).start();
        gate = new Gate(box);
    }

    @AfterEach
    void close() {
        box.close();
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void a_handle_and_an_order_say_what_they_have_and_leave_out_what_they_have_not() {
        open(TektiiProvider.ALPACA);

        JsonNode handle = Gate.json(gate.place(buyLimit("5.00", "client_order_id=mine")), 201);
        JsonNode shown = gate.order(handle.path("id").asText());

        assertThat(names(handle)).containsExactlyInAnyOrder("id", "client_order_id", "correlation_id", "status");
        assertThat(names(shown))
                .containsExactlyInAnyOrder(
                        "id",
                        "client_order_id",
                        "symbol",
                        "side",
                        "order_type",
                        "quantity",
                        "filled_quantity",
                        "remaining_quantity",
                        "limit_price",
                        "status",
                        "correlation_id",
                        "time_in_force",
                        "created_at",
                        "updated_at");
        assertThat(shown.path("limit_price").asText()).isEqualTo("5.00");
        assertThat(shown.path("limit_price").isTextual()).isTrue();
        assertThat(shown.path("time_in_force").asText()).isEqualTo("GTC");
        assertThat(shown.path("created_at").asText()).isEqualTo("2026-11-20T15:00:00Z");
    }

    @Test
    void a_partly_filled_order_says_how_much_and_at_what_price() {
        open(TektiiProvider.MOCK);
        String id = gate.placed(buyLimit("5"));
        gate.fill(id, "2", "4.00");
        clock.advance(Duration.ofSeconds(1));
        gate.fill(id, "2", "5.00");

        JsonNode shown = gate.order(id);

        assertThat(shown.path("status").asText()).isEqualTo("PARTIALLY_FILLED");
        assertThat(shown.path("filled_quantity").asText()).isEqualTo("4");
        assertThat(shown.path("remaining_quantity").asText()).isEqualTo("6");
        assertThat(shown.path("average_fill_price").asText()).isEqualTo("4.50");
        assertThat(shown.path("updated_at").asText()).isEqualTo("2026-11-20T15:00:01Z");
    }

    @Test
    void fractions_trade_within_what_the_market_gives() {
        open(TektiiProvider.MOCK);
        box.exchange().price("ACME", "5").fillAtMost("ACME", "0.25");

        String id = gate.placed(order("BUY", "MARKET"));

        assertThat(gate.order(id).path("filled_quantity").asText()).isEqualTo("0.25");
    }

    @ParameterizedTest
    @CsvSource({
        "MOCK, 100000.00, 100000.00, 0",
        "ALPACA, 999500.00, 1000100.00, 0",
        "ENGINE, 999500.00, 1000100.00, 100.00"
    })
    void an_account_is_told_in_strings(TektiiProvider provider, String balance, String equity, String gain) {
        open(provider);
        box.exchange().price("ACME", "50.00");
        gate.placed(order("BUY", "MARKET"));
        box.exchange().price("ACME", "60.00");

        JsonNode account = gate.list("/v1/account");

        assertThat(account.path("balance").asText()).isEqualTo(balance);
        assertThat(account.path("equity").asText()).isEqualTo(equity);
        assertThat(account.path("unrealized_pnl").asText()).isEqualTo(gain);
        assertThat(account.path("margin_used").asText()).isEqualTo("0");
        assertThat(account.path("currency").asText()).isEqualTo("USD");
    }

    @ParameterizedTest
    @CsvSource({"MOCK, 1", "ALPACA, 3"})
    void trades_are_filtered_and_at_alpaca_by_symbol_only(TektiiProvider provider, int ofOrder) {
        open(provider);
        String one = gate.placed(buyLimit("5"));
        String two = gate.placed(buyLimit("5"));
        gate.fill(one, "10", "5");
        clock.advance(Duration.ofMinutes(1));
        gate.fill(two, "3", "5");
        gate.fill(two, "7", "4");

        assertThat(gate.list("/v1/trades?symbol=ACME")).hasSize(3);
        assertThat(gate.list("/v1/trades?symbol=OTHER")).isEmpty();
        assertThat(gate.list("/v1/trades?order_id=" + one)).hasSize(ofOrder);
        assertThat(gate.list("/v1/trades?until=2026-11-20T15:00:30Z")).hasSize(ofOrder);
        assertThat(gate.list("/v1/trades?limit=1")).hasSize(ofOrder);
        JsonNode last = gate.list("/v1/trades").path(2);
        assertThat(last.path("id").asText()).isEqualTo(two + "-2");
        assertThat(last.path("price").asText()).isEqualTo("4");
        assertThat(last.path("timestamp").asText()).isEqualTo("2026-11-20T15:01:00Z");
    }

    @Test
    void a_quote_is_the_exchanges() {
        open(TektiiProvider.ALPACA);
        box.exchange().quote("BTC/USD", "1.00", "1.10", "1.05");

        JsonNode quote = gate.list("/v1/quotes/BTC%2FUSD");

        assertThat(quote.path("symbol").asText()).isEqualTo("BTC/USD");
        assertThat(quote.path("provider").asText()).isEqualTo("alpaca");
        assertThat(quote.path("bid").asText()).isEqualTo("1.00");
        assertThat(quote.path("ask").asText()).isEqualTo("1.10");
        assertThat(quote.path("last").asText()).isEqualTo("1.05");
    }

    @Test
    void status_and_health_are_told() {
        open(TektiiProvider.ALPACA);

        assertThat(gate.list("/v1/status").path("connected").asBoolean()).isTrue();
        assertThat(gate.list("/livez").path("status").asText()).isEqualTo("ok");
        assertThat(gate.list("/readyz").path("provider_count").asInt()).isEqualTo(1);
        assertThat(gate.list("/health")
                        .path("providers")
                        .path(0)
                        .path("platform")
                        .asText())
                .isEqualTo("alpaca-paper");
        assertThat(gate.list("/v1/bars/ACME?timeframe=1m")).isEmpty();
    }

    @Test
    void the_ledger_keeps_the_test_tag_and_strips_it() {
        open(TektiiProvider.MOCK);
        HttpRequest tagged = gate.request("POST", "/v1/orders", buyLimit("5", "client_order_id=mine"))
                .header(Ledger.TEST_TAG, "7.1")
                .build();

        String id = Gate.json(gate.send(tagged), 201).path("id").asText();

        BookedOrder booked = box.ledger().ordersOf("7").get(0);
        assertThat(booked.brokerId()).isEqualTo(id);
        assertThat(booked.clientOrderId()).isEqualTo("mine");
        assertThat(booked.state()).isEqualTo("OPEN");
        assertThat(box.ledger().requests(Operation.PLACE_ORDER).get(0).headers())
                .doesNotContainKey(Ledger.TEST_TAG.toLowerCase(Locale.ROOT));
        assertThat(box.ledger().equalTo(booked)).hasSize(1);
        assertThat(box.ledger().orderNamed("nobody")).isEmpty();
    }

    @Test
    void a_person_enters_and_cancels_at_the_broker() {
        open(TektiiProvider.ALPACA);

        long id = box.enterByHand(buyLimit("5"));
        assertThat(gate.list("/v1/orders")).hasSize(1);
        box.cancelByHand(id);

        assertThat(gate.list("/v1/orders")).isEmpty();
        assertThat(box.ledger().order(id).orElseThrow().origin()).isEqualTo(BookedOrder.Origin.OTHER);
        assertThatThrownBy(() -> box.enterByHand(order("BUY", "LIMIT")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("limit_price");
        assertThatThrownBy(() -> box.cancelByHand(id)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> box.cancelByHand(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void ids_follow_from_the_seed(long seed) {
        TektiiBoxBuilder builder = TektiiBox.builder().seed(seed).clock(clock).provider(TektiiProvider.OANDA);
        try (TektiiBox other = builder.start()) {
            box = builder.start();
            gate = new Gate(box);

            assertThat(new Gate(other).placed(buyLimit("5"))).isEqualTo(gate.placed(buyLimit("5")));
            assertThat(box.toString()).startsWith("TektiiBox[http://127.0.0.1:").endsWith("seed=" + seed + "]");
        }
    }

    @Test
    void speaks_tls() throws Exception {
        box = TektiiBox.builder().tls(true).start();
        HttpClient client = HttpClient.newBuilder().sslContext(box.sslContext()).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(box.url() + "/v1/capabilities"))
                .build();

        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
}
