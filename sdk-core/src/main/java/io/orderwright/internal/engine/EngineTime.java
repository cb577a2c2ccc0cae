package io.orderwright.internal.engine;

import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * Time and chance, handed in so that tests decide both. Immutable.
 *
 * @param wall what the calendar says
 * @param monotonic measures spans
 * @param sleeper waits
 * @param random spreads retries; safe for any number of threads
 */
public record EngineTime(InstantSource wall, MonotonicClock monotonic, Sleeper sleeper, RandomGenerator random) {
    /** The clocks of this machine. */
    public static EngineTime system() {
        return new EngineTime(
                InstantSource.system(),
                MonotonicClock.SYSTEM,
                Sleeper.REAL,
                () -> ThreadLocalRandom.current().nextLong());
    }
}
