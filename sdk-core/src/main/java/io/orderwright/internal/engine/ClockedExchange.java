package io.orderwright.internal.engine;

import java.time.Instant;
import java.util.Optional;

/** Sets the {@link ServerClock} by the replies that come. */
final class ClockedExchange implements Exchange {
    private final Exchange delegate;
    private final ServerClock serverClock;
    private final MonotonicClock clock;
    private volatile Moment latest = new Moment("", Optional.empty());

    /** A {@code Date} as it was written, with the moment that it names. */
    private record Moment(String date, Optional<Instant> instant) {}

    private ClockedExchange(Exchange delegate, ServerClock serverClock, MonotonicClock clock) {
        this.delegate = delegate;
        this.serverClock = serverClock;
        this.clock = clock;
    }

    static Exchange create(Exchange delegate, ServerClock serverClock, MonotonicClock clock) {
        return new ClockedExchange(delegate, serverClock, clock);
    }

    @Override
    public Attempt exchange(Call call, CallContext context) {
        long sentAt = clock.nanos();
        Attempt attempt = delegate.exchange(call, context);
        if (attempt instanceof Attempt.Answered reply) {
            observe(reply, sentAt);
        }
        return attempt;
    }

    private void observe(Attempt.Answered reply, long sentAt) {
        // A reply with an age was stored on the way: its date is that of another day.
        if (reply.headers().first("Age").isEmpty()) {
            reply.headers()
                    .first("Date")
                    .flatMap(this::moment)
                    .ifPresent(date -> serverClock.observe(date, sentAt, clock.nanos()));
        }
    }

    /** All replies of a second bear the same date, and reading one is slow. */
    private Optional<Instant> moment(String date) {
        Moment known = latest;
        if (known.date().equals(date)) {
            return known.instant();
        }
        Moment read = new Moment(date, RetryAfter.date(date));
        latest = read;
        return read.instant();
    }

    @Override
    public String toString() {
        return "Clocked(" + delegate + ")";
    }
}
