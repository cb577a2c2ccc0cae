package io.orderwright.internal.journal.jdbc;

import io.orderwright.journal.JournalException;
import io.orderwright.journal.JournalException.Problem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What differs between the databases that the journal knows. */
interface Database {

    /** {@return the database behind a connection} */
    static Database of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "PostgreSQL" -> new Postgres();
            case "SQLite" -> new Sqlite();
            case "H2" -> new H2();
            default ->
                throw new JournalException(
                        Problem.UNSUPPORTED_DATABASE,
                        "The order journal does not know the database " + product
                                + "; give it SQLite, PostgreSQL or H2.");
        };
    }

    /** {@return the SQL for milliseconds since 1970 by the database's clock, which is the only one leases go by} */
    String now();

    /** {@return the type of a column of bytes} */
    String bytes();

    /** {@return what a SELECT ends with to hold its rows until the transaction ends} */
    String forUpdate();

    /** Sets the database up for a commit that survives a crash, and tells what stands against it, or nothing. */
    String prepare(Connection connection) throws SQLException;

    /** Begins a transaction whose commit waits until it will survive a crash. */
    void begin(Connection connection) throws SQLException;

    /** Commits. */
    default void commit(Connection connection) throws SQLException {
        connection.commit();
    }

    /** Rolls back. */
    default void rollback(Connection connection) throws SQLException {
        connection.rollback();
    }

    /** {@return whether a row with the same key is there already} */
    default boolean isDuplicate(SQLException e) {
        return "23505".equals(e.getSQLState());
    }

    /** {@return whether the transaction was undone because of another one, so that it may be tried again} */
    default boolean isContention(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("40");
    }

    /** Runs statements without parameters. */
    static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** {@return the one value of a query} */
    static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }
}
