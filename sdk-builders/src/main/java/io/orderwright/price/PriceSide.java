package io.orderwright.price;

/**
 * The side a price is for, as far as rounding needs it.
 *
 * <p>For an order of several legs a net debit counts as a buy and a net credit as a sell.
 */
public enum PriceSide {
    /** The trader pays: a lower price is better. */
    BUY,
    /** The trader receives: a higher price is better. */
    SELL
}
