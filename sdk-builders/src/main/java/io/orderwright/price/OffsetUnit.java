package io.orderwright.price;

/** What an {@link Offset} is counted in. */
public enum OffsetUnit {
    /** The instrument's own price unit: dollars for a stock, points for an index future. */
    PRICE,
    /** Percent of the price that it is measured from: 2 is two percent. */
    PERCENT,
    /** Smallest price steps of the contract; always a whole number. */
    TICKS
}
