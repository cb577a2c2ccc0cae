package io.orderwright.client;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a cancellation. Immutable.
 *
 * @param id the order
 * @param end what became of it
 * @param filledQuantity how much of it was filled, in the broker's count
 * @param order the order as it was when it was last read, where it was read
 */
public record CancelResult(OrderId id, End end, BigDecimal filledQuantity, Optional<Order> order) {
    /** What became of a cancellation. */
    public enum End {
        /** Cancelled, perhaps after it was partly filled. */
        CANCELED,
        /** Wholly filled before the cancellation took effect. */
        FILLED_FIRST,
        /** It had ended before it was asked to. */
        ALREADY_ENDED,
        /** Asked for, and not confirmed within the deadline; the order can still fill. */
        PENDING,
        /** Nobody knows whether the broker has the request; the order can still fill. Cancelling again is safe. */
        UNKNOWN
    }

    /** Checks that nothing is null. */
    public CancelResult {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(filledQuantity, "filledQuantity");
        Objects.requireNonNull(order, "order");
    }
}
