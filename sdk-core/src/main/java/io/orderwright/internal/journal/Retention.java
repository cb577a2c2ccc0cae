package io.orderwright.internal.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What compaction may forget. */
public record Retention(Optional<Duration> callerKeys) {
    private static final Duration CLAIMS = Duration.ofDays(7);
    private static final Duration SETTLED = Duration.ofHours(1);

    /** {@return the retention that keeps each caller's key forever} */
    public static Retention forever() {
        return new Retention(Optional.empty());
    }

    /** {@return claims older than this are forgotten, unless an unresolved intent is older still} */
    public Instant claimHorizon(Instant now) {
        return now.minus(CLAIMS);
    }

    /** {@return settled things without a caller's key are forgotten when their last step is older than this} */
    public Instant settledHorizon(Instant now) {
        return now.minus(SETTLED);
    }

    boolean forgets(boolean keyed, Instant changedAt, Instant now) {
        boolean old = changedAt.isBefore(settledHorizon(now));
        return old
                && (!keyed
                        || callerKeys
                                .map(age -> changedAt.isBefore(now.minus(age)))
                                .orElse(false));
    }
}
