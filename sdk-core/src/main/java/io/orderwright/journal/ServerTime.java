package io.orderwright.journal;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * The broker's time as far as it is known from its replies.
 *
 * @param estimate the broker's clock, as estimated when the intent was made
 * @param uncertainty how far the estimate may be off, either way
 */
public record ServerTime(Instant estimate, Duration uncertainty) {

    /** Checks that both are given. */
    public ServerTime {
        requireNonNull(estimate, "estimate");
        requireNonNull(uncertainty, "uncertainty");
    }
}
