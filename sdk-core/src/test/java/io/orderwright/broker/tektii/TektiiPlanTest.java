package io.orderwright.broker.tektii;

import static io.orderwright.broker.tektii.Wire.SHARES;
import static io.orderwright.broker.tektii.Wire.json;
import static io.orderwright.broker.tektii.Wire.limit;
import static io.orderwright.broker.tektii.Wire.saleAt;
import static io.orderwright.broker.tektii.Wire.shares;
import static io.orderwright.broker.tektii.Wire.stop;
import static io.orderwright.broker.tektii.Wire.stopSaleAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.Violation;
import io.orderwright.client.Dialect;
import io.orderwright.client.OrderPlan;
import io.orderwright.client.Placement;
import io.orderwright.client.Request;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.Exit;
import io.orderwright.order.OrderPart;
import io.orderwright.order.OrderSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests an order is, and the ids that they carry. */
class TektiiPlanTest {
    private final Dialect tektii = Tektii.dialect();

    @Test
    void a_single_order_is_one_request_with_the_placement_s_id() {
        OrderPlan plan = tektii.plan(shares().build(), Placement.usual().clientOrderId("abc123"));

        assertThat(plan.requests())
                .containsExactly(new Request(
                        "place",
                        "/v1/orders",
                        json(SHARES, "\"order_type\":\"MARKET\"", "\"client_order_id\":\"abc123\""),
                        "",
                        Optional.of("abc123")));
    }

    @Test
    void an_order_without_an_id_is_planned_without_one() {
        OrderPlan plan = tektii.plan(shares().build(), Placement.usual());

        assertThat(plan.requests().get(0).body()).isEqualTo(tektii.encode(shares().build()));
        assertThat(plan.requests().get(0).clientOrderId()).isEmpty();
    }

    @Test
    void a_bracket_is_one_request() {
        OrderSpec bracket =
                limit("50").bracket(Exit.takeProfit("60"), Exit.stopLoss("45")).build();

        assertThat(tektii.plan(bracket, Placement.usual().clientOrderId("abc")).requests())
                .extracting(Request::body)
                .containsExactly(json(
                        SHARES,
                        "\"order_type\":\"LIMIT\",\"limit_price\":\"50\"",
                        "\"stop_loss\":\"45\",\"take_profit\":\"60\",\"client_order_id\":\"abc\""));
    }

    @Test
    void one_cancels_other_is_a_request_for_each_member_in_one_group() {
        OrderSpec oco = CompositeBuilder.oneCancelsOther(
                        List.of(saleAt("60"), stopSaleAt("45").bracket(Exit.stopLoss("48"))))
                .build();
        OrderPlan plan = tektii.plan(oco, Placement.usual().clientOrderId("root"));
        String sale = "\"symbol\":\"KO\",\"side\":\"SELL\",\"quantity\":\"7\"";

        assertThat(plan.requests())
                .containsExactly(
                        new Request(
                                "place",
                                "/v1/orders",
                                json(
                                        sale,
                                        "\"order_type\":\"LIMIT\",\"limit_price\":\"60\"",
                                        "\"client_order_id\":\"root_0\",\"oco_group_id\":\"root\""),
                                "orders[0]",
                                Optional.of("root_0")),
                        new Request(
                                "place",
                                "/v1/orders",
                                json(
                                        sale,
                                        "\"order_type\":\"STOP\",\"stop_price\":\"45\",\"stop_loss\":\"48\"",
                                        "\"client_order_id\":\"root_1\",\"oco_group_id\":\"root\""),
                                "orders[1]",
                                Optional.of("root_1")));
        assertThat(tektii.decode("[" + plan.requests().get(0).body() + ","
                        + plan.requests().get(1).body() + "]"))
                .isEqualTo(tektii.canonical(oco));
    }

    @Test
    void the_longest_root_leaves_room_for_every_member_and_its_exits() {
        List<OrderPart> hundred = new ArrayList<>(Collections.nCopies(100, saleAt("60")));
        OrderSpec oco = CompositeBuilder.oneCancelsOther(hundred).build();

        List<Request> requests = tektii.plan(oco, Placement.usual().clientOrderId("a".repeat(28)))
                .requests();

        assertThat(requests).hasSize(100);
        assertThat(requests)
                .allSatisfy(request ->
                        assertThat(request.clientOrderId().orElseThrow()).matches("[A-Za-z0-9_-]{1,31}"));
        assertThat(requests).extracting(Request::clientOrderId).doesNotHaveDuplicates();
    }

    @Test
    void one_cancels_other_can_not_be_encoded_as_one() {
        OrderSpec oco = CompositeBuilder.oneCancelsOther(List.of(limit("50"), stop("55")))
                .build();

        UnsupportedOrderException refusal =
                catchThrowableOfType(UnsupportedOrderException.class, () -> tektii.encode(oco));

        assertThat(refusal.problems()).extracting(Violation::rule).containsExactly("takes several requests at Tektii");
    }

    @Test
    void one_cancels_other_needs_an_id_to_name_its_group() {
        OrderSpec oco = CompositeBuilder.oneCancelsOther(List.of(limit("50"), stop("55")))
                .build();

        assertThat(refusal(oco, Placement.usual())).isEqualTo("placement.clientOrderId");
        assertThat(refusal(oco, Placement.usual().clientOrderId("a".repeat(29))))
                .isEqualTo("placement.clientOrderId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a.b",
                "ä",
                "abcdefghijklmnopqrstuvwxyz012345",
                "abc-sl",
                "abc-tp",
                "abc-SL",
                "abc-sl-2",
                "abc-tp-17"
            })
    void an_id_that_a_provider_or_the_gateway_itself_would_trip_over_is_refused(String id) {
        assertThat(refusal(shares().build(), Placement.usual().clientOrderId(id)))
                .isEqualTo("placement.clientOrderId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "strategy-7-entry", "ABC_def-2", "abcdefghijklmnopqrstuvwxyz01234", "tp-abc", "abcsl"})
    void other_ids_are_taken(String id) {
        assertThat(tektii.plan(shares().build(), Placement.usual().clientOrderId(id))
                        .requests())
                .extracting(Request::clientOrderId)
                .containsExactly(Optional.of(id));
    }

    @Test
    void accounts_can_not_be_named() {
        assertThat(refusal(shares().build(), Placement.usual().accounts(List.of("one"))))
                .isEqualTo("placement.accounts");
    }

    private String refusal(OrderSpec order, Placement how) {
        UnsupportedOrderException refusal =
                catchThrowableOfType(UnsupportedOrderException.class, () -> tektii.plan(order, how));
        assertThat(refusal.problems()).hasSize(1);
        return refusal.problems().get(0).path();
    }
}
