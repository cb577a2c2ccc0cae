package io.orderwright.examples.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The broker's clock, which is off ours, and may step. */
final class BrokerClock implements InstantSource {
    private final List<Step> steps = new CopyOnWriteArrayList<>();

    /** From a moment of ours on, how far it is off. */
    private record Step(Instant from, Duration off) {}

    BrokerClock(Duration off) {
        step(off);
    }

    void step(Duration off) {
        steps.add(new Step(Instant.now(), off));
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(steps.get(steps.size() - 1).off());
    }

    /** The latest of our moments at which it can have shown this; a time that it jumped over is that of the jump. */
    Instant ours(Instant shown) {
        for (int i = steps.size() - 1; i > 0; i--) {
            Instant ours = shown.minus(steps.get(i).off());
            boolean over = i + 1 < steps.size() && ours.isAfter(steps.get(i + 1).from());
            if (!ours.isBefore(steps.get(i).from()) && !over) {
                return ours;
            }
        }
        return shown.minus(steps.get(0).off());
    }
}
