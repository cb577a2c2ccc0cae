package io.orderwright.broker.tektii;

import io.orderwright.client.OrderId;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of closing a position, or a part of it. Immutable.
 *
 * @param positionId the position
 * @param order the order that closes it; empty where the answer was lost and the position tells that it was closed
 * @param recovered whether the answer was lost, and the position was asked
 */
public record TektiiClosing(String positionId, Optional<OrderId> order, boolean recovered) {
    /** Checks that nothing is null. */
    public TektiiClosing {
        Objects.requireNonNull(positionId, "positionId");
        Objects.requireNonNull(order, "order");
    }
}
