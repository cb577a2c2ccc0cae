package io.orderwright.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.client.OrderId;
import io.orderwright.client.OrderService;
import io.orderwright.client.OrderStatus;
import io.orderwright.client.PlacedOrder;
import io.orderwright.client.ReplaceResult;
import io.orderwright.error.OrderNotModifiableException;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.sandbox.BookedOrder;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Form;
import io.orderwright.sandbox.Operation;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Putting one order in the place of another: what became of both is said, and never two work where one was meant. */
class ReplacingTest {
    @ParameterizedTest
    @EnumSource
    void tells_both_ends(Form form) {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            OrderId old = form.place(orders, Rig.resting()).id();
            ReplaceResult replaced = form.replace(orders, old, Rig.resting().price("121.00"));
            assertThat(replaced.oldStatus()).isEqualTo(OrderStatus.REPLACED);
            assertThat(replaced.successorStatus()).isEqualTo(OrderStatus.WORKING);
            assertThat(replaced.unprotected()).isFalse();
            assertThat(replaced.oversize()).isEqualByComparingTo("0");
            assertThat(live(rig))
                    .containsExactly(replaced.successor().orElseThrow().value());
        }
    }

    @ParameterizedTest
    @EnumSource
    void finds_the_successor_whose_answer_was_lost(Form form) {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            OrderId old = form.place(orders, Rig.resting()).id();
            rig.next(Operation.REPLACE_ORDER, Fault.dropReplyAfterBooking());
            ReplaceResult replaced = form.replace(orders, old, Rig.resting().price("121.00"));
            assertThat(replaced.recovered()).isTrue();
            assertThat(live(rig))
                    .containsExactly(replaced.successor().orElseThrow().value());
            assertThat(rig.requests(Operation.REPLACE_ORDER)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_replacement_that_never_arrived_is_unknown_and_not_repeated(Form form) {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            OrderId old = form.place(orders, Rig.resting()).id();
            rig.next(Operation.REPLACE_ORDER, Fault.dropBeforeBooking());
            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(() -> form.replace(orders, old, Rig.resting(12)));
            assertThat(live(rig)).containsExactly(old.value());
            assertThat(rig.requests(Operation.REPLACE_ORDER)).isEqualTo(1);
        }
    }

    @Test
    void says_that_nothing_protects_the_position_when_the_successor_is_rejected() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            OrderId old = orders.place(Rig.resting()).id();
            rig.next(Operation.REPLACE_ORDER, Fault.rejectedAfterAccepting("No."));
            ReplaceResult replaced = orders.replace(old, Rig.resting().price("121.00"));
            assertThat(replaced.successorStatus()).isEqualTo(OrderStatus.REJECTED);
            assertThat(replaced.unprotected()).isTrue();
            assertThat(rig.events().told()).contains("unprotected " + old.value());
        }
    }

    @Test
    void tells_what_filled_while_it_replaced() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            OrderId old = orders.place(Rig.resting()).id();
            rig.next(Operation.REPLACE_ORDER, Fault.partialFillFirst("4"));
            ReplaceResult replaced = orders.replace(old, Rig.resting().price("121.00"));
            assertThat(replaced.oldFilled()).isEqualByComparingTo("4");
            assertThat(replaced.oversize()).isEqualByComparingTo("4");
        }
    }

    @Test
    void an_order_that_a_person_has_replaced_is_too_late_to_replace() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            OrderId old = orders.place(Rig.resting()).id();
            rig.next(Operation.REPLACE_ORDER, Fault.replacedByHand());
            assertThatExceptionOfType(OrderNotModifiableException.class)
                    .isThrownBy(() -> orders.replace(old, Rig.resting(12)));
            assertThat(orders.get(old).status()).isEqualTo(OrderStatus.REPLACED);
            assertThat(live(rig)).hasSize(1);
            assertThat(orders.unresolved()).isEmpty();
        }
    }

    @Test
    void an_order_that_has_ended_is_refused_before_anything_is_sent() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            OrderId old = orders.place(Rig.resting()).id();
            orders.cancel(old);
            assertThatExceptionOfType(OrderNotModifiableException.class)
                    .isThrownBy(() -> orders.replace(old, Rig.resting(12)));
            assertThat(rig.requests(Operation.REPLACE_ORDER)).isZero();
        }
    }

    @Test
    void a_partly_filled_order_is_replaced_only_when_asked() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            OrderId old = orders.place(Rig.resting()).id();
            rig.box().exchange().fill(Long.parseLong(old.value()), "4", "120.00");
            OrderNotModifiableException refused = catchThrowableOfType(
                    OrderNotModifiableException.class,
                    () -> orders.replace(old, Rig.resting(6).price("121.00")));
            assertThat(refused).hasMessageContaining("of the order is filled: allow");
            assertThat(rig.requests(Operation.REPLACE_ORDER)).isZero();
            ReplaceResult replaced = orders.replace(old, Rig.resting(6).price("121.00"), true);
            assertThat(replaced.oldFilled()).isEqualByComparingTo("4");
            assertThat(replaced.oversize()).isEqualByComparingTo("0");
        }
    }

    @Test
    void a_refused_replacement_leaves_the_old_order_working() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            OrderId old = orders.place(Rig.resting()).id();
            rig.next(Operation.REPLACE_ORDER, Fault.status(400));
            assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> orders.replace(old, Rig.resting(12)));
            assertThat(live(rig)).containsExactly(old.value());
            assertThat(rig.events().told()).doesNotContain("unprotected " + old.value());
        }
    }

    @Test
    void modifies_one_thing_and_keeps_the_rest() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            PlacedOrder placed = orders.place(Rig.resting().goodTillCancel());
            ReplaceResult modified = orders.modify(placed.id(), order -> order.price("121.50"));
            BookedOrder now = rig.box()
                    .ledger()
                    .order(Long.parseLong(modified.successor().orElseThrow().value()))
                    .orElseThrow();
            assertThat(now.body()).contains("121.50").contains("GOOD_TILL_CANCEL");
            assertThat(now.quantity()).isEqualByComparingTo(BigDecimal.TEN);
            assertThat(now.replaces()).isEqualTo(Long.parseLong(placed.id().value()));
        }
    }

    private static List<String> live(Rig rig) {
        return rig.roots().stream()
                .filter(BookedOrder::isLive)
                .map(order -> String.valueOf(order.id()))
                .toList();
    }
}
