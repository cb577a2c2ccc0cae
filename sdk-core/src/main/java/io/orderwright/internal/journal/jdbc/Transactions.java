package io.orderwright.internal.journal.jdbc;

import io.orderwright.journal.JournalException;
import io.orderwright.journal.JournalException.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work in transactions, and tells failures apart by what they leave behind. */
final class Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final int TRIES = 5;

    private final DataSource source;
    private final Database database;

    /** Work on a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** A row with the same key is there already; the transaction was rolled back. */
    static final class DuplicateRow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DuplicateRow(SQLException cause) {
            super(cause);
        }
    }

    Transactions(DataSource source, Database database) {
        this.source = source;
        this.database = database;
    }

    Database database() {
        return database;
    }

    /** Reads, without a transaction of more than one statement. */
    <T> T read(Work<T> work) {
        boolean interrupted = Thread.interrupted();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(true);
            return work.on(connection);
        } catch (SQLException e) {
            throw unavailable(e);
        } finally {
            restoreInterrupt(interrupted);
        }
    }

    /**
     * Writes, all or nothing.
     *
     * @throws JournalException with {@code UNAVAILABLE} when nothing was written, with {@code UNCERTAIN} when the answer
     *     to the commit was lost
     * @throws DuplicateRow when a key was there already
     */
    <T> T write(Work<T> work) {
        boolean interrupted = Thread.interrupted();
        try {
            return tried(work);
        } finally {
            restoreInterrupt(interrupted);
        }
    }

    private <T> T tried(Work<T> work) {
        for (int left = TRIES; ; left--) {
            try {
                return once(work);
            } catch (SQLException e) {
                if (database.isDuplicate(e)) {
                    throw new DuplicateRow(e);
                } else if (left == 1 || !database.isContention(e)) {
                    throw unavailable(e);
                }
            }
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            T result = worked(connection, work);
            commit(connection);
            restore(connection, autoCommit);
            return result;
        }
    }

    private <T> T worked(Connection connection, Work<T> work) throws SQLException {
        try {
            database.begin(connection);
            return work.on(connection);
        } catch (SQLException | RuntimeException e) {
            rollback(connection, e);
            throw e;
        }
    }

    /** A refused commit left nothing; any other failure may have come after the commit was carried out. */
    private void commit(Connection connection) throws SQLException {
        try {
            database.commit(connection);
        } catch (SQLException e) {
            if (database.isContention(e) || database.isDuplicate(e)) {
                rollback(connection, e);
                throw e;
            }
            throw new JournalException(
                    Problem.UNCERTAIN,
                    "The database's answer to a commit was lost (" + e.getMessage()
                            + "), so the record may be there or not; nothing may be sent on it.",
                    e);
        }
    }

    private void rollback(Connection connection, Exception cause) {
        try {
            database.rollback(connection);
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** The work is done by then; a connection that can't be reset is its pool's to throw away. */
    private static void restore(Connection connection, boolean autoCommit) {
        try {
            connection.setAutoCommit(autoCommit);
        } catch (SQLException e) {
            LOG.debug("A connection could not be reset", e);
        }
    }

    /** The flag is taken off for the call: drivers and embedded databases close what an interrupted thread uses. */
    private static void restoreInterrupt(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static JournalException unavailable(SQLException e) {
        return new JournalException(
                Problem.UNAVAILABLE,
                "The journal's database could not be used (" + e.getMessage()
                        + "); nothing was recorded, so nothing may be sent. Try again when it is back.",
                e);
    }
}
