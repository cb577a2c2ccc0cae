package io.orderwright.journal;

import static java.util.Objects.requireNonNull;

import io.orderwright.OrderwrightException;
import org.jspecify.annotations.Nullable;

/**
 * The journal could not do what was asked. When {@link OrderJournal#record} throws it, nothing may be sent.
 *
 * <p>{@link #problem()} says which kind of trouble it is; the message says it for a person.
 */
public final class JournalException extends OrderwrightException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /** What kept the journal from doing its work. */
    public enum Problem {
        /** Writing or forcing failed. This journal records nothing more; open it anew once the cause is gone. */
        FAILED,
        /** The database could not be reached or refused. Nothing was recorded; a later call may succeed. */
        UNAVAILABLE,
        /**
         * The database's answer to the commit was lost, so the record may be there or not. Do not send. The journal marks
         * the intent {@link IntentState#ABANDONED} itself as soon as it finds it.
         */
        UNCERTAIN,
        /** The journal was closed. */
        CLOSED,
        /** Somebody else has this journal file open. */
        LOCKED,
        /** Records before the last ones can't be read. */
        DAMAGED,
        /** A newer version of Orderwright wrote it. */
        NEWER_VERSION,
        /** The database would not keep a commit through a crash as it is set up. */
        NOT_DURABLE,
        /** The journal's tables are not in the database. */
        SCHEMA_MISSING,
        /** This kind of database is not known to the journal. */
        UNSUPPORTED_DATABASE,
        /** Another owner has taken over, or this owner's lease has run out. */
        NOT_OWNER,
        /** Another intent of the account carries the same client order id. */
        DUPLICATE_CLIENT_ORDER_ID,
        /** The intent id or plan id is in the journal already. */
        DUPLICATE_ID,
        /** The caller's key belongs to a plan where an intent is recorded, or the other way round. */
        CALLER_KEY_IN_USE,
        /** The state machine has no such step from where the intent stands. */
        ILLEGAL_TRANSITION,
        /** No such intent or plan. */
        UNKNOWN_ID,
        /** A key, an id or an address is empty, too long, or holds characters that no journal can keep. */
        INVALID_TEXT
    }

    /**
     * Creates an exception.
     *
     * @param problem the kind of trouble
     * @param message one sentence: what, where, what to do
     */
    public JournalException(Problem problem, String message) {
        this(problem, message, null);
    }

    /**
     * Creates an exception with its cause.
     *
     * @param problem the kind of trouble
     * @param message one sentence: what, where, what to do
     * @param cause what led to it, or null when nothing did
     */
    public JournalException(Problem problem, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.problem = requireNonNull(problem, "problem");
    }

    /** {@return the kind of trouble} */
    public Problem problem() {
        return problem;
    }
}
