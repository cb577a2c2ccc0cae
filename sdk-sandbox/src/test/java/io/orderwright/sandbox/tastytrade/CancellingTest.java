package io.orderwright.sandbox.tastytrade;

import static io.orderwright.builder.Orders.buy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.broker.tastytrade.TastytradeOrder;
import io.orderwright.broker.tastytrade.TastytradeOrderService;
import io.orderwright.client.CancelAllResult;
import io.orderwright.client.CancelResult;
import io.orderwright.client.CancelResult.End;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderStatus;
import io.orderwright.client.PlacedOrder;
import io.orderwright.error.OrderNotModifiableException;
import io.orderwright.sandbox.BookedOrder;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Form;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.RequestRecord;
import io.orderwright.sandbox.tastytrade.Rig.Kind;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Cancelled orders: a success means asked for, and a complex order is cancelled under its own id only. */
class CancellingTest {
    @ParameterizedTest
    @EnumSource
    void an_order_is_cancelled_and_read_again(Kind kind) {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(kind.order()).id();

            CancelResult cancelled = orders.cancel(id);

            assertThat(cancelled.id()).isEqualTo(id);
            assertThat(cancelled.end()).isEqualTo(End.CANCELED);
            assertThat(cancelled.order().orElseThrow().status()).isEqualTo(OrderStatus.CANCELED);
            assertThat(orders.cancel(id).end()).isEqualTo(End.ALREADY_ENDED);
            assertThat(rig.live()).isEmpty();
        }
    }

    static Stream<Arguments> lostAnswers() {
        return Stream.of(Form.values())
                .flatMap(form -> Stream.of(Kind.values())
                        .flatMap(kind -> Stream.of(
                                        Fault.dropReplyAfterBooking(),
                                        Fault.dropBeforeBooking(),
                                        Fault.cutBody(),
                                        Fault.status(502),
                                        Fault.status(429),
                                        Fault.htmlAfterBooking(),
                                        Fault.statusAfterBooking(500))
                                .map(fault -> Arguments.of(form, kind, fault))));
    }

    /** Sent again, it is refused for an order that has ended: only reading tells that it was ours. */
    @ParameterizedTest
    @MethodSource("lostAnswers")
    void a_cancellation_whose_answer_is_lost_is_read_and_sent_again(Form form, Kind kind, Fault fault) {
        try (Rig rig = Rig.start().next(Operation.CANCEL_ORDER, fault)) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(kind.order()).id();

            assertThat(form.cancel(orders, id).end()).isEqualTo(End.CANCELED);
            assertThat(rig.live()).isEmpty();
        }
    }

    @Test
    void an_order_that_filled_first_is_told() {
        try (Rig rig = Rig.start().next(Operation.CANCEL_ORDER, Fault.partialFillFirst("10"))) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            CancelResult result = orders.cancel(id);

            assertThat(result.end()).isIn(End.FILLED_FIRST, End.ALREADY_ENDED);
            assertThat(result.filledQuantity()).isEqualByComparingTo("10");
        }
    }

    @Test
    void what_filled_before_it_was_cancelled_is_told() {
        try (Rig rig = Rig.start().next(Operation.CANCEL_ORDER, Fault.partialFillFirst("4"))) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            CancelResult result = orders.cancel(id);

            assertThat(result.end()).isEqualTo(End.CANCELED);
            assertThat(result.filledQuantity()).isEqualByComparingTo("4");
        }
    }

    /** The entry has filled, so that the bracket stands as filled; its exits work, and it is they that are cancelled. */
    @Test
    void the_exits_of_a_filled_bracket_are_cancelled_with_it() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            PlacedOrder placed = orders.place(Rig.bracket());
            rig.fill(placed.members().get(0).id(), "10");
            assertThat(orders.get(placed.id()).status()).isEqualTo(OrderStatus.FILLED);

            CancelResult result = orders.cancel(placed.id());

            assertThat(result.end()).isEqualTo(End.CANCELED);
            assertThat(result.filledQuantity()).isEqualByComparingTo("10");
            assertThat(orders.get(placed.id()).children())
                    .extracting(child -> child.status())
                    .containsExactly(OrderStatus.FILLED, OrderStatus.CANCELED, OrderStatus.CANCELED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_cancellation_that_is_not_confirmed_in_time_is_pending(Kind kind) {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(kind.order()).id();
            rig.box().exchange().holdCancels(true);

            CancelResult result = orders.cancel(id, Duration.ofMillis(300));

            assertThat(result.end()).isEqualTo(End.PENDING);
            assertThat(orders.get(id).status()).isEqualTo(OrderStatus.PENDING_CANCEL);
        }
    }

    @Test
    void a_component_is_not_cancelled_alone() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            PlacedOrder bracket = orders.place(Rig.bracket());
            OrderId entry = bracket.members().get(0).id();

            OrderNotModifiableException refused =
                    catchThrowableOfType(OrderNotModifiableException.class, () -> orders.cancel(entry));

            assertThat(refused.failure().brokerCode()).contains("cannot_update_order");
            assertThat(refused)
                    .hasMessageEndingWith("it is a component: cancel the complex order "
                            + bracket.id().value());
            assertThat(orders.get(entry).status()).isEqualTo(OrderStatus.WORKING);
        }
    }

    @Test
    void all_are_cancelled_and_a_complex_order_once() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId single = orders.place(Rig.resting()).id();
            OrderId bracket = orders.place(Rig.bracket()).id();

            CancelAllResult result = orders.cancelAll();

            assertThat(result.complete()).isTrue();
            assertThat(result.failures()).isEmpty();
            assertThat(result.results()).extracting(CancelResult::id).containsExactlyInAnyOrder(single, bracket);
            assertThat(rig.box().ledger().requests(Operation.CANCEL_ORDER))
                    .extracting(RequestRecord::target)
                    .containsExactlyInAnyOrder(
                            "/accounts/" + rig.account() + "/orders/" + single.value(),
                            "/accounts/" + rig.account() + "/complex-orders/" + bracket.value());
            assertThat(orders.working()).isEmpty();
        }
    }

    @Test
    void orders_of_one_symbol_are_cancelled_and_others_stay() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            orders.place(Rig.resting(1));
            orders.place(Rig.bracket());
            OrderId other = orders.place(buy(1).shares("PEP").limit("100.00").goodTillCancel())
                    .id();

            CancelAllResult result = orders.cancelAllOf(Rig.SYMBOL);

            assertThat(result.results()).hasSize(2);
            assertThat(result.complete()).isTrue();
            assertThat(orders.working()).extracting(order -> order.id()).containsExactly(other);
        }
    }

    /** On its way to an exchange an order can't be cancelled: it is left alone, and not forgotten. */
    @Test
    void what_can_not_be_cancelled_now_is_not_asked_for_and_keeps_the_rest_from_being_all() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId routed = orders.place(Rig.resting(1)).id();
            OrderId live = orders.place(Rig.resting(2)).id();
            rig.box().showAs(rig.order(routed).id(), "Routed");

            CancelAllResult result = orders.cancelAll();

            assertThat(result.results()).extracting(CancelResult::id).containsExactly(live);
            assertThat(result.complete()).isFalse();
            assertThat(rig.live()).extracting(BookedOrder::brokerId).containsExactly(routed.value());
        }
    }

    @Test
    void what_an_order_says_of_itself_is_read() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();
            TastytradeOrder live = orders.get(id);
            orders.cancel(id);

            assertThat(List.of(live.cancellable(), live.editable())).containsOnly(true);
            assertThat(List.of(orders.get(id).cancellable(), orders.get(id).editable()))
                    .containsOnly(false);
        }
    }
}
