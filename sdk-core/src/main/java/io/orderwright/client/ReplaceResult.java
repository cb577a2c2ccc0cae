package io.orderwright.client;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a replacement. Immutable.
 *
 * @param replaced the order that was to be replaced
 * @param oldStatus where that order stands now
 * @param oldFilled how much of it was filled, in the broker's count
 * @param successor the order in its place; empty where there is none
 * @param successorStatus where the successor stands
 * @param recovered whether the reply was lost and the successor was found by asking
 * @param unprotected whether neither of the two works any more, though the replacement was taken
 * @param oversize how much more than intended may be filled by both together; zero usually
 */
public record ReplaceResult(
        OrderId replaced,
        OrderStatus oldStatus,
        BigDecimal oldFilled,
        Optional<OrderId> successor,
        OrderStatus successorStatus,
        boolean recovered,
        boolean unprotected,
        BigDecimal oversize) {
    /** Checks that nothing is null. */
    public ReplaceResult {
        Objects.requireNonNull(replaced, "replaced");
        Objects.requireNonNull(oldStatus, "oldStatus");
        Objects.requireNonNull(oldFilled, "oldFilled");
        Objects.requireNonNull(successor, "successor");
        Objects.requireNonNull(successorStatus, "successorStatus");
        Objects.requireNonNull(oversize, "oversize");
    }
}
