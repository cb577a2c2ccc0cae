package io.orderwright.internal.protection;

import io.orderwright.OrderwrightException;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderService;
import io.orderwright.client.OrderStatus;
import io.orderwright.client.PositionUnprotected;
import io.orderwright.client.PositionUnprotected.Action;
import io.orderwright.client.PositionUnprotected.Cause;
import io.orderwright.client.PositionUnprotected.Exit;
import io.orderwright.client.ProtectionPolicy;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.order.Bracket;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderType;
import io.orderwright.order.SingleOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One entry that is watched until its exits are there, or it has ended without a fill. For one thread at a time. */
final class Guarded {
    private static final Duration CANCELLING = Duration.ofSeconds(15);
    private static final Set<OrderStatus> NO_PROTECTION =
            EnumSet.of(OrderStatus.REJECTED, OrderStatus.CANCELED, OrderStatus.EXPIRED);

    private final OrderId id;
    private final Bracket bracket;
    private final Exits exits;
    private final ProtectionSettings settings;
    private final Function<Duration, Deadline> deadlines;
    private @Nullable Deadline tellAfter;
    private @Nullable Deadline cancelUntil;
    private boolean told;

    Guarded(
            OrderId id,
            Bracket bracket,
            Exits exits,
            ProtectionSettings settings,
            Function<Duration, Deadline> deadlines) {
        this.id = id;
        this.bracket = bracket;
        this.exits = exits;
        this.settings = settings;
        this.deadlines = deadlines;
    }

    /** What one look came to. */
    sealed interface Seen {
        /** Nothing to say yet. */
        record Waiting() implements Seen {}

        /** There is nothing more to watch. */
        record Done() implements Seen {}

        /** The position is without exits. */
        record Unprotected(PositionUnprotected event, boolean over) implements Seen {}
    }

    Seen look(OrderService orders) {
        Order entry = orders.get(id);
        if (entry.filledQuantity().signum() == 0) {
            return entry.status().isEnd() ? new Seen.Done() : new Seen.Waiting();
        }
        List<Order> there = exits.of(entry, bracket);
        if (cancelUntil != null) {
            return cancelLate(orders, there, cancelUntil);
        }
        Set<Exit> missing = missing(there, exits.comeTogether(entry));
        if (missing.isEmpty()) {
            return new Seen.Done();
        }
        if (tellAfter == null) {
            tellAfter = deadlines.apply(settings.within());
        }
        return tellAfter.isOver() ? unprotected(orders, entry, missing) : new Seen.Waiting();
    }

    /** An exit that has filled has closed the position; one that ended otherwise protects nothing. */
    private Set<Exit> missing(List<Order> there, boolean together) {
        if (there.stream().anyMatch(order -> order.status() == OrderStatus.FILLED)) {
            return Set.of();
        }
        List<Order> working = there.stream()
                .filter(order -> !NO_PROTECTION.contains(order.status()))
                .toList();
        if (together && !working.isEmpty()) {
            return Set.of();
        }
        Set<Exit> missing = EnumSet.noneOf(Exit.class);
        if (bracket.stop().isPresent() && working.stream().noneMatch(order -> isLike(order, Exit.STOP))) {
            missing.add(Exit.STOP);
        }
        if (bracket.target().isPresent() && working.stream().noneMatch(order -> isLike(order, Exit.TARGET))) {
            missing.add(Exit.TARGET);
        }
        return missing;
    }

    private static boolean isLike(Order order, Exit exit) {
        try {
            return order.toSpec() instanceof SingleOrder single
                    && (single.type().equals(OrderType.LIMIT) ? Exit.TARGET : Exit.STOP) == exit;
        } catch (OrderwrightException unreadable) {
            return false;
        }
    }

    /** While the entry still fills, its exits may be to come with the rest: that is told, and nothing is closed yet. */
    private Seen unprotected(OrderService orders, Order entry, Set<Exit> missing) {
        boolean over = entry.status().isEnd();
        boolean flattens = settings.policy() == ProtectionPolicy.FLATTEN && missing.contains(lossLimit());
        if (told && !(over && flattens)) {
            return over ? new Seen.Done() : new Seen.Waiting();
        }
        told = true;
        if (!over || !flattens) {
            return new Seen.Unprotected(event(entry, missing, Action.ALERTED, "decide what is to be done"), over);
        }
        return flattened(orders, entry, missing);
    }

    /** Where a stop was asked for, its absence is what is dangerous. */
    private Exit lossLimit() {
        return bracket.stop().isPresent() ? Exit.STOP : Exit.TARGET;
    }

    private Seen flattened(OrderService orders, Order entry, Set<Exit> missing) {
        SingleOrder exit = bracket.stop().or(bracket::target).orElseThrow();
        cancelUntil = deadlines.apply(settings.after());
        try {
            OrderId closing = orders.place(OrderBuilder.order()
                            .legs(exit.legs())
                            .quantity(entry.filledQuantity())
                            .type(OrderType.MARKET))
                    .id();
            return new Seen.Unprotected(
                    event(entry, missing, Action.FLATTENED, "closed at the market as order " + closing.value()), false);
        } catch (OrderwrightException failed) {
            return new Seen.Unprotected(
                    event(entry, missing, Action.FLATTEN_FAILED, "closing it failed: " + failed.getMessage()), true);
        }
    }

    private Seen cancelLate(OrderService orders, List<Order> there, Deadline until) {
        there.stream().filter(order -> !order.status().isEnd()).forEach(order -> orders.cancel(order.id(), CANCELLING));
        return until.isOver() ? new Seen.Done() : new Seen.Waiting();
    }

    private PositionUnprotected event(Order entry, Set<Exit> missing, Action action, String then) {
        BigDecimal filled = entry.filledQuantity();
        String detail = filled.toPlainString() + " of the entry " + id.value() + " is filled and has no " + missing
                + " after " + settings.within() + ": " + then;
        return new PositionUnprotected(id, Cause.EXITS_MISSING, filled, missing, action, detail);
    }
}
