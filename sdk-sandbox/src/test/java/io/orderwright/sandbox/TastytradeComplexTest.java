package io.orderwright.sandbox;

import static io.orderwright.sandbox.Venue.bracket;
import static io.orderwright.sandbox.Venue.buyLimit;
import static io.orderwright.sandbox.Venue.complex;
import static io.orderwright.sandbox.Venue.leg;
import static io.orderwright.sandbox.Venue.order;
import static io.orderwright.sandbox.Venue.price;
import static io.orderwright.sandbox.Venue.sellLimit;
import static io.orderwright.sandbox.Venue.sellStop;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The life of complex orders: OCO, OTO, OTOCO and pairs. */
class TastytradeComplexTest {
    @RegisterExtension
    final TastytradeBoxExtension extension = TastytradeBoxExtension.create();

    private TastytradeBox box;
    private Venue venue;

    @BeforeEach
    void open() {
        box = extension.box();
        venue = new Venue(box);
    }

    private static String pairs() {
        String buy = order("Market", "", leg("Buy to Open", "1", "ACME"));
        String sell = order("Market", "", leg("Sell to Open", "1", "OTHER"));
        return complex("PAIRS", "", buy, sell)
                .replace(
                        "\"PAIRS\",",
                        "\"PAIRS\",\"ratio-price-comparator\":\"lte\",\"ratio-price-threshold\":\"0.5\",");
    }

    private static List<String> statuses(JsonNode orders) {
        return orders.findValuesAsText("status");
    }

    private String path(JsonNode complex) {
        return venue.path("/complex-orders/" + complex.path("id").asLong());
    }

    @Test
    void every_component_of_a_new_bracket_waits() {
        JsonNode placed = venue.placedComplex(bracket());

        JsonNode trigger = placed.path("trigger-order");
        assertThat(placed.path("type").asText()).isEqualTo("OTOCO");
        assertThat(trigger.path("status").asText()).isEqualTo("Contingent");
        assertThat(trigger.path("contingent-status").asText()).isEqualTo("Pending Order");
        assertThat(trigger.path("complex-order-tag").asText()).isEqualTo("OTOCO::trigger-order");
        assertThat(trigger.path("complex-order-id").asLong())
                .isEqualTo(placed.path("id").asLong());
        assertThat(placed.path("orders").findValuesAsText("complex-order-tag"))
                .containsExactly("OTOCO::oco-1-order", "OTOCO::oco-2-order");
        assertThat(placed.path("orders").findValuesAsText("preflight-id")).containsExactly("1", "2");
        assertThat(statuses(placed.path("orders"))).containsExactly("Contingent", "Contingent");
    }

    @Test
    void the_exits_of_a_bracket_work_when_it_has_filled_and_one_cancels_the_other() {
        JsonNode placed = venue.placedComplex(bracket());
        JsonNode before = venue.get(path(placed));

        box.exchange().price("ACME", "49.50");
        JsonNode filled = venue.get(path(placed));
        box.exchange().price("ACME", "55.00");
        JsonNode after = venue.get(path(placed));

        assertThat(before.path("trigger-order").path("status").asText()).isEqualTo("Live");
        assertThat(statuses(before.path("orders"))).containsExactly("Contingent", "Contingent");
        assertThat(filled.path("trigger-order").path("status").asText()).isEqualTo("Filled");
        assertThat(statuses(filled.path("orders"))).containsExactly("Live", "Live");
        assertThat(filled.has("terminal-at")).isFalse();
        assertThat(statuses(after.path("orders"))).containsExactly("Filled", "Cancelled");
        assertThat(after.path("terminal-at").isTextual()).isTrue();
        assertThat(box.exchange().positionOf(box.account().number(), "ACME")).isEqualByComparingTo("0");
        BookedOrder booked = box.ledger().orders().get(0);
        assertThat(booked.structure()).isEqualTo("OTOCO");
        assertThat(booked.id()).isEqualTo(placed.path("id").asLong());
    }

    @Test
    void a_stop_ends_a_bracket_too() {
        JsonNode placed = venue.placedComplex(bracket());

        box.exchange().price("ACME", "49.50").price("ACME", "44.00");

        assertThat(statuses(venue.get(path(placed)).path("orders"))).containsExactly("Cancelled", "Filled");
    }

    @Test
    void the_children_of_an_oto_do_not_touch_each_other() {
        JsonNode placed = venue.placedComplex(complex(
                "OTO",
                buyLimit("50.00"),
                sellLimit("55.00").replace("10", "4"),
                sellLimit("56.00").replace("\"quantity\":10", "\"quantity\":6")));
        box.exchange().price("ACME", "49").price("ACME", "55.50");

        JsonNode complex = venue.get(path(placed));

        assertThat(complex.path("trigger-order").path("complex-order-tag").asText())
                .isEqualTo("OTO::trigger-order");
        assertThat(complex.path("orders").findValuesAsText("complex-order-tag")).containsOnly("OTO::order");
        assertThat(statuses(complex.path("orders"))).containsExactly("Filled", "Live");
    }

    @Test
    void an_oco_works_at_once() {
        box.exchange().position(box.account().number(), "ACME", "10", "50").price("ACME", "50");
        JsonNode placed = venue.placedComplex(complex("OCO", "", sellLimit("55.00"), sellStop("45.00")));
        JsonNode before = venue.get(path(placed));

        box.exchange().price("ACME", "44");

        assertThat(statuses(placed.path("orders"))).containsExactly("Contingent", "Contingent");
        assertThat(statuses(before.path("orders"))).containsExactly("Live", "Live");
        assertThat(statuses(venue.get(path(placed)).path("orders"))).containsExactly("Cancelled", "Filled");
        assertThat(box.exchange().positionOf(box.account().number(), "ACME")).isEqualByComparingTo("0");
    }

    @Test
    void a_pair_waits_for_its_ratio_which_can_change() {
        box.exchange().price("ACME", "60").price("OTHER", "100");
        JsonNode placed = venue.placedComplex(pairs());
        JsonNode before = venue.get(path(placed));

        JsonNode tried =
                Venue.data(venue.send("POST", path(placed) + "/dry-run", "{\"ratio-price-threshold\":\"0.7\"}"), 201);
        JsonNode unchanged = venue.get(path(placed));
        JsonNode changed = Venue.data(venue.send("PATCH", path(placed), "{\"ratio-price-threshold\":\"0.6\"}"), 200);

        assertThat(statuses(before.path("orders"))).containsExactly("Contingent", "Contingent");
        assertThat(tried.path("complex-order").path("ratio-price-threshold").asText())
                .isEqualTo("0.7");
        assertThat(unchanged.path("ratio-price-threshold").asText()).isEqualTo("0.5");
        assertThat(changed.path("ratio-price-threshold").asText()).isEqualTo("0.6");
        assertThat(changed.path("ratio-price-comparator").asText()).isEqualTo("lte");
        assertThat(statuses(changed.path("orders"))).containsExactly("Filled", "Filled");
        assertThat(Venue.error(venue.send("PATCH", path(placed), "{\"ratio-price-threshold\":\"1\"}"), 422)
                        .path("code")
                        .asText())
                .isEqualTo("cannot_update_order");
    }

    @Test
    void only_a_pairs_ratio_can_change() {
        JsonNode placed = venue.placedComplex(bracket());

        assertThat(Venue.error(venue.send("PATCH", path(placed), "{\"ratio-price-threshold\":\"1\"}"), 422)
                        .path("code")
                        .asText())
                .isEqualTo("cannot_update_order");
        JsonNode pair = venue.placedComplex(pairs().replace("ACME", "ONE"));
        assertThat(Venue.error(venue.send("PATCH", path(pair), "{}"), 400)
                        .path("errors")
                        .findValuesAsText("domain"))
                .contains("ratio-price-threshold");
    }

    @Test
    void a_complex_order_is_cancelled_by_its_own_id() {
        JsonNode placed = venue.placedComplex(bracket());
        box.exchange().holdCancels(true);

        long child = placed.path("orders").get(0).path("id").asLong();
        JsonNode refused = Venue.error(venue.send("DELETE", venue.path("/orders/" + child), ""), 422);
        JsonNode component = Venue.error(venue.send("DELETE", venue.path("/complex-orders/" + child), ""), 404);
        JsonNode cancelled = Venue.data(venue.send("DELETE", path(placed), ""), 200);

        assertThat(refused.path("code").asText()).isEqualTo("cannot_update_order");
        assertThat(component.path("code").asText()).isEqualTo("not_found");
        assertThat(cancelled.path("trigger-order").path("status").asText()).isEqualTo("Cancel Requested");
        assertThat(statuses(cancelled.path("orders"))).containsExactly("Cancelled", "Cancelled");
        box.exchange().holdCancels(false);
        assertThat(venue.get(path(placed)).path("trigger-order").path("status").asText())
                .isEqualTo("Cancelled");
        assertThat(Venue.error(venue.send("DELETE", path(placed), ""), 422)
                        .path("code")
                        .asText())
                .isEqualTo("cannot_update_order");
    }

    @Test
    void a_component_is_replaced_in_its_place() {
        JsonNode placed = venue.placedComplex(bracket());
        long old = placed.path("orders").get(0).path("id").asLong();

        long id = Venue.data(venue.send("PATCH", venue.path("/orders/" + old), sellLimit("56.00")), 200)
                .path("id")
                .asLong();
        JsonNode waiting = venue.get(path(placed));
        box.exchange().price("ACME", "49").price("ACME", "56");
        JsonNode after = venue.get(path(placed));

        assertThat(waiting.path("related-orders").get(0).path("id").asLong()).isEqualTo(old);
        assertThat(waiting.path("related-orders")
                        .get(0)
                        .path("replacing-order-id")
                        .asLong())
                .isEqualTo(id);
        assertThat(venue.order(id).path("reject-reason").asText()).isEmpty();
        assertThat(venue.order(id).path("status").asText()).isEqualTo("Filled");
        assertThat(statuses(after.path("orders"))).containsExactlyInAnyOrder("Cancelled", "Filled");
    }

    @Test
    void a_replaced_trigger_keeps_its_exits() {
        JsonNode placed = venue.placedComplex(bracket());
        long old = placed.path("trigger-order").path("id").asLong();

        Venue.data(venue.send("PUT", venue.path("/orders/" + old), buyLimit("51.00")), 200);
        box.exchange().price("ACME", "50.50");
        JsonNode complex = venue.get(path(placed));

        assertThat(complex.path("trigger-order").path("id").asLong()).isNotEqualTo(old);
        assertThat(complex.path("trigger-order").path("status").asText()).isEqualTo("Filled");
        assertThat(statuses(complex.path("orders"))).containsExactly("Live", "Live");
    }

    @Test
    void the_venue_may_give_children_new_ids_when_they_work() {
        box.faults().next(Operation.PLACE_ORDER, TastytradeFault.childrenRenewed());
        JsonNode placed = venue.placedComplex(bracket());
        long old = placed.path("orders").get(0).path("id").asLong();

        box.exchange().price("ACME", "49.50");
        JsonNode complex = venue.get(path(placed));

        assertThat(venue.order(old).path("status").asText()).isEqualTo("Cancelled");
        assertThat(complex.path("orders").get(0).path("replaces-order-id").asLong())
                .isEqualTo(old);
        assertThat(statuses(complex.path("orders"))).containsExactly("Live", "Live");
        box.exchange().price("ACME", "55.00");
        assertThat(statuses(venue.get(path(placed)).path("orders"))).containsExactly("Filled", "Cancelled");
    }

    @Test
    void a_complex_order_that_fails_a_check_is_refused_whole() {
        String dear = order("Limit", price("50000", "Debit"), leg("Buy to Open", "1000", "ACME"));

        JsonNode error = Venue.error(
                venue.send(
                        "POST",
                        venue.path("/complex-orders"),
                        complex("OTOCO", dear, sellLimit("55.00"), sellStop("45.00"))),
                422);

        assertThat(error.path("errors").get(0).path("code").asText()).isEqualTo("margin_check_failed");
        assertThat(error.path("errors").get(0).path("preflight-id").asText()).isEqualTo("0");
        assertThat(box.ledger().orders()).isEmpty();
    }

    @Test
    void a_complex_order_is_tried_without_effect() {
        JsonNode data = Venue.data(venue.send("POST", venue.path("/complex-orders/dry-run"), bracket()), 201);

        assertThat(data.path("complex-order").has("id")).isFalse();
        assertThat(statuses(data.path("complex-order").path("orders"))).containsExactly("Contingent", "Contingent");
        assertThat(data.path("buying-power-effect")
                        .path("change-in-margin-requirement")
                        .asText())
                .isEqualTo("500.00");
        assertThat(box.ledger().orders()).isEmpty();
    }

    @Test
    void complex_orders_are_listed_by_page() {
        venue.placedComplex(bracket());
        JsonNode newest = venue.placedComplex(bracket().replace("50.00", "49.00"));

        JsonNode page = Venue.body(venue.send("GET", venue.path("/complex-orders?per-page=1"), ""), 200);
        JsonNode live = venue.get(venue.path("/complex-orders/live"));

        assertThat(page.path("data").path("items").get(0).path("id").asLong())
                .isEqualTo(newest.path("id").asLong());
        assertThat(page.path("pagination").path("total-items").asInt()).isEqualTo(2);
        assertThat(live.path("items").size()).isEqualTo(2);
    }
}
