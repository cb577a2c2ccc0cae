package io.orderwright.order;

/** What happens to the order when its condition holds. */
public enum ConditionAction {
    /** The order is sent to the venue. */
    ROUTE,
    /** The order is cancelled. */
    CANCEL
}
