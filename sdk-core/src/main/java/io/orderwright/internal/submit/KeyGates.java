package io.orderwright.internal.submit;

import io.orderwright.internal.engine.Deadline;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A gate for each identity key: open, any number of equal orders may be in flight; shut by one in doubt, no equal order
 * goes out, and those in flight drain, until nothing is in doubt.
 */
final class KeyGates {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Gate> gates = new HashMap<>();

    private static final class Gate {
        private final Set<String> doubtful = new HashSet<>();
        private int inFlight;

        boolean idle() {
            return doubtful.isEmpty() && inFlight == 0;
        }
    }

    /** Waits until the gate is open, and goes in. */
    boolean enter(String key, Deadline deadline, boolean despiteDoubt) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!despiteDoubt && isShut(key)) {
                if (deadline.isOver()) {
                    return false;
                }
                long unused = changed.awaitNanos(pause(deadline));
            }
            gates.computeIfAbsent(key, unused -> new Gate()).inFlight++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Says that the send is over, however it ended; an intent that is in doubt shuts the gate in the same moment. */
    void leave(String key) {
        change(key, gate -> gate.inFlight--);
    }

    void leaveInDoubt(String key, String intentId) {
        change(key, gate -> {
            gate.inFlight--;
            gate.doubtful.add(intentId);
        });
    }

    void shut(String key, String intentId) {
        change(key, gate -> gate.doubtful.add(intentId));
    }

    void settled(String key, String intentId) {
        change(key, gate -> gate.doubtful.remove(intentId));
    }

    /** Waits until no equal order is in flight. */
    boolean awaitDrained(String key, Deadline deadline) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (gates.containsKey(key) && gates.get(key).inFlight > 0) {
                if (deadline.isOver()) {
                    return false;
                }
                long unused = changed.awaitNanos(pause(deadline));
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    boolean isDrained(String key) {
        lock.lock();
        try {
            Gate gate = gates.get(key);
            return gate == null || gate.inFlight == 0;
        } finally {
            lock.unlock();
        }
    }

    /** Whether an order is in doubt. */
    boolean isShut(String key) {
        lock.lock();
        try {
            Gate gate = gates.get(key);
            return gate != null && !gate.doubtful.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** A deadline may stand on a test's clock, so that it is looked at from time to time. */
    private static long pause(Deadline deadline) {
        return Math.min(deadline.left().toNanos(), TimeUnit.SECONDS.toNanos(1));
    }

    private void change(String key, java.util.function.Consumer<Gate> how) {
        lock.lock();
        try {
            Gate gate = gates.computeIfAbsent(key, unused -> new Gate());
            how.accept(gate);
            if (gate.idle()) {
                gates.remove(key);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
