package io.orderwright.broker.schwab;

import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.MonotonicClock;
import io.orderwright.internal.engine.Sleeper;
import io.orderwright.internal.reply.UnreadableJsonException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Keeps tokens in a file. The lock is on a file of its own, because the token file is replaced; and threads of this
 * process take turns first, because a second lock of the same process is refused instead of waited for.
 */
final class FileTokenStore implements TokenStore {
    private static final Map<Path, ReentrantLock> TURNS = new ConcurrentHashMap<>();
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Path file;
    private final Path lockFile;

    FileTokenStore(Path file) {
        this.file = OwnerOnlyFiles.target(file);
        this.lockFile = this.file.resolveSibling(this.file.getFileName() + ".lock");
    }

    @Override
    public Optional<SchwabLogin> read() {
        try {
            Optional<String> text = OwnerOnlyFiles.read(file);
            return text.isPresent() ? Optional.of(LoginJson.read(text.get())) : Optional.empty();
        } catch (UnreadableJsonException e) {
            throw new TokenStoreException(
                    "The token file " + file + " is damaged (" + e.getMessage() + "); delete it and log in again", e);
        } catch (IOException e) {
            throw new TokenStoreException("The token file " + file + " can't be read; check who owns it", e);
        }
    }

    @Override
    public SchwabLogin update(Function<Optional<SchwabLogin>, SchwabLogin> change, Duration patience) {
        Deadline deadline = Deadline.in(patience, MonotonicClock.SYSTEM);
        ReentrantLock turn = TURNS.computeIfAbsent(file, unused -> new ReentrantLock());
        MemoryTokenStore.acquire(turn, deadline.left());
        try (FileChannel channel = OwnerOnlyFiles.open(lockFile);
                FileLock lock = lock(channel, deadline)) {
            Optional<SchwabLogin> before = read();
            SchwabLogin after = change.apply(before);
            boolean changed = lock.isValid() && before.filter(after::equals).isEmpty();
            if (changed) {
                OwnerOnlyFiles.replace(file, LoginJson.write(after));
            }
            return after;
        } catch (IOException e) {
            throw new TokenStoreException(
                    "The token file " + file + " can't be written; check its folder and the disk", e);
        } finally {
            turn.unlock();
        }
    }

    private FileLock lock(FileChannel channel, Deadline deadline) throws IOException {
        for (FileLock lock = channel.tryLock(); ; lock = channel.tryLock()) {
            if (lock != null) {
                return lock;
            }
            if (deadline.isOver()) {
                throw new TokenStoreException(
                        "Another process renews the tokens in " + file + " for too long; see what holds " + lockFile,
                        null);
            }
            pause();
        }
    }

    private void pause() {
        try {
            Sleeper.REAL.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TokenStoreException(
                    "Interrupted while waiting for another process that renews the tokens in " + file, e);
        }
    }

    /** {@return the file, without what is in it} */
    @Override
    public String toString() {
        return "TokenStore in " + file;
    }
}
