package io.orderwright.broker.schwab;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a login's tokens are kept. Only one thread of one process may renew them at a time, so changing them is one step
 * that reads, changes and keeps.
 *
 * <p>Implementations are safe for any number of threads, and for as many processes as share what they keep tokens in.
 */
public interface TokenStore {
    /**
     * The login that is kept.
     *
     * @return the login; empty where nobody has logged in yet
     * @throws TokenStoreException if it can't be read
     */
    Optional<SchwabLogin> read();

    /**
     * Changes the login while nobody else can, in this process or another.
     *
     * @param change gets the login that is kept and gives the one to keep, perhaps the same; may take as long as a call
     *     to Schwab; what it throws comes through, and nothing is changed
     * @param patience how long to wait for others at most
     * @return the login that is kept now
     * @throws TokenStoreException if others took too long, or the login can't be read or kept
     */
    SchwabLogin update(Function<Optional<SchwabLogin>, SchwabLogin> change, Duration patience);

    /**
     * Keeps a login in place of what was kept before: after a person has logged in.
     *
     * @param login the login
     * @throws TokenStoreException if it can't be kept
     */
    default void save(SchwabLogin login) {
        update(before -> login, Duration.ofSeconds(30));
    }

    /**
     * A store that forgets when the process ends.
     *
     * @return the store, empty
     */
    static TokenStore inMemory() {
        return new MemoryTokenStore();
    }

    /**
     * A store in a file that only its owner can read. Processes that name the same file renew its tokens one at a time;
     * the lock is a file beside it ({@code .lock}). The file is replaced as a whole, so a crash leaves the old one.
     *
     * @param file the file; made by the first {@link #update}, in a folder that is there
     * @return the store
     */
    static TokenStore file(Path file) {
        return new FileTokenStore(file);
    }
}
