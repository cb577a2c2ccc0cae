package io.orderwright.internal.engine;

import java.time.Duration;

/** A moment of the monotonic clock by which something must be over. Immutable. */
public final class Deadline {
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final MonotonicClock clock;
    private final long at;

    private Deadline(MonotonicClock clock, long at) {
        this.clock = clock;
        this.at = at;
    }

    /** The moment that lies a while from now; a very long while means never. */
    public static Deadline in(Duration span, MonotonicClock clock) {
        long nanos = span.compareTo(FOREVER) > 0 ? Long.MAX_VALUE / 4 : span.toNanos();
        return new Deadline(clock, clock.nanos() + nanos);
    }

    /** {@return the time left, zero when it is over} */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, at - clock.nanos()));
    }

    /** {@return whether there is no time left} */
    public boolean isOver() {
        return at - clock.nanos() <= 0;
    }

    /** {@return whether at least a while is left} */
    public boolean allows(Duration span) {
        return left().compareTo(span) >= 0;
    }
}
