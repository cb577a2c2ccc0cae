package io.orderwright.order;

/** How a leveraged position is backed. */
public enum MarginMode {
    /** By the whole account. */
    CROSS,
    /** By its own margin alone. */
    ISOLATED
}
