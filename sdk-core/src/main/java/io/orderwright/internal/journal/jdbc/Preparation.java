package io.orderwright.internal.journal.jdbc;

import io.orderwright.journal.JournalException;
import io.orderwright.journal.JournalException.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out which database it is, and whether what it commits will survive a crash. */
final class Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    private Preparation() {}

    static Database prepared(JdbcSettings settings) {
        try (Connection connection = settings.source().getConnection()) {
            connection.setAutoCommit(true);
            Database database = Database.of(connection);
            String doubt = database.prepare(connection);
            if (!doubt.isEmpty() && settings.requireDurable()) {
                throw new JournalException(
                        Problem.NOT_DURABLE,
                        "The journal's database would lose commits in a crash: " + doubt
                                + ". Set it right, or say allowLosingRecords() where that does not matter.");
            } else if (!doubt.isEmpty()) {
                LOG.warn("The order journal's database would lose commits in a crash: {}", doubt);
            }
            return database;
        } catch (SQLException e) {
            throw Transactions.unavailable(e);
        }
    }
}
