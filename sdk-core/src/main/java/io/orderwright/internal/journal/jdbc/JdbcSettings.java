package io.orderwright.internal.journal.jdbc;

import io.orderwright.internal.journal.Retention;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * How a journal in a database is set up.
 *
 * @param source where connections come from
 * @param prefix what the tables' names begin with
 * @param createSchema whether missing tables are made
 * @param requireDurable whether a database is refused whose commits may not survive a crash
 * @param lease how long an owner may be silent
 * @param retention what compaction may forget
 * @param clock the time
 * @param nanoTime a clock that only runs forward
 */
public record JdbcSettings(
        DataSource source,
        String prefix,
        boolean createSchema,
        boolean requireDurable,
        Duration lease,
        Retention retention,
        InstantSource clock,
        LongSupplier nanoTime) {}
