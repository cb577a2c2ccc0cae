package io.orderwright.broker.tektii;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The exits of a position after they were moved. Immutable. Source: Tektii Gateway API, ModifyPositionExitsResult.
 *
 * @param positionId the position
 * @param stopLoss the stop, where it was moved
 * @param takeProfit the target, where it was moved
 */
public record TektiiExits(String positionId, Optional<Moved> stopLoss, Optional<Moved> takeProfit) {
    /**
     * An exit that was moved. Immutable.
     *
     * @param orderIds the gateway's ids of the orders that it is now
     * @param level where it is now; empty where that is not told
     */
    public record Moved(List<String> orderIds, Optional<BigDecimal> level) {
        /** Takes a copy. */
        public Moved {
            orderIds = List.copyOf(orderIds);
            Objects.requireNonNull(level, "level");
        }
    }

    /** Checks that nothing is null. */
    public TektiiExits {
        Objects.requireNonNull(positionId, "positionId");
        Objects.requireNonNull(stopLoss, "stopLoss");
        Objects.requireNonNull(takeProfit, "takeProfit");
    }
}
