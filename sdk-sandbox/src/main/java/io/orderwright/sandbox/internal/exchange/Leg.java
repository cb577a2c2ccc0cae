package io.orderwright.sandbox.internal.exchange;

import java.math.BigDecimal;

/**
 * One leg of an order.
 *
 * @param symbol what trades
 * @param kind its kind
 * @param intent which way, and whether it opens or closes
 * @param quantity shares or contracts
 */
public record Leg(String symbol, Kind kind, Intent intent, BigDecimal quantity) {
    /**
     * Which way a leg trades, and what for.
     *
     * @param side buy or sell
     * @param opens whether it opens a position; otherwise it closes one
     */
    public record Intent(Side side, boolean opens) {}

    /** {@return which way it trades} */
    public Side side() {
        return intent.side();
    }
}
