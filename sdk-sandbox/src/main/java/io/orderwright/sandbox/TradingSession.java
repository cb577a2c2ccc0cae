package io.orderwright.sandbox;

/** A part of the trading day, which a test opens and closes. All are open when a box starts. */
public enum TradingSession {
    /** Before the regular session. */
    PRE_MARKET,
    /** The regular session. */
    REGULAR,
    /** After the regular session. */
    AFTER_HOURS
}
