package io.orderwright.sandbox;

import static io.orderwright.sandbox.Venue.CALL;
import static io.orderwright.sandbox.Venue.HIGHER_CALL;
import static io.orderwright.sandbox.Venue.buyLimit;
import static io.orderwright.sandbox.Venue.leg;
import static io.orderwright.sandbox.Venue.order;
import static io.orderwright.sandbox.Venue.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tastytrade answers of an order through its life, and how orders are changed and cancelled. */
class TastytradeOrdersTest {
    private static final Instant NOON = Instant.parse("2026-11-20T17:00:00Z");
    private static final String RULES = "'rules':{'route-after':'2026-11-20T18:00:00Z','conditions':[{'action':'route',"
            + "'symbol':'SPY','instrument-type':'Equity','indicator':'last','comparator':'gte','threshold':'400'}]},";

    private final BoxClock clock = BoxClock.at(NOON);

    @RegisterExtension
    final TastytradeBoxExtension extension =
            TastytradeBoxExtension.of(TastytradeBox.builder().clock(clock).accessTokenLife(Duration.ofDays(90)));

    private TastytradeBox box;
    private Venue venue;

    @BeforeEach
    void open() {
        box = extension.box();
        venue = new Venue(box);
    }

    private String status(long id) {
        return venue.order(id).path("status").asText();
    }

    @Test
    void a_new_order_is_routed_and_then_live() {
        JsonNode placed = Venue.data(venue.place(buyLimit("50.00")), 201).path("order");

        JsonNode order = venue.order(placed.path("id").asLong());

        assertThat(placed.path("status").asText()).isEqualTo("Routed");
        assertThat(placed.path("cancellable").asBoolean()).isFalse();
        assertThat(order.path("status").asText()).isEqualTo("Live");
        assertThat(order.path("cancellable").asBoolean()).isTrue();
        assertThat(order.path("editable").asBoolean()).isTrue();
        assertThat(order.path("price").asText()).isEqualTo("50.00");
        assertThat(order.path("received-at").asText()).isEqualTo("2026-11-20T17:00:00.000+00:00");
        assertThat(order.path("updated-at").asLong()).isEqualTo(NOON.toEpochMilli());
        assertThat(order.path("underlying-symbol").asText()).isEqualTo("ACME");
        assertThat(order.path("legs").get(0).path("remaining-quantity").asInt()).isEqualTo(10);
    }

    @Test
    void a_part_that_fills_stands_on_the_leg_and_the_order_stays_live() {
        long id = venue.placed(buyLimit("50.00"));
        clock.advance(Duration.ofSeconds(2));
        box.exchange().fill(id, "4", "49.90");

        JsonNode order = venue.order(id);
        box.exchange().fill(id, "6", "50.00");
        JsonNode filled = venue.order(id);

        JsonNode leg = order.path("legs").get(0);
        assertThat(order.path("status").asText()).isEqualTo("Live");
        assertThat(order.path("updated-at").asLong())
                .isEqualTo(NOON.plusSeconds(2).toEpochMilli());
        assertThat(leg.path("remaining-quantity").asInt()).isEqualTo(6);
        assertThat(leg.path("fills").get(0).path("fill-price").asText()).isEqualTo("49.90");
        assertThat(leg.path("fills").get(0).path("quantity").asInt()).isEqualTo(4);
        assertThat(leg.path("fills").get(0).has("ext-exec-id")).isFalse();
        assertThat(filled.path("status").asText()).isEqualTo("Filled");
        assertThat(filled.path("terminal-at").isTextual()).isTrue();
        assertThat(filled.path("legs").get(0).path("fills").findValuesAsText("fill-id"))
                .hasSize(2)
                .contains(leg.path("fills").get(0).path("fill-id").asText());
    }

    @Test
    void a_spread_fills_leg_by_leg_in_its_ratio() {
        long id = venue.placed(order(
                "Limit", price("1.50", "Debit"), leg("Buy to Open", "2", CALL), leg("Sell to Open", "4", HIGHER_CALL)));
        box.exchange().price(CALL, "3.50").price(HIGHER_CALL, "1.00");

        JsonNode legs = venue.order(id).path("legs");

        assertThat(legs.get(0).path("fills").get(0).path("quantity").asInt()).isEqualTo(2);
        assertThat(legs.get(1).path("fills").get(0).path("quantity").asInt()).isEqualTo(4);
        assertThat(legs.get(1).path("fills").get(0).path("ext-exec-id").isTextual())
                .isTrue();
        assertThat(new HashSet<>(legs.findValuesAsText("fill-id"))).hasSize(2);
    }

    @Test
    void a_notional_order_buys_for_its_value() {
        box.exchange().price("ACME", "40");
        String body = order(
                "Notional Market",
                "'value':'10','value-effect':'Debit',",
                leg("Buy to Open", "1", "ACME").replace(",\"quantity\":1", ""));

        JsonNode order = venue.order(venue.placed(body));

        assertThat(order.path("value").asText()).isEqualTo("10");
        assertThat(order.path("legs").get(0).path("quantity").decimalValue()).isEqualByComparingTo("0.25");
        assertThat(order.path("status").asText()).isEqualTo("Filled");
    }

    @Test
    void labels_come_back() {
        JsonNode order = venue.order(venue.placed(
                order("Market", "'source':'app/1','external-identifier':'mine-1',", leg("Buy to Open", "1", "ACME"))));

        assertThat(order.path("source").asText()).isEqualTo("app/1");
        assertThat(order.path("external-identifier").asText()).isEqualTo("mine-1");
        assertThat(box.ledger().orders().get(0).clientOrderId()).isEqualTo("mine-1");
    }

    @Test
    void the_same_identifier_twice_is_two_orders() {
        String body = order("Market", "'external-identifier':'mine-1',", leg("Buy to Open", "1", "ACME"));

        assertThat(venue.placed(body)).isNotEqualTo(venue.placed(body));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rules_come_back_in_either_spelling_and_hold_the_order(boolean other) {
        TastytradeBoxBuilder builder = TastytradeBox.builder()
                .clock(clock)
                .accessTokenLife(Duration.ofDays(90))
                .orderRuleKey(other);
        try (TastytradeBox own = builder.start()) {
            Venue its = new Venue(own);
            long id = its.placed(order("Market", RULES, leg("Buy to Open", "1", "ACME")));
            own.exchange().price("ACME", "50");

            JsonNode order = its.order(id);
            own.exchange().price("SPY", "401");
            JsonNode early = its.order(id);
            clock.advance(Duration.ofHours(1));

            JsonNode condition = other
                    ? order.path("order-rule").path("order-conditions").get(0)
                    : order.path("rules").path("conditions").get(0);
            assertThat(order.path("status").asText()).isEqualTo("Contingent");
            assertThat(order.path("contingent-status").asText()).isEqualTo("Pending Condition");
            assertThat(condition.path("id").isNumber()).isTrue();
            assertThat(condition.path("price-components").get(0).path("symbol").asText())
                    .isEqualTo("SPY");
            assertThat(early.path("status").asText()).isEqualTo("Contingent");
            assertThat(its.order(id).path("status").asText()).isEqualTo("Filled");
        }
    }

    @Test
    void a_condition_releases_an_order_when_the_watched_price_comes() {
        String rules =
                RULES.replace("'route-after':'2026-11-20T18:00:00Z',", "").replace("gte", "lte");
        long id = venue.placed(order("Market", rules, leg("Buy to Open", "1", "ACME")));
        box.exchange().price("ACME", "50").price("SPY", "400.01");
        String before = status(id);

        box.exchange().price("SPY", "400");

        assertThat(before).isEqualTo("Contingent");
        assertThat(status(id)).isEqualTo("Filled");
    }

    @Test
    void a_condition_cancels_a_live_order() {
        String rules =
                RULES.replace("'route-after':'2026-11-20T18:00:00Z',", "").replace("route", "cancel");
        long id = venue.placed(order("Limit", price("5", "Debit") + rules, leg("Buy to Open", "1", "ACME")));
        String before = status(id);

        box.exchange().price("SPY", "400");

        assertThat(before).isEqualTo("Live");
        assertThat(status(id)).isEqualTo("Cancelled");
    }

    @Test
    void every_end_has_its_word() {
        long cancelled = venue.placed(buyLimit("1"));
        long expired = venue.placed(buyLimit("2"));
        long rejected = venue.placed(buyLimit("3"));
        long removed = venue.placed(buyLimit("4"));
        long partly = venue.placed(buyLimit("5"));
        venue.send("DELETE", venue.path("/orders/" + cancelled), "");
        box.exchange().reject(rejected, "Session offline");
        box.exchange().fill(partly, "1", "5");
        box.remove(removed);
        box.remove(partly);
        box.exchange().endDay();

        assertThat(status(cancelled)).isEqualTo("Cancelled");
        assertThat(venue.order(cancelled).path("cancelled-size").asText()).isEqualTo("10");
        assertThat(status(expired)).isEqualTo("Expired");
        assertThat(status(rejected)).isEqualTo("Rejected");
        assertThat(venue.order(rejected).path("reject-reason").asText()).isEqualTo("Session offline");
        assertThat(status(removed)).isEqualTo("Removed");
        assertThat(status(partly)).isEqualTo("Partially Removed");
        assertThatThrownBy(() -> box.remove(partly)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"In Flight", "Routed", "Dead"})
    void a_test_shows_an_order_in_any_status(String word) {
        long id = venue.placed(buyLimit("1"));

        box.showAs(id, word);

        assertThat(status(id)).isEqualTo(word);
    }

    @Test
    void a_good_till_date_order_ends_after_its_date() {
        long id = venue.placed(
                order("Limit", price("5", "Debit") + "'gtc-date':'2026-11-20',", leg("Buy to Open", "1", "ACME"))
                        .replace("Day", "GTD"));

        clock.advance(Duration.ofHours(11));
        String before = box.ledger().order(id).orElseThrow().state();
        clock.advance(Duration.ofHours(2));

        assertThat(before).isEqualTo("Live");
        assertThat(box.ledger().order(id).orElseThrow().state()).isEqualTo("Expired");
    }

    @Test
    void a_cancel_is_requested_and_may_come_too_late() {
        long id = venue.placed(buyLimit("50.00"));
        box.exchange().holdCancels(true);

        JsonNode requested = Venue.data(venue.send("DELETE", venue.path("/orders/" + id), ""), 200);
        JsonNode again = Venue.error(venue.send("DELETE", venue.path("/orders/" + id), ""), 422);
        box.exchange().fill(id, "10", "50.00");

        assertThat(requested.path("status").asText()).isEqualTo("Cancel Requested");
        assertThat(again.path("code").asText()).isEqualTo("cannot_update_order");
        assertThat(status(id)).isEqualTo("Filled");
    }

    @ParameterizedTest
    @CsvSource({"PUT, false", "PUT, true", "PATCH, false", "PATCH, true"})
    void a_replaced_order_has_a_new_id(String method, boolean legs) {
        long old = venue.placed(buyLimit("50.00"));
        String body = buyLimit("51.00");
        String bare = body.replaceAll(",?\"legs\":\\[.*]", "");

        JsonNode answer = Venue.body(venue.send(method, venue.path("/orders/" + old), legs ? body : bare), 200);

        long id = answer.path("data").path("id").asLong();
        assertThat(id).isNotEqualTo(old);
        assertThat(answer.path("context").asText()).endsWith("/" + old);
        assertThat(answer.path("data").path("status").asText()).isEqualTo("Contingent");
        assertThat(answer.path("data").path("contingent-status").asText()).isEqualTo("Pending Order");
        assertThat(answer.path("data").path("replaces-order-id").asLong()).isEqualTo(old);
        JsonNode before = venue.order(old);
        assertThat(before.path("status").asText()).isEqualTo("Cancelled");
        assertThat(before.path("edited").asBoolean()).isTrue();
        assertThat(before.path("replacing-order-id").asLong()).isEqualTo(id);
        assertThat(venue.order(id).path("price").asText()).isEqualTo("51.00");
        assertThat(status(id)).isEqualTo("Live");
    }

    @Test
    void a_replacement_waits_until_the_cancel_is_confirmed() {
        long old = venue.placed(buyLimit("50.00"));
        box.exchange().holdCancels(true);
        long id = Venue.data(venue.send("PUT", venue.path("/orders/" + old), buyLimit("51.00")), 200)
                .path("id")
                .asLong();
        String oldBefore = status(old);
        String newBefore = status(id);

        box.exchange().holdCancels(false);

        assertThat(oldBefore).isEqualTo("Replace Requested");
        assertThat(newBefore).isEqualTo("Contingent");
        assertThat(status(old)).isEqualTo("Cancelled");
        assertThat(status(id)).isEqualTo("Live");
    }

    @ParameterizedTest
    @CsvSource({"10, Filled", "4, Cancelled"})
    void a_fill_of_the_old_order_aborts_the_replacement(String quantity, String end) {
        long old = venue.placed(buyLimit("50.00"));
        box.exchange().holdCancels(true);
        long id = Venue.data(venue.send("PUT", venue.path("/orders/" + old), buyLimit("51.00")), 200)
                .path("id")
                .asLong();

        box.exchange().fill(old, quantity, "50.00").holdCancels(false);

        assertThat(status(old)).isEqualTo(end);
        assertThat(status(id)).isEqualTo("Cancelled");
    }

    @Test
    void a_replacement_is_for_what_has_not_filled() {
        long old = venue.placed(buyLimit("50.00"));
        box.exchange().fill(old, "4", "50.00");

        JsonNode replaced = Venue.data(venue.send("PUT", venue.path("/orders/" + old), buyLimit("51.00")), 200);

        assertThat(replaced.path("size").asInt()).isEqualTo(6);
    }

    @Test
    void quantity_and_symbol_cannot_change() {
        long id = venue.placed(buyLimit("50.00"));

        for (String body : new String[] {
            buyLimit("51").replace("\"quantity\":10", "\"quantity\":11"),
            buyLimit("51").replace("ACME", "OTHER")
        }) {
            assertThat(Venue.error(venue.send("PATCH", venue.path("/orders/" + id), body), 422)
                            .path("code")
                            .asText())
                    .isEqualTo("cannot_update_order");
        }
        assertThat(status(id)).isEqualTo("Live");
    }

    @Test
    void type_and_time_in_force_must_be_said_again() {
        long id = venue.placed(buyLimit("50.00"));

        JsonNode error = Venue.error(
                venue.send("PATCH", venue.path("/orders/" + id), "{\"price\":\"51\",\"price-effect\":\"Debit\"}"), 400);

        assertThat(error.path("errors").findValuesAsText("domain")).contains("order-type", "time-in-force");
    }

    @Test
    void an_order_that_is_over_is_not_replaced_cancelled_or_confirmed() {
        long id = venue.placed(buyLimit("50.00"));
        box.exchange().fill(id, "10", "50.00");
        String path = venue.path("/orders/" + id);

        assertThat(Venue.error(venue.send("PUT", path, buyLimit("51")), 422)
                        .path("code")
                        .asText())
                .isEqualTo("cannot_update_order");
        assertThat(Venue.error(venue.send("POST", path + "/dry-run", buyLimit("51")), 422)
                        .path("code")
                        .asText())
                .isEqualTo("cannot_update_order");
        assertThat(Venue.error(venue.send("DELETE", path, ""), 422)
                        .path("message")
                        .asText())
                .isEqualTo("the order could not be cancelled");
        assertThat(Venue.error(venue.send("POST", path + "/reconfirm", "{}"), 422)
                        .path("code")
                        .asText())
                .isEqualTo("cannot_reconfirm_order");
    }

    @Test
    void a_replacement_is_tried_without_effect() {
        long id = venue.placed(buyLimit("50.00"));

        JsonNode data =
                Venue.data(venue.send("POST", venue.path("/orders/" + id + "/dry-run"), buyLimit("51.00")), 201);

        assertThat(data.path("order").has("id")).isFalse();
        assertThat(data.path("order").path("contingent-status").asText()).isEqualTo("Pending Order");
        assertThat(data.path("buying-power-effect")
                        .path("change-in-margin-requirement")
                        .asText())
                .isEqualTo("510.00");
        assertThat(status(id)).isEqualTo("Live");
        assertThat(box.ledger().orders()).hasSize(1);
    }

    @Test
    void somebody_else_enters_orders_too() {
        String account = box.account().number();

        long id = box.enterByHand(account, buyLimit("50.00"));

        assertThat(status(id)).isEqualTo("Live");
        assertThat(box.ledger().order(id).orElseThrow().origin()).isEqualTo(BookedOrder.Origin.OTHER);
        assertThatThrownBy(() -> box.enterByHand(account, "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("order-type");
    }
}
