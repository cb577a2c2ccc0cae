package io.orderwright.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.client.CallOptions;
import io.orderwright.client.OrderService;
import io.orderwright.client.PlacedOrder;
import io.orderwright.client.Placement;
import io.orderwright.client.UnresolvedOrder;
import io.orderwright.error.NotSentException;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.OrderJournals;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Form;
import io.orderwright.sandbox.Operation;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The caller's next order is the likeliest duplicate: while one is in doubt, its equals stay here. */
class EqualOrdersTest {
    /** For what waits in vain for an equal order. */
    private static final CallOptions IMPATIENT =
            Rig.QUICK.total(Duration.ofMillis(600)).attempt(Duration.ofMillis(400));

    @TempDir
    Path folder;

    private static UnresolvedOrder leaveInDoubt(Rig rig, OrderService orders) {
        rig.next(Operation.PLACE_ORDER, Fault.dropBeforeBooking());
        OutcomeUnknownException unknown =
                catchThrowableOfType(OutcomeUnknownException.class, () -> orders.place(Rig.resting()));
        return orders.unresolved(unknown.outcome());
    }

    @ParameterizedTest
    @EnumSource
    void an_equal_order_is_not_sent_while_one_is_in_doubt(Form form) {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            leaveInDoubt(rig, orders);
            NotSentException held = catchThrowableOfType(
                    NotSentException.class,
                    () -> form.place(orders.with(IMPATIENT), Rig.resting().price("121.00")));
            assertThat(held.reason()).isEqualTo(NotSentException.Reason.EQUAL_ORDER_UNRESOLVED);
            assertThat(rig.booked()).isEmpty();
            assertThat(orders.unresolved()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void another_order_goes_out_all_the_same(Form form) {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            leaveInDoubt(rig, orders);
            PlacedOrder other = form.place(orders, Rig.resting(11));
            assertThat(rig.booked()).containsExactly(other.id().value());
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_equal_order_goes_out_when_asked_by_name(Form form) {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            leaveInDoubt(rig, orders);
            PlacedOrder second =
                    form.place(orders, Rig.resting(), Placement.usual().despiteEqualOrderInDoubt());
            assertThat(rig.booked()).containsExactly(second.id().value());
            assertThat(second.recovered()).isFalse();
        }
    }

    @Test
    void an_equal_order_goes_out_when_the_one_in_doubt_is_closed() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            leaveInDoubt(rig, orders).close();
            assertThat(orders.unresolved()).isEmpty();
            orders.place(Rig.resting());
            assertThat(rig.booked()).hasSize(1);
        }
    }

    @Test
    void an_equal_order_that_waits_goes_out_when_the_one_in_doubt_surfaces() throws Exception {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, Fault.bookWhenReleased())) {
            OrderService orders = rig.orders();
            assertThatExceptionOfType(OutcomeUnknownException.class).isThrownBy(() -> orders.place(Rig.resting()));
            var second = orders.async().place(Rig.resting());
            rig.box().faults().releaseHeld();
            assertThat(rig.events().awaitSurfaced().value())
                    .isEqualTo(rig.booked().get(0));
            assertThat(second.join().id().value()).isNotEqualTo(rig.booked().get(0));
            assertThat(rig.booked()).hasSize(2);
        }
    }

    @Test
    void an_equal_order_is_not_sent_after_a_restart_either() {
        Path file = folder.resolve("orders.journal");
        try (Rig rig = Rig.start()) {
            try (OrderJournal journal = OrderJournals.file(file).open();
                    var client = rig.builder().journal(journal).build()) {
                leaveInDoubt(rig, client.orders());
            }
            try (OrderJournal journal = OrderJournals.file(file).open();
                    var client = rig.builder().journal(journal).build()) {
                OrderService orders = client.orders();
                NotSentException held = catchThrowableOfType(NotSentException.class, () -> orders.place(Rig.resting()));
                assertThat(held.reason()).isEqualTo(NotSentException.Reason.EQUAL_ORDER_UNRESOLVED);
                assertThat(rig.booked()).isEmpty();
                orders.unresolved().forEach(UnresolvedOrder::close);
                assertThat(orders.place(Rig.resting()).id().value())
                        .isEqualTo(rig.booked().get(0));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_key_used_twice_places_once(Form form) {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            Placement signal = Placement.usual().key("signal-17");
            PlacedOrder first = form.place(orders, Rig.resting(), signal);
            PlacedOrder again = form.place(orders, Rig.resting(), signal);
            assertThat(again.id()).isEqualTo(first.id());
            assertThat(again.recovered()).isTrue();
            assertThat(rig.booked()).hasSize(1);
            assertThat(form.place(orders, Rig.resting(), Placement.usual().key("signal-18"))
                            .id())
                    .isNotEqualTo(first.id());
        }
    }

    @Test
    void a_key_of_an_order_in_doubt_finds_that_order() {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, Fault.bookWhenReleased())) {
            OrderService orders = rig.orders();
            Placement signal = Placement.usual().key("signal-17").despiteEqualOrderInDoubt();
            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(() -> orders.place(Rig.resting(), signal));
            rig.box().faults().releaseHeld();
            PlacedOrder found = orders.place(Rig.resting(), signal);
            assertThat(rig.booked()).containsExactly(found.id().value());
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
        }
    }

    @Test
    void a_key_of_an_order_in_doubt_need_not_be_overridden() {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, Fault.dropReplyAfterBooking())) {
            OrderService orders =
                    rig.open(rig.builder().watchEvery(Duration.ofHours(1))).orders();
            Placement signal = Placement.usual().key("signal-17");
            rig.next(Operation.LIST_ORDERS, Fault.none(), Fault.status(403));
            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(() -> orders.with(Rig.INCURIOUS).place(Rig.resting(), signal));
            PlacedOrder found = orders.place(Rig.resting(), signal);
            assertThat(rig.booked()).containsExactly(found.id().value());
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
        }
    }

    @Test
    void a_key_used_before_a_restart_places_no_more() {
        Path file = folder.resolve("orders.journal");
        Placement signal = Placement.usual().key("signal-17");
        try (Rig rig = Rig.start()) {
            PlacedOrder first;
            try (OrderJournal journal = OrderJournals.file(file).open();
                    var client = rig.builder().journal(journal).build()) {
                first = client.orders().place(Rig.resting(), signal);
            }
            try (OrderJournal journal = OrderJournals.file(file).open();
                    var client = rig.builder().journal(journal).build()) {
                assertThat(client.orders().place(Rig.resting(), signal).id()).isEqualTo(first.id());
            }
            assertThat(rig.booked()).hasSize(1);
        }
    }

    @Test
    void a_key_of_a_rejected_order_is_not_placed_under_another_name() {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, Fault.status(400))) {
            OrderService orders = rig.orders();
            Placement signal = Placement.usual().key("signal-17");
            assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> orders.place(Rig.resting(), signal));
            NotSentException again =
                    catchThrowableOfType(NotSentException.class, () -> orders.place(Rig.resting(), signal));
            assertThat(again).hasMessageContaining("new key");
            assertThat(rig.booked()).isEmpty();
        }
    }
}
