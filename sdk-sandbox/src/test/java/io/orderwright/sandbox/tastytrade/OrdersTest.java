package io.orderwright.sandbox.tastytrade;

import static io.orderwright.builder.Orders.buy;
import static io.orderwright.builder.Orders.ironCondor;
import static io.orderwright.builder.Orders.sell;
import static io.orderwright.builder.Orders.sellShort;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.broker.tastytrade.TastytradeOrder;
import io.orderwright.broker.tastytrade.TastytradeOrderService;
import io.orderwright.broker.tastytrade.TastytradePreview;
import io.orderwright.client.Fill;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderStatus;
import io.orderwright.client.PlacedOrder;
import io.orderwright.error.NotFilledException;
import io.orderwright.error.OrderNotModifiableException;
import io.orderwright.error.OrderRejectedException;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.GroupKind;
import io.orderwright.order.PriceComparator;
import io.orderwright.order.RatioTrigger;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.TastytradeFault;
import io.orderwright.sandbox.TradingSession;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of orders, as a client reads it. */
class OrdersTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @ParameterizedTest
    @CsvSource({
        "Received, PENDING",
        "Routed, PENDING",
        "In Flight, PENDING",
        "Contingent, PENDING",
        "Live, WORKING",
        "Cancel Requested, PENDING_CANCEL",
        "Replace Requested, PENDING_REPLACE",
        "Filled, FILLED",
        "Cancelled, CANCELED",
        "Expired, EXPIRED",
        "Rejected, REJECTED",
        "Removed, CANCELED",
        "Partially Removed, CANCELED",
        "Remove Pending, UNKNOWN"
    })
    void every_status_is_read_and_its_word_kept(String word, OrderStatus status) {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();
            rig.box().showAs(rig.order(id).id(), word);

            TastytradeOrder order = orders.get(id);

            assertThat(order.status()).isEqualTo(status);
            assertThat(order.brokerStatus()).isEqualTo(word);
        }
    }

    @Test
    void partial_fills_are_counted_and_averaged_and_the_order_works_on() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();
            rig.box().exchange().fill(rig.order(id).id(), "4", "49.00");
            rig.box().exchange().fill(rig.order(id).id(), "2", "46.00");

            TastytradeOrder order = orders.get(id);

            assertThat(order.status()).isEqualTo(OrderStatus.WORKING);
            assertThat(order.filledQuantity()).isEqualByComparingTo("6");
            assertThat(order.remainingQuantity()).isEqualByComparingTo("4");
            assertThat(order.averagePrice().orElseThrow()).isEqualByComparingTo("48");
            assertThat(order.legs().get(0).fills())
                    .extracting(Fill::quantity)
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactly(new BigDecimal("4"), new BigDecimal("2"));
        }
    }

    @Test
    void a_fill_is_waited_for() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();
            rig.box().exchange().price(Rig.SYMBOL, "49.50");

            Order filled = orders.awaitFill(id, LONG);

            assertThat(filled.status()).isEqualTo(OrderStatus.FILLED);
            assertThat(filled.filledQuantity()).isEqualByComparingTo("10");
        }
    }

    @Test
    void an_order_that_ends_otherwise_is_told() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId cancelled = orders.place(Rig.resting()).id();
            OrderId rejected = orders.place(Rig.resting()).id();
            OrderId removed = orders.place(Rig.resting()).id();
            rig.box().cancelByHand(rig.order(cancelled).id());
            rig.box().exchange().reject(rig.order(rejected).id(), "Session offline");
            rig.box().remove(rig.order(removed).id());

            assertThat(catchThrowableOfType(NotFilledException.class, () -> orders.awaitFill(cancelled, LONG)))
                    .hasMessageContaining("CANCELED");
            assertThat(catchThrowableOfType(OrderRejectedException.class, () -> orders.awaitFill(rejected, LONG)))
                    .hasMessageContaining("Session offline");
            assertThat(orders.awaitEnd(removed, LONG).brokerStatus()).isEqualTo("Removed");
        }
    }

    @Test
    void an_order_that_a_person_replaced_has_a_successor() {
        try (Rig rig = Rig.start().next(Operation.CANCEL_ORDER, Fault.replacedByHand())) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();
            orders.cancel(id);

            TastytradeOrder old = orders.get(id);

            assertThat(old.status()).isEqualTo(OrderStatus.REPLACED);
            OrderId next =
                    OrderId.order("tastytrade", rig.account(), old.replacedBy().orElseThrow());
            assertThat(orders.get(next).replaces()).contains(id.value());
            assertThat(orders.get(next).status()).isEqualTo(OrderStatus.WORKING);
        }
    }

    @Test
    void a_bracket_fills_with_its_entry_and_its_exits_work_then() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            PlacedOrder placed = orders.place(Rig.bracket());
            List<PlacedOrder> exits = placed.members().get(1).members();
            rig.fill(placed.members().get(0).id(), "10");

            Order filled = orders.awaitFill(placed.id(), LONG);

            assertThat(filled.filledQuantity()).isEqualByComparingTo("10");
            assertThat(exits)
                    .extracting(exit -> orders.get(exit.id()).status())
                    .containsExactly(OrderStatus.WORKING, OrderStatus.WORKING);
            rig.box().exchange().price(Rig.SYMBOL, "70.00");
            assertThat(orders.awaitFill(exits.get(0).id(), LONG).status()).isEqualTo(OrderStatus.FILLED);
            assertThat(orders.awaitEnd(exits.get(1).id(), LONG).status()).isEqualTo(OrderStatus.CANCELED);
        }
    }

    /** When the entry fills, the venue gives what waited for it new ids; the complex order shows them. */
    @Test
    void exits_that_the_venue_renewed_are_found_under_the_complex_order() {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, TastytradeFault.childrenRenewed())) {
            TastytradeOrderService orders = rig.orders();
            PlacedOrder placed = orders.place(Rig.bracket());
            List<OrderId> before = placed.members().get(1).members().stream()
                    .map(PlacedOrder::id)
                    .toList();
            rig.fill(placed.members().get(0).id(), "10");

            TastytradeOrder bracket = orders.get(placed.id());

            List<TastytradeOrder> exits = bracket.children().stream()
                    .skip(1)
                    .map(child -> (TastytradeOrder) child)
                    .toList();
            assertThat(exits)
                    .extracting(exit -> exit.replaces().orElseThrow())
                    .containsExactlyElementsOf(
                            before.stream().map(OrderId::value).toList());
            assertThat(exits).extracting(TastytradeOrder::status).containsOnly(OrderStatus.WORKING);
            assertThat(orders.get(before.get(0)).status()).isEqualTo(OrderStatus.REPLACED);
            assertThat(orders.cancel(placed.id()).order().orElseThrow().children().stream()
                            .skip(1))
                    .extracting(Order::status)
                    .containsOnly(OrderStatus.CANCELED);
        }
    }

    @Test
    void orders_that_cancel_each_other_fill_with_one_of_them() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            rig.box().exchange().position(rig.account(), Rig.SYMBOL, "10", "50.00");
            PlacedOrder pair = orders.place(CompositeBuilder.oneCancelsOther(List.of(
                    sell(10).shares(Rig.SYMBOL).limit("70.00"),
                    sell(10).shares(Rig.SYMBOL).stop("45.00"))));
            rig.box().exchange().price(Rig.SYMBOL, "71.00");

            assertThat(orders.awaitFill(pair.id(), LONG).status()).isEqualTo(OrderStatus.FILLED);
            assertThat(orders.get(pair.id()).children())
                    .extracting(Order::status)
                    .containsExactly(OrderStatus.FILLED, OrderStatus.CANCELED);
        }
    }

    /** Filled can come before some legs' fills: what counts is the leg that is filled least. */
    @Test
    void a_spread_is_counted_in_packages() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(ironCondor("SPY", Rig.expiration())
                            .putSpread("380", "390")
                            .callSpread("410", "420")
                            .quantity(3)
                            .netCredit("2.50"))
                    .id();
            rig.box().exchange().fill(rig.order(id).id(), "2", "2.50");

            TastytradeOrder order = orders.get(id);

            assertThat(order.quantity()).isEqualByComparingTo("3");
            assertThat(order.filledQuantity()).isEqualByComparingTo("2");
            assertThat(order.legs())
                    .hasSize(4)
                    .allSatisfy(leg -> assertThat(leg.filledQuantity()).isEqualByComparingTo("2"));
        }
    }

    @Test
    void an_order_waits_for_the_next_session() {
        try (Rig rig = Rig.start()) {
            rig.box().exchange().close(TradingSession.REGULAR);
            TastytradeOrderService orders = rig.orders();

            PlacedOrder placed = orders.place(Rig.resting());

            assertThat(placed.seen().orElseThrow().brokerStatus()).isEqualTo("Received");
            rig.box().exchange().open(TradingSession.REGULAR);
            assertThat(orders.get(placed.id()).status()).isEqualTo(OrderStatus.WORKING);
        }
    }

    private static PlacedOrder pair(TastytradeOrderService orders) {
        return orders.place(CompositeBuilder.group(
                        GroupKind.PAIRS,
                        List.of(
                                buy(1).shares(Rig.SYMBOL).market(),
                                sellShort(1).shares("PEP").market()))
                .ratio(new RatioTrigger(PriceComparator.AT_OR_BELOW, new BigDecimal("0.1"), false)));
    }

    @Test
    void a_pairs_ratio_is_tried_and_changed() {
        try (Rig rig = Rig.start()) {
            rig.box().exchange().price("PEP", "100.00");
            TastytradeOrderService orders = rig.orders();
            OrderId pair = pair(orders).id();
            RatioTrigger lower = new RatioTrigger(PriceComparator.AT_OR_BELOW, new BigDecimal("0.2"), false);

            TastytradePreview tried = orders.dryRunRatio(pair, lower);
            assertThat(tried.preview().accepted()).isTrue();
            assertThat(orders.get(pair).rawJson()).contains("\"ratio-price-threshold\":\"0.1\"");
            TastytradeOrder changed = orders.changeRatio(pair, lower);

            assertThat(changed.id()).isEqualTo(pair);
            assertThat(changed.rawJson()).contains("\"ratio-price-threshold\":\"0.2\"");
        }
    }

    @Test
    void a_ratio_changes_once_and_is_told_when_nobody_knows() {
        try (Rig rig = Rig.start().next(Operation.REPLACE_ORDER, Fault.dropReplyAfterBooking())) {
            rig.box().exchange().price("PEP", "100.00");
            TastytradeOrderService orders = rig.orders();
            OrderId pair = pair(orders).id();
            RatioTrigger lower = new RatioTrigger(PriceComparator.AT_OR_BELOW, new BigDecimal("0.2"), false);

            assertThat(catchThrowableOfType(OutcomeUnknownException.class, () -> orders.changeRatio(pair, lower)))
                    .hasMessageContaining("read the pair");
            assertThat(rig.requests(Operation.REPLACE_ORDER)).isEqualTo(1);
            assertThat(orders.get(pair).rawJson()).contains("\"ratio-price-threshold\":\"0.2\"");
        }
    }

    @Test
    void only_a_pair_has_a_ratio() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId single = orders.place(Rig.resting()).id();
            OrderId bracket = orders.place(Rig.bracket()).id();
            RatioTrigger ratio = new RatioTrigger(PriceComparator.AT_OR_BELOW, new BigDecimal("0.2"), false);

            assertThat(Rig.invalid(() -> orders.changeRatio(single, ratio))).hasMessageContaining("pair");
            assertThat(catchThrowableOfType(
                            OrderNotModifiableException.class, () -> orders.changeRatio(bracket, ratio)))
                    .isNotNull();
        }
    }
}
