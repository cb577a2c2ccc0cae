package io.orderwright.sandbox.client;

import static io.orderwright.builder.Orders.buy;
import static io.orderwright.builder.Orders.oneCancelsOther;
import static io.orderwright.builder.Orders.sell;
import static io.orderwright.builder.Orders.stopLoss;
import static io.orderwright.builder.Orders.takeProfit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.client.Order;
import io.orderwright.client.OrderService;
import io.orderwright.client.OrderStatus;
import io.orderwright.client.PlacedOrder;
import io.orderwright.error.NotFilledException;
import io.orderwright.error.OrderRejectedException;
import io.orderwright.sandbox.SchwabBox;
import io.orderwright.sandbox.SchwabBoxBuilder;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Waiting for a fill, and for an end. */
class FollowingTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORTLY = Duration.ofMillis(150);

    @Test
    void waits_until_an_order_fills() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            PlacedOrder placed = orders.place(Rig.resting());
            CompletableFuture<Order> filled = CompletableFuture.supplyAsync(() -> orders.awaitFill(placed.id(), LONG));
            rig.box().exchange().quote("AAPL", "119.80", "119.90", "119.85");
            assertThat(filled.join().averagePrice().orElseThrow()).isEqualByComparingTo("119.90");
        }
    }

    @Test
    void an_order_that_does_not_fill_in_time_says_where_it_stands() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            PlacedOrder placed = orders.place(Rig.resting());
            rig.box().exchange().fill(Long.parseLong(placed.id().value()), "4", "120.00");
            NotFilledException open =
                    catchThrowableOfType(NotFilledException.class, () -> orders.awaitFill(placed.id(), SHORTLY));
            assertThat(open).hasMessageContaining("4.0 filled");
        }
    }

    @Test
    void an_order_that_is_rejected_later_is_rejected() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            PlacedOrder placed = orders.place(Rig.resting());
            rig.box().exchange().reject(Long.parseLong(placed.id().value()), "This symbol is not tradable");
            OrderRejectedException rejected =
                    catchThrowableOfType(OrderRejectedException.class, () -> orders.awaitFill(placed.id(), LONG));
            assertThat(rejected).hasMessageContaining("not tradable");
            assertThat(orders.awaitEnd(placed.id(), LONG).status()).isEqualTo(OrderStatus.REJECTED);
        }
    }

    @Test
    void a_cancelled_order_does_not_fill() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            PlacedOrder placed = orders.place(Rig.resting());
            orders.cancel(placed.id());
            assertThatExceptionOfType(NotFilledException.class).isThrownBy(() -> orders.awaitFill(placed.id(), LONG));
            assertThat(orders.awaitEnd(placed.id(), LONG).status()).isEqualTo(OrderStatus.CANCELED);
        }
    }

    @Test
    void a_bracket_has_filled_when_its_entry_has() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            PlacedOrder placed = orders.place(
                    buy(10).shares("AAPL").limit("150.00").bracket(takeProfit("160.00"), stopLoss("140.00")));
            rig.box().exchange().quote("AAPL", "149.80", "149.90", "149.85");
            Order filled = orders.awaitFill(placed.id(), LONG);
            assertThat(filled.filledQuantity()).isEqualByComparingTo("10");
            rig.box().exchange().quote("AAPL", "160.10", "160.20", "160.15");
            Order pair = orders.get(placed.id()).children().get(0);
            assertThat(pair.children())
                    .extracting(Order::status)
                    .containsExactlyInAnyOrder(OrderStatus.FILLED, OrderStatus.CANCELED);
        }
    }

    @Test
    void a_pair_has_filled_when_any_of_its_members_has() {
        SchwabBoxBuilder holding = SchwabBox.builder()
                .account(io.orderwright.sandbox.BoxAccount.standard().holding("AAPL", "10", "100.00"));
        try (Rig rig = Rig.start(holding)) {
            OrderService orders = rig.orders();
            PlacedOrder placed = orders.place(oneCancelsOther(
                    sell(10).shares("AAPL").limit("160.00"),
                    sell(10).shares("AAPL").stop("140.00")));
            assertThatExceptionOfType(NotFilledException.class)
                    .isThrownBy(() -> orders.awaitFill(placed.id(), SHORTLY));
            rig.box().exchange().quote("AAPL", "160.10", "160.20", "160.15");
            Order pair = orders.awaitFill(placed.id(), LONG);
            assertThat(pair.children()).extracting(Order::status).contains(OrderStatus.FILLED);
        }
    }
}
