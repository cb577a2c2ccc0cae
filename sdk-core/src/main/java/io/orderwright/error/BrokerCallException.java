package io.orderwright.error;

import io.orderwright.OrderwrightException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something went wrong with a call to a broker. Answers three questions: did it reach the broker, was it refused, may I
 * repeat it.
 */
public abstract sealed class BrokerCallException extends OrderwrightException
        permits BrokerException,
                NotSentException,
                OutcomeUnknownException,
                PartiallyPlacedException,
                UnreadableReplyException {
    private static final long serialVersionUID = 1L;

    private final CallFailure failure;

    BrokerCallException(String message, CallFailure failure, @Nullable Throwable cause) {
        super(message, cause);
        this.failure = Objects.requireNonNull(failure, "failure");
    }

    /** {@return what is known about the call} */
    public final CallFailure failure() {
        return failure;
    }

    /** {@return whether the call reached the broker, as far as that is known} */
    public abstract boolean reachedBroker();

    /** {@return whether the broker refused, so that nothing was changed} */
    public abstract boolean refused();

    /** {@return whether the same call may be made again without doing anything twice} */
    public abstract boolean repeatable();
}
