package io.orderwright.sandbox;

import static io.orderwright.sandbox.Gate.buyLimit;
import static io.orderwright.sandbox.Gate.order;
import static io.orderwright.sandbox.TektiiProvider.ALPACA;
import static io.orderwright.sandbox.TektiiProvider.BINANCE_SPOT;
import static io.orderwright.sandbox.TektiiProvider.MOCK;
import static io.orderwright.sandbox.TektiiProvider.SAXO;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Listings of orders: which filters a provider honours, what is missing from them, and what faults do to them. */
class TektiiListingTest {
    private final BoxClock clock = BoxClock.at(Instant.parse("2026-11-20T15:00:00Z"));
    private TektiiBox box;
    private Gate gate;

    private void open(TektiiProvider provider, Duration lag) {
        box = TektiiBox.builder()
                .provider(provider)
                .clock(clock)
                .listingLag(lag)
                .start();
        gate = new Gate(box);
    }

    private void open(TektiiProvider provider) {
        open(provider, Duration.ZERO);
    }

    @AfterEach
    void close() {
        box.close();
    }

    private List<String> ids(String pathAndQuery) {
        return StreamSupport.stream(gate.list(pathAndQuery).spliterator(), false)
                .map(order -> order.path("client_order_id").asText())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(TektiiProvider.class)
    void a_client_id_is_looked_for_at_saxo_and_the_mock_only(TektiiProvider provider) {
        open(provider);
        gate.placed(buyLimit("5", "client_order_id=one"));
        gate.placed(buyLimit("5", "client_order_id=two"));

        List<String> shown = ids("/v1/orders?symbol=ACME&client_order_id=one");

        boolean honours = provider == SAXO || provider == MOCK;
        assertThat(shown).isEqualTo(honours ? List.of("one") : List.of("two", "one"));
    }

    @ParameterizedTest
    @EnumSource(TektiiProvider.class)
    void ended_orders_are_history_but_the_mock_lists_all_and_saxo_has_no_history(TektiiProvider provider) {
        open(provider);
        gate.placed(buyLimit("5", "client_order_id=live"));
        String over = gate.placed(buyLimit("5", "client_order_id=over"));
        gate.fill(over, "10", "5");

        assertThat(ids("/v1/orders?symbol=ACME"))
                .isEqualTo(provider == MOCK ? List.of("over", "live") : List.of("live"));
        assertThat(ids("/v1/orders/history?symbol=ACME")).containsExactly(provider == SAXO ? "live" : "over");
        assertThat(ids("/v1/orders?symbol=ACME&status=FILLED,CANCELLED")).containsExactly("over");
    }

    @Test
    void filters_by_everything_else() {
        open(MOCK);
        gate.placed(buyLimit("5", "client_order_id=old", "oco_group_id=g"));
        clock.advance(Duration.ofMinutes(1));
        gate.placed(order("SELL", "LIMIT", "limit_price=9", "client_order_id=sold"));
        gate.placed(buyLimit("5", "client_order_id=other").replace("ACME", "OTHER"));

        assertThat(ids("/v1/orders?symbol=OTHER")).containsExactly("other");
        assertThat(ids("/v1/orders?side=sell")).containsExactly("sold");
        assertThat(ids("/v1/orders?oco_group_id=g")).containsExactly("old");
        assertThat(ids("/v1/orders?since=2026-11-20T15:00:30Z")).containsExactly("other", "sold");
        assertThat(ids("/v1/orders?until=2026-11-20T15:00:30Z")).containsExactly("old");
        assertThat(ids("/v1/orders?limit=1")).containsExactly("other");
        assertThat(ids("/v1/orders?status=OPEN,PENDING&symbol=ACME")).containsExactly("sold", "old");
        assertThat(ids("/v1/orders?status=FILLED")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/orders, 400",
        "/v1/orders?client_order_id=a, 400",
        "/v1/orders?status=FILLED, 400",
        "/v1/orders?status=OPEN, 200",
        "/v1/orders?symbol=ACME, 200",
        "/v1/orders/history, 400",
        "/v1/orders/history?symbol=ACME, 200"
    })
    void binance_wants_a_symbol_or_a_live_status(String path, int status) {
        open(BINANCE_SPOT);

        assertThat(gate.get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void lists_drop_what_the_gateway_can_not_say() {
        open(ALPACA);
        String id = gate.placed(buyLimit("5", "client_order_id=mine"));
        Gate.json(gate.send("PATCH", "/v1/orders/" + id, Gate.body("limit_price=6")), 200);

        assertThat(gate.list("/v1/orders/history")).isEmpty();
        JsonNode error = Gate.json(gate.get("/v1/orders/" + id), 400);
        assertThat(error.path("code").asText()).isEqualTo("INVALID_VALUE");
        assertThat(error.path("details").path("provided").asText()).isEqualTo("replaced");
    }

    @Test
    void lists_lag_while_an_order_asked_for_by_its_id_shows() {
        open(MOCK, Duration.ofSeconds(5));
        String id = gate.placed(buyLimit("5"));
        assertThat(gate.list("/v1/orders")).isEmpty();
        assertThat(gate.order(id).path("status").asText()).isEqualTo("OPEN");

        clock.advance(Duration.ofSeconds(5));

        assertThat(gate.list("/v1/orders")).hasSize(1);
        assertThat(box.listingLag()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void faults_ignore_filters_and_cut_lists() {
        open(MOCK);
        gate.placed(buyLimit("5", "client_order_id=one"));
        gate.placed(buyLimit("5", "client_order_id=two"));
        box.faults()
                .next(
                        Operation.LIST_ORDERS,
                        TektiiFault.clientIdIgnored(),
                        Fault.listingUnfiltered(),
                        Fault.listingCapped(1),
                        Fault.listingByDate());

        assertThat(ids("/v1/orders?client_order_id=one&symbol=ACME")).containsExactly("two", "one");
        assertThat(ids("/v1/orders?client_order_id=one&symbol=NONE")).containsExactly("two", "one");
        assertThat(ids("/v1/orders")).containsExactly("two");
        assertThat(ids("/v1/orders?until=2026-11-20T18:00:00Z")).isEmpty();
        assertThat(box.ledger().listings())
                .extracting(ListingRecord::capped)
                .containsExactly(false, false, true, false);
    }

    @Test
    void the_ledger_notes_what_a_listing_was_asked_and_what_it_showed() {
        open(MOCK);
        String id = gate.placed(buyLimit("5"));

        gate.list("/v1/orders?status=OPEN&since=2026-11-20T14:00:00Z");
        gate.list("/v1/orders/history");

        ListingRecord listing = box.ledger().listings().get(0);
        assertThat(listing.operation()).isEqualTo(Operation.LIST_ORDERS);
        assertThat(listing.status()).isEqualTo("OPEN");
        assertThat(listing.from()).isEqualTo(Instant.parse("2026-11-20T14:00:00Z"));
        assertThat(listing.ids()).containsExactly(gate.number(id));
        assertThat(box.ledger().listings().get(1).operation()).isEqualTo(Operation.LIST_ORDER_HISTORY);
        assertThat(box.ledger().listings().get(1).ids()).isEmpty();
    }
}
