package io.orderwright.sandbox;

import static io.orderwright.sandbox.Bodies.bracket;
import static io.orderwright.sandbox.Bodies.buyLimit;
import static io.orderwright.sandbox.Bodies.buyMarket;
import static io.orderwright.sandbox.Bodies.leg;
import static io.orderwright.sandbox.Bodies.oneCancelsOther;
import static io.orderwright.sandbox.Bodies.order;
import static io.orderwright.sandbox.Bodies.sellLimit;
import static io.orderwright.sandbox.Bodies.sellStop;
import static io.orderwright.sandbox.Bodies.single;
import static io.orderwright.sandbox.Bodies.triggers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of orders at the exchange, as Schwab's order answers show it. */
class ExchangeTest extends ExchangeRig {
    private static final String ACCOUNT = "123456789";
    private static final String LONG = "ACME  270115C00050000";
    private static final String SHORT = "ACME  270115C00055000";

    /** Order, quote after quote as bid/ask/last, and what the status is after each. */
    static Stream<Arguments> fills() {
        return Stream.of(
                arguments(buyMarket("ACME", 10), List.of("49/51/50 FILLED 51")),
                arguments(buyLimit("ACME", 10, "50.00"), List.of("49/50.01/50 WORKING", "49/50/50 FILLED 50")),
                arguments(buyLimit("ACME", 10, "50.00"), List.of("52/53/52 WORKING", "47/48/48 FILLED 48")),
                arguments(sellLimit("HELD", 10, "50.00"), List.of("49.99/51/50 WORKING", "50/51/50 FILLED 50")),
                arguments(
                        sellStop("HELD", 10, "45.00"),
                        List.of(
                                "50/51/50 AWAITING_STOP_CONDITION",
                                "45/46/45.01 AWAITING_STOP_CONDITION",
                                "44/46/45 FILLED 44")),
                arguments(
                        single("STOP", leg("BUY", 10, "ACME"), "\"stopPrice\":55,\"stopType\":\"ASK\""),
                        List.of("50/51/50 AWAITING_STOP_CONDITION", "54/55/50 FILLED 55")),
                arguments(
                        single("STOP_LIMIT", leg("SELL", 10, "HELD"), "\"stopPrice\":45,\"price\":44.5"),
                        List.of("50/51/50 AWAITING_STOP_CONDITION", "44/45/44 WORKING", "44.5/45/44.6 FILLED 44.5")),
                arguments(
                        trail("TRAILING_STOP", "HELD", "BID", "VALUE", "2"),
                        List.of(
                                "50/51/50 AWAITING_STOP_CONDITION",
                                "60/61/60 AWAITING_STOP_CONDITION",
                                "58.01/60/59 AWAITING_STOP_CONDITION",
                                "58/60/59 FILLED 58")),
                arguments(
                        trail("TRAILING_STOP", "HELD", "LAST", "PERCENT", "10"),
                        List.of(
                                "50/51/50 AWAITING_STOP_CONDITION",
                                "99/101/100 AWAITING_STOP_CONDITION",
                                "90/92/90.01 AWAITING_STOP_CONDITION",
                                "89/92/90 FILLED 89")),
                arguments(
                        trail("TRAILING_STOP", "HELD", "MARK", "TICK", "100"),
                        List.of(
                                "49/51/50 AWAITING_STOP_CONDITION",
                                "48.04/50/50 AWAITING_STOP_CONDITION",
                                "48/50/50 FILLED 48")),
                arguments(
                        trail("TRAILING_STOP_LIMIT", "HELD", "LAST", "VALUE", "2")
                                .replace("\"duration\"", "\"priceOffset\":0.5,\"duration\""),
                        List.of("50/51/50 AWAITING_STOP_CONDITION", "47/48/48 WORKING", "47.5/48/48 FILLED 47.5")),
                arguments(buyLimit("ACME", 10, "50.00").replace("DAY", "FILL_OR_KILL"), List.of("49/51/50 CANCELED")));
    }

    private static String trail(String type, String symbol, String basis, String unit, String offset) {
        return single(
                type,
                leg("SELL", 10, symbol),
                "\"stopPriceLinkBasis\":\"%s\",\"stopPriceLinkType\":\"%s\",\"stopPriceOffset\":%s"
                        .formatted(basis, unit, offset));
    }

    @ParameterizedTest
    @MethodSource("fills")
    void fills_when_the_market_comes(String body, List<String> story) {
        String symbol = body.contains("HELD") ? "HELD" : "ACME";
        boolean first = true;
        long id = 0;
        for (String step : story) {
            String[] words = step.split(" ", -1);
            String[] quote = words[0].split("/", -1);
            exchange.quote(symbol, quote[0], quote[1], quote[2]);
            id = first ? caller.placed(body) : id;
            first = false;

            assertThat(status(id)).as(step).isEqualTo(words[1]);
            if (words[1].equals("FILLED")) {
                JsonNode fill = caller.order(id).get("orderActivityCollection").get(0);
                assertThat(fill.get("executionLegs").get(0).get("price").decimalValue())
                        .isEqualByComparingTo(words[2]);
            }
        }
    }

    @Test
    void a_spread_fills_at_its_net_price() {
        String debit = order(
                "SINGLE",
                "NET_DEBIT",
                leg("BUY_TO_OPEN", 2, LONG) + "," + leg("SELL_TO_OPEN", 2, SHORT),
                "\"price\":\"1.50\"");
        exchange.quote(LONG, "3.00", "3.10", "3.05").quote(SHORT, "1.55", "1.60", "1.55");
        long id = caller.placed(debit);
        assertThat(status(id)).isEqualTo("WORKING");

        exchange.quote(SHORT, "1.60", "1.65", "1.60");

        JsonNode filled = caller.order(id);
        assertThat(filled.get("status").asText()).isEqualTo("FILLED");
        assertThat(filled.get("quantity").decimalValue()).isEqualByComparingTo("2");
        JsonNode legs = filled.get("orderActivityCollection").get(0).get("executionLegs");
        assertThat(legs.get(0).get("price").decimalValue()).isEqualByComparingTo("3.10");
        assertThat(legs.get(1).get("price").decimalValue()).isEqualByComparingTo("1.60");
        assertThat(exchange.cashOf(ACCOUNT)).isEqualByComparingTo("999700");
        assertThat(exchange.positionOf(ACCOUNT, SHORT)).isEqualByComparingTo("-2");
    }

    @Test
    void a_credit_spread_waits_for_its_credit() {
        String credit = order(
                "SINGLE",
                "NET_CREDIT",
                leg("SELL_TO_OPEN", 1, LONG) + "," + leg("BUY_TO_OPEN", 1, SHORT),
                "\"price\":\"1.50\"");
        exchange.price(LONG, "3.00").price(SHORT, "1.51");
        long id = caller.placed(credit);
        assertThat(status(id)).isEqualTo("WORKING");

        exchange.price(SHORT, "1.50");

        assertThat(status(id)).isEqualTo("FILLED");
    }

    @Test
    void a_bracket_lives_from_entry_to_target() {
        exchange.price("ACME", "52");
        long id = caller.placed(bracket("ACME", 5));
        JsonNode exits = caller.order(id).get("childOrderStrategies").get(0).get("childOrderStrategies");
        assertThat(exits.get(0).get("status").asText()).isEqualTo("AWAITING_PARENT_ORDER");
        assertThat(exits.get(1).get("status").asText()).isEqualTo("AWAITING_PARENT_ORDER");

        exchange.price("ACME", "50");
        assertThat(status(id)).isEqualTo("FILLED");
        exits = caller.order(id).get("childOrderStrategies").get(0).get("childOrderStrategies");
        assertThat(exits.get(0).get("status").asText()).isEqualTo("WORKING");
        assertThat(exits.get(1).get("status").asText()).isEqualTo("AWAITING_STOP_CONDITION");

        exchange.price("ACME", "55");
        exits = caller.order(id).get("childOrderStrategies").get(0).get("childOrderStrategies");
        assertThat(exits.get(0).get("status").asText()).isEqualTo("FILLED");
        assertThat(exits.get(1).get("status").asText()).isEqualTo("CANCELED");
        assertThat(exchange.positionOf(ACCOUNT, "ACME")).isZero();
    }

    @Test
    void children_wait_until_the_whole_parent_has_filled() {
        exchange.fillAtMost("ACME", "3").price("ACME", "50");
        long id = caller.placed(bracket("ACME", 5));
        JsonNode half = caller.order(id);
        assertThat(half.get("status").asText()).isEqualTo("WORKING");
        assertThat(half.get("filledQuantity").decimalValue()).isEqualByComparingTo("3");
        assertThat(half.get("remainingQuantity").decimalValue()).isEqualByComparingTo("2");

        exchange.price("ACME", "50");

        JsonNode whole = caller.order(id);
        assertThat(whole.get("status").asText()).isEqualTo("FILLED");
        assertThat(whole.get("orderActivityCollection")).hasSize(2);
    }

    @Test
    void a_child_is_priced_from_its_parents_fill() {
        String body = triggers(
                buyLimit("ACME", 5, "50.00"),
                single(
                        "LIMIT",
                        leg("SELL", 5, "ACME"),
                        "\"priceLinkBasis\":\"TRIGGER\",\"priceLinkType\":\"PERCENT\",\"priceOffset\":10"),
                single(
                        "STOP",
                        leg("SELL", 5, "ACME"),
                        "\"stopPriceLinkBasis\":\"TRIGGER\",\"stopPriceLinkType\":\"VALUE\",\"stopPriceOffset\":-2"));
        exchange.riskChecks(false).price("ACME", "48");

        JsonNode children = caller.order(caller.placed(body)).get("childOrderStrategies");

        assertThat(children.get(0).get("price").decimalValue()).isEqualByComparingTo("52.80");
        assertThat(children.get(1).get("stopPrice").decimalValue()).isEqualByComparingTo("46.00");
    }

    @Test
    void an_oco_has_hardly_any_field_of_its_own() {
        exchange.riskChecks(false);
        long id = caller.placed(oneCancelsOther(sellLimit("ACME", 2, "60.00"), sellStop("ACME", 2, "40.00")));

        JsonNode order = caller.order(id);

        assertThat(order.fieldNames())
                .toIterable()
                .containsExactly(
                        "orderStrategyType",
                        "orderId",
                        "cancelable",
                        "editable",
                        "accountNumber",
                        "childOrderStrategies");
        assertThat(order.get("accountNumber").isIntegralNumber()).isTrue();
    }

    @Test
    void a_halted_symbol_does_not_trade() {
        exchange.price("ACME", "50").halt("ACME");
        long id = caller.placed(buyMarket("ACME", 1));
        exchange.price("ACME", "51");
        assertThat(status(id)).isEqualTo("WORKING");

        exchange.resume("ACME");

        assertThat(status(id)).isEqualTo("FILLED");
    }

    @Test
    void an_order_waits_for_its_session() {
        exchange.price("ACME", "50").close(TradingSession.REGULAR);
        long regular = caller.placed(buyMarket("ACME", 1));
        long any = caller.placed(buyLimit("ACME", 1, "50.00").replace("NORMAL", "SEAMLESS"));
        assertThat(status(regular)).isEqualTo("PENDING_ACTIVATION");
        assertThat(status(any)).isEqualTo("FILLED");

        exchange.open(TradingSession.REGULAR);

        assertThat(status(regular)).isEqualTo("FILLED");
    }

    @Test
    void the_day_ends_day_orders_and_fills_those_on_close() {
        exchange.price("ACME", "50");
        long day = caller.placed(buyLimit("ACME", 1, "10.00"));
        long gtc = caller.placed(buyLimit("ACME", 1, "10.00").replace("DAY", "GOOD_TILL_CANCEL"));
        long onClose = caller.placed(single("MARKET_ON_CLOSE", leg("BUY", 1, "ACME"), ""));
        long limitOnClose = caller.placed(single("LIMIT_ON_CLOSE", leg("BUY", 1, "ACME"), "\"price\":49"));
        assertThat(status(onClose)).isEqualTo("WORKING");

        exchange.endDay();

        assertThat(status(day)).isEqualTo("EXPIRED");
        assertThat(status(gtc)).isEqualTo("WORKING");
        assertThat(status(onClose)).isEqualTo("FILLED");
        assertThat(status(limitOnClose)).isEqualTo("EXPIRED");
    }

    @Test
    void an_order_ends_at_its_cancel_time_and_starts_at_its_release_time() {
        exchange.price("ACME", "50");
        String until = buyLimit("ACME", 1, "10.00")
                .replace("\"DAY\"", "\"GOOD_TILL_CANCEL\",\"cancelTime\":\"2026-11-20T16:00:00.000Z\"");
        String from =
                buyMarket("ACME", 1).replace("\"session\"", "\"releaseTime\":\"2026-11-20T15:30:00Z\",\"session\"");
        long ending = caller.placed(until);
        long starting = caller.placed(from);
        assertThat(status(starting)).isEqualTo("AWAITING_RELEASE_TIME");

        clock.advance(Duration.ofMinutes(30));
        caller.login();
        assertThat(status(starting)).isEqualTo("FILLED");
        assertThat(status(ending)).isEqualTo("WORKING");

        clock.advance(Duration.ofMinutes(30));
        caller.login();
        assertThat(status(ending)).isEqualTo("EXPIRED");
    }

    @Test
    void all_or_none_takes_no_part() {
        exchange.fillAtMost("ACME", "5").price("ACME", "50");
        long id = caller.placed(
                buyMarket("ACME", 10).replace("\"session\"", "\"specialInstruction\":\"ALL_OR_NONE\",\"session\""));
        assertThat(status(id)).isEqualTo("WORKING");

        exchange.fillFreely("ACME");

        assertThat(status(id)).isEqualTo("FILLED");
    }

    @Test
    void an_option_order_takes_at_once_what_there_is_and_cancels_the_rest() {
        exchange.fillAtMost(LONG, "3").price(LONG, "2");

        JsonNode order = caller.order(caller.placed(
                single("LIMIT", leg("BUY_TO_OPEN", 10, LONG), "\"price\":2").replace("DAY", "IMMEDIATE_OR_CANCEL")));

        assertThat(order.get("status").asText()).isEqualTo("CANCELED");
        assertThat(order.get("filledQuantity").decimalValue()).isEqualByComparingTo("3");
        JsonNode activities = order.get("orderActivityCollection");
        assertThat(activities)
                .extracting(activity -> activity.get("executionType").asText())
                .containsExactly("FILL", "CANCELED");
        assertThat(activities.get(1).get("quantity").decimalValue()).isEqualByComparingTo("7");
        assertThat(exchange.cashOf(ACCOUNT)).isEqualByComparingTo("999400");
    }

    @Test
    void a_spread_filled_by_hand_has_leg_prices_that_make_up_its_net() {
        String credit = order(
                "SINGLE",
                "NET_CREDIT",
                leg("SELL_TO_OPEN", 1, LONG) + "," + leg("BUY_TO_OPEN", 2, SHORT),
                "\"price\":\"1.50\"");
        exchange.price(SHORT, "0.40");
        long id = caller.placed(credit);

        exchange.fill(id, "1", "1.50");

        JsonNode legs = caller.order(id).findValue("executionLegs");
        assertThat(legs.get(0).get("price").decimalValue()).isEqualByComparingTo("2.30");
        assertThat(legs.get(1).get("price").decimalValue()).isEqualByComparingTo("0.40");
        assertThat(legs.get(1).get("quantity").decimalValue()).isEqualByComparingTo("2");
        assertThat(exchange.cashOf(ACCOUNT)).isEqualByComparingTo("1000150");
    }

    @Test
    void a_test_fills_and_rejects_by_order_id() {
        long id = caller.placed(buyLimit("ACME", 10, "50.00"));
        long other = caller.placed(buyLimit("ACME", 10, "50.00"));

        exchange.fill(id, "4", "49.50").reject(other, "No borrow");

        assertThat(caller.order(id).get("filledQuantity").decimalValue()).isEqualByComparingTo("4");
        assertThat(caller.order(other).get("statusDescription").asText()).isEqualTo("No borrow");
        assertThatThrownBy(() -> exchange.fill(id, "7", "49.50")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> exchange.reject(other, "again")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void prints_numbers_as_doubles_and_times_without_a_colon() {
        long id = caller.placed(buyLimit("ACME", 10, "50.00"));

        String text = caller.get(caller.orders() + "/" + id).body();

        assertThat(text)
                .contains("\"quantity\":10.0,", "\"price\":50.0,", "\"filledQuantity\":0.0,")
                .contains("\"enteredTime\":\"2026-11-20T15:00:00+0000\"")
                .contains("\"accountNumber\":123456789")
                .contains("\"tag\":\"API_TDAM:Box\"");
    }
}
