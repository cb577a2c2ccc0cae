package io.orderwright.internal.engine;

/** Who goes first when the broker's limit makes calls wait. */
public enum Urgency {
    /** Cancels, stops and closes. */
    RISK_REDUCING,
    /** Reads that find out what became of an order. */
    RESOLVING,
    /** Everything else. */
    USUAL
}
