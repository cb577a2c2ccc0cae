package io.orderwright.internal.journal;

import io.orderwright.internal.journal.RecordCodec.Encoded;
import io.orderwright.journal.JournalException;
import io.orderwright.journal.JournalException.Problem;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes records to the file from a thread of its own, with one force for all who wait at that moment.
 *
 * <p>Only that thread touches the file: a channel that a caller's thread uses is closed for everybody when that thread
 * is interrupted. Once anything failed, nothing is written or forced again: after a failed force the kernel may have
 * dropped the pages, and a second force would succeed without them.
 */
final class FileLog implements RecordLog {
    private static final Logger LOG = LoggerFactory.getLogger(FileLog.class);
    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final FileSettings settings;
    private final Consumer<JournalRecord> replay;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Deque<Batch> queue = new ArrayDeque<>();
    private final Batch opened = new Batch();
    private final Thread thread;
    private boolean closing;
    private volatile @Nullable JournalException failure;
    private volatile long size;
    private volatile long limit;
    private volatile boolean replacing;

    private FileLog(FileSettings settings, Consumer<JournalRecord> replay) {
        this.settings = settings;
        this.replay = replay;
        this.limit = settings.compactAt();
        this.thread =
                new Thread(this::run, "orderwright-journal-" + settings.path().getFileName());
        thread.setDaemon(true);
    }

    /** Opens the file and reads it back before it returns. */
    static FileLog open(FileSettings settings, Consumer<JournalRecord> replay) {
        FileLog log = new FileLog(settings, replay);
        log.thread.start();
        log.opened.await();
        return log;
    }

    @Override
    public Encoded prepared(JournalRecord record) {
        return RecordCodec.encode(record);
    }

    @Override
    public Ticket append(Encoded record, boolean force) {
        lock.lock();
        try {
            Batch batch = openBatch();
            batch.records.add(record);
            batch.force |= force;
            work.signal();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Ticket barrier() {
        lock.lock();
        try {
            Batch batch = openBatch();
            batch.force = true;
            work.signal();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Ticket replace(int records, Supplier<List<JournalRecord>> snapshot) {
        lock.lock();
        try {
            Batch batch = openBatch();
            batch.snapshot = snapshot.get();
            replacing = true;
            work.signal();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isLarge() {
        return size > limit && !replacing;
    }

    @Override
    public Optional<JournalException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            work.signal();
        } finally {
            lock.unlock();
        }
        Uninterruptibly.join(thread);
    }

    /** The batch that takes records now; one with a snapshot takes no more, because the snapshot is older than they. */
    private Batch openBatch() {
        JournalException failed = failure;
        if (failed != null) {
            throw Refusals.again(failed);
        }
        if (closing) {
            throw Refusals.closed();
        }
        Batch last = queue.peekLast();
        if (last == null || last.snapshot != null) {
            last = new Batch();
            queue.addLast(last);
        }
        return last;
    }

    private void run() {
        try {
            FileGuard guard = FileGuard.acquire(settings.path());
            try {
                JournalStorage storage = JournalStorage.open(settings, replay);
                opened.settle(null);
                writeUntilClosed(storage);
            } finally {
                guard.close();
            }
        } catch (IOException | RuntimeException | Error e) {
            fail(e);
            opened.settle(failure);
        }
    }

    private void writeUntilClosed(JournalStorage storage) throws IOException {
        try {
            for (Batch batch = next(storage); batch != null; batch = next(storage)) {
                commit(storage, batch);
                letOthersAdd();
            }
            storage.close();
        } catch (IOException | RuntimeException | Error e) {
            fail(e);
            storage.abandon();
            awaitClosing();
        }
    }

    /**
     * Lets those run whom a force has just woken, so that what they add next shares one, too: many threads get several
     * times as many records into each force. Nobody is waited for.
     */
    @SuppressWarnings("ThreadPriorityCheck") // a hint, on which only speed depends
    private static void letOthersAdd() {
        Thread.yield();
    }

    private void commit(JournalStorage storage, Batch batch) throws IOException {
        try {
            if (batch.snapshot != null) {
                storage.replace(batch.snapshot);
                limit = Math.max(settings.compactAt(), 2 * storage.size());
                replacing = false;
            } else {
                batch.writeTo(storage);
            }
            size = storage.size();
            batch.settle(null);
        } catch (IOException | RuntimeException | Error e) {
            fail(e);
            batch.settle(failure);
            throw e;
        }
    }

    /** The next batch, or null when the journal is closed and all is written. */
    private @Nullable Batch next(JournalStorage storage) {
        lock.lock();
        try {
            if (storage.isDirty() && staysIdle()) {
                return Batch.forcing();
            }
            while (queue.isEmpty() && !closing) {
                work.awaitUninterruptibly();
            }
            return queue.pollFirst();
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing comes for a while; then what was written without force is forced, so that it is not lost idly. */
    private boolean staysIdle() {
        long left = IDLE_NANOS;
        while (queue.isEmpty() && !closing) {
            if (left <= 0) {
                return true;
            }
            try {
                left = work.awaitNanos(left);
            } catch (InterruptedException e) {
                LOG.debug("The thread of the journal {} is its own; an interrupt means nothing to it", settings.path());
            }
        }
        return false;
    }

    private void awaitClosing() {
        lock.lock();
        try {
            while (!closing) {
                work.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void fail(Throwable cause) {
        lock.lock();
        try {
            if (failure == null) {
                failure = cause instanceof JournalException known ? known : broken(cause);
            }
            queue.forEach(batch -> batch.settle(failure));
            queue.clear();
        } finally {
            lock.unlock();
        }
    }

    private JournalException broken(Throwable cause) {
        LOG.warn("The journal {} failed and records nothing more: {}", settings.path(), cause.toString());
        return new JournalException(
                Problem.FAILED,
                "The journal " + settings.path() + " could not be written (" + cause.getMessage()
                        + ") and records nothing more; free the disk or mend it, and open the journal anew.",
                cause);
    }

    /** Records that go to the file together. */
    private static final class Batch implements Ticket {
        private final List<Encoded> records = new ArrayList<>();
        private final CountDownLatch settled = new CountDownLatch(1);
        private @Nullable List<JournalRecord> snapshot;
        private @Nullable JournalException problem;
        private boolean force;

        static Batch forcing() {
            Batch batch = new Batch();
            batch.force = true;
            return batch;
        }

        void writeTo(JournalStorage storage) throws IOException {
            for (Encoded record : records) {
                storage.put(record);
            }
            if (force && storage.isDirty()) {
                storage.force();
            } else {
                storage.flush();
            }
        }

        void settle(@Nullable JournalException why) {
            problem = why;
            settled.countDown();
        }

        @Override
        public void await() {
            Uninterruptibly.await(settled);
            JournalException why = problem;
            if (why != null) {
                throw Refusals.again(why);
            }
        }
    }
}
