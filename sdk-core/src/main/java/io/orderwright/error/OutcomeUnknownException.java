package io.orderwright.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The request may or may not have been carried out, and asking the broker did not tell. Never send it again without
 * finding out: the client's {@code orders().unresolved(outcome)} asks again, sends once more, or cancels when found.
 */
public final class OutcomeUnknownException extends BrokerCallException {
    private static final long serialVersionUID = 1L;

    private final UnknownOutcome outcome;

    /**
     * Creates an exception.
     *
     * @param message one sentence: what, where, what to do
     * @param failure what is known about the call
     * @param outcome what is known about the request
     * @param cause what ended the last attempt; null where nothing was thrown
     */
    public OutcomeUnknownException(
            String message, CallFailure failure, UnknownOutcome outcome, @Nullable Throwable cause) {
        super(message, failure, cause);
        this.outcome = Objects.requireNonNull(outcome, "outcome");
    }

    /** {@return what is known about the request, with the id by which to find out more} */
    public UnknownOutcome outcome() {
        return outcome;
    }

    @Override
    public boolean reachedBroker() {
        return true;
    }

    @Override
    public boolean refused() {
        return false;
    }

    @Override
    public boolean repeatable() {
        return false;
    }
}
