package io.orderwright.broker.tektii;

import static io.orderwright.broker.tektii.Wire.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.orderwright.InvalidOrderException;
import io.orderwright.client.Dialect;
import io.orderwright.client.Placement;
import io.orderwright.extras.ExtraValue;
import io.orderwright.order.Exit;
import io.orderwright.order.OneCancelsOther;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.OrderType;
import io.orderwright.order.SingleOrder;
import io.orderwright.order.TimeInForce;
import io.orderwright.price.Offset;
import io.orderwright.price.PriceLink;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the gateway's JSON is read as, in every spelling that it takes or gives. */
class TektiiDecodingTest {
    private final Dialect tektii = Tektii.dialect();

    @Test
    void reads_a_reply_of_an_order_that_has_a_past() {
        OrderSpec order = tektii.decode("""
                {"id":"7f0c","client_order_id":"abc","symbol":"KO","side":"BUY","order_type":"LIMIT","quantity":"7",
                 "filled_quantity":"3","remaining_quantity":"4","limit_price":"50.10","average_fill_price":"50.05",
                 "status":"PARTIALLY_FILLED","reject_reason":null,"reduce_only":false,"post_only":false,"hidden":null,
                 "parent_order_id":null,"oco_group_id":"g","correlation_id":"c-1","time_in_force":"DAY",
                 "created_at":"2026-03-02T14:30:00Z","updated_at":"2026-03-02T14:30:01.5Z"}
                """);

        assertThat(order)
                .isEqualTo(read().type(OrderType.LIMIT)
                        .price("50.10")
                        .timeInForce(TimeInForce.DAY)
                        .build());
    }

    @Test
    void numbers_may_be_numbers_and_words_may_be_in_lower_case() {
        OrderSpec order = tektii.decode("""
                {"symbol":"KO","side":"buy","quantity":7,"order_type":"stop_limit","limit_price":51.5,"stop_price":51,
                 "take_profit":60,"stop_loss":45.5,"time_in_force":"ioc"}
                """);

        assertThat(order)
                .isEqualTo(read().type(OrderType.STOP_LIMIT)
                        .price("51.5")
                        .stopPrice("51")
                        .timeInForce(TimeInForce.IMMEDIATE_OR_CANCEL)
                        .bracket(Exit.takeProfit("60"), Exit.stopLoss("45.5"))
                        .build());
    }

    @Test
    void a_trailing_stop_that_was_replied_shows_its_level_beside_its_distance() {
        OrderSpec order = tektii.decode("""
                {"id":"1","status":"OPEN","symbol":"KO","side":"BUY","quantity":"7","order_type":"TRAILING_STOP",
                 "stop_price":"51.20","trailing_distance":"1.5","trailing_type":"percent"}
                """);

        assertThat(order)
                .isEqualTo(read().type(OrderType.TRAILING_STOP)
                        .stopLink(PriceLink.trailing(Offset.percent("1.5")))
                        .build());
    }

    @Test
    void words_and_fields_of_tomorrow_survive() {
        SingleOrder order = (SingleOrder) tektii.decode("""
                {"symbol":"KO","side":"BUY","quantity":"7","order_type":"ICEBERG","time_in_force":"GTX","urgency":3}
                """);

        assertThat(order.type()).isEqualTo(OrderType.of("ICEBERG"));
        assertThat(order.timeInForce()).contains(TimeInForce.of("GTX"));
        assertThat(order.extras().of("tektii")).containsEntry("urgency", ExtraValue.number(3));
        assertThat(tektii.canonical(order)).isEqualTo(order);
    }

    @Test
    void the_bodies_of_one_group_are_one_cancels_other() {
        OrderSpec order = tektii.decode("""
                [{"symbol":"KO","side":"BUY","quantity":"7","order_type":"LIMIT","limit_price":"50","oco_group_id":"g"},
                 {"symbol":"KO","side":"BUY","quantity":"7","order_type":"STOP","stop_price":"55","oco_group_id":"g"}]
                """);

        assertThat(order).isInstanceOf(OneCancelsOther.class);
        assertThat(order.children())
                .containsExactly(
                        read().type(OrderType.LIMIT).price("50").build(),
                        read().type(OrderType.STOP).stopPrice("55").build());
    }

    @Test
    void a_list_of_one_body_is_that_order() {
        assertThat(tektii.decode("[{\"symbol\":\"KO\",\"side\":\"BUY\",\"quantity\":\"7\",\"order_type\":\"MARKET\"}]"))
                .isEqualTo(read().build());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void what_is_no_order_is_refused_with_its_place(String json, String path) {
        InvalidOrderException refusal = catchThrowableOfType(InvalidOrderException.class, () -> tektii.decode(json));

        assertThat(refusal).isNotNull();
        assertThat(refusal.violations().get(0).path()).isEqualTo(path);
        assertThat(refusal.violations().get(0).remedy()).isNotBlank();
    }

    static Stream<Arguments> unreadable() {
        String shares = "\"symbol\":\"KO\",\"side\":\"BUY\",\"quantity\":\"7\"";
        return Stream.of(
                arguments("", ""),
                arguments("7", ""),
                arguments("[]", "orders"),
                arguments("{}", "symbol"),
                arguments("{\"symbol\":\"KO\"}", "side"),
                arguments("{\"symbol\":\"KO\",\"side\":\"BUY\",\"order_type\":\"MARKET\"}", "quantity"),
                arguments("{" + shares + "}", "order_type"),
                arguments("{" + shares + ",\"order_type\":7}", "order_type"),
                arguments("{" + shares + ",\"order_type\":\"LIMIT\"}", "price"),
                arguments("{" + shares + ",\"order_type\":\"LIMIT\",\"limit_price\":\"1e2\"}", "limit_price"),
                arguments("{" + shares + ",\"order_type\":\"LIMIT\",\"limit_price\":\"0\"}", "price"),
                arguments("{" + shares + ",\"order_type\":\"MARKET\",\"limit_price\":\"5\"}", "price"),
                arguments("{" + shares + ",\"order_type\":\"MARKET\",\"hidden\":\"yes\"}", "hidden"),
                arguments("{" + shares + ",\"order_type\":\"MARKET\",\"margin_mode\":\"BOTH\"}", "margin_mode"),
                arguments(
                        "{" + shares + ",\"order_type\":\"TRAILING_STOP\",\"trailing_distance\":\"5\","
                                + "\"trailing_type\":\"TICKS\"}",
                        "trailing_type"),
                arguments("{" + shares + ",\"order_type\":\"NET_ZERO\"}", "type"),
                arguments(
                        "[{" + shares + ",\"order_type\":\"MARKET\"},{" + shares + ",\"order_type\":\"MARKET\"}]",
                        "[0].oco_group_id"),
                arguments(
                        "[{" + shares + ",\"order_type\":\"MARKET\",\"oco_group_id\":\"a\"},{" + shares
                                + ",\"order_type\":\"MARKET\",\"oco_group_id\":\"b\"}]",
                        "[1].oco_group_id"));
    }

    @Test
    void the_client_order_id_is_the_placement_s() {
        assertThat(tektii.placementIn("{\"client_order_id\":\"abc\",\"symbol\":\"KO\"}"))
                .isEqualTo(Placement.usual().clientOrderId("abc"));
        assertThat(tektii.placementIn("{\"client_order_id\":null}")).isEqualTo(Placement.usual());
        assertThat(catchThrowableOfType(InvalidOrderException.class, () -> tektii.placementIn("[]")))
                .isNotNull();
    }
}
