package io.orderwright.internal.journal;

import io.orderwright.journal.Intent;
import io.orderwright.journal.JournalException;
import io.orderwright.journal.JournalException.Problem;

/** The refusals that all kinds of journals word alike. */
public final class Refusals {

    private Refusals() {}

    /** {@return the refusal of an id that is there already} */
    public static JournalException duplicateId(String what, String id) {
        return new JournalException(
                Problem.DUPLICATE_ID, "The journal has a " + what + " " + id + " already; give each its own id.");
    }

    /** {@return the refusal of a client order id that another intent carries} */
    public static JournalException duplicateClientOrderId(Intent intent) {
        return new JournalException(
                Problem.DUPLICATE_CLIENT_ORDER_ID,
                "The client order id " + intent.clientOrderId().orElse("")
                        + " was used by another order of this account; give each order its own.");
    }

    /** {@return the refusal of a caller's key that stands for the other kind of record} */
    public static JournalException otherKind() {
        return new JournalException(
                Problem.CALLER_KEY_IN_USE,
                "The caller's key stands for an order that takes another number of requests; use a new key.");
    }

    /** {@return the refusal of an id that the journal does not have} */
    public static JournalException unknown(String what, String id) {
        return new JournalException(Problem.UNKNOWN_ID, "The journal has no " + what + " " + id + "; record it first.");
    }

    /** {@return the refusal of an owner that is not the owner any more} */
    public static JournalException notOwner() {
        return new JournalException(
                Problem.NOT_OWNER,
                "This process's lease on the journal has run out or was taken over; nothing may be sent on it.");
    }

    /** {@return the refusal of anything after the journal was closed} */
    public static JournalException closed() {
        return new JournalException(Problem.CLOSED, "The journal is closed; it records nothing more.");
    }

    /** {@return the same refusal once more, with the stack of whoever meets it now} */
    public static JournalException again(JournalException earlier) {
        return new JournalException(earlier.problem(), String.valueOf(earlier.getMessage()), earlier);
    }
}
