package io.orderwright.journal;

/**
 * One opening of a journal by one process: only the owner of an intent may send it.
 *
 * @param id a random id
 * @param epoch counts up each time when ownership is lost or taken anew; an older epoch is refused
 */
public record Owner(String id, long epoch) {

    /**
     * Checks the id.
     *
     * @throws JournalException with {@code INVALID_TEXT} when the id is empty, too long or not text
     */
    public Owner {
        Checks.text(id, "owner id", Checks.ID);
    }
}
