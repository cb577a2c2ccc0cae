package io.orderwright.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/**
 * A clock that stands still until a test moves it, so that tokens expire and listings lag without waiting.
 *
 * <p>Safe for use by several threads.
 */
public final class BoxClock implements InstantSource {
    private Instant now;

    private BoxClock(Instant start) {
        now = start;
    }

    /**
     * Creates a clock.
     *
     * @param start what it shows first
     * @return a clock that stands at {@code start}
     */
    public static BoxClock at(Instant start) {
        return new BoxClock(Objects.requireNonNull(start, "start"));
    }

    /**
     * Moves the clock.
     *
     * @param step how far; negative to move it back
     * @return what the clock shows now
     */
    public synchronized Instant advance(Duration step) {
        Objects.requireNonNull(step, "step");
        now = now.plus(step);
        return now;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** {@return the instant it shows} */
    @Override
    public String toString() {
        return instant().toString();
    }
}
