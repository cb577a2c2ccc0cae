package io.orderwright.sandbox.internal.exchange;

import java.math.BigDecimal;

/**
 * A symbol's prices.
 *
 * @param bid what buyers pay
 * @param ask what sellers want
 * @param last the last trade
 */
public record Quote(BigDecimal bid, BigDecimal ask, BigDecimal last) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** {@return the middle of bid and ask} */
    public BigDecimal mark() {
        return bid.add(ask).divide(TWO);
    }

    /** {@return what a market order of this side gets} */
    BigDecimal against(Side side) {
        return side == Side.BUY ? ask : bid;
    }

    BigDecimal reference(Link.Basis basis, Side side) {
        return switch (basis) {
            case BID -> bid;
            case ASK -> ask;
            case ASK_BID -> against(side);
            case MARK, AVERAGE -> mark();
            case LAST, MANUAL, BASE, TRIGGER -> last;
        };
    }

    BigDecimal reference(Terms.StopTrigger trigger) {
        return switch (trigger) {
            case BID -> bid;
            case ASK -> ask;
            case MARK -> mark();
            case STANDARD, LAST -> last;
        };
    }
}
