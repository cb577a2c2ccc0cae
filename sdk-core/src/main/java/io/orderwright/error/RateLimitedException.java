package io.orderwright.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The broker's limit is reached. Nothing was changed. */
public final class RateLimitedException extends BrokerException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /**
     * Creates an exception.
     *
     * @param message one sentence: what, where, what to do
     * @param failure what is known about the call
     * @param retryAfter how long the broker asks to wait; null where it does not say
     */
    public RateLimitedException(String message, CallFailure failure, @Nullable Duration retryAfter) {
        super(message, failure);
        this.retryAfter = retryAfter;
    }

    /** {@return how long the broker asks to wait} */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    @Override
    public boolean repeatable() {
        return true;
    }
}
