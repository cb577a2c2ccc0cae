package io.orderwright.sandbox.tastytrade;

import static io.orderwright.builder.Orders.ironCondor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.broker.tastytrade.TastytradeOrderService;
import io.orderwright.broker.tastytrade.TastytradeSteps;
import io.orderwright.broker.tastytrade.TastytradeSteps.End;
import io.orderwright.client.CancelResult;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderStatus;
import io.orderwright.client.PlacedOrder;
import io.orderwright.client.Placement;
import io.orderwright.error.BrokerException;
import io.orderwright.error.NotFoundException;
import io.orderwright.error.NotSentException;
import io.orderwright.error.OrderNotModifiableException;
import io.orderwright.error.OrderRejectedException;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.error.PermissionException;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.TimeInForce;
import io.orderwright.sandbox.BookedOrder;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.Pace;
import io.orderwright.sandbox.TastytradeFault;
import java.time.Duration;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A quantity changes in three steps: the new order is placed only once the old one is known to have ended. */
class ThreeStepsTest {
    private static OrderBuilder toFive(OrderBuilder order) {
        return order.quantity(5);
    }

    private static TastytradeOrderService hasty(Rig rig) {
        return rig.orders().with(Pace.QUICK.resolve(Duration.ofSeconds(1)));
    }

    private static Fault[] often(Fault fault) {
        return Collections.nCopies(200, fault).toArray(Fault[]::new);
    }

    /** What has filled before, and meanwhile, is taken off what is wanted in all. */
    @ParameterizedTest
    @CsvSource({"0, 0, 5, 5", "0, 0, 15, 15", "4, 0, 15, 11", "0, 4, 15, 11", "3, 2, 15, 10", "0, 10, 15, 5"})
    void what_has_filled_is_taken_off(String before, String meanwhile, long wanted, String left) {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();
            if (!before.equals("0")) {
                rig.fill(id, before);
            }
            if (!meanwhile.equals("0")) {
                rig.next(Operation.CANCEL_ORDER, Fault.partialFillFirst(meanwhile));
            }

            TastytradeSteps steps =
                    orders.replaceInSteps(id, order -> order.quantity(wanted).price("51.00"));

            assertThat(steps.end()).isEqualTo(End.PLACED);
            assertThat(steps.left()).isEqualByComparingTo(left);
            assertThat(steps.filled().add(steps.left())).isEqualByComparingTo(Long.toString(wanted));
            BookedOrder now = rig.order(steps.placed().orElseThrow().id());
            assertThat(now.quantity()).isEqualByComparingTo(left);
            assertThat(rig.live()).extracting(BookedOrder::brokerId).containsExactly(now.brokerId());
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "4, 3", "10, 10", "10, 5"})
    void nothing_is_placed_where_all_that_was_wanted_has_filled(String meanwhile, long wanted) {
        try (Rig rig = Rig.start().next(Operation.CANCEL_ORDER, Fault.partialFillFirst(meanwhile))) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            TastytradeSteps steps = orders.replaceInSteps(id, order -> order.quantity(wanted));

            assertThat(steps.end()).isEqualTo(End.NOTHING_LEFT);
            assertThat(steps.filled()).isEqualByComparingTo(meanwhile);
            assertThat(steps.placed()).isEmpty();
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
        }
    }

    @Test
    void each_step_is_told() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            TastytradeSteps steps = orders.replaceInSteps(
                    id, ThreeStepsTest::toFive, Placement.usual().clientOrderId("the-new-one"));

            assertThat(steps.replaced()).isEqualTo(id);
            assertThat(steps.canceled().orElseThrow().end()).isEqualTo(CancelResult.End.CANCELED);
            assertThat(steps.placed().orElseThrow().seen().orElseThrow().clientOrderId())
                    .contains("the-new-one");
            assertThat(steps.failure()).isEmpty();
            assertThat(steps)
                    .hasToString("TastytradeSteps[PLACED: cancel " + id + " CANCELED, filled 0, left 5, placed "
                            + steps.placed().orElseThrow().id() + "]");
        }
    }

    @Test
    void of_a_spread_its_packages_are_counted() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            PlacedOrder condor = orders.place(ironCondor("SPY", Rig.expiration())
                    .putSpread("380", "390")
                    .callSpread("410", "420")
                    .quantity(4)
                    .netCredit("2.50"));
            rig.box().exchange().fill(rig.order(condor.id()).id(), "1", "2.50");

            TastytradeSteps steps = orders.replaceInSteps(condor.id(), order -> order.quantity(6));

            assertThat(steps.end()).isEqualTo(End.PLACED);
            assertThat(steps.filled()).isEqualByComparingTo("1");
            assertThat(steps.placed().orElseThrow().seen().orElseThrow().legs())
                    .hasSize(4)
                    .allSatisfy(leg -> assertThat(leg.quantity()).isEqualByComparingTo("5"));
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(Fault.status(403), PermissionException.class),
                Arguments.of(TastytradeFault.preflight("brand_new", "Not now."), BrokerException.class));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refused_cancellation_leaves_the_order(Fault fault, Class<? extends BrokerException> failure) {
        try (Rig rig = Rig.start().next(Operation.CANCEL_ORDER, fault)) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            TastytradeSteps steps = orders.replaceInSteps(id, ThreeStepsTest::toFive);

            assertThat(steps.end()).isEqualTo(End.NOT_CANCELED);
            assertThat(steps.canceled()).isEmpty();
            assertThat(steps.failure().orElseThrow()).isInstanceOf(failure);
            stands(rig, id);
        }
    }

    private static void stands(Rig rig, OrderId id) {
        assertThat(rig.live()).extracting(BookedOrder::brokerId).containsExactly(id.value());
        assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
    }

    /** The placement has taken the only slot of the hour. */
    @Test
    void a_cancellation_that_did_not_go_out_leaves_the_order() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders =
                    rig.open(rig.builder().orderRate(1, Duration.ofHours(1))).orders();
            OrderId id = orders.place(Rig.resting()).id();

            TastytradeSteps steps = orders.replaceInSteps(id, ThreeStepsTest::toFive);

            assertThat(steps.end()).isEqualTo(End.NOT_CANCELED);
            assertThat(steps.failure().orElseThrow()).isInstanceOf(NotSentException.class);
            stands(rig, id);
        }
    }

    @Test
    void nothing_is_placed_while_the_old_order_may_still_fill() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = hasty(rig);
            OrderId id = orders.place(Rig.resting()).id();
            rig.box().exchange().holdCancels(true);

            TastytradeSteps steps = orders.replaceInSteps(id, ThreeStepsTest::toFive);

            assertThat(steps.end()).isEqualTo(End.NOT_CONFIRMED);
            assertThat(steps.canceled().orElseThrow().end()).isEqualTo(CancelResult.End.PENDING);
            assertThat(orders.get(id).status()).isEqualTo(OrderStatus.PENDING_CANCEL);
            stands(rig, id);
        }
    }

    @Test
    void nothing_is_placed_where_nobody_knows_of_the_cancellation() {
        try (Rig rig = Rig.start().next(Operation.CANCEL_ORDER, often(Fault.dropBeforeBooking()))) {
            TastytradeOrderService orders = hasty(rig);
            OrderId id = orders.place(Rig.resting()).id();

            TastytradeSteps steps = orders.replaceInSteps(id, ThreeStepsTest::toFive);

            assertThat(steps.end()).isEqualTo(End.NOT_CONFIRMED);
            assertThat(steps.canceled().orElseThrow().end()).isEqualTo(CancelResult.End.UNKNOWN);
            stands(rig, id);
        }
    }

    /** The second read is the cancellation's, the third is the step's own. */
    @Test
    void nothing_is_placed_where_the_end_can_not_be_read() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();
            rig.next(Operation.GET_ORDER, Fault.none(), Fault.none(), Fault.status(404));

            TastytradeSteps steps = orders.replaceInSteps(id, ThreeStepsTest::toFive);

            assertThat(steps.end()).isEqualTo(End.NOT_CONFIRMED);
            assertThat(steps.failure().orElseThrow()).isInstanceOf(NotFoundException.class);
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
        }
    }

    @Test
    void an_order_that_somebody_else_replaced_is_left_to_them() {
        try (Rig rig = Rig.start().next(Operation.CANCEL_ORDER, Fault.replacedByHand())) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            TastytradeSteps steps = orders.replaceInSteps(id, ThreeStepsTest::toFive);

            assertThat(steps.end()).isEqualTo(End.REPLACED_BY_ANOTHER);
            assertThat(rig.live()).hasSize(1);
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
        }
    }

    @Test
    void a_new_order_that_is_refused_leaves_none_and_says_so() {
        try (Rig rig = Rig.start()
                .next(
                        Operation.PLACE_ORDER,
                        Fault.none(),
                        TastytradeFault.preflight("margin_check_failed", "No money."))) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            TastytradeSteps steps = orders.replaceInSteps(id, ThreeStepsTest::toFive);

            assertThat(steps.end()).isEqualTo(End.NOT_PLACED);
            assertThat(steps.left()).isEqualByComparingTo("5");
            assertThat(steps.failure().orElseThrow()).isInstanceOf(OrderRejectedException.class);
            assertThat(rig.live()).isEmpty();
        }
    }

    @Test
    void a_new_order_of_which_nobody_knows_is_told_with_its_handle() {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, Fault.none(), Fault.status(502))) {
            TastytradeOrderService orders = hasty(rig);
            OrderId id = orders.place(Rig.resting()).id();

            TastytradeSteps steps = orders.replaceInSteps(id, ThreeStepsTest::toFive);

            assertThat(steps.end()).isEqualTo(End.PLACING_UNKNOWN);
            OutcomeUnknownException handle =
                    (OutcomeUnknownException) steps.failure().orElseThrow();
            assertThat(orders.unresolved(handle.outcome()).placedId()).isEmpty();
        }
    }

    @Test
    void an_answer_that_is_lost_at_a_step_is_found_by_asking() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.settling();
            OrderId id = orders.place(Rig.resting()).id();
            rig.next(Operation.CANCEL_ORDER, Fault.dropReplyAfterBooking())
                    .next(Operation.PLACE_ORDER, Fault.statusAfterBooking(502));

            TastytradeSteps steps = orders.replaceInSteps(id, ThreeStepsTest::toFive);

            assertThat(steps.end()).isEqualTo(End.PLACED);
            assertThat(steps.placed().orElseThrow().recovered()).isTrue();
            assertThat(rig.live()).hasSize(1);
        }
    }

    @Test
    void what_can_not_be_done_changes_nothing() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();
            PlacedOrder bracket = orders.place(Rig.bracket());
            OrderId entry = bracket.members().get(0).id();

            assertThat(refused(orders, bracket.id(), ThreeStepsTest::toFive)).hasMessageContaining("a complex order");
            assertThat(refused(orders, entry, ThreeStepsTest::toFive)).hasMessageContaining("a component");
            assertThat(refused(orders, id, order -> order.timeInForce(TimeInForce.FILL_OR_KILL)))
                    .hasMessageContaining("timeInForce");
            assertThat(rig.requests(Operation.CANCEL_ORDER)).isZero();
            orders.cancel(id);
            assertThat(catchThrowableOfType(
                            OrderNotModifiableException.class, () -> orders.replaceInSteps(id, ThreeStepsTest::toFive)))
                    .hasMessageContaining("has ended");
        }
    }

    private static UnsupportedOrderException refused(
            TastytradeOrderService orders, OrderId id, UnaryOperator<OrderBuilder> change) {
        return catchThrowableOfType(UnsupportedOrderException.class, () -> orders.replaceInSteps(id, change));
    }
}
