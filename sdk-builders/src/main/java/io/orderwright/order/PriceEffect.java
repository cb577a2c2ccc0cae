package io.orderwright.order;

/** Whether a net price is paid or received. */
public enum PriceEffect {
    /** The price is paid. */
    DEBIT,
    /** The price is received. */
    CREDIT
}
