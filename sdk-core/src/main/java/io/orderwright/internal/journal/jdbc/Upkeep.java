package io.orderwright.internal.journal.jdbc;

import io.orderwright.journal.JournalException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renews the lease three times in its length, from a thread of its own, which is never interrupted in its work. */
final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private static final int GRACE_SECONDS = 10;

    private final ScheduledThreadPoolExecutor executor;

    Upkeep(Duration lease, Runnable work) {
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "orderwright-journal-lease");
            thread.setDaemon(true);
            return thread;
        });
        long period = lease.toMillis() / 3;
        var unused = executor.scheduleWithFixedDelay(() -> quietly(work), period, period, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The journal's lease is still being renewed; its thread ends when that ends");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A failure ends nothing: the lease runs out by itself, and the next round tries again. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (JournalException e) {
            LOG.warn("The journal's lease could not be renewed: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("The journal's lease could not be renewed", e);
        }
    }
}
