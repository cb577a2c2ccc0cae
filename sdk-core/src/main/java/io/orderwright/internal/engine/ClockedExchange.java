package io.orderwright.internal.engine;

/** Sets the {@link ServerClock} by the replies that come. */
final class ClockedExchange implements Exchange {
    private final Exchange delegate;
    private final ServerClock serverClock;
    private final MonotonicClock clock;

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
                    .flatMap(RetryAfter::date)
                    .ifPresent(date -> serverClock.observe(date, sentAt, clock.nanos()));
        }
    }

    @Override
    public String toString() {
        return "Clocked(" + delegate + ")";
    }
}
