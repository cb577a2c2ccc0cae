package io.orderwright.internal.engine;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets nothing in once it is closed, and knows what is still inside. */
final class ClosedGuard implements Exchange {
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(5);

    private final Exchange delegate;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private final Set<Entry> inside = new HashSet<>();
    private boolean closed;

    private record Entry(Thread thread, CallContext context) {}

    private ClosedGuard(Exchange delegate) {
        this.delegate = delegate;
    }

    static ClosedGuard create(Exchange delegate) {
        return new ClosedGuard(delegate);
    }

    @Override
    public Attempt exchange(Call call, CallContext context) {
        Entry entry = new Entry(Thread.currentThread(), context);
        if (!enter(entry)) {
            return new Attempt.NotSent(Attempt.Reason.CLOSED, "the client is closed", null);
        }
        try {
            return delegate.exchange(call, context);
        } finally {
            leave(entry);
        }
    }

    /** Refuses new calls, lets those in flight end for a while, then stops the rest. Idempotent. */
    void close(Duration patience) {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        if (!drained(patience)) {
            stragglers().forEach(CallContext::cancel);
            drained(TIME_TO_STOP);
        }
    }

    private boolean enter(Entry entry) {
        lock.lock();
        try {
            return !closed && inside.add(entry);
        } finally {
            lock.unlock();
        }
    }

    private void leave(Entry entry) {
        lock.lock();
        try {
            inside.remove(entry);
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean drained(Duration patience) {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (!onlyMine() && nanos > 0) {
                nanos = left.awaitNanos(nanos);
            }
            return onlyMine();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Whoever closes from within a call must not wait for that call. */
    private boolean onlyMine() {
        return inside.stream().allMatch(entry -> entry.thread().equals(Thread.currentThread()));
    }

    private List<CallContext> stragglers() {
        lock.lock();
        try {
            return inside.stream().map(Entry::context).toList();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return "ClosedGuard(" + delegate + ")";
    }
}
