package io.orderwright.broker.schwab;

import java.time.Duration;
import java.time.Instant;

/**
 * Hears that a person has to log in again soon, as nothing else can lengthen a login. Called once for each login, on a
 * thread that is about to make a call; must not block for long. What it throws is logged and swallowed.
 */
@FunctionalInterface
public interface LoginExpiryListener {
    /** Hears nothing. */
    LoginExpiryListener NONE = (ends, left) -> {};

    /**
     * The login ends soon.
     *
     * @param ends when it ends; calls fail from then on
     * @param left how long until then
     */
    void loginEnds(Instant ends, Duration left);
}
