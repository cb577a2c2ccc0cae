package io.orderwright.internal.submit;

import io.orderwright.internal.engine.Deadline;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** One change of an order at a time; a cancellation goes ahead of what has not begun. */
final class OneAtATime {
    private final Map<String, Turn> turns = new HashMap<>();

    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int users;
        private int cancels;
    }

    /** Waits for the order's turn; false when the deadline is over, or a cancellation has come in between. */
    boolean begin(String orderId, boolean cancel, Deadline deadline) throws InterruptedException {
        Turn turn = join(orderId, cancel);
        boolean begun = false;
        try {
            begun = turn.lock.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS) && mayGo(turn, cancel);
            return begun;
        } finally {
            if (!begun) {
                part(orderId, turn, cancel);
            }
        }
    }

    void end(String orderId, boolean cancel) {
        Turn turn;
        synchronized (turns) {
            turn = turns.get(orderId);
        }
        if (turn != null) {
            part(orderId, turn, cancel);
        }
    }

    private boolean mayGo(Turn turn, boolean cancel) {
        synchronized (turns) {
            return cancel || turn.cancels == 0;
        }
    }

    private Turn join(String orderId, boolean cancel) {
        synchronized (turns) {
            Turn turn = turns.computeIfAbsent(orderId, unused -> new Turn());
            turn.users++;
            turn.cancels += cancel ? 1 : 0;
            return turn;
        }
    }

    private void part(String orderId, Turn turn, boolean cancel) {
        if (turn.lock.isHeldByCurrentThread()) {
            turn.lock.unlock();
        }
        synchronized (turns) {
            turn.users--;
            turn.cancels -= cancel ? 1 : 0;
            if (turn.users == 0) {
                turns.remove(orderId);
            }
        }
    }
}
