package io.orderwright.internal.engine;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One limit of a broker, and those who wait for it: by urgency, then in the order in which they came. Needs no thread of
 * its own, since whoever is first in line wakes when the next permit is due. Safe for any number of threads.
 */
final class Bucket {
    /** Waits on a condition for at most a while. */
    @FunctionalInterface
    interface Parking {
        // The loop is around parking: whoever wakes looks again.
        @SuppressWarnings({"WaitNotInLoop", "ReturnValueIgnored"})
        Parking REAL = Condition::awaitNanos;

        void park(Condition condition, long nanos) throws InterruptedException;
    }

    private record Waiter(Urgency urgency, long arrival, Condition turn) {}

    private static final Comparator<Waiter> LINE =
            Comparator.comparing(Waiter::urgency).thenComparingLong(Waiter::arrival);

    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Waiter> waiting = new PriorityQueue<>(LINE);
    private final MonotonicClock clock;
    private final Parking parking;
    // Credit is counted in nanoseconds of the interval, so that no rounding ever adds up.
    private final long interval;
    private final long most;
    private final long reserve;
    private long credit;
    private long countedAt;
    private long arrivals;

    Bucket(RateLimit limit, MonotonicClock clock, Parking parking) {
        this.clock = clock;
        this.parking = parking;
        this.interval = limit.interval().toNanos();
        this.most = Math.multiplyExact(interval, limit.burst());
        this.reserve = interval * limit.reserved();
        this.credit = most;
        this.countedAt = clock.nanos();
    }

    /** Takes a permit, waiting for it while the deadline leaves a span to spare. Empty when it was granted. */
    Optional<Attempt.NotSent> take(Urgency urgency, CallContext context, Duration toSpare) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return takeAtOnce(urgency, context) ? Optional.empty() : takeInTurn(urgency, context, toSpare);
        } finally {
            lock.unlock();
        }
    }

    /** Nearly always nobody waits, and there is a permit. */
    private boolean takeAtOnce(Urgency urgency, CallContext context) {
        if (!waiting.isEmpty() || context.cancelled()) {
            return false;
        }
        count();
        return spend(urgency);
    }

    private Optional<Attempt.NotSent> takeInTurn(Urgency urgency, CallContext context, Duration toSpare)
            throws InterruptedException {
        Waiter me = new Waiter(urgency, arrivals++, lock.newCondition());
        waiting.add(me);
        try {
            context.onCancel(() -> wake(me));
            return await(me, context, toSpare);
        } finally {
            context.onCancel(null);
            waiting.remove(me);
            wakeNext();
        }
    }

    /** Returns a permit that was not used. */
    void giveBack() {
        lock.lock();
        try {
            credit = Math.min(most, credit + interval);
            wakeNext();
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Attempt.NotSent> await(Waiter me, CallContext context, Duration toSpare)
            throws InterruptedException {
        while (!context.cancelled()) {
            count();
            boolean first = me.equals(waiting.peek());
            if (first && spend(me.urgency())) {
                return Optional.empty();
            }
            long missing = missing(me.urgency());
            long left = context.deadline().left().minus(toSpare).toNanos();
            if (left <= 0 || missing > left) {
                return Optional.of(new Attempt.NotSent(
                        Attempt.Reason.PACED, "the broker's limit left no slot before the deadline", null));
            }
            parking.park(me.turn(), first ? missing : left);
        }
        return Optional.of(Cancellations.givenUp("while waiting for a slot"));
    }

    private boolean spend(Urgency urgency) {
        boolean enough = missing(urgency) <= 0;
        credit -= enough ? interval : 0;
        return enough;
    }

    private long missing(Urgency urgency) {
        return interval + (urgency == Urgency.RISK_REDUCING ? 0 : reserve) - credit;
    }

    private void count() {
        long now = clock.nanos();
        long earned = Math.max(0, now - countedAt);
        credit = earned >= most - credit ? most : credit + earned;
        countedAt = now;
    }

    private void wakeNext() {
        Waiter next = waiting.peek();
        if (next != null) {
            next.turn().signal();
        }
    }

    private void wake(Waiter waiter) {
        lock.lock();
        try {
            waiter.turn().signal();
        } finally {
            lock.unlock();
        }
    }
}
