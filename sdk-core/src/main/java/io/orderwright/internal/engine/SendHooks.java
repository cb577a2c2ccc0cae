package io.orderwright.internal.engine;

import java.util.Optional;

/** What happens around each send of a write: the intent is journalled before, the outcome after. */
public interface SendHooks {
    /** Nothing around the send: for reads. */
    SendHooks NONE = new SendHooks() {};

    /**
     * Called once a slot is granted and before the connection is taken; blocks until the intent is safe.
     *
     * @return why nothing may be sent, or empty to go on
     */
    default Optional<Attempt.NotSent> beforeSend() {
        return Optional.empty();
    }

    /**
     * Asked on the connection, just before the first byte: whether the send is still allowed. Must not block.
     *
     * @return why not, or empty to go on
     */
    default Optional<Attempt.NotSent> atTheGate() {
        return Optional.empty();
    }

    /**
     * Called with what each attempt came to.
     *
     * @param number the attempt's number, from 1
     * @param attempt what came of it
     */
    default void afterSend(int number, Attempt attempt) {}
}
