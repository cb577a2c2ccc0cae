package io.orderwright.sandbox.tektii;

import static io.orderwright.builder.Orders.oco;
import static io.orderwright.builder.Orders.sell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.client.OrderService;
import io.orderwright.client.OrderStatus;
import io.orderwright.client.PartialPlacement;
import io.orderwright.client.PlacedOrder;
import io.orderwright.client.Placement;
import io.orderwright.error.MarketClosedException;
import io.orderwright.error.PartiallyPlacedException;
import io.orderwright.error.PartiallyPlacedException.Member;
import io.orderwright.error.PartiallyPlacedException.State;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.OrderBuilder;
import io.orderwright.sandbox.Awaiting;
import io.orderwright.sandbox.BookedOrder;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Form;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.TektiiFault;
import io.orderwright.sandbox.TektiiProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** One cancels other is a request for each order: all of them go through, or what did and what did not is told. */
class PlansTest {
    private static final Fault REFUSED = TektiiFault.rejected("MARKET_CLOSED", "later");

    static OrderBuilder target() {
        return sell(10).shares(Rig.SYMBOL).limit("70.00").goodTillCancel();
    }

    static OrderBuilder stop() {
        return sell(10).shares(Rig.SYMBOL).stop("45.00").goodTillCancel();
    }

    static CompositeBuilder pair() {
        return oco(stop(), target());
    }

    private static Placement cancelling() {
        return Placement.usual().ifPartlyPlaced(PartialPlacement.CANCEL);
    }

    private static PartiallyPlacedException partly(Form form, OrderService orders, Placement how) {
        return catchThrowableOfType(PartiallyPlacedException.class, () -> form.place(orders, pair(), how));
    }

    @ParameterizedTest
    @EnumSource(
            value = TektiiProvider.class,
            mode = Mode.EXCLUDE,
            names = {"OANDA", "SAXO"})
    void every_member_is_placed_under_one_name(TektiiProvider provider) {
        try (Rig rig = Rig.start(provider)) {
            OrderService orders = rig.orders();
            PlacedOrder placed = orders.place(pair(), Placement.usual().clientOrderId("exit-7"));

            assertThat(placed.placedId()).isEmpty();
            assertThat(placed.members())
                    .extracting(member -> member.id().value())
                    .containsExactlyElementsOf(rig.booked());
            assertThat(placed.members()).extracting(PlacedOrder::part).containsExactly("orders[0]", "orders[1]");
            assertThat(rig.roots()).extracting(BookedOrder::clientOrderId).containsExactly("exit-7_0", "exit-7_1");
            assertThat(rig.roots()).allMatch(order -> order.body().contains("\"oco_group_id\":\"exit-7\""));
            assertThat(orders.unresolved()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_member_whose_answer_is_lost_is_found(Form form) {
        try (Rig rig = Rig.start(TektiiProvider.MOCK)
                .next(Operation.PLACE_ORDER, Fault.none(), Fault.statusAfterBooking(502))) {
            PlacedOrder placed = form.place(rig.orders(), pair());

            assertThat(placed.members()).extracting(PlacedOrder::recovered).containsExactly(false, true);
            assertThat(rig.booked()).hasSize(2);
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void where_the_first_is_refused_nothing_is_placed(Form form) {
        try (Rig rig = Rig.start(TektiiProvider.MOCK).next(Operation.PLACE_ORDER, REFUSED)) {
            OrderService orders = rig.orders();

            assertThatExceptionOfType(MarketClosedException.class).isThrownBy(() -> form.place(orders, pair()));

            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
            assertThat(rig.booked()).isEmpty();
            assertThat(orders.unresolved()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void where_the_second_is_refused_the_first_stays(Form form) {
        try (Rig rig = Rig.start(TektiiProvider.MOCK).next(Operation.PLACE_ORDER, Fault.none(), REFUSED)) {
            OrderService orders = rig.orders();
            PartiallyPlacedException partly = partly(form, orders, Placement.usual());

            assertThat(partly.members()).extracting(Member::state).containsExactly(State.PLACED, State.REFUSED);
            assertThat(partly.members().get(0).orderId()).isEqualTo(rig.booked().get(0));
            assertThat(partly.members()).extracting(Member::part).containsExactly("orders[0]", "orders[1]");
            assertThat(partly).hasCauseInstanceOf(MarketClosedException.class);
            assertThat(rig.roots())
                    .singleElement()
                    .satisfies(order -> assertThat(order.isLive()).isTrue());
            assertThat(orders.unresolved()).singleElement().satisfies(open -> {
                assertThat(open.state()).isEqualTo("HALTED");
                assertThat(open.spec().children()).hasSize(2);
                open.close();
            });
            assertThat(orders.unresolved()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void where_the_second_is_refused_the_first_is_cancelled_if_the_caller_chose_so(Form form) {
        try (Rig rig = Rig.start(TektiiProvider.MOCK).next(Operation.PLACE_ORDER, Fault.none(), REFUSED)) {
            OrderService orders = rig.orders();
            PartiallyPlacedException partly = partly(form, orders, cancelling());

            assertThat(partly.members()).extracting(Member::state).containsExactly(State.CANCELED, State.REFUSED);
            assertThat(rig.roots())
                    .singleElement()
                    .satisfies(order -> assertThat(order.state()).isEqualTo("CANCELLED"));
            assertThat(orders.unresolved()).isEmpty();
        }
    }

    @Test
    void what_stands_behind_a_refused_member_is_not_sent() {
        try (Rig rig = Rig.start(TektiiProvider.MOCK).next(Operation.PLACE_ORDER, Fault.none(), REFUSED)) {
            OrderService orders = rig.orders();
            PartiallyPlacedException partly = catchThrowableOfType(
                    PartiallyPlacedException.class, () -> orders.place(oco(stop(), target(), target())));

            assertThat(partly.members())
                    .extracting(Member::state)
                    .containsExactly(State.PLACED, State.REFUSED, State.NOT_SENT);
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_member_that_was_taken_and_then_rejected_is_refused(Form form) {
        try (Rig rig = Rig.start(TektiiProvider.MOCK)
                .next(Operation.PLACE_ORDER, Fault.none(), Fault.rejectedAfterAccepting("market is closed"))) {
            OrderService orders = rig.orders();
            PartiallyPlacedException partly = partly(form, orders, cancelling());

            assertThat(partly.members()).extracting(Member::state).containsExactly(State.CANCELED, State.REFUSED);
            assertThat(rig.roots()).noneMatch(BookedOrder::isLive);
            assertThat(orders.unresolved()).isEmpty();
        }
    }

    @Test
    void a_last_member_that_was_rejected_leaves_the_first_and_is_told_until_it_is_closed() {
        try (Rig rig = Rig.start(TektiiProvider.MOCK)
                .next(Operation.PLACE_ORDER, Fault.none(), Fault.rejectedAfterAccepting("market is closed"))) {
            OrderService orders = rig.orders();
            PartiallyPlacedException partly = partly(Form.BLOCKING, orders, Placement.usual());

            assertThat(partly.members()).extracting(Member::state).containsExactly(State.PLACED, State.REFUSED);
            assertThat(orders.recover()).hasSize(1);
            orders.recover().get(0).close();
            assertThat(orders.recover()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_member_in_doubt_stops_the_rest_and_is_told_when_it_turns_up(Form form) throws Exception {
        try (Rig rig =
                Rig.start(TektiiProvider.MOCK).next(Operation.PLACE_ORDER, Fault.none(), Fault.bookWhenReleased())) {
            OrderService orders = rig.orders();
            PartiallyPlacedException partly = partly(form, orders, Placement.usual());
            assertThat(partly.members()).extracting(Member::state).containsExactly(State.PLACED, State.UNKNOWN);

            rig.box().faults().releaseHeld();
            String second = rig.events().awaitSurfaced().value();

            assertThat(rig.booked()).hasSize(2).contains(second);
            assertThat(orders.recover()).isEmpty();
            assertThat(rig.roots()).allMatch(BookedOrder::isLive);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_member_in_doubt_is_cancelled_when_it_turns_up_if_the_caller_chose_so(Form form) {
        try (Rig rig =
                Rig.start(TektiiProvider.MOCK).next(Operation.PLACE_ORDER, Fault.none(), Fault.bookWhenReleased())) {
            OrderService orders = rig.orders();
            PartiallyPlacedException partly = partly(form, orders, cancelling());
            assertThat(partly.members()).extracting(Member::state).containsExactly(State.CANCELED, State.UNKNOWN);

            rig.box().faults().releaseHeld();
            Awaiting.until(() -> rig.roots().size() == 2 && rig.roots().stream().noneMatch(BookedOrder::isLive));

            assertThat(orders.recover()).isEmpty();
            assertThat(orders.unresolved()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_key_that_was_used_gives_the_same_orders_and_sends_nothing(Form form) {
        try (Rig rig = Rig.start(TektiiProvider.ALPACA)) {
            OrderService orders = rig.orders();
            PlacedOrder first = form.place(orders, pair(), Placement.usual().key("exit of 7"));

            PlacedOrder again = form.place(orders, pair(), Placement.usual().key("exit of 7"));

            assertThat(again.members())
                    .extracting(PlacedOrder::id)
                    .containsExactlyElementsOf(
                            first.members().stream().map(PlacedOrder::id).toList());
            assertThat(again.members()).allMatch(PlacedOrder::recovered);
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(2);
        }
    }

    @Test
    void a_key_of_what_was_placed_in_part_tells_that_again() {
        try (Rig rig = Rig.start(TektiiProvider.MOCK).next(Operation.PLACE_ORDER, Fault.none(), REFUSED)) {
            OrderService orders = rig.orders();
            Placement how = Placement.usual().key("exit of 7");
            partly(Form.BLOCKING, orders, how);

            PartiallyPlacedException again = partly(Form.BLOCKING, orders, how);

            assertThat(again.members()).extracting(Member::state).containsExactly(State.PLACED, State.REFUSED);
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(2);
        }
    }

    /** The gateway cancels the others only for fills that come after it has answered. */
    @ParameterizedTest
    @EnumSource
    void a_member_that_fills_while_the_next_is_sent_ends_the_others(Form form) {
        try (Rig rig = Rig.start(TektiiProvider.MOCK).next(Operation.PLACE_ORDER, Fault.filledAtOnce(), Fault.none())) {
            PlacedOrder placed = form.place(rig.orders(), pair());

            assertThat(placed.members())
                    .extracting(member -> member.seen().orElseThrow().status())
                    .containsExactly(OrderStatus.FILLED, OrderStatus.CANCELED);
            assertThat(rig.roots()).noneMatch(BookedOrder::isLive);
        }
    }
}
