package io.orderwright.internal.engine;

import java.time.Duration;

/**
 * When a call that failed goes out again, beside its own deadline. Immutable.
 *
 * @param attempts the most attempts of one call; 1 switches retrying off
 * @param base the longest wait before the first retry; doubles with each
 * @param cap the longest wait of our own choosing
 * @param longestAsked the longest wait that a broker may ask for; a call that is asked to wait longer ends at once
 * @param resendsNotProcessed whether a write goes out again after a reply that says it was not processed; off where
 *     the broker is to be asked first
 */
public record RetryPolicy(
        int attempts, Duration base, Duration cap, Duration longestAsked, boolean resendsNotProcessed) {
    /** Checks the numbers. */
    public RetryPolicy {
        if (attempts < 1 || base.isNegative() || cap.compareTo(base) < 0 || longestAsked.isNegative()) {
            throw new IllegalArgumentException(
                    "A retry policy needs at least one attempt, no negative wait, and a cap that is no less than the"
                            + " first wait");
        }
    }

    /** Four attempts, waits of up to 200 ms, 400 ms, 800 ms; a broker may ask for up to 20 s. */
    public static RetryPolicy standard() {
        return new RetryPolicy(4, Duration.ofMillis(200), Duration.ofSeconds(10), Duration.ofSeconds(20), false);
    }

    /** One attempt. */
    public static RetryPolicy none() {
        return new RetryPolicy(1, Duration.ZERO, Duration.ZERO, Duration.ZERO, false);
    }

    /** This policy with another number of attempts. */
    public RetryPolicy withAttempts(int most) {
        return new RetryPolicy(most, base, cap, longestAsked, resendsNotProcessed);
    }

    /** This policy, sending a write again after a reply that says it was not processed, or not. */
    public RetryPolicy withResendsNotProcessed(boolean resends) {
        return new RetryPolicy(attempts, base, cap, longestAsked, resends);
    }

    /** The longest wait before a retry, counted from 1. */
    Duration ceiling(int retry) {
        if (base.isZero() || retry > 32) {
            return base.isZero() ? base : cap;
        }
        Duration doubled = base.multipliedBy(1L << (retry - 1));
        return doubled.compareTo(cap) < 0 ? doubled : cap;
    }
}
