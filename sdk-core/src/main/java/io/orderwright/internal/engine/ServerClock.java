package io.orderwright.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What time it is at the broker, and how sure that is: narrowed by each reply's {@code Date}, widened as time passes,
 * and begun anew when the broker's clock steps. Safe for any number of threads.
 */
public final class ServerClock {
    /**
     * A moment at the broker.
     *
     * @param instant the likeliest
     * @param uncertainty how far off it may be, to either side
     */
    public record Reading(Instant instant, Duration uncertainty) {}

    /** Before any reply nothing is known but our own clock, which may be set by hand. */
    private static final Duration UNKNOWN = Duration.ofMinutes(5);

    private static final Duration GRANULARITY = Duration.ofSeconds(1);
    /** Two clocks drift apart by up to a millisecond in this many nanoseconds: 500 parts in a million. */
    private static final long DRIFT = 2_000;

    /** A clock that was set may be set again: for this long, it is trusted only as far as it has jumped. */
    private static final long REMEMBERED = Duration.ofMinutes(10).toNanos();

    /** How far the broker's clock has jumped at most, and when it did last. */
    private record Jump(Duration most, long at) {
        static final Jump NONE = new Jump(Duration.ZERO, 0);

        Duration remembered(long now) {
            return !most.isZero() && now - at < REMEMBERED ? most : Duration.ZERO;
        }

        Jump and(Duration far, long when) {
            Duration before = remembered(when);
            return new Jump(far.compareTo(before) > 0 ? far : before, when);
        }
    }

    /** The earliest and latest that the broker's clock may have shown at a moment of ours. */
    private record Bounds(long at, Instant earliest, Instant latest, Jump jump) {
        Bounds movedTo(long now) {
            long passed = now - at;
            long drift = Math.abs(passed / DRIFT);
            return new Bounds(now, earliest.plusNanos(passed - drift), latest.plusNanos(passed + drift), jump);
        }

        Bounds narrowedBy(Bounds other) {
            Instant from = earliest.isAfter(other.earliest) ? earliest : other.earliest;
            Instant to = latest.isBefore(other.latest) ? latest : other.latest;
            if (!from.isAfter(to)) {
                return new Bounds(at, from, to, jump);
            }
            Duration far = Duration.between(earliest, other.latest).abs();
            Duration near = Duration.between(latest, other.earliest).abs();
            Jump jumped = jump.and(far.compareTo(near) > 0 ? far : near, other.at());
            return new Bounds(other.at(), other.earliest(), other.latest(), jumped);
        }
    }

    private final InstantSource wall;
    private final MonotonicClock monotonic;
    private final AtomicReference<@Nullable Bounds> known = new AtomicReference<>();

    /**
     * Creates a clock that knows nothing yet.
     *
     * @param wall our own clock, for as long as no reply has come
     * @param monotonic measures spans
     */
    public ServerClock(InstantSource wall, MonotonicClock monotonic) {
        this.wall = wall;
        this.monotonic = monotonic;
    }

    /** {@return the likeliest time at the broker now} */
    public Instant estimate() {
        return read().instant();
    }

    /** {@return how far off the estimate may be, to either side} */
    public Duration uncertainty() {
        return read().uncertainty();
    }

    /** {@return estimate and uncertainty of one moment} */
    public Reading read() {
        Bounds bounds = known.get();
        if (bounds == null) {
            return new Reading(wall.instant(), UNKNOWN);
        }
        Bounds now = bounds.movedTo(monotonic.nanos());
        Duration half = Duration.ofNanos(now.earliest().until(now.latest(), ChronoUnit.NANOS) / 2);
        return new Reading(now.earliest().plus(half), half.plus(now.jump().remembered(now.at())));
    }

    /**
     * Learns from a reply.
     *
     * @param date the moment in its {@code Date} header, which is cut to seconds
     * @param sentAt when the call was begun, on the monotonic clock
     * @param receivedAt when its reply was there
     */
    void observe(Instant date, long sentAt, long receivedAt) {
        // The header was written between the two, anywhere in its second.
        Bounds seen = new Bounds(
                receivedAt, date, date.plus(GRANULARITY).plus(Duration.ofNanos(receivedAt - sentAt)), Jump.NONE);
        known.updateAndGet(before -> before == null ? seen : merge(before, seen));
    }

    private static Bounds merge(Bounds before, Bounds seen) {
        return before.at() - seen.at() > 0
                ? before.narrowedBy(seen.movedTo(before.at()))
                : before.movedTo(seen.at()).narrowedBy(seen);
    }
}
