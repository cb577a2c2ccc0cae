package io.orderwright.sandbox.client;

import static io.orderwright.builder.Orders.buy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.client.CancelAllResult;
import io.orderwright.client.CancelResult;
import io.orderwright.client.CancelResult.End;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderService;
import io.orderwright.client.OrderStatus;
import io.orderwright.error.NotFoundException;
import io.orderwright.error.NotSentException;
import io.orderwright.sandbox.BookedOrder;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Faults;
import io.orderwright.sandbox.Form;
import io.orderwright.sandbox.Operation;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** To be asked to cancel is not to have cancelled: the end is read back. */
class CancellingTest {
    private static final Duration SHORTLY = Duration.ofMillis(300);

    @ParameterizedTest
    @EnumSource
    void cancels(Form form) {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            OrderId id = form.place(orders, Rig.resting()).id();
            CancelResult result = form.cancel(orders, id);
            assertThat(result.end()).isEqualTo(End.CANCELED);
            assertThat(result.filledQuantity()).isEqualByComparingTo("0");
            assertThat(rig.roots()).noneMatch(BookedOrder::isLive);
        }
    }

    static Stream<Arguments> unsure() {
        return Stream.of(Form.values())
                .flatMap(form -> Stream.of(
                                Fault.dropReplyAfterBooking(),
                                Fault.dropBeforeBooking(),
                                Fault.resetAfterBooking(),
                                Fault.status(500),
                                Fault.status(429),
                                Fault.statusAfterBooking(503),
                                Fault.htmlBeforeBooking(),
                                Fault.tokenExpired())
                        .map(fault -> Arguments.of(form, fault)));
    }

    @ParameterizedTest
    @MethodSource("unsure")
    void cancels_in_the_end_whatever_the_answer_was(Form form, Fault fault) {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            OrderId id = form.place(orders, Rig.resting()).id();
            rig.next(Operation.CANCEL_ORDER, fault);
            assertThat(form.cancel(orders, id).end()).isEqualTo(End.CANCELED);
            assertThat(rig.roots()).noneMatch(BookedOrder::isLive);
        }
    }

    @Test
    void tells_that_the_order_had_ended_before() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();
            orders.cancel(id);
            assertThat(orders.cancel(id).end()).isEqualTo(End.ALREADY_ENDED);
        }
    }

    @Test
    void tells_that_the_order_filled_first() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();
            rig.next(Operation.CANCEL_ORDER, Fault.partialFillFirst("10"));
            CancelResult result = orders.cancel(id);
            assertThat(result.end()).isIn(End.FILLED_FIRST, End.ALREADY_ENDED);
            assertThat(result.filledQuantity()).isEqualByComparingTo("10");
        }
    }

    @Test
    void a_fill_while_the_cancellation_is_pending_is_told_as_filled_first() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            rig.box().exchange().holdCancels(true);
            OrderId id = orders.place(Rig.resting()).id();
            assertThat(orders.cancel(id, SHORTLY).end()).isEqualTo(End.PENDING);
            assertThat(orders.get(id).status()).isEqualTo(OrderStatus.PENDING_CANCEL);
            var later = orders.async().cancel(id);
            rig.box().exchange().fill(Long.parseLong(id.value()), "10", "120.00");
            assertThat(later.join().filledQuantity()).isEqualByComparingTo("10");
        }
    }

    @Test
    void tells_what_had_filled_of_a_cancelled_order() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();
            rig.box().exchange().fill(Long.parseLong(id.value()), "4", "120.00");
            CancelResult result = orders.cancel(id);
            assertThat(result.end()).isEqualTo(End.CANCELED);
            assertThat(result.filledQuantity()).isEqualByComparingTo("4");
        }
    }

    @Test
    void is_unknown_when_neither_the_answer_nor_the_order_can_be_read() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();
            Fault[] broken = Collections.nCopies(50, Fault.status(500)).toArray(Fault[]::new);
            rig.next(Operation.CANCEL_ORDER, broken).next(Operation.GET_ORDER, broken);
            assertThat(orders.cancel(id, SHORTLY).end()).isEqualTo(End.UNKNOWN);
        }
    }

    @Test
    void an_order_that_is_not_there_is_not_found() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            OrderId id = OrderId.order("schwab", "", "4711");
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> orders.cancel(id));
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> orders.get(id));
            assertThat(rig.roots()).isEmpty();
        }
    }

    @Test
    void is_not_sent_where_the_host_refuses() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            try (Faults.Outage outage = rig.box().faults().refuseConnections()) {
                NotSentException failed = catchThrowableOfType(
                        NotSentException.class, () -> orders.cancel(OrderId.order("schwab", "", "4711"), SHORTLY));
                assertThat(failed.reachedBroker()).isFalse();
                assertThat(outage).isNotNull();
            }
        }
    }

    @Test
    void cancels_all_of_one_symbol_and_tells_of_each() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            OrderId one = orders.place(Rig.resting(1)).id();
            OrderId two = orders.place(Rig.resting(2)).id();
            OrderId other = orders.place(buy(3).shares("MSFT").limit("50.00")).id();
            CancelAllResult result = orders.cancelAll(
                    order -> order.legs().stream().anyMatch(leg -> leg.symbol().equals("AAPL")));
            assertThat(result.results()).extracting(CancelResult::id).containsExactlyInAnyOrder(one, two);
            assertThat(result.results()).extracting(CancelResult::end).containsOnly(End.CANCELED);
            assertThat(result.failures()).isEmpty();
            assertThat(result.complete()).isTrue();
            assertThat(rig.roots())
                    .filteredOn(BookedOrder::isLive)
                    .extracting(order -> String.valueOf(order.id()))
                    .containsExactly(other.value());
        }
    }

    @Test
    void one_refusal_among_many_does_not_hide_the_rest() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            for (int i = 1; i <= 3; i++) {
                orders.place(Rig.resting(i));
            }
            Fault[] refused = Collections.nCopies(30, Fault.status(403)).toArray(Fault[]::new);
            rig.next(Operation.CANCEL_ORDER, Fault.none(), Fault.none()).next(Operation.CANCEL_ORDER, refused);
            CancelAllResult result = orders.cancelAll(order -> true);
            assertThat(result.results()).hasSize(2);
            assertThat(result.failures()).hasSize(1);
            assertThat(result.complete()).isFalse();
        }
    }
}
