package io.orderwright.sandbox.internal.exchange;

/** How an order and its children hang together. */
public enum Structure {
    /** One order. */
    SINGLE,
    /** An order whose children work when it has filled. */
    TRIGGER,
    /** Children of which the first to fill cancels the others; no legs of its own. */
    OCO,
    /** Children that work side by side and do not touch each other; no legs of its own. */
    GROUP
}
