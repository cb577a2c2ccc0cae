package io.orderwright.sandbox.tastytrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.broker.tastytrade.TastytradeOrder;
import io.orderwright.broker.tastytrade.TastytradeOrderService;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.PlacedOrder;
import io.orderwright.client.Placement;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.error.UnknownOutcome.Candidate;
import io.orderwright.error.UnknownOutcome.Verdict;
import io.orderwright.sandbox.BookedOrder;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Form;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.tastytrade.Rig.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** tastytrade keeps client order ids and does not enforce them: by them an order is found again, and two of one are told. */
class ClientOrderIdsTest {
    static Stream<Arguments> ways() {
        return Stream.of(Form.values()).flatMap(form -> Stream.of(Kind.values()).map(kind -> Arguments.of(form, kind)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void an_id_that_is_given_is_kept(Form form, Kind kind) {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();

            PlacedOrder placed =
                    form.place(orders, kind.order(), Placement.usual().clientOrderId("my-own-7"));

            assertThat(orders.get(placed.id()).clientOrderId()).contains("my-own-7");
        }
    }

    /** The components' places are in their ids, because tastytrade keeps none on the complex order itself. */
    @Test
    void components_carry_the_id_with_their_places() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();

            PlacedOrder placed = orders.place(Rig.bracket(), Placement.usual().clientOrderId("my-own-7"));

            assertThat(orders.get(placed.id()).children())
                    .extracting(order -> order.clientOrderId().orElseThrow())
                    .containsExactly("my-own-7-1", "my-own-7-2", "my-own-7-3");
        }
    }

    @Test
    void every_order_has_an_id_of_its_own() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < 5; i++) {
                ids.add(orders.place(Rig.resting())
                        .seen()
                        .flatMap(Order::clientOrderId)
                        .orElseThrow());
            }

            assertThat(ids).hasSize(5).allMatch(id -> id.matches("[a-z0-9]{9,28}"));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void two_orders_of_one_request_are_told_with_both_ids(Form form, Kind kind) {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, Fault.bookTwice().and(Fault.statusAfterBooking(502)))) {
            TastytradeOrderService orders = rig.orders();
            OutcomeUnknownException unknown =
                    catchThrowableOfType(OutcomeUnknownException.class, () -> form.place(orders, kind.order()));

            assertThat(unknown.outcome().verdict()).isEqualTo(Verdict.PLACED_TWICE);
            assertThat(unknown.outcome().candidates())
                    .extracting(Candidate::orderId)
                    .containsExactlyInAnyOrderElementsOf(rig.booked());
            assertThat(rig.events().twice())
                    .singleElement()
                    .satisfies(ids -> assertThat(ids).containsExactlyInAnyOrderElementsOf(named(rig, kind)));
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
        }
    }

    private static List<OrderId> named(Rig rig, Kind kind) {
        return rig.booked().stream()
                .map(id -> new OrderId("tastytrade", rig.account(), id, kind.named()))
                .toList();
    }

    /** Equal orders in flight are told apart by their ids: none is taken for the other's. */
    @ParameterizedTest
    @EnumSource
    void equal_orders_in_doubt_are_each_found(Kind kind) {
        try (Rig rig =
                Rig.start().next(Operation.PLACE_ORDER, Fault.statusAfterBooking(502), Fault.none(), Fault.cutBody())) {
            TastytradeOrderService orders = rig.settling();
            List<PlacedOrder> placed =
                    List.of(orders.place(kind.order()), orders.place(kind.order()), orders.place(kind.order()));

            assertThat(placed).extracting(PlacedOrder::recovered).containsExactly(true, false, true);
            assertThat(placed).extracting(one -> one.id().value()).containsExactlyElementsOf(rig.booked());
        }
    }

    /** An equal order of somebody else, placed in the same moment, is not ours. */
    @ParameterizedTest
    @EnumSource
    void an_equal_order_of_somebody_else_is_not_taken(Kind kind) {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, Fault.twin("web").and(Fault.statusAfterBooking(502)))) {
            PlacedOrder placed = rig.settling().place(kind.order());

            List<BookedOrder> both = rig.roots();
            assertThat(both).hasSize(2);
            assertThat(placed.id().value()).isEqualTo(both.get(1).brokerId());
            assertThat(((TastytradeOrder) placed.seen().orElseThrow()).clientOrderId())
                    .isPresent();
        }
    }
}
