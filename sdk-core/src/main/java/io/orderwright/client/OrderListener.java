package io.orderwright.client;

import java.util.List;

/**
 * Hears what happens to orders beneath a call. Called after the journal, outside of locks, on the thread at work; what it
 * throws is swallowed and logged. Must not block for long.
 */
public interface OrderListener {
    /** Hears nothing. */
    OrderListener NONE = new OrderListener() {};

    /**
     * An intent is written down and about to be sent.
     *
     * @param intentId the journal's id of it
     */
    default void recorded(String intentId) {}

    /**
     * An attempt has ended.
     *
     * @param intentId the journal's id of the intent
     * @param number the attempt's number, from 1
     * @param outcome what it came to, in a word
     */
    default void attemptEnded(String intentId, int number, String outcome) {}

    /**
     * The broker was asked what became of an intent.
     *
     * @param intentId the journal's id of the intent
     * @param complete whether the listing was complete
     */
    default void looked(String intentId, boolean complete) {}

    /**
     * An order whose reply was lost was found.
     *
     * @param intentId the journal's id of the intent
     * @param id the order
     */
    default void claimed(String intentId, OrderId id) {}

    /**
     * A reply named an order that belongs to another intent, or that differs from the one that was sent.
     *
     * @param intentId the journal's id of the intent
     * @param id the order that was named
     */
    default void claimConflict(String intentId, OrderId id) {}

    /**
     * Orders that carry our app's stamp are at the broker, and no intent of ours explains them.
     *
     * @param intentId the journal's id of the intent that can't be told apart from them
     * @param candidates the orders
     */
    default void secondWriter(String intentId, List<OrderId> candidates) {}

    /**
     * An order that had been reported unknown turned up.
     *
     * @param intentId the journal's id of the intent
     * @param id the order
     */
    default void surfaced(String intentId, OrderId id) {}

    /**
     * The broker has made two orders of one request: both carry its client order id. Cancel the one that is too many.
     *
     * @param intentId the journal's id of the intent
     * @param ids the orders
     */
    default void placedTwice(String intentId, List<OrderId> ids) {}

    /**
     * The journal could not keep an outcome. The broker's answer came through all the same.
     *
     * @param intentId the journal's id of the intent
     * @param reason why, in a few words
     */
    default void journalFailed(String intentId, String reason) {}

    /**
     * A position may be without its exits.
     *
     * @param event which, how that came about, and what was done
     */
    default void positionUnprotected(PositionUnprotected event) {}
}
