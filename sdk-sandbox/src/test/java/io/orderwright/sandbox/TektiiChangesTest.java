package io.orderwright.sandbox;

import static io.orderwright.sandbox.Gate.body;
import static io.orderwright.sandbox.Gate.buyLimit;
import static io.orderwright.sandbox.TektiiProvider.ALPACA;
import static io.orderwright.sandbox.TektiiProvider.BINANCE_SPOT;
import static io.orderwright.sandbox.TektiiProvider.MOCK;
import static io.orderwright.sandbox.TektiiProvider.SAXO;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes and cancels: what a change does to the id and to the order, and what is answered when it is too late. */
class TektiiChangesTest {
    private TektiiBox box;
    private Gate gate;

    private void open(TektiiProvider provider) {
        box = TektiiBox.builder().provider(provider).start();
        gate = new Gate(box);
    }

    @AfterEach
    void close() {
        box.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ALPACA, true, true",
        "BINANCE_SPOT, true, false",
        "OANDA, true, false",
        "SAXO, false, false",
        "ENGINE, true, false",
        "MOCK, false, false"
    })
    void a_change_gives_a_new_id_or_keeps_it(TektiiProvider provider, boolean renews, boolean unsayable) {
        open(provider);
        String id = gate.placed(buyLimit("5", "client_order_id=mine"));

        JsonNode result = Gate.json(gate.send("PATCH", "/v1/orders/" + id, body("limit_price=6")), 200);

        JsonNode now = result.path("order");
        assertThat(now.path("limit_price").asText()).isEqualTo("6");
        assertThat(now.path("id").asText().equals(id)).isEqualTo(!renews);
        assertThat(result.path("previous_order_id").asText()).isEqualTo(renews ? id : "");
        assertThat(gate.get("/v1/orders/" + id).statusCode()).isEqualTo(unsayable ? 400 : 200);
        assertThat(box.ledger().orders()).filteredOn(BookedOrder::isLive).hasSize(1);
        assertThat(box.ledger()
                        .orderNamed(now.path("id").asText())
                        .orElseThrow()
                        .replaces())
                .isEqualTo(renews ? Long.valueOf(gate.number(id)) : null);
    }

    @ParameterizedTest
    @EnumSource(TektiiProvider.class)
    void a_change_of_the_quantity_says_the_whole_of_it(TektiiProvider provider) {
        open(provider);
        String id = gate.placed(buyLimit("5"));
        gate.fill(id, "4", "5");

        Gate.json(gate.send("PATCH", "/v1/orders/" + id, body("quantity=7")), 200);

        BookedOrder live = box.ledger().orders().stream()
                .filter(BookedOrder::isLive)
                .findFirst()
                .orElseThrow();
        assertThat(live.quantity().subtract(live.filledQuantity())).isEqualByComparingTo("3");
        assertThat(gate.send("PATCH", "/v1/orders/" + live.brokerId(), body("quantity=0.5"))
                        .statusCode())
                .isEqualTo(live.filledQuantity().signum() > 0 ? 400 : 200);
    }

    @ParameterizedTest
    @CsvSource({
        "ALPACA, 422, true",
        "BINANCE_SPOT, 400, false",
        "OANDA, 422, true",
        "SAXO, 422, true",
        "ENGINE, 502, false",
        "MOCK, 422, true"
    })
    void a_change_that_fails_leaves_the_order_or_takes_it_along(TektiiProvider provider, int status, boolean stays) {
        open(provider);
        String id = gate.placed(buyLimit("5"));
        box.faults().next(Operation.REPLACE_ORDER, TektiiFault.resubmitFails());

        HttpResponse<String> response = gate.send("PATCH", "/v1/orders/" + id, body("limit_price=6"));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(box.ledger().orders()).hasSize(1);
        assertThat(box.ledger().orderNamed(id).orElseThrow().isLive()).isEqualTo(stays);
    }

    @ParameterizedTest
    @EnumSource(TektiiProvider.class)
    void an_order_that_is_over_is_not_changed_and_not_cancelled(TektiiProvider provider) {
        open(provider);
        String id = gate.placed(buyLimit("5"));
        gate.fill(id, "10", "5");

        int status = provider == MOCK ? 400 : 409;
        assertThat(gate.delete("/v1/orders/" + id).statusCode()).isEqualTo(status);
        assertThat(gate.send("PATCH", "/v1/orders/" + id, body("limit_price=6")).statusCode())
                .isEqualTo(status);
    }

    @Test
    void a_change_must_change_something_and_be_positive() {
        open(MOCK);
        String id = gate.placed(buyLimit("5"));

        assertThat(gate.send("PATCH", "/v1/orders/" + id, "{}").body()).contains("INVALID_REQUEST");
        assertThat(gate.send("PATCH", "/v1/orders/" + id, body("limit_price=0")).body())
                .contains("INVALID_VALUE");
        assertThat(gate.send("PATCH", "/v1/orders/nobody", body("limit_price=1"))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(TektiiProvider.class)
    void a_cancel_answers_the_order_but_at_saxo_a_stub(TektiiProvider provider) {
        open(provider);
        String id = gate.placed(buyLimit("5"));

        JsonNode result = Gate.json(gate.delete("/v1/orders/" + id), 200);

        assertThat(result.path("success").asBoolean()).isTrue();
        assertThat(result.path("order").path("status").asText()).isEqualTo("CANCELLED");
        assertThat(result.path("order").path("symbol").asText()).isEqualTo(provider == SAXO ? "" : "ACME");
        assertThat(result.path("order").path("quantity").asText()).isEqualTo(provider == SAXO ? "0" : "10");
    }

    @Test
    void a_pending_cancel_shows_as_rejected_at_alpaca() {
        open(ALPACA);
        String id = gate.placed(buyLimit("5"));
        box.exchange().holdCancels(true);

        JsonNode result = Gate.json(gate.delete("/v1/orders/" + id), 200);

        assertThat(result.path("order").path("status").asText()).isEqualTo("REJECTED");
        assertThat(box.ledger().orderNamed(id).orElseThrow().isLive()).isTrue();
        box.exchange().holdCancels(false);
        assertThat(gate.order(id).path("status").asText()).isEqualTo("CANCELLED");
    }

    @ParameterizedTest
    @EnumSource(TektiiProvider.class)
    void cancel_all_counts_and_binance_wants_a_symbol(TektiiProvider provider) {
        open(provider);
        gate.placed(buyLimit("5"));
        gate.placed(buyLimit("5"));
        gate.placed(buyLimit("5").replace("ACME", "OTHER"));

        HttpResponse<String> all = gate.delete("/v1/orders?symbol=ACME");

        assertThat(Gate.json(all, 200).path("cancelled_count").asInt()).isEqualTo(2);
        assertThat(Gate.json(all, 200).path("failed_count").asInt()).isZero();
        assertThat(gate.delete("/v1/orders").statusCode()).isEqualTo(provider == BINANCE_SPOT ? 400 : 200);
    }
}
