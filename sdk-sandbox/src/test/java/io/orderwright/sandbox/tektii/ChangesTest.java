package io.orderwright.sandbox.tektii;

import static io.orderwright.builder.Orders.buy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.client.CancelAllResult;
import io.orderwright.client.CancelResult;
import io.orderwright.client.CancelResult.End;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderService;
import io.orderwright.client.OrderStatus;
import io.orderwright.client.PositionUnprotected.Cause;
import io.orderwright.client.ReplaceResult;
import io.orderwright.error.BrokerException;
import io.orderwright.error.InvalidRequestException;
import io.orderwright.error.OrderNotModifiableException;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.sandbox.BookedOrder;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Form;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.Pace;
import io.orderwright.sandbox.TektiiFault;
import io.orderwright.sandbox.TektiiProvider;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Cancelled and changed orders, the provider's way: what became of both ends is told, a lost order above all. */
class ChangesTest {
    private static List<BookedOrder> live(Rig rig) {
        return rig.roots().stream().filter(BookedOrder::isLive).toList();
    }

    @ParameterizedTest
    @EnumSource(TektiiProvider.class)
    void an_order_is_cancelled_and_read_again(TektiiProvider provider) {
        try (Rig rig = Rig.start(provider)) {
            OrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            CancelResult cancelled = orders.cancel(id);

            assertThat(cancelled.end()).isEqualTo(End.CANCELED);
            assertThat(cancelled.order().orElseThrow().status()).isEqualTo(OrderStatus.CANCELED);
            assertThat(orders.cancel(id).end()).isEqualTo(End.ALREADY_ENDED);
            assertThat(live(rig)).isEmpty();
        }
    }

    static Stream<Arguments> lostCancels() {
        return Stream.of(Form.values())
                .flatMap(form -> Stream.of(
                                Fault.dropReplyAfterBooking(),
                                Fault.dropBeforeBooking(),
                                Fault.status(502),
                                Fault.status(429),
                                Fault.statusAfterBooking(500))
                        .map(fault -> Arguments.of(form, fault)));
    }

    @ParameterizedTest
    @MethodSource("lostCancels")
    void a_cancel_whose_answer_is_lost_is_read_and_sent_again(Form form, Fault fault) {
        try (Rig rig = Rig.start(TektiiProvider.ALPACA).next(Operation.CANCEL_ORDER, fault)) {
            OrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            assertThat(form.cancel(orders, id).end()).isEqualTo(End.CANCELED);
            assertThat(live(rig)).isEmpty();
        }
    }

    @Test
    void an_order_that_filled_first_is_told() {
        try (Rig rig = Rig.start(TektiiProvider.MOCK).next(Operation.CANCEL_ORDER, Fault.partialFillFirst("10"))) {
            OrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            CancelResult result = orders.cancel(id);

            assertThat(result.end()).isIn(End.FILLED_FIRST, End.ALREADY_ENDED);
            assertThat(result.filledQuantity()).isEqualByComparingTo("10");
        }
    }

    @ParameterizedTest
    @EnumSource(TektiiProvider.class)
    void orders_of_one_symbol_are_cancelled_and_others_stay(TektiiProvider provider) {
        try (Rig rig = Rig.start(provider)) {
            OrderService orders = rig.orders();
            orders.place(Rig.resting(1));
            orders.place(Rig.resting(2));
            OrderId other = orders.place(buy(1).shares("PEP").limit("100.00").goodTillCancel())
                    .id();
            CancelAllResult result =
                    orders.cancelAll(order -> order.legs().get(0).symbol().equals(Rig.SYMBOL));

            assertThat(result.results()).hasSize(2);
            assertThat(result.complete()).isTrue();
            assertThat(live(rig)).extracting(BookedOrder::brokerId).containsExactly(other.value());
            assertThat(orders.cancelAll(order -> true).complete()).isTrue();
            assertThat(live(rig)).isEmpty();
        }
    }

    /** Alpaca, Oanda, Binance and the engine give a changed order another id. */
    @ParameterizedTest
    @CsvSource({"ALPACA, true", "BINANCE_SPOT, true", "OANDA, true", "ENGINE, true", "SAXO, false", "MOCK, false"})
    void a_changed_order_stands_under_the_id_that_the_provider_gives_it(TektiiProvider provider, boolean renews) {
        try (Rig rig = Rig.start(provider)) {
            OrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            ReplaceResult changed = orders.modify(id, order -> order.price(new BigDecimal("51.00")));

            assertThat(changed.successor().orElseThrow().equals(id)).isEqualTo(!renews);
            assertThat(changed.successorStatus()).isEqualTo(OrderStatus.WORKING);
            assertThat(changed.unprotected()).isFalse();
            assertThat(live(rig))
                    .singleElement()
                    .satisfies(order -> assertThat(order.brokerId())
                            .isEqualTo(changed.successor().orElseThrow().value()));
            assertThat(orders.get(changed.successor().orElseThrow()).toSpec().ticket())
                    .contains("51");
            assertThat(rig.events().unprotected()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TektiiProvider.class)
    void a_change_whose_answer_is_lost_is_found(TektiiProvider provider) {
        try (Rig rig = Rig.start(provider).next(Operation.REPLACE_ORDER, Fault.dropReplyAfterBooking())) {
            OrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            ReplaceResult changed = orders.modify(id, order -> order.price(new BigDecimal("51.00")));

            assertThat(changed.recovered()).isTrue();
            assertThat(live(rig))
                    .singleElement()
                    .satisfies(order -> assertThat(order.brokerId())
                            .isEqualTo(changed.successor().orElseThrow().value()));
            assertThat(rig.requests(Operation.REPLACE_ORDER)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TektiiProvider.class,
            names = {"ALPACA", "OANDA", "SAXO", "MOCK"})
    void a_refused_change_leaves_the_order(TektiiProvider provider) {
        try (Rig rig = Rig.start(provider).next(Operation.REPLACE_ORDER, TektiiFault.resubmitFails())) {
            OrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            BrokerException refused = catchThrowableOfType(
                    BrokerException.class, () -> orders.modify(id, order -> order.price(new BigDecimal("51.00"))));

            assertThat(refused.refused()).isTrue();
            assertThat(live(rig)).extracting(BookedOrder::brokerId).containsExactly(id.value());
            assertThat(rig.events().unprotected()).isEmpty();
        }
    }

    static Stream<Arguments> changesThatEndBoth() {
        return Stream.of(
                Arguments.of(TektiiProvider.BINANCE_SPOT, InvalidRequestException.class),
                Arguments.of(TektiiProvider.ENGINE, OutcomeUnknownException.class));
    }

    /** Binance answers 400 and the engine 502 after the old order is cancelled: neither of the two works any more. */
    @ParameterizedTest
    @MethodSource("changesThatEndBoth")
    void a_change_that_took_the_old_order_along_is_told(
            TektiiProvider provider, Class<? extends RuntimeException> type) {
        try (Rig rig = Rig.start(provider).next(Operation.REPLACE_ORDER, TektiiFault.resubmitFails())) {
            OrderService orders = rig.open(rig.builder().options(Pace.QUICK.resolve(Duration.ofMillis(500))))
                    .orders();
            OrderId id = orders.place(Rig.resting()).id();

            RuntimeException failed = catchThrowableOfType(
                    RuntimeException.class, () -> orders.modify(id, order -> order.price(new BigDecimal("51.00"))));

            assertThat(failed).isExactlyInstanceOf(type);
            assertThat(live(rig)).isEmpty();
            assertThat(rig.events().unprotected()).singleElement().satisfies(told -> {
                assertThat(told.order()).isEqualTo(id);
                assertThat(told.cause()).isEqualTo(Cause.REPLACEMENT_REJECTED);
            });
            assertThat(rig.requests(Operation.REPLACE_ORDER)).isEqualTo(1);
        }
    }

    @Test
    void a_partly_filled_order_is_changed_by_what_is_left_of_it() {
        try (Rig rig = Rig.start(TektiiProvider.ALPACA)) {
            OrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();
            rig.fill(id, "4");

            OrderNotModifiableException asked =
                    catchThrowableOfType(OrderNotModifiableException.class, () -> orders.replace(id, Rig.resting(6)));
            assertThat(asked).hasMessageContaining("4 of the order is filled");
            ReplaceResult changed = orders.replace(id, Rig.resting(3), true);

            assertThat(changed.oversize()).isEqualByComparingTo("0");
            assertThat(live(rig))
                    .singleElement()
                    .satisfies(order -> assertThat(order.quantity().subtract(order.filledQuantity()))
                            .isEqualByComparingTo("3"));
        }
    }

    @Test
    void what_fills_while_the_change_is_on_its_way_is_told() {
        try (Rig rig = Rig.start(TektiiProvider.ALPACA).next(Operation.REPLACE_ORDER, Fault.partialFillFirst("4"))) {
            OrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            ReplaceResult changed = orders.replace(id, Rig.resting(8));

            BookedOrder now = rig.order(changed.successor().orElseThrow());
            assertThat(now.quantity().subtract(now.filledQuantity())).isEqualByComparingTo("4");
        }
    }

    @Test
    void a_successor_that_is_rejected_after_the_old_order_is_gone_is_told() {
        try (Rig rig = Rig.start(TektiiProvider.ENGINE)
                .next(Operation.REPLACE_ORDER, Fault.rejectedAfterAccepting("too late"))) {
            OrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            ReplaceResult changed = orders.modify(id, order -> order.price(new BigDecimal("51.00")));

            assertThat(changed.unprotected()).isTrue();
            assertThat(changed.successorStatus()).isEqualTo(OrderStatus.REJECTED);
            assertThat(rig.events().unprotected()).hasSize(1);
            assertThat(live(rig)).isEmpty();
        }
    }

    @Test
    void what_a_change_can_not_say_is_not_sent() {
        try (Rig rig = Rig.start(TektiiProvider.MOCK)) {
            OrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            UnsupportedOrderException refused = catchThrowableOfType(
                    UnsupportedOrderException.class,
                    () -> orders.replace(
                            id, buy(10).shares("PEP").limit("50.00").goodTillCancel()));

            assertThat(refused).hasMessageContaining("legs[0].instrument");
            assertThat(rig.requests(Operation.REPLACE_ORDER)).isZero();
        }
    }
}
