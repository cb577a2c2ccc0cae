package io.orderwright.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes on only when it is told. */
public final class TestTime implements InstantSource {
    /** Where it starts. */
    public static final Instant START = Instant.parse("2026-11-20T15:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Goes on. */
    public void pass(Duration span) {
        now.updateAndGet(before -> before.plus(span));
    }
}
