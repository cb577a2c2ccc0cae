package io.orderwright.broker.schwab;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps tokens as long as the process lives. */
final class MemoryTokenStore implements TokenStore {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable SchwabLogin login;

    @Override
    public Optional<SchwabLogin> read() {
        return Optional.ofNullable(login);
    }

    @Override
    public SchwabLogin update(Function<Optional<SchwabLogin>, SchwabLogin> change, Duration patience) {
        acquire(lock, patience);
        try {
            SchwabLogin changed = change.apply(read());
            login = changed;
            return changed;
        } finally {
            lock.unlock();
        }
    }

    static void acquire(ReentrantLock lock, Duration patience) {
        try {
            if (lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TokenStoreException("Interrupted while waiting for another thread that renews the tokens", e);
        }
        throw new TokenStoreException(
                "Another thread renews the tokens for longer than " + patience + "; try again", null);
    }

    /** {@return nothing that is secret} */
    @Override
    public String toString() {
        return "TokenStore in memory";
    }
}
