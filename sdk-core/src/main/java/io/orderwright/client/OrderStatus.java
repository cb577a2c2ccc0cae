package io.orderwright.client;

/** Where an order stands, the same for all brokers. The broker's own word is kept beside it. */
public enum OrderStatus {
    /** Taken by the broker, not working yet: it waits for a review, a condition, another order or a session. */
    PENDING(false),
    /** Working at the venue, perhaps partly filled. */
    WORKING(false),
    /** A cancellation is asked for and not confirmed; the order can still fill. */
    PENDING_CANCEL(false),
    /** A replacement is asked for and not confirmed; the order can still fill. */
    PENDING_REPLACE(false),
    /** Wholly filled. */
    FILLED(true),
    /** Cancelled, perhaps after it was partly filled. */
    CANCELED(true),
    /** Refused by the broker or the venue. */
    REJECTED(true),
    /** Its life is over, perhaps after it was partly filled. */
    EXPIRED(true),
    /** Replaced by another order, which has an id of its own. */
    REPLACED(true),
    /** A word that Orderwright does not know; never taken for an end. */
    UNKNOWN(false);

    private final boolean end;

    OrderStatus(boolean end) {
        this.end = end;
    }

    /** {@return whether the order will not change any more} */
    public boolean isEnd() {
        return end;
    }
}
