package io.orderwright.order;

/** How a watched price is compared with the threshold. */
public enum PriceComparator {
    /** At the threshold or above. */
    AT_OR_ABOVE,
    /** At the threshold or below. */
    AT_OR_BELOW,
    /** Above the threshold. */
    ABOVE,
    /** Below the threshold. */
    BELOW
}
