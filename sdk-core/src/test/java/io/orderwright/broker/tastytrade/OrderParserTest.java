package io.orderwright.broker.tastytrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.InvalidOrderException;
import io.orderwright.client.Fill;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderStatus;
import io.orderwright.internal.reply.UnreadableJsonException;
import io.orderwright.testing.DialectFuzz;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of orders in answers. Source: tastytrade Open API, Order and ComplexOrder; order flow. */
class OrderParserTest {
    private final OrderParser parser = new OrderParser("5WX00001", Tastytrade.dialect()::decode);

    private static String order(String members) {
        return "{\"id\":7,\"order-type\":\"Market\"," + members + "}";
    }

    @ParameterizedTest
    @CsvSource({
        "Received, PENDING",
        "Routed, PENDING",
        "In Flight, PENDING",
        "Contingent, PENDING",
        "Live, WORKING",
        "Cancel Requested, PENDING_CANCEL",
        "Replace Requested, PENDING_REPLACE",
        "Filled, FILLED",
        "Cancelled, CANCELED",
        "Expired, EXPIRED",
        "Rejected, REJECTED",
        "Removed, CANCELED",
        "Partially Removed, CANCELED",
        "Dead, UNKNOWN"
    })
    void a_status_is_one_of_thirteen_words(String word, OrderStatus expected) throws UnreadableJsonException {
        Order order = parser.parse(order("\"status\":\"" + word + "\""));

        assertThat(order.status()).isEqualTo(expected);
        assertThat(order.brokerStatus()).isEqualTo(word);
    }

    @Test
    void an_order_cancelled_for_another_is_replaced() throws UnreadableJsonException {
        TastytradeOrder order =
                parser.parse(order("\"status\":\"Cancelled\",\"edited\":true,\"replacing-order-id\":4007362692"));

        assertThat(order.status()).isEqualTo(OrderStatus.REPLACED);
        assertThat(order.replacedBy()).contains("4007362692");
        assertThat(parser.parse(order("\"status\":\"Live\",\"replacing-order-id\":null"))
                        .replacedBy())
                .isEmpty();
    }

    @Test
    void a_placement_is_read_out_of_its_envelope() throws UnreadableJsonException {
        TastytradeOrder order = parser.parse(TastytradeReplies.CONDITIONAL);

        assertThat(order.id()).isEqualTo(OrderId.order("tastytrade", "5WX00001", "4007362691"));
        assertThat(order.status()).isEqualTo(OrderStatus.PENDING);
        assertThat(order.statusReason()).contains("Pending Condition");
        assertThat(order.contingentStatus()).contains("Pending Condition");
        assertThat(order.clientOrderId()).contains("abc");
        assertThat(order.cancellable()).isTrue();
        assertThat(order.editable()).isTrue();
        assertThat(order.enteredTime()).contains(Instant.parse("2026-11-20T15:30:01.250Z"));
        assertThat(order.updatedTime()).contains(Instant.ofEpochMilli(1795188601250L));
        assertThat(order.quantity()).isEqualByComparingTo("7");
        assertThat(order.remainingQuantity()).isEqualByComparingTo("7");
        assertThat(order.toSpec()).isEqualTo(Tastytrade.dialect().decode(TastytradeReplies.CONDITIONAL));
        assertThat(order.rawJson()).startsWith("{\"id\":4007362691").endsWith("}]}}");
    }

    @Test
    void a_complex_order_has_its_own_id_and_stands_where_its_trigger_stands() throws UnreadableJsonException {
        TastytradeOrder bracket = parser.parse(TastytradeReplies.BRACKET);

        assertThat(bracket.id()).isEqualTo(new OrderId("tastytrade", "5WX00001", "2000010599", OrderId.Kind.GROUP));
        assertThat(bracket.status()).isEqualTo(OrderStatus.FILLED);
        assertThat(bracket.clientOrderId()).contains("abc");
        assertThat(bracket.children())
                .extracting(order -> order.id().value())
                .containsExactly("2002750901", "2002750902", "2002750903");
        assertThat(bracket.children())
                .extracting(Order::status)
                .containsExactly(OrderStatus.FILLED, OrderStatus.WORKING, OrderStatus.PENDING);
        assertThat(((TastytradeOrder) bracket.children().get(1)).complexOrderId())
                .contains("2000010599");
        assertThat(((TastytradeOrder) bracket.children().get(1)).complexOrderTag())
                .contains("OTOCO::oco-1-order");
        assertThat(bracket.toSpec()).isEqualTo(Tastytrade.dialect().decode(TastytradeReplies.BRACKET));
        assertThat(bracket.children().get(0).toSpec()).isNotNull();
    }

    @Test
    void a_fill_that_is_told_twice_counts_once() throws UnreadableJsonException {
        Order trigger = parser.parse(TastytradeReplies.BRACKET).children().get(0);

        assertThat(trigger.legs().get(0).fills())
                .containsExactly(
                        new Fill(
                                new BigDecimal("60"),
                                new BigDecimal("59.98"),
                                Optional.of(Instant.parse("2026-11-20T15:30:01.900Z")),
                                Optional.of("f-1")),
                        new Fill(
                                new BigDecimal("40"),
                                new BigDecimal("60.0"),
                                Optional.of(Instant.parse("2026-11-20T15:30:02Z")),
                                Optional.of("f-2")));
        assertThat(trigger.filledQuantity()).isEqualByComparingTo("100");
        assertThat(trigger.averagePrice())
                .hasValueSatisfying(price -> assertThat(price).isEqualByComparingTo("59.988"));
        assertThat(trigger.closedTime()).contains(Instant.parse("2026-11-20T15:30:02.001Z"));
        assertThat(trigger.children()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OTO, Live, Contingent, WORKING",
        "OTO, Cancelled, Cancelled, CANCELED",
        "OCO, Live, Live, WORKING",
        "OCO, Cancel Requested, Filled, FILLED",
        "OCO, Cancelled, Live, WORKING",
        "OCO, Cancelled, Expired, CANCELED",
        "PAIRS, Filled, Live, WORKING",
        "PAIRS, Filled, Filled, FILLED",
        "PAIRS, Filled, Rejected, REJECTED"
    })
    void orders_that_belong_together_stand_where_their_kind_says(
            String type, String one, String other, OrderStatus expected) throws UnreadableJsonException {
        String first = "{\"id\":1,\"status\":\"" + one + "\",\"legs\":[]}";
        String second = "{\"id\":2,\"status\":\"" + other + "\",\"legs\":[]}";
        String orders = type.equals("OTO")
                ? "\"trigger-order\":" + first + ",\"orders\":[" + second + "]}"
                : "\"orders\":[" + first + "," + second + "]}";

        assertThat(parser.parse("{\"id\":\"9\",\"type\":\"" + type + "\"," + orders)
                        .status())
                .isEqualTo(expected);
    }

    @Test
    void several_legs_are_filled_as_far_as_the_one_that_is_filled_least() throws UnreadableJsonException {
        Order order = parser.parse(order("\"status\":\"Live\",\"size\":2,\"legs\":["
                + "{\"symbol\":\"A\",\"quantity\":2,\"remaining-quantity\":0},"
                + "{\"symbol\":\"B\",\"quantity\":4,\"remaining-quantity\":1}]"));

        assertThat(order.quantity()).isEqualByComparingTo("2");
        assertThat(order.filledQuantity()).isEqualByComparingTo("1");
        assertThat(order.remainingQuantity()).isEqualByComparingTo("1");
        assertThat(order.averagePrice()).isEmpty();
    }

    @Test
    void an_order_in_money_is_filled_by_its_fills() throws UnreadableJsonException {
        Order order = parser.parse(order("\"status\":\"Filled\",\"legs\":[{\"symbol\":\"KO\",\"fills\":["
                + "{\"fill-id\":1,\"quantity\":\"0.16\",\"fill-price\":61.25}]}]"));

        assertThat(order.filledQuantity()).isEqualByComparingTo("0.16");
        assertThat(order.remainingQuantity()).isZero();
    }

    @Test
    void everything_but_the_id_may_be_absent() throws UnreadableJsonException {
        TastytradeOrder order = parser.parse("{\"data\":{\"id\":\"12\"}}");

        assertThat(order.id().value()).isEqualTo("12");
        assertThat(order.status()).isEqualTo(OrderStatus.UNKNOWN);
        assertThat(order.legs()).isEmpty();
        assertThat(order.quantity()).isZero();
        assertThat(order.updatedTime()).isEmpty();
        assertThat(order.cancellable()).isFalse();
        assertThat(order).hasToString("Order[tastytrade:12, no status, filled 0 of 0]");
    }

    @ParameterizedTest
    @CsvSource({
        "0, ",
        "1748613301843, 2025-05-30T13:55:01.843Z",
        "\"2025-05-30T13:55:01.843+00:00\", 2025-05-30T13:55:01.843Z",
        "\"soon\", ",
        "9999999999999999999, "
    })
    void the_last_change_is_told_in_milliseconds(String written, Instant expected) throws UnreadableJsonException {
        TastytradeOrder order = parser.parse(order("\"updated-at\":" + written));

        assertThat(order.updatedTime()).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void an_odd_order_is_read_and_only_its_spec_is_refused() throws UnreadableJsonException {
        TastytradeOrder odd = parser.parse(order("\"status\":\"Filled\",\"legs\":[{}]"));

        assertThat(odd.status()).isEqualTo(OrderStatus.FILLED);
        assertThatThrownBy(odd::toSpec).isInstanceOf(InvalidOrderException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "{",
                "{}",
                "{\"data\":{}}",
                "{\"data\":{\"order\":{\"status\":\"Live\",\"legs\":[]}}}",
                "{\"id\":\"x\"}",
                "{\"id\":1,\"legs\":{}}",
                "{\"id\":1,\"legs\":[{\"quantity\":\"many\"}]}",
                "{\"orders\":[{\"status\":\"Live\",\"legs\":[]}],\"id\":1}"
            })
    void what_is_no_order_can_not_be_understood(String json) {
        assertThatThrownBy(() -> parser.parse(json)).isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void a_page_tells_whether_another_comes() throws UnreadableJsonException {
        String items = "{\"data\":{\"items\":[{\"id\":1,\"legs\":[]},{\"id\":2,\"orders\":[]}]}";
        String pages = ",\"pagination\":{\"per-page\":2,\"page-offset\":0,\"total-items\":5,\"total-pages\":3,"
                + "\"previous-link\":null}";

        assertThat(parser.page(items + pages + "}"))
                .satisfies(page -> assertThat(page.orders())
                        .extracting(order -> order.id().value())
                        .containsExactly("1", "2"))
                .satisfies(page -> assertThat(page.next()).hasValue(1))
                .satisfies(page -> assertThat(page.total()).hasValue(5));
        assertThat(parser.page(items + pages.replace("\"page-offset\":0", "\"page-offset\":2") + "}")
                        .next())
                .isEmpty();
        assertThat(parser.page(items + "}")).satisfies(page -> {
            assertThat(page.next()).isEqualTo(OptionalInt.empty());
            assertThat(page.total()).isEqualTo(OptionalInt.empty());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"data\":{}}",
                "{\"data\":{\"items\":[{\"status\":\"Live\",\"legs\":[]}]}}",
                "{\"data\":{\"items\":[]},\"pagination\":{\"total-pages\":1.5}}",
                "{\"data\":{\"items\":[]"
            })
    void what_is_no_page_can_not_be_understood(String json) {
        assertThatThrownBy(() -> parser.page(json)).isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void broken_answers_are_read_or_not_understood() {
        for (int seed = 0; seed < 4_000; seed++) {
            Random random = new Random(seed);
            String whole = List.of(TastytradeReplies.BRACKET, TastytradeReplies.CONDITIONAL)
                    .get(random.nextInt(2));
            String text = DialectFuzz.mutated(whole, random, "null", "[]", "{", "1e999", "\"\"");
            try {
                assertThat(parser.parse(text).id().value()).isNotEmpty();
            } catch (UnreadableJsonException e) {
                assertThat(e.getMessage()).as("seed %d", seed).isNotBlank();
            }
        }
    }
}
