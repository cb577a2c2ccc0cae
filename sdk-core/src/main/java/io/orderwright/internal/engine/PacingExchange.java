package io.orderwright.internal.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Holds calls to the broker's limits, so that it is not the broker who refuses them. */
final class PacingExchange implements Exchange {
    private final Exchange delegate;
    private final RateLimits limits;
    private final MonotonicClock clock;
    private final Bucket.Parking parking;
    private final ConcurrentMap<String, Optional<Bucket>> buckets = new ConcurrentHashMap<>();

    private PacingExchange(Exchange delegate, RateLimits limits, MonotonicClock clock, Bucket.Parking parking) {
        this.delegate = delegate;
        this.limits = limits;
        this.clock = clock;
        this.parking = parking;
    }

    static Exchange create(Exchange delegate, RateLimits limits, MonotonicClock clock) {
        return limits == RateLimits.NONE ? delegate : create(delegate, limits, clock, Bucket.Parking.REAL);
    }

    static PacingExchange create(Exchange delegate, RateLimits limits, MonotonicClock clock, Bucket.Parking parking) {
        return new PacingExchange(delegate, limits, clock, parking);
    }

    @Override
    public Attempt exchange(Call call, CallContext context) {
        Optional<Bucket> bucket = call.limit().flatMap(this::bucket);
        return bucket.isPresent() ? exchange(call, context, bucket.get()) : delegate.exchange(call, context);
    }

    Optional<Bucket> bucket(String name) {
        return buckets.computeIfAbsent(
                name, each -> limits.limit(each).map(limit -> new Bucket(limit, clock, parking)));
    }

    private Attempt exchange(Call call, CallContext context, Bucket bucket) {
        Optional<Attempt.NotSent> refused = take(call, context, bucket);
        if (refused.isPresent()) {
            return refused.get();
        }
        Attempt attempt = delegate.exchange(call, context);
        if (attempt instanceof Attempt.NotSent) {
            bucket.giveBack();
        }
        return attempt;
    }

    private static Optional<Attempt.NotSent> take(Call call, CallContext context, Bucket bucket) {
        Duration toSpare = call.effect() == Effect.WRITE ? context.attemptTimeout() : Duration.ZERO;
        try {
            return bucket.take(call.urgency(), context, toSpare);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(Cancellations.interrupted("while waiting for a slot"));
        }
    }

    @Override
    public String toString() {
        return "Pacing(" + delegate + ")";
    }
}
