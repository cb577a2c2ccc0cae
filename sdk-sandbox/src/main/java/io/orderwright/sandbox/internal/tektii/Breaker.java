package io.orderwright.sandbox.internal.tektii;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** A circuit breaker: three failures within five minutes open it, and only a reset closes it. */
final class Breaker {
    private static final int MOST_FAILURES = 3;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final Deque<Instant> failures = new ArrayDeque<>();
    private boolean open;

    Breaker(InstantSource clock) {
        this.clock = clock;
    }

    synchronized boolean isOpen() {
        return open;
    }

    synchronized void failed() {
        failures.addLast(clock.instant());
        open |= recent() >= MOST_FAILURES;
    }

    private int recent() {
        Instant start = clock.instant().minus(WINDOW);
        while (!failures.isEmpty() && failures.peekFirst().isBefore(start)) {
            failures.removeFirst();
        }
        return failures.size();
    }

    synchronized void open() {
        open = true;
    }

    synchronized void reset() {
        open = false;
        failures.clear();
    }

    synchronized ObjectNode shown() {
        return Errors.object().put("state", open ? "open" : "closed").put("failure_count", recent());
    }
}
