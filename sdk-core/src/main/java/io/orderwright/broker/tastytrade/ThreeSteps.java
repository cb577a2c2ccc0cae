package io.orderwright.broker.tastytrade;

import io.orderwright.OrderwrightException;
import io.orderwright.Violation;
import io.orderwright.broker.tastytrade.TastytradeSteps.End;
import io.orderwright.client.CancelResult;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderStatus;
import io.orderwright.client.PlacedOrder;
import io.orderwright.client.Placement;
import io.orderwright.error.CallFailure;
import io.orderwright.error.OrderNotModifiableException;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.QuantityUnit;
import io.orderwright.order.SingleOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes an order by cancelling it, confirming that it has ended, and placing a new one for what has not filled. */
final class ThreeSteps {
    private final TastytradeOrderService orders;
    private final TastytradeDialect dialect;
    private final Duration within;

    /**
     * Creates it for an account.
     *
     * @param orders the account's orders
     * @param dialect says whether the new order can be placed at all
     * @param within how long to wait for the end of the old order
     */
    ThreeSteps(TastytradeOrderService orders, TastytradeDialect dialect, Duration within) {
        this.orders = orders;
        this.dialect = dialect;
        this.within = within;
    }

    /** Reads the order and checks that what it is to be can be placed, before anything is changed; then does the steps. */
    TastytradeSteps change(OrderId id, UnaryOperator<OrderBuilder> change, Placement how) {
        TastytradeOrder before = orders.get(id);
        if (before.complexOrderId().isPresent() || !(before.toSpec() instanceof SingleOrder single)) {
            boolean component = before.complexOrderId().isPresent();
            throw unsupported(
                    "",
                    "must be an order of its own to be changed in steps",
                    component ? "a component" : "a complex order",
                    "cancel the complex order, and place a new one");
        }
        requireOpen(before);
        SingleOrder wanted = change.apply(single.toBuilder()).build();
        requireCountable(wanted);
        var unused = dialect.plan(wanted, how);
        return new Run(before, wanted, how).cancel();
    }

    private static void requireOpen(TastytradeOrder before) {
        if (before.status().isEnd()) {
            throw new OrderNotModifiableException(
                    "replace at tastytrade was not sent: the order has ended as " + before.status()
                            + ": place a new one instead",
                    CallFailure.of(WireFields.BROKER, TastytradeCalls.REPLACE));
        }
    }

    /** What has filled is told in shares or contracts, and can't be taken off an amount of money. */
    private static void requireCountable(SingleOrder wanted) {
        if (wanted.legs().stream().anyMatch(leg -> !leg.quantity().unit().equals(QuantityUnit.UNITS))) {
            throw unsupported(
                    "legs[0].quantity",
                    "must be counted to be changed in steps",
                    wanted.legs().get(0).quantity().toString(),
                    "cancel the order, and place a new one");
        }
    }

    private static UnsupportedOrderException unsupported(String path, String rule, String value, String remedy) {
        return new UnsupportedOrderException(WireFields.BROKER, List.of(new Violation(path, rule, value, remedy)));
    }

    /** The three steps of one order. */
    private final class Run {
        private final TastytradeOrder before;
        private final SingleOrder wanted;
        private final Placement how;

        Run(TastytradeOrder before, SingleOrder wanted, Placement how) {
            this.before = before;
            this.wanted = wanted;
            this.how = how;
        }

        TastytradeSteps cancel() {
            CancelResult canceled;
            try {
                canceled = orders.cancel(before.id(), within);
            } catch (OrderwrightException failed) {
                return new Report(null, before.filledQuantity()).ended(End.NOT_CANCELED, failed);
            }
            boolean open = canceled.end() == CancelResult.End.PENDING || canceled.end() == CancelResult.End.UNKNOWN;
            return open
                    ? new Report(canceled, canceled.filledQuantity()).ended(End.NOT_CONFIRMED, null)
                    : confirm(canceled);
        }

        /** Fills may come in after the end was told: what counts is what a read of its own shows. */
        private TastytradeSteps confirm(CancelResult canceled) {
            TastytradeOrder after;
            try {
                after = orders.get(before.id());
            } catch (OrderwrightException failed) {
                return new Report(canceled, canceled.filledQuantity()).ended(End.NOT_CONFIRMED, failed);
            }
            BigDecimal told = after.filledQuantity().max(canceled.filledQuantity());
            BigDecimal filled = after.status() == OrderStatus.FILLED ? told.max(after.quantity()) : told;
            Report report = new Report(canceled, filled);
            if (!after.status().isEnd()) {
                return report.ended(End.NOT_CONFIRMED, null);
            }
            return after.status() == OrderStatus.REPLACED ? report.ended(End.REPLACED_BY_ANOTHER, null) : place(report);
        }

        private TastytradeSteps place(Report report) {
            BigDecimal left = PackageCount.of(wanted.legs()).subtract(report.filled);
            if (left.signum() <= 0) {
                return report.ended(End.NOTHING_LEFT, null);
            }
            try {
                PlacedOrder placed = orders.place(wanted.toBuilder().quantity(left), how);
                return report.ended(End.PLACED, left, placed, null);
            } catch (OrderwrightException failed) {
                boolean unknown = failed instanceof OutcomeUnknownException;
                return report.ended(unknown ? End.PLACING_UNKNOWN : End.NOT_PLACED, left, null, failed);
            }
        }

        /** What is known of the old order. */
        private final class Report {
            private final Optional<CancelResult> canceled;
            private final BigDecimal filled;

            Report(@Nullable CancelResult canceled, BigDecimal filled) {
                this.canceled = Optional.ofNullable(canceled);
                this.filled = filled;
            }

            TastytradeSteps ended(End end, @Nullable OrderwrightException failed) {
                return ended(end, BigDecimal.ZERO, null, failed);
            }

            TastytradeSteps ended(
                    End end, BigDecimal left, @Nullable PlacedOrder placed, @Nullable OrderwrightException failed) {
                return new TastytradeSteps(
                        before.id(),
                        end,
                        canceled,
                        filled,
                        left,
                        Optional.ofNullable(placed),
                        Optional.ofNullable(failed));
            }
        }
    }
}
