package io.orderwright.client;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;

/**
 * A position may be without its exits. Immutable.
 *
 * @param order the entry whose exits are missing, or the order that was to be replaced
 * @param cause how that came about
 * @param quantity how much the entry has filled, or zero where that is not known
 * @param missing the exits that are not there
 * @param action what the client has done about it
 * @param detail the same for a person, in a sentence
 */
public record PositionUnprotected(
        OrderId order, Cause cause, BigDecimal quantity, Set<Exit> missing, Action action, String detail) {
    /** How a position comes to be without its exits. */
    public enum Cause {
        /** The entry has filled, and after the time that was given the exits were not at the broker. */
        EXITS_MISSING,
        /** A replacement ended the old order, and the new one was rejected. */
        REPLACEMENT_REJECTED
    }

    /** An exit. */
    public enum Exit {
        /** The order that takes the profit. */
        TARGET,
        /** The order that limits the loss. */
        STOP
    }

    /** What was done. */
    public enum Action {
        /** Nothing: it is the listener's to act. */
        ALERTED,
        /** The position was closed with a market order. */
        FLATTENED,
        /** The position was to be closed, and the order for that was refused, or may or may not have been placed. */
        FLATTEN_FAILED
    }

    /** Takes copies. */
    public PositionUnprotected {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(quantity, "quantity");
        missing = Set.copyOf(missing);
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(detail, "detail");
    }
}
