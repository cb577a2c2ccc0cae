package io.orderwright.sandbox;

import static io.orderwright.sandbox.Bodies.bracket;
import static io.orderwright.sandbox.Bodies.buyLimit;
import static io.orderwright.sandbox.Bodies.buyMarket;
import static io.orderwright.sandbox.Bodies.oneCancelsOther;
import static io.orderwright.sandbox.Bodies.order;
import static io.orderwright.sandbox.Bodies.sellLimit;
import static io.orderwright.sandbox.Bodies.sellStop;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Replacing and cancelling. */
class ChangesTest extends ExchangeRig {
    @Test
    void a_replacement_has_a_new_id_and_ends_the_old_order() {
        long old = caller.placed(buyLimit("ACME", 10, "50.00"));

        HttpResponse<String> response = caller.send("PUT", caller.orders() + "/" + old, buyLimit("ACME", 10, "51.00"));

        long successor = Caller.idOf(response);
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEmpty();
        assertThat(successor).isNotEqualTo(old);
        assertThat(status(old)).isEqualTo("REPLACED");
        assertThat(status(successor)).isEqualTo("WORKING");
        assertThat(extension.box().ledger().order(successor).orElseThrow().replaces())
                .isEqualTo(old);
    }

    @Test
    void a_replacement_orders_its_own_quantity_whatever_the_old_order_filled() {
        exchange.fillAtMost("ACME", "40").price("ACME", "50");
        long old = caller.placed(buyLimit("ACME", 100, "50.00"));

        long successor = Caller.idOf(caller.send("PUT", caller.orders() + "/" + old, buyLimit("ACME", 100, "49.00")));

        assertThat(caller.order(old).get("filledQuantity").decimalValue()).isEqualByComparingTo("40");
        assertThat(caller.order(successor).get("remainingQuantity").decimalValue())
                .isEqualByComparingTo("100");
    }

    @Test
    void a_member_is_replaced_inside_its_composite() {
        long root = caller.placed(oneCancelsOther(sellLimit("HELD", 10, "60.00"), sellStop("HELD", 10, "20.00")));
        long stop = caller.order(root)
                .get("childOrderStrategies")
                .get(1)
                .get("orderId")
                .asLong();

        long successor = Caller.idOf(caller.send("PUT", caller.orders() + "/" + stop, sellStop("HELD", 10, "30.00")));
        exchange.price("HELD", "60");

        assertThat(status(stop)).isEqualTo("REPLACED");
        assertThat(status(successor)).isEqualTo("CANCELED");
        assertThat(extension.box().ledger().order(successor).orElseThrow().parentId())
                .isEqualTo(root);
    }

    @Test
    void an_order_that_is_over_is_neither_cancelled_nor_replaced() {
        exchange.price("ACME", "50");
        long id = caller.placed(buyMarket("ACME", 1));

        HttpResponse<String> cancel = caller.send("DELETE", caller.orders() + "/" + id, "");
        HttpResponse<String> replace = caller.send("PUT", caller.orders() + "/" + id, buyMarket("ACME", 2));

        assertThat(cancel.statusCode()).isEqualTo(400);
        assertThat(cancel.body()).contains("FILLED");
        assertThat(replace.statusCode()).isEqualTo(400);
        assertThat(extension.box().ledger().orders()).hasSize(1);
    }

    @Test
    void a_held_cancel_may_still_fill() {
        exchange.holdCancels(true);
        long id = caller.placed(buyLimit("ACME", 1, "50.00"));
        long other = caller.placed(buyLimit("ACME", 1, "10.00"));
        caller.send("DELETE", caller.orders() + "/" + id, "");
        caller.send("DELETE", caller.orders() + "/" + other, "");
        assertThat(status(id)).isEqualTo("PENDING_CANCEL");

        exchange.price("ACME", "50").holdCancels(false);

        assertThat(status(id)).isEqualTo("FILLED");
        assertThat(status(other)).isEqualTo("CANCELED");
    }

    @Test
    void cancelling_a_trigger_cancels_what_waits_for_it() {
        long id = caller.placed(bracket("ACME", 5));

        assertThat(caller.send("DELETE", caller.orders() + "/" + id, "").statusCode())
                .isEqualTo(200);

        JsonNode order = caller.order(id);
        assertThat(order.findValuesAsText("status")).containsExactly("CANCELED", "CANCELED", "CANCELED");
        JsonNode activity = order.get("orderActivityCollection").get(0);
        assertThat(activity.get("executionType").asText()).isEqualTo("CANCELED");
        assertThat(activity.get("executionLegs").get(0).get("price").decimalValue())
                .isZero();
        assertThat(order.get("cancelable").asBoolean()).isFalse();
    }
}
