package io.orderwright.sandbox.tektii;

import static io.orderwright.builder.Orders.buy;
import static io.orderwright.builder.Orders.stopLoss;
import static io.orderwright.builder.Orders.takeProfit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.broker.tektii.TektiiQuirk;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderService;
import io.orderwright.client.PlacedOrder;
import io.orderwright.client.PositionUnprotected;
import io.orderwright.client.PositionUnprotected.Action;
import io.orderwright.client.PositionUnprotected.Cause;
import io.orderwright.client.PositionUnprotected.Exit;
import io.orderwright.client.ProtectionPolicy;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.sandbox.Awaiting;
import io.orderwright.sandbox.BookedOrder;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.TektiiFault;
import io.orderwright.sandbox.TektiiProvider;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** After an entry has filled its exits are looked for, because the gateway does not tell where it placed none. */
class ProtectionTest {
    private static final Duration SOON = Duration.ofMillis(200);

    private static OrderService watching(Rig rig, ProtectionPolicy policy) {
        return rig.open(rig.builder().unprotected(policy, SOON)).orders();
    }

    private static List<BookedOrder> closing(Rig rig) {
        return rig.roots().stream()
                .filter(order -> order.origin() == BookedOrder.Origin.CLIENT)
                .filter(order -> order.body().contains("\"MARKET\""))
                .toList();
    }

    private static String position(Rig rig) {
        return rig.box()
                .exchange()
                .positionOf(rig.box().account().number(), Rig.SYMBOL)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Another entry, whose exits never come, is told of later: so what was not told by then is not. */
    @ParameterizedTest
    @EnumSource(
            value = TektiiProvider.class,
            names = {"MOCK", "ENGINE", "ALPACA"})
    void of_a_position_with_its_exits_nothing_is_told(TektiiProvider provider) {
        try (Rig rig = Rig.start(provider)) {
            OrderService orders = watching(rig, ProtectionPolicy.ALERT);
            PlacedOrder whole = orders.place(Rig.bracket());
            rig.fill(whole.id(), "10");
            rig.next(Operation.PLACE_ORDER, TektiiFault.exitsNever());
            PlacedOrder witness = orders.place(buy(10).shares("BTCUSD")
                    .limit("50.00")
                    .goodTillCancel()
                    .bracket(takeProfit("70.00"), stopLoss("45.00")));
            rig.fill(witness.id(), "10");

            assertThat(rig.events().awaitUnprotected().order()).isEqualTo(witness.id());
            assertThat(rig.events().unprotected())
                    .extracting(PositionUnprotected::order)
                    .doesNotContain(whole.id());
        }
    }

    @Test
    void of_exits_that_never_come_is_told() {
        try (Rig rig = Rig.start(TektiiProvider.MOCK).next(Operation.PLACE_ORDER, TektiiFault.exitsNever())) {
            OrderId entry =
                    watching(rig, ProtectionPolicy.ALERT).place(Rig.bracket()).id();
            rig.fill(entry, "10");

            PositionUnprotected told = rig.events().awaitUnprotected();

            assertThat(told.order()).isEqualTo(entry);
            assertThat(told.cause()).isEqualTo(Cause.EXITS_MISSING);
            assertThat(told.quantity()).isEqualByComparingTo("10");
            assertThat(told.missing()).containsExactlyInAnyOrder(Exit.TARGET, Exit.STOP);
            assertThat(told.action()).isEqualTo(Action.ALERTED);
            assertThat(rig.booked()).containsExactly(entry.value());
            assertThat(position(rig)).isEqualTo("10");
        }
    }

    @Test
    void an_entry_that_was_found_by_asking_is_watched_as_well() {
        try (Rig rig = Rig.start(TektiiProvider.MOCK)
                .next(Operation.PLACE_ORDER, TektiiFault.exitsNever().and(Fault.statusAfterBooking(502)))) {
            PlacedOrder placed = watching(rig, ProtectionPolicy.ALERT).place(Rig.bracket());
            assertThat(placed.recovered()).isTrue();
            rig.fill(placed.id(), "10");

            assertThat(rig.events().awaitUnprotected().order()).isEqualTo(placed.id());
        }
    }

    @Test
    void a_position_is_closed_once_and_exits_that_come_late_are_cancelled() {
        try (Rig rig = Rig.start(TektiiProvider.MOCK).next(Operation.PLACE_ORDER, TektiiFault.exitsLate())) {
            OrderId entry =
                    watching(rig, ProtectionPolicy.FLATTEN).place(Rig.bracket()).id();
            rig.fill(entry, "10");

            assertThat(rig.events().awaitUnprotected().action()).isEqualTo(Action.FLATTENED);
            assertThat(closing(rig)).singleElement().satisfies(order -> {
                assertThat(order.quantity()).isEqualByComparingTo("10");
                assertThat(order.body()).contains("\"SELL\"");
            });
            assertThat(position(rig)).isEqualTo("0");

            assertThat(rig.box().placeLateExits()).isEqualTo(1);
            Awaiting.until(() -> rig.exits().size() == 2 && rig.exits().stream().noneMatch(BookedOrder::isLive));
            assertThat(rig.exits()).extracting(BookedOrder::state).containsOnly("CANCELLED");
            assertThat(closing(rig)).hasSize(1);
            assertThat(rig.events().unprotected()).hasSize(1);
            assertThat(position(rig)).isEqualTo("0");
        }
    }

    @Test
    void a_closing_order_whose_answer_is_lost_is_not_sent_again() {
        try (Rig rig = Rig.start(TektiiProvider.MOCK)
                .next(Operation.PLACE_ORDER, TektiiFault.exitsNever(), Fault.dropReplyAfterBooking())) {
            OrderId entry =
                    watching(rig, ProtectionPolicy.FLATTEN).place(Rig.bracket()).id();
            rig.fill(entry, "10");

            assertThat(rig.events().awaitUnprotected().action()).isEqualTo(Action.FLATTENED);
            assertThat(closing(rig)).hasSize(1);
            assertThat(position(rig)).isEqualTo("0");
        }
    }

    @Test
    void a_closing_order_that_is_refused_is_told() {
        try (Rig rig = Rig.start(TektiiProvider.MOCK)
                .next(
                        Operation.PLACE_ORDER,
                        TektiiFault.exitsNever(),
                        TektiiFault.rejected("MARKET_CLOSED", "later"))) {
            OrderId entry =
                    watching(rig, ProtectionPolicy.FLATTEN).place(Rig.bracket()).id();
            rig.fill(entry, "10");

            PositionUnprotected told = rig.events().awaitUnprotected();

            assertThat(told.action()).isEqualTo(Action.FLATTEN_FAILED);
            assertThat(told.detail()).contains("later");
            assertThat(position(rig)).isEqualTo("10");
        }
    }

    @Test
    void a_part_without_exits_is_told_and_closed_once_the_entry_has_ended() {
        try (Rig rig = Rig.start(TektiiProvider.MOCK).next(Operation.PLACE_ORDER, TektiiFault.exitsNever())) {
            OrderService orders = watching(rig, ProtectionPolicy.FLATTEN);
            OrderId entry = orders.place(Rig.bracket()).id();
            rig.fill(entry, "4");

            PositionUnprotected first = rig.events().awaitUnprotected();
            assertThat(first.action()).isEqualTo(Action.ALERTED);
            assertThat(first.quantity()).isEqualByComparingTo("4");
            assertThat(closing(rig)).isEmpty();

            orders.cancel(entry);
            Awaiting.until(() -> rig.events().unprotected().size() == 2);
            assertThat(rig.events().unprotected().get(1).action()).isEqualTo(Action.FLATTENED);
            assertThat(closing(rig))
                    .singleElement()
                    .satisfies(order -> assertThat(order.quantity()).isEqualByComparingTo("4"));
            assertThat(position(rig)).isEqualTo("0");
        }
    }

    @Test
    void both_exits_are_refused_where_the_gateway_would_place_neither() {
        try (Rig rig = Rig.start(TektiiProvider.BINANCE_SPOT)) {
            OrderService orders = rig.orders();
            UnsupportedOrderException refused =
                    catchThrowableOfType(UnsupportedOrderException.class, () -> orders.place(Rig.bracket()));

            assertThat(refused).hasMessageContaining("TektiiQuirk.TWO_EXITS");
            assertThat(rig.requests(Operation.PLACE_ORDER)).isZero();
        }
    }

    @Test
    void who_accepts_that_knowingly_is_told_once_the_position_is_open() {
        try (Rig rig = Rig.start(TektiiProvider.BINANCE_SPOT)) {
            OrderService orders = rig.open(
                            rig.builder().accepting(TektiiQuirk.TWO_EXITS).unprotected(ProtectionPolicy.ALERT, SOON))
                    .orders();
            OrderId entry = orders.place(Rig.bracket()).id();
            rig.fill(entry, "10");

            assertThat(rig.events().awaitUnprotected().missing()).containsExactlyInAnyOrder(Exit.TARGET, Exit.STOP);
            assertThat(rig.exits()).isEmpty();
        }
    }

    @Test
    void an_exit_whose_partner_is_missing_leaves_the_position_half_protected() {
        try (Rig rig = Rig.start(TektiiProvider.MOCK)) {
            OrderService orders = watching(rig, ProtectionPolicy.ALERT);
            OrderId entry = orders.place(Rig.bracket()).id();
            // Until the stop is gone nobody sees the fill.
            rig.next(
                    Operation.GET_ORDER,
                    Collections.nCopies(200, Fault.status(500)).toArray(Fault[]::new));
            rig.fill(entry, "10");
            BookedOrder stop = rig.exits().stream()
                    .filter(exit -> String.valueOf(exit.clientOrderId()).endsWith("-sl"))
                    .findFirst()
                    .orElseThrow();
            rig.box().exchange().reject(stop.id(), "the broker changed its mind");
            rig.box().faults().clear();

            assertThat(rig.events().awaitUnprotected().missing()).containsExactly(Exit.STOP);
        }
    }
}
