package io.orderwright.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** Time that passes only when somebody sleeps, or the test says so. */
final class FakeTime {
    static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong(1_000_000_007L);
    private final long begun = nanos.get();
    private final List<Duration> sleeps = new CopyOnWriteArrayList<>();

    EngineTime engine() {
        return engine(new Random(42));
    }

    EngineTime engine(RandomGenerator random) {
        return new EngineTime(this::now, this::nanos, this::sleep, random);
    }

    Instant now() {
        return START.plusNanos(nanos.get() - begun);
    }

    long nanos() {
        return nanos.get();
    }

    void advance(Duration span) {
        nanos.addAndGet(span.toNanos());
    }

    List<Duration> sleeps() {
        return sleeps;
    }

    CallContext context(Duration total, Duration attempt) {
        return context(total, attempt, SendHooks.NONE);
    }

    CallContext context(Duration total, Duration attempt, SendHooks hooks) {
        return new CallContext(Deadline.in(total, this::nanos), attempt, hooks);
    }

    CallContext context() {
        return context(Duration.ofSeconds(30), Duration.ofSeconds(15));
    }

    private void sleep(Duration span) {
        sleeps.add(span);
        advance(span);
    }
}
