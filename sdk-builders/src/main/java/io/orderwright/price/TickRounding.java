package io.orderwright.price;

import java.math.RoundingMode;

/** How a number that lies between two ticks becomes one of them. A number on a tick stays. */
public enum TickRounding {
    /**
     * The nearer tick; exactly halfway, the one farther from zero.
     *
     * <p>Away from zero because a price and its negative (a spread seen from the other side) then round alike, and
     * because that is what a trader does by hand: 6335.625 on quarters is 6335.75.
     */
    NEAREST,
    /** The tick toward zero: 1.24 on quarters is 1.00, -1.24 is -1.00. */
    TOWARD_ZERO,
    /** The tick away from zero: 1.01 on quarters is 1.25, -1.01 is -1.25. */
    AWAY_FROM_ZERO,
    /**
     * Never a worse price than asked: a buyer's goes down, a seller's goes up, on either side of zero.
     *
     * <p>A buyer's -1.01 on quarters is -1.25, a seller's is -1.00.
     */
    PROTECTIVE;

    RoundingMode mode(PriceSide side) {
        return switch (this) {
            case NEAREST -> RoundingMode.HALF_UP;
            case TOWARD_ZERO -> RoundingMode.DOWN;
            case AWAY_FROM_ZERO -> RoundingMode.UP;
            case PROTECTIVE -> side == PriceSide.BUY ? RoundingMode.FLOOR : RoundingMode.CEILING;
        };
    }
}
