package io.orderwright.journal;

/** What a request asks of the broker. */
public enum Operation {
    /** A new order. */
    PLACE(true),
    /** A new order in the place of another, with an id of its own. */
    REPLACE(true),
    /** A position is closed by an order that the broker makes. */
    CLOSE_POSITION(true),
    /** An order is changed and keeps its id. */
    MODIFY(false),
    /** An order is cancelled. */
    CANCEL(false),
    /** An order's execution is paused. */
    PAUSE(false),
    /** A paused order goes on. */
    RESUME(false);

    private final boolean createsOrder;

    Operation(boolean createsOrder) {
        this.createsOrder = createsOrder;
    }

    /**
     * {@return whether it makes an order with an id of its own} Only such an intent claims order ids, and only such an
     * intent is unresolved while its acceptance has no id.
     */
    public boolean createsOrder() {
        return createsOrder;
    }
}
