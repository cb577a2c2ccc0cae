package io.orderwright.internal.submit;

import java.time.Duration;

/**
 * The times of placing exactly once that hold for a whole client.
 *
 * @param attempt how long one read of those that find out may take
 * @param watch how long to go on asking in the background after an outcome was reported unknown
 * @param watchEvery how long to wait between two such looks
 * @param baseline whether the orders that were there before the first send are remembered, because the journal has no
 *     past
 */
public record SubmitSettings(Duration attempt, Duration watch, Duration watchEvery, boolean baseline) {
    /** What suits a broker that is reached over the internet. */
    public static final SubmitSettings USUAL =
            new SubmitSettings(Duration.ofSeconds(15), Duration.ofHours(12), Duration.ofSeconds(5), true);
}
