package io.orderwright.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Certainly not placed, changed or cancelled: the request never left this machine. */
public final class NotSentException extends BrokerCallException {
    private static final long serialVersionUID = 1L;

    /** Why nothing was sent. */
    public enum Reason {
        /** The host was not reached: name, connection or TLS. */
        UNREACHABLE,
        /** The broker's limits left no slot in time. */
        PACED,
        /** The deadline left no time. */
        DEADLINE,
        /** The caller was interrupted or gave up. */
        CANCELLED,
        /** The journal could not promise to keep the intent. */
        JOURNAL,
        /** An equal order is unresolved: find out about that one first. */
        EQUAL_ORDER_UNRESOLVED,
        /** There is no valid token, and none was to be had. */
        NO_TOKEN,
        /** The client is closed. */
        CLOSED,
        /** The request was about to be sent a second time by something below Orderwright. */
        GUARDED
    }

    private final Reason reason;

    /**
     * Creates an exception.
     *
     * @param message one sentence: what, where, what to do
     * @param failure what is known about the call
     * @param reason why nothing was sent
     * @param cause what led to it; null where nothing did
     */
    public NotSentException(String message, CallFailure failure, Reason reason, @Nullable Throwable cause) {
        super(message, failure, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** {@return why nothing was sent} */
    public Reason reason() {
        return reason;
    }

    @Override
    public boolean reachedBroker() {
        return false;
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
