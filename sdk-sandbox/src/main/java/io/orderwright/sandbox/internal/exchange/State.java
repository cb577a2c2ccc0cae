package io.orderwright.sandbox.internal.exchange;

/** Where an order stands. */
public enum State {
    AWAITING_PARENT,
    AWAITING_RELEASE,
    AWAITING_SESSION,
    AWAITING_STOP,
    WORKING,
    CANCEL_PENDING,
    FILLED,
    CANCELED,
    REPLACED,
    REJECTED,
    EXPIRED;

    /** {@return whether an order in this state may still fill} */
    public boolean isLive() {
        return compareTo(FILLED) < 0;
    }

    /** {@return whether an order in this state may be changed or cancelled} */
    public boolean isOpen() {
        return compareTo(CANCEL_PENDING) < 0;
    }

    boolean trades() {
        return this == WORKING || this == AWAITING_STOP || this == CANCEL_PENDING;
    }
}
