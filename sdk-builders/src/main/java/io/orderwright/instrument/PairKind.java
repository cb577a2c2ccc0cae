package io.orderwright.instrument;

/** How a crypto pair is traded. */
public enum PairKind {
    /** The base asset itself, against the quote asset. */
    SPOT,
    /** A perpetual swap on the pair: a future that never expires. */
    PERPETUAL
}
