package io.orderwright.journal;

/**
 * An order at the broker belongs to an intent, and to no other. Unique by the intent's account and the order id.
 *
 * @param intentId the intent
 * @param orderId the broker's order id
 */
public record Claim(String intentId, String orderId) {

    /**
     * Checks the ids.
     *
     * @throws JournalException with {@code INVALID_TEXT} when an id is empty, too long or not text
     */
    public Claim {
        Checks.text(intentId, "intentId", Checks.ID);
        Checks.text(orderId, "orderId", Checks.ID);
    }
}
