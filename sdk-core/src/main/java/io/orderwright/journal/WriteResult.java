package io.orderwright.journal;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How a write went that must not get in the way of what the broker said. It is a value, not an exception, so that a
 * journal in trouble never hides an answer.
 *
 * @param outcome how it went
 * @param conflict for {@link Outcome#CLAIM_CONFLICT}, the claim that stands in the way
 * @param failure for all but {@link Outcome#WRITTEN} and {@link Outcome#CLAIM_CONFLICT}, what went wrong
 */
public record WriteResult(Outcome outcome, Optional<Claim> conflict, Optional<JournalException> failure) {
    private static final WriteResult WRITTEN = new WriteResult(Outcome.WRITTEN, Optional.empty(), Optional.empty());

    /** How a write went. */
    public enum Outcome {
        /** The journal has it. A file has it as soon as its next force. */
        WRITTEN,
        /** Nothing was written: another intent has claimed one of the order ids. */
        CLAIM_CONFLICT,
        /** Nothing was written: another owner has the intent now, and settles it. */
        NOT_OWNER,
        /** Nothing was written: the state machine has no such step, or the journal no such intent or plan. */
        REFUSED,
        /** Nothing was written: the journal or its database failed. */
        FAILED
    }

    /** Checks that all is given. */
    public WriteResult {
        requireNonNull(outcome, "outcome");
        requireNonNull(conflict, "conflict");
        requireNonNull(failure, "failure");
    }

    /** {@return that it was written} */
    public static WriteResult written() {
        return WRITTEN;
    }

    /**
     * Another intent has an order id.
     *
     * @param standing the claim that stands in the way
     * @return the result
     */
    public static WriteResult conflict(Claim standing) {
        return new WriteResult(Outcome.CLAIM_CONFLICT, Optional.of(standing), Optional.empty());
    }

    /**
     * The write failed.
     *
     * @param failure what went wrong; its problem decides the outcome
     * @return the result
     */
    public static WriteResult failed(JournalException failure) {
        Outcome outcome = switch (failure.problem()) {
            case NOT_OWNER -> Outcome.NOT_OWNER;
            case ILLEGAL_TRANSITION, UNKNOWN_ID, INVALID_TEXT -> Outcome.REFUSED;
            default -> Outcome.FAILED;
        };
        return new WriteResult(outcome, Optional.empty(), Optional.of(failure));
    }

    /** {@return whether the journal has it} */
    public boolean isWritten() {
        return outcome == Outcome.WRITTEN;
    }
}
