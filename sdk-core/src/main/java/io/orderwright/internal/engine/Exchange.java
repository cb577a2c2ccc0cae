package io.orderwright.internal.engine;

/**
 * Sends a call and says what came of it. Every behaviour of the engine is a small decorator of this.
 *
 * <p>Never throws for what a network or a broker does; safe for any number of threads.
 */
@FunctionalInterface
public interface Exchange {
    /**
     * Sends a call.
     *
     * @param call what to send
     * @param context the time, the caller and the hooks of this one call
     * @return what came of it
     */
    Attempt exchange(Call call, CallContext context);
}
