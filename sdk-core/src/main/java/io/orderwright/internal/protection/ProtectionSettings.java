package io.orderwright.internal.protection;

import io.orderwright.client.ProtectionPolicy;
import java.time.Duration;

/**
 * How entries are watched.
 *
 * @param policy what is done about a position without exits
 * @param within how long after a fill was first seen the exits may take to be there
 * @param every how often the broker is asked
 * @param after how long exits that turn up late are still cancelled after a position was flattened
 */
public record ProtectionSettings(ProtectionPolicy policy, Duration within, Duration every, Duration after) {
    /** Tells ten seconds after a fill, and asks every second. */
    public static final ProtectionSettings USUAL = new ProtectionSettings(
            ProtectionPolicy.ALERT, Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofMinutes(5));
}
