package io.orderwright.sandbox.internal.http;

import java.time.Duration;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests that are read now and processed later. */
public final class LateWork implements AutoCloseable {
    private final Queue<Runnable> held = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final SplittableRandom random;
    private final Duration latest;
    private final ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(
            1,
            task -> {
                Thread thread = new Thread(task, "orderwright-box-late");
                thread.setDaemon(true);
                return thread;
            },
            // Once the box is closed, what is still to be done is dropped.
            new ThreadPoolExecutor.DiscardPolicy());

    /**
     * Creates an empty queue.
     *
     * @param latest the longest that late work may take to start
     * @param seed where the delays come from
     */
    public LateWork(Duration latest, long seed) {
        this.latest = latest;
        this.random = new SplittableRandom(seed);
    }

    /** Works at a moment within the processing delay. */
    public void late(Runnable work) {
        long nanos;
        synchronized (random) {
            nanos = latest.isZero() ? 0 : random.nextLong(latest.toNanos());
        }
        waiting.incrementAndGet();
        schedule(() -> run(work), nanos);
    }

    /** Does something that is not a request's work after a while. */
    public void after(Duration time, Runnable work) {
        schedule(work, time.toNanos());
    }

    private void schedule(Runnable work, long nanos) {
        Future<?> unused = scheduler.schedule(work, nanos, TimeUnit.NANOSECONDS);
    }

    /** Works when released. */
    public void hold(Runnable work) {
        waiting.incrementAndGet();
        held.add(work);
    }

    /** {@return how many were held, and are processed now} */
    public int releaseHeld() {
        int count = 0;
        for (Runnable work = held.poll(); work != null; work = held.poll()) {
            run(work);
            count++;
        }
        return count;
    }

    private void run(Runnable work) {
        try {
            work.run();
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** {@return how many are read and not yet processed} */
    public int waiting() {
        return waiting.get();
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
