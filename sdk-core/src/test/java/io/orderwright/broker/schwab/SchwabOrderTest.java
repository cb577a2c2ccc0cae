package io.orderwright.broker.schwab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.orderwright.InvalidOrderException;
import io.orderwright.client.Fill;
import io.orderwright.client.Order;
import io.orderwright.client.OrderStatus;
import io.orderwright.internal.reply.UnreadableJsonException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchwabOrderTest {
    private static final OrderParser PARSER = OrderParser.of("HASH1", Schwab.dialect()::decode);
    private static final String LEG =
            "\"orderLegCollection\":[{\"orderLegType\":\"EQUITY\",\"legId\":1,\"instrument\":{\"assetType\":\"EQUITY\","
                    + "\"cusip\":\"037833100\",\"symbol\":\"AAPL\",\"instrumentId\":1973757},\"instruction\":\"BUY\","
                    + "\"positionEffect\":\"OPENING\",\"quantity\":100.0}]";

    private static Order order(String members) throws UnreadableJsonException {
        return PARSER.parse("{\"orderId\":1000000000001," + members + "}");
    }

    @Test
    void reads_a_filled_order() throws UnreadableJsonException {
        String json = "{\"session\":\"NORMAL\",\"duration\":\"DAY\",\"orderType\":\"LIMIT\","
                + "\"complexOrderStrategyType\":\"NONE\",\"quantity\":100.0,\"filledQuantity\":100.0,"
                + "\"remainingQuantity\":0.0,\"requestedDestination\":\"AUTO\",\"destinationLinkName\":\"AutoRoute\","
                + "\"price\":150.25," + LEG + ",\"orderStrategyType\":\"SINGLE\",\"orderId\":1000000000001,"
                + "\"cancelable\":false,\"editable\":false,\"status\":\"FILLED\","
                + "\"enteredTime\":\"2024-05-16T14:11:00+0000\",\"closeTime\":\"2024-05-16T14:11:02.250+0000\","
                + "\"tag\":\"API_TDAM:App\",\"accountNumber\":123456789,\"orderActivityCollection\":["
                + "{\"activityType\":\"EXECUTION\",\"activityId\":81,\"executionType\":\"FILL\",\"quantity\":40.0,"
                + "\"orderRemainingQuantity\":60.0,\"executionLegs\":[{\"legId\":1,\"price\":150.2,\"quantity\":40.0,"
                + "\"mismarkedQuantity\":0.0,\"instrumentId\":1973757,\"time\":\"2024-05-16T14:11:01+0000\"}]},"
                + "{\"activityType\":\"EXECUTION\",\"activityId\":82,\"executionType\":\"FILL\",\"quantity\":60.0,"
                + "\"orderRemainingQuantity\":0.0,\"executionLegs\":[{\"legId\":1,\"price\":150.25,\"quantity\":60.0,"
                + "\"mismarkedQuantity\":0.0,\"instrumentId\":1973757,\"time\":\"2024-05-16T14:11:02+0000\"}]}]}";

        Order order = PARSER.parse(json);

        assertThat(order.id().value()).isEqualTo("1000000000001");
        assertThat(order.id().account()).isEqualTo("HASH1");
        assertThat(order.id().broker()).isEqualTo("schwab");
        assertThat(order.status()).isEqualTo(OrderStatus.FILLED);
        assertThat(order.quantity()).isEqualByComparingTo("100");
        assertThat(order.remainingQuantity()).isZero();
        assertThat(order.legs()).singleElement().satisfies(leg -> {
            assertThat(leg.instruction()).isEqualTo("BUY");
            assertThat(leg.symbol()).isEqualTo("AAPL");
            assertThat(leg.assetClass()).isEqualTo("EQUITY");
            assertThat(leg.fills())
                    .extracting(Fill::price)
                    .containsExactly(new BigDecimal("150.2"), new BigDecimal("150.25"));
            assertThat(leg.fills().get(0).id()).hasValue("81");
            assertThat(leg.fills().get(0).time()).hasValue(Instant.parse("2024-05-16T14:11:01Z"));
        });
        assertThat(order.averagePrice().orElseThrow()).isEqualByComparingTo("150.23");
        assertThat(order.enteredTime()).hasValue(Instant.parse("2024-05-16T14:11:00Z"));
        assertThat(order.closedTime()).hasValue(Instant.parse("2024-05-16T14:11:02.250Z"));
        assertThat(order.sourceTag()).hasValue("API_TDAM:App");
        assertThat(order.clientOrderId()).isEmpty();
        assertThat(order.rawJson()).isEqualTo(json);
        assertThat(order.toSpec().ticket()).contains("AAPL");
        assertThat(order.toString()).doesNotContain("123456789").doesNotContain("HASH1");
    }

    @ParameterizedTest
    @CsvSource({
        "NEW, PENDING",
        "ACCEPTED, PENDING",
        "QUEUED, PENDING",
        "PENDING_ACTIVATION, PENDING",
        "PENDING_ACKNOWLEDGEMENT, PENDING",
        "AWAITING_PARENT_ORDER, PENDING",
        "AWAITING_CONDITION, PENDING",
        "AWAITING_STOP_CONDITION, PENDING",
        "AWAITING_MANUAL_REVIEW, PENDING",
        "AWAITING_RELEASE_TIME, PENDING",
        "WORKING, WORKING",
        "PENDING_CANCEL, PENDING_CANCEL",
        "PENDING_RECALL, PENDING_CANCEL",
        "AWAITING_UR_OUT, PENDING_CANCEL",
        "PENDING_REPLACE, PENDING_REPLACE",
        "FILLED, FILLED",
        "CANCELED, CANCELED",
        "REJECTED, REJECTED",
        "EXPIRED, EXPIRED",
        "REPLACED, REPLACED",
        "UNKNOWN, UNKNOWN",
        "SOMETHING_NEW, UNKNOWN",
        "'', UNKNOWN"
    })
    void knows_every_status_and_takes_none_that_it_does_not_know_for_an_end(String word, OrderStatus status)
            throws UnreadableJsonException {
        Order order = order("\"status\":\"" + word + "\"");

        assertThat(order.status()).isEqualTo(status);
        assertThat(order.brokerStatus()).isEqualTo(word);
        assertThat(order.status().isEnd())
                .isEqualTo(java.util.Set.of("FILLED", "CANCELED", "REJECTED", "EXPIRED", "REPLACED")
                        .contains(word));
    }

    static Stream<Arguments> times() {
        return Stream.of(
                arguments("2024-05-16T14:11:00+0000", "2024-05-16T14:11:00Z"),
                arguments("2024-05-16T14:11:00+00:00", "2024-05-16T14:11:00Z"),
                arguments("2024-05-16T14:11:00Z", "2024-05-16T14:11:00Z"),
                arguments("2024-05-16T14:11:00.123+0000", "2024-05-16T14:11:00.123Z"),
                arguments("2024-05-16T14:11:00.123Z", "2024-05-16T14:11:00.123Z"),
                arguments("2024-05-16T10:11:00-0400", "2024-05-16T14:11:00Z"),
                arguments("2020-11-13", "2020-11-13T05:00:00Z"),
                arguments("2024-02-30T14:11:00+0000", null),
                arguments("yesterday", null),
                arguments("", null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("times")
    void reads_every_form_of_a_time_and_leaves_out_what_is_none(String text, String moment)
            throws UnreadableJsonException {
        assertThat(order("\"enteredTime\":\"" + text + "\"").enteredTime().orElse(null))
                .isEqualTo(moment == null ? null : Instant.parse(moment));
    }

    private static String execution(String type, String id, String remaining, String legs) {
        return "{\"activityType\":\"EXECUTION\",\"executionType\":\"" + type + "\"" + id + remaining
                + ",\"executionLegs\":[" + legs + "]}";
    }

    private static String leg(String quantity, String price) {
        return "{\"legId\":1,\"quantity\":" + quantity + ",\"price\":" + price
                + ",\"time\":\"2024-05-16T14:11:01+0000\"}";
    }

    static Stream<Arguments> activities() {
        String first = execution("FILL", ",\"activityId\":1", "", leg("10.0", "1.5"));
        String second = execution("FILL", ",\"activityId\":2", "", leg("10.0", "1.5"));
        String withRest = execution("FILL", "", ",\"orderRemainingQuantity\":90.0", leg("10.0", "1.5"));
        String withOtherRest = execution("FILL", "", ",\"orderRemainingQuantity\":80", leg("10.0", "1.5"));
        String bare = execution("FILL", "", "", leg("10.0", "1.5"));
        return Stream.of(
                arguments("no activity", "", "0"),
                arguments("a cancellation with a price of zero", execution("CANCELED", "", "", leg("90", "0.0")), "0"),
                arguments(
                        "a fill and a cancellation", first + "," + execution("CANCELED", "", "", leg("90", "0")), "10"),
                arguments("an order action", "{\"activityType\":\"ORDER_ACTION\"}", "0"),
                arguments("an execution of a type not told", execution("", "", "", leg("10", "1")), "0"),
                arguments("one activity told twice", first + "," + first, "10"),
                arguments("two activities that are equal but for their ids", first + "," + second, "20"),
                arguments("one activity without an id told twice", withRest + "," + withRest, "10"),
                arguments("two fills that leave different rests", withRest + "," + withOtherRest, "20"),
                arguments("nothing to tell two fills apart by", bare + "," + bare, "20"),
                arguments("a quantity of zero", execution("FILL", "", "", leg("0.0", "1.5")), "0"),
                arguments("no price", execution("FILL", "", "", "{\"legId\":1,\"quantity\":10}"), "0"),
                arguments(
                        "a leg id that is not there",
                        execution("FILL", "", "", "{\"legId\":7,\"quantity\":10,\"price\":1}"),
                        "10"),
                arguments("two execution legs", execution("FILL", "", "", leg("4", "1") + "," + leg("6", "2")), "10"),
                arguments("no legs", "{\"activityType\":\"EXECUTION\",\"executionType\":\"FILL\"}", "0"),
                arguments("null", "null", "0"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("activities")
    void counts_what_was_filled_and_nothing_else(String name, String activities, BigDecimal filled)
            throws UnreadableJsonException {
        Order order = order(LEG + ",\"orderActivityCollection\":[" + activities + "]");

        assertThat(order.legs().get(0).filledQuantity()).isEqualByComparingTo(filled);
        assertThat(order.averagePrice().isPresent()).isEqualTo(filled.signum() != 0);
    }

    @Test
    void brings_each_fill_to_its_leg_also_when_activities_come_first() throws UnreadableJsonException {
        Order order = order("\"orderActivityCollection\":[{\"executionType\":\"FILL\",\"executionLegs\":["
                + "{\"legId\":2,\"price\":1.10,\"quantity\":1},{\"legId\":1,\"price\":2.35,\"quantity\":1},"
                + "{\"instrumentId\":33,\"price\":0.05,\"quantity\":1},{\"legId\":9,\"price\":7,\"quantity\":1}]}],"
                + "\"orderLegCollection\":[{\"legId\":1,\"quantity\":1,\"instrument\":{\"symbol\":\"A\"}},"
                + "{\"legId\":2,\"quantity\":1,\"instrument\":{\"symbol\":\"B\"}},"
                + "{\"quantity\":1,\"instrument\":{\"symbol\":\"C\",\"instrumentId\":33}}]");

        assertThat(order.legs())
                .extracting(leg -> leg.averagePrice().orElseThrow().toPlainString())
                .containsExactly("2.35", "1.10", "0.05");
        assertThat(order.averagePrice()).isEmpty();
    }

    @Test
    void averages_exactly() throws UnreadableJsonException {
        Order order = order(LEG + ",\"orderActivityCollection\":["
                + execution("FILL", ",\"activityId\":1", "", leg("0.1", "0.1")) + ","
                + execution("FILL", ",\"activityId\":2", "", leg("0.2", "0.4")) + "]");

        assertThat(order.averagePrice().orElseThrow()).isEqualByComparingTo("0.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "\"123456789\"", "null"})
    void an_account_number_of_any_kind_stays_out_of_the_id(String number) throws UnreadableJsonException {
        Order order = order("\"accountNumber\":" + number);

        assertThat(order.id().account()).isEqualTo("HASH1");
        assertThat(order.toString()).doesNotContain("123456789");
    }

    @Test
    void keeps_children_with_their_own_json_and_what_little_a_composite_says() throws UnreadableJsonException {
        String target = "{\"orderId\":3, \"status\":\"AWAITING_PARENT_ORDER\"}";
        String stop = "{ \"orderId\":4,\"status\":\"CANCELED\",\"price\":1.50 }";
        String oco = "{\"orderStrategyType\":\"OCO\",\"childOrderStrategies\":[" + target + " ,\n" + stop + "]}";

        Order order = order(LEG + ",\"childOrderStrategies\":[" + oco + "],\"statusDescription\":\"because\"");

        Order group = order.children().get(0);
        assertThat(group.rawJson()).isEqualTo(oco);
        assertThat(group.id().value()).isEmpty();
        assertThat(group.status()).isEqualTo(OrderStatus.UNKNOWN);
        assertThat(group.legs()).isEmpty();
        assertThat(group.children()).extracting(Order::rawJson).containsExactly(target, stop);
        assertThat(group.children()).extracting(child -> child.id().value()).containsExactly("3", "4");
        assertThat(order.statusReason()).hasValue("because");
    }

    @Test
    void an_order_that_says_nothing_but_its_id_has_no_amounts() throws UnreadableJsonException {
        Order order = PARSER.parse("{\"orderId\":\"77\"}");

        assertThat(order.id().value()).isEqualTo("77");
        assertThat(order.quantity()).isZero();
        assertThat(order.brokerStatus()).isEmpty();
        assertThat(order.enteredTime()).isEmpty();
        assertThat(order.statusReason()).isEmpty();
        assertThatThrownBy(order::toSpec).isInstanceOf(InvalidOrderException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "{}",
                "{\"orderId\":1.5}",
                "{\"orderId\":-1}",
                "{\"orderId\":null}",
                "{\"orderId\":{}}",
                "{\"orderId\":1,\"quantity\":\"many\"}",
                "{\"orderId\":1,\"quantity\":[]}",
                "{\"orderId\":1,\"quantity\":true}",
                "{\"orderId\":1,\"filledQuantity\":1E+1000000}",
                "{\"orderId\":1,\"filledQuantity\":1E+99999999999}",
                "{\"orderId\":1,\"orderLegCollection\":{}}",
                "{\"orderId\":1,\"childOrderStrategies\":[1]}",
                "{\"orderId\":1,\"orderActivityCollection\":[{\"executionLegs\":[{\"price\":\"x\"}]}]}",
                "{\"orderId\":1}{}",
                "{\"orderId\":1",
                "{\"orderId\":1,}",
                "{\"orderId\":NaN}"
            })
    void what_is_no_order_is_unreadable_and_nothing_else(String json) {
        assertThatThrownBy(() -> PARSER.parse(json)).isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void never_repeats_the_reply_in_its_complaint() {
        assertThatThrownBy(() -> PARSER.parse("{\"orderId\":1,\"accountNumber\":123456789x}"))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessageNotContaining("123456789")
                .hasNoCause();
    }
}
