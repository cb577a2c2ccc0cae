package io.orderwright.internal.engine;

import java.time.Duration;

/**
 * How fast calls may go out: a burst, then one at each interval. Immutable.
 *
 * @param burst how many may go at once after a pause
 * @param interval the time in which one more is earned
 */
public record RateLimit(int burst, Duration interval) {
    private static final int SHARE_AT_ONCE = 3;
    private static final int RESERVED_SHARE = 5;

    /** Checks that both are positive. */
    public RateLimit {
        if (burst < 1 || interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("A rate limit needs a burst of at least 1 and a positive interval");
        }
    }

    /**
     * Never more than a number of calls in any window of a length: a third of them at once, the rest spread over it.
     *
     * @param most the limit that the broker publishes, at least 1
     * @param window the length of its window
     * @return the limit
     */
    public static RateLimit within(int most, Duration window) {
        int burst = Math.max(1, most / SHARE_AT_ONCE);
        return new RateLimit(burst, window.dividedBy(Math.max(1, most - burst)));
    }

    /** {@return how many of the burst only risk-reducing calls may take} */
    int reserved() {
        return burst / RESERVED_SHARE;
    }
}
