package io.orderwright.internal.journal.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** SQLite, in WAL mode with {@code synchronous=FULL}. */
final class Sqlite implements Database {
    private static final int CONSTRAINT = 19;
    private static final int BUSY = 5;

    @Override
    public String now() {
        return "CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER)";
    }

    @Override
    public String bytes() {
        return "BLOB";
    }

    @Override
    public String forUpdate() {
        return "";
    }

    @Override
    public String prepare(Connection connection) throws SQLException {
        Database.execute(connection, "PRAGMA busy_timeout = 10000", "PRAGMA synchronous = FULL");
        String mode = Database.value(connection, "PRAGMA journal_mode = WAL");
        if (!mode.equalsIgnoreCase("wal")) {
            return "its journal mode is " + mode + ", not WAL";
        }
        String synchronous = Database.value(connection, "PRAGMA synchronous");
        return synchronous.equals("2") || synchronous.equals("3") ? "" : "synchronous is " + synchronous + ", not FULL";
    }

    /** IMMEDIATE: a transaction that reads first and writes then would fail when another one wrote in between. */
    @Override
    public void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        Database.execute(connection, "PRAGMA busy_timeout = 10000", "PRAGMA synchronous = FULL", "BEGIN IMMEDIATE");
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        Database.execute(connection, "COMMIT");
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        Database.execute(connection, "ROLLBACK");
    }

    @Override
    public boolean isDuplicate(SQLException e) {
        return (e.getErrorCode() & 0xFF) == CONSTRAINT;
    }

    @Override
    public boolean isContention(SQLException e) {
        return (e.getErrorCode() & 0xFF) == BUSY;
    }
}
