package io.orderwright.sandbox.internal.schwab;

import io.orderwright.sandbox.internal.front.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The number of order writes that an account may do in a minute. */
final class RateLimit {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final int perMinute;
    private final Map<String, Deque<Instant>> writes = new HashMap<>();

    RateLimit(InstantSource clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** Counts a write, or refuses it. */
    synchronized void write(String account) {
        if (perMinute == 0) {
            return;
        }
        Instant now = clock.instant();
        Deque<Instant> recent = writes.computeIfAbsent(account, name -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.peekFirst().isAfter(now.minus(MINUTE))) {
            recent.removeFirst();
        }
        if (recent.size() >= perMinute) {
            throw new Refusal(Errors.tooMany());
        }
        recent.addLast(now);
    }
}
