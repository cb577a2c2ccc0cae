package io.orderwright.internal.engine;

import java.util.Optional;

/** The limits of a broker. Pure. */
@FunctionalInterface
public interface RateLimits {
    /** No limits. */
    RateLimits NONE = bucket -> Optional.empty();

    /**
     * The limit of a bucket.
     *
     * @param bucket the name that a call gave; one bucket for each name
     * @return the limit, or empty for none
     */
    Optional<RateLimit> limit(String bucket);
}
