package io.orderwright.error;

import org.jspecify.annotations.Nullable;

/** The broker answered a read with something that can't be understood. */
public final class UnreadableReplyException extends BrokerCallException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message one sentence: what, where, what to do
     * @param failure what is known about the call
     * @param cause what went wrong while reading; null where nothing was thrown
     */
    public UnreadableReplyException(String message, CallFailure failure, @Nullable Throwable cause) {
        super(message, failure, cause);
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
        return true;
    }
}
