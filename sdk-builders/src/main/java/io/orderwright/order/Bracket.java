package io.orderwright.order;

import io.orderwright.instrument.Instruction;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An entry with the exits that protect it: a target, a stop, or both, of which the first to fill cancels the other.
 *
 * <p>Not a kind of order of its own: it is an order that triggers another, or two that cancel each other. This is the one
 * recogniser of that shape. Immutable; equality is by value.
 *
 * @param entry the order that opens the position
 * @param target the limit order that takes the profit
 * @param stop the stop order that limits the loss
 */
public record Bracket(SingleOrder entry, Optional<SingleOrder> target, Optional<SingleOrder> stop) {
    private static final Set<OrderType> TARGETS = Set.of(OrderType.LIMIT, OrderType.NET_DEBIT, OrderType.NET_CREDIT);
    private static final Set<OrderType> STOPS =
            Set.of(OrderType.STOP, OrderType.STOP_LIMIT, OrderType.TRAILING_STOP, OrderType.TRAILING_STOP_LIMIT);

    /** Checks that no part is null. */
    public Bracket {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(stop, "stop");
    }

    /**
     * Recognises a bracket: the exits undo the entry leg by leg, in its full size, and are one target, one stop, or one
     * of each in either order.
     *
     * @param order any order
     * @return the bracket, or empty where the order is something else
     */
    public static Optional<Bracket> in(OrderSpec order) {
        Objects.requireNonNull(order, "order");
        if (!(order instanceof OneTriggersOther trigger) || trigger.then().size() != 1) {
            return Optional.empty();
        }
        OrderSpec then = trigger.then().get(0);
        if (then instanceof SingleOrder exit) {
            return one(trigger.first(), exit);
        }
        if (then instanceof OneCancelsOther exits
                && exits.orders().size() == 2
                && exits.orders().get(0) instanceof SingleOrder one
                && exits.orders().get(1) instanceof SingleOrder other) {
            return two(trigger.first(), one, other);
        }
        return Optional.empty();
    }

    private static Optional<Bracket> one(SingleOrder entry, SingleOrder exit) {
        if (!undoes(exit, entry)) {
            return Optional.empty();
        }
        if (isTarget(exit)) {
            return Optional.of(new Bracket(entry, Optional.of(exit), Optional.empty()));
        }
        return isStop(exit) ? Optional.of(new Bracket(entry, Optional.empty(), Optional.of(exit))) : Optional.empty();
    }

    private static Optional<Bracket> two(SingleOrder entry, SingleOrder one, SingleOrder other) {
        if (!undoes(one, entry) || !undoes(other, entry)) {
            return Optional.empty();
        }
        if (isTarget(one) && isStop(other)) {
            return Optional.of(new Bracket(entry, Optional.of(one), Optional.of(other)));
        }
        return isStop(one) && isTarget(other)
                ? Optional.of(new Bracket(entry, Optional.of(other), Optional.of(one)))
                : Optional.empty();
    }

    private static boolean undoes(SingleOrder exit, SingleOrder entry) {
        List<Leg> opened = entry.legs();
        List<Leg> closed = exit.legs();
        if (opened.isEmpty() || opened.size() != closed.size()) {
            return false;
        }
        for (int i = 0; i < opened.size(); i++) {
            if (!undoes(closed.get(i), opened.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean undoes(Leg closed, Leg opened) {
        Instruction instruction = opened.instruction();
        return instruction.side().isPresent() // what undoes an exchange or an unknown word is unknown
                && instruction.reversed().equals(closed.instruction())
                && opened.quantity().equals(closed.quantity())
                && opened.instrument().identity().equals(closed.instrument().identity());
    }

    private static boolean isTarget(SingleOrder exit) {
        return typed(exit, TARGETS);
    }

    private static boolean isStop(SingleOrder exit) {
        return typed(exit, STOPS);
    }

    /** A draft may have no type yet. */
    private static boolean typed(SingleOrder exit, Set<OrderType> types) {
        OrderType type = ((SingleOrderCarrier) exit).draftType();
        return type != null && types.contains(type);
    }
}
