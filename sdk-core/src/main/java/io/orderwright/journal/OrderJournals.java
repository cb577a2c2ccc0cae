package io.orderwright.journal;

import io.orderwright.internal.journal.Journals;
import java.nio.file.Path;
import java.time.InstantSource;
import javax.sql.DataSource;

/** Makes the journals that come with Orderwright. */
public final class OrderJournals {

    private OrderJournals() {}

    /**
     * A journal in memory: nothing survives the process. Good for tests, and where an order that a crash leaves in doubt
     * may be looked for by hand.
     *
     * @return a new journal
     */
    public static OrderJournal inMemory() {
        return inMemory(InstantSource.system());
    }

    /**
     * A journal in memory with a clock of its own.
     *
     * @param clock the time
     * @return a new journal
     */
    public static OrderJournal inMemory(InstantSource clock) {
        return Journals.inMemory(clock);
    }

    /**
     * A journal in an append-only file, for one process at a time. An intent is forced to disk before its send.
     *
     * @param path the file; made when it is missing, in a directory that exists
     * @return settings to change, then {@link FileJournalBuilder#open}
     */
    public static FileJournalBuilder file(Path path) {
        return new FileJournalBuilder(path);
    }

    /**
     * A journal in a database, which several processes may share: SQLite, PostgreSQL, or H2 set up to be durable.
     *
     * @param database where connections come from; it stays the caller's, and may pool
     * @return settings to change, then {@link JdbcJournalBuilder#open}
     */
    public static JdbcJournalBuilder jdbc(DataSource database) {
        return new JdbcJournalBuilder(database);
    }
}
