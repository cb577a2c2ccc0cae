package io.orderwright.journal;

import static java.util.Objects.requireNonNull;

import io.orderwright.journal.JournalException.Problem;
import java.time.Instant;

/**
 * How far an intent has come. {@link #after} is the only way on, so that no journal can hold a step that the state
 * machine forbids.
 *
 * @param last the latest step
 * @param unsureAttempts how many attempts may have been placed although no answer said so
 * @param notAfter no send starts later than this
 * @param changedAt when the latest step was written, by the journal's clock
 */
public record IntentProgress(Transition last, int unsureAttempts, Instant notAfter, Instant changedAt) {

    /** Checks that all is given. */
    public IntentProgress {
        requireNonNull(last, "last");
        Checks.notNegative(unsureAttempts, "unsureAttempts");
        requireNonNull(notAfter, "notAfter");
        requireNonNull(changedAt, "changedAt");
    }

    /**
     * The start: recorded, nothing sent.
     *
     * @param notAfter no send starts later than this
     * @param at now
     * @return the progress of an intent that was just recorded
     */
    public static IntentProgress recorded(Instant notAfter, Instant at) {
        return new IntentProgress(Transition.to(IntentState.RECORDED, 0), 0, notAfter, at);
    }

    /** {@return the state it is in} */
    public IntentState state() {
        return last.state();
    }

    /** {@return how many attempts were begun} */
    public int attempts() {
        return last.attempt();
    }

    /**
     * The progress after one more step.
     *
     * <p>Beside {@link IntentState#next()}: attempts count up by one with {@code SENDING} and stay otherwise; while an
     * attempt is unsure the intent is neither {@code REJECTED} nor {@code ABANDONED}; and an intent that had come to
     * rest is sent again only by {@link #resubmitted}, which carries a new {@code notAfter}.
     *
     * @param step the step
     * @param at now
     * @return the progress after it
     * @throws JournalException with {@code ILLEGAL_TRANSITION} when the step is not allowed
     */
    public IntentProgress after(Transition step, Instant at) {
        requireAllowed(step);
        if (step.state() == IntentState.SENDING && (state().isSettled() || state().isDoubtful())) {
            throw illegal(step, "only a resubmission with a new deadline leads there");
        }
        return moved(step, notAfter, at);
    }

    /**
     * The progress when it is sent once more, by the user's or a policy's will. Attempt n + 1 of the same intent.
     *
     * @param until no send starts later than this
     * @param at now
     * @return the progress, in state {@code SENDING}
     * @throws JournalException with {@code ILLEGAL_TRANSITION} when the state does not allow it
     */
    public IntentProgress resubmitted(Instant until, Instant at) {
        Transition step = Transition.to(IntentState.SENDING, attempts() + 1);
        requireAllowed(step);
        return moved(step, until, at);
    }

    /**
     * The progress as a new owner reads it. Steps are not forced to disk, so what looks like "not sent yet" may have
     * been sent: whatever is not settled, not doubtful already, or accepted without an id, is unsure.
     *
     * @param operation what the intent asks of the broker
     * @param at now
     * @return the same, or the progress in state {@code UNSURE}
     */
    public IntentProgress inherited(Operation operation, Instant at) {
        if (state().isDoubtful() || isResolved(operation)) {
            return this;
        }
        Transition unsure =
                Transition.to(IntentState.UNSURE, attempts()).withReason("its owner ended before it was settled");
        return moved(unsure, notAfter, at);
    }

    /**
     * {@return whether nothing is left to find out}
     *
     * @param operation what the intent asks of the broker; one that makes an order is open until the order's id is known
     */
    public boolean isResolved(Operation operation) {
        boolean idMissing = state() == IntentState.ACCEPTED
                && operation.createsOrder()
                && last.orderIds().isEmpty();
        return state().isSettled() && !idMissing;
    }

    private IntentProgress moved(Transition step, Instant until, Instant at) {
        boolean newlyUnsure = step.state() == IntentState.UNSURE && isCertain();
        return new IntentProgress(step, unsureAttempts + (newlyUnsure ? 1 : 0), until, at);
    }

    /** Whether the current attempt was not counted as unsure yet. */
    private boolean isCertain() {
        boolean provenUnplaced = state() == IntentState.NOT_SENT || state() == IntentState.NOT_PROCESSED;
        return !state().isDoubtful() && !(provenUnplaced && unsureAttempts > 0);
    }

    private void requireAllowed(Transition step) {
        if (!state().next().contains(step.state())) {
            throw illegal(step, "allowed are " + state().next());
        }
        int expected = attempts() + (step.state() == IntentState.SENDING ? 1 : 0);
        if (step.attempt() != expected) {
            throw illegal(step, "the attempt's number has to be " + expected);
        }
        boolean claimsNothingPlaced = step.state() == IntentState.REJECTED || step.state() == IntentState.ABANDONED;
        if (claimsNothingPlaced && unsureAttempts > 0) {
            throw illegal(step, "an earlier attempt is unsure and may have been placed");
        }
    }

    private JournalException illegal(Transition step, String why) {
        return new JournalException(
                Problem.ILLEGAL_TRANSITION,
                "An intent in state " + state() + "(" + attempts() + ") can't become " + step.state() + "("
                        + step.attempt() + "): " + why + ".");
    }
}
