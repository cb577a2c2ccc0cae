package io.orderwright.journal;

import static java.util.Objects.requireNonNull;

import io.orderwright.internal.journal.Retention;
import io.orderwright.internal.journal.jdbc.JdbcJournal;
import io.orderwright.internal.journal.jdbc.JdbcSettings;
import io.orderwright.journal.JournalException.Problem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Settings of a journal in a database. Not safe for several threads; the journal that it opens is.
 *
 * <p>Several processes may share the database. Each holds a lease by the database's clock and renews it; whose lease has
 * run out may neither record nor send, and what it left can be taken over. After an asynchronous failover a database may
 * have lost its last commits, and with them claims: replicate synchronously where several processes trade one account.
 */
public final class JdbcJournalBuilder {
    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,30}");
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(3);

    private final DataSource database;
    private String prefix = "orderwright_";
    private boolean createSchema;
    private boolean requireDurable = true;
    private Duration lease = Duration.ofSeconds(30);
    private Retention retention = Retention.forever();
    private InstantSource clock = InstantSource.system();

    JdbcJournalBuilder(DataSource database) {
        this.database = requireNonNull(database, "database");
    }

    /**
     * Makes the tables that are missing when the journal is opened.
     *
     * @return this builder
     */
    public JdbcJournalBuilder createSchema() {
        this.createSchema = true;
        return this;
    }

    /**
     * Sets what the tables' names begin with.
     *
     * @param text lower-case letters, digits and underscores, at most 31; {@code orderwright_} by default
     * @return this builder
     * @throws JournalException with {@code INVALID_TEXT} when it is something else
     */
    public JdbcJournalBuilder tablePrefix(String text) {
        if (!PREFIX.matcher(requireNonNull(text, "text")).matches()) {
            throw new JournalException(
                    Problem.INVALID_TEXT,
                    "The journal's table prefix takes a lower-case letter, then up to 30 of letters, digits and _.");
        }
        this.prefix = text;
        return this;
    }

    /**
     * Sets how long this process may be silent before another one may take its intents over.
     *
     * @param length three seconds at least; thirty by default
     * @return this builder
     */
    public JdbcJournalBuilder lease(Duration length) {
        if (length.compareTo(SHORTEST_LEASE) < 0) {
            throw new IllegalArgumentException("a lease of " + length + " is too short to renew; give 3 s at least");
        }
        this.lease = length;
        return this;
    }

    /**
     * Takes a database as it is, though its commits may not survive a crash, and logs a warning instead of refusing.
     *
     * @return this builder
     */
    public JdbcJournalBuilder allowLosingRecords() {
        this.requireDurable = false;
        return this;
    }

    /**
     * Sets how long a caller's key is kept after its order was settled. A key that is forgotten can place again.
     *
     * @param age how long; forever by default, and an hour at least
     * @return this builder
     */
    public JdbcJournalBuilder keepCallerKeysFor(Duration age) {
        this.retention = new Retention(Optional.of(age));
        return this;
    }

    /**
     * Sets the time for what is written down. Leases go by the database's.
     *
     * @param time the clock; the system's by default
     * @return this builder
     */
    public JdbcJournalBuilder clock(InstantSource time) {
        this.clock = requireNonNull(time, "time");
        return this;
    }

    /**
     * Opens the journal and takes a lease, which a thread of its own renews until the journal is closed.
     *
     * @return the journal, to be closed by the caller
     * @throws JournalException with {@code UNAVAILABLE}, {@code UNSUPPORTED_DATABASE}, {@code NOT_DURABLE},
     *     {@code SCHEMA_MISSING} or {@code NEWER_VERSION}
     */
    public OrderJournal open() {
        return JdbcJournal.open(new JdbcSettings(
                database, prefix, createSchema, requireDurable, lease, retention, clock, System::nanoTime));
    }
}
