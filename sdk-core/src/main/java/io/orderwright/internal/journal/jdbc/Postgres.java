package io.orderwright.internal.journal.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** PostgreSQL. */
final class Postgres implements Database {
    /**
     * A process that stands still in a transaction, because it is stopped or swapped out, holds its rows; without an end
     * to that, nobody could ever take over what it left.
     */
    private static final int LONGEST_STANDSTILL_MILLIS = 5000;

    @Override
    public String now() {
        return "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";
    }

    @Override
    public String bytes() {
        return "BYTEA";
    }

    @Override
    public String forUpdate() {
        return " FOR UPDATE";
    }

    @Override
    public String prepare(Connection connection) throws SQLException {
        return Database.value(connection, "SHOW fsync").equals("on") ? "" : "its setting fsync is off";
    }

    /** The server's, the role's or the pool's setting may be off; the transaction's own one wins. */
    @Override
    public void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        Database.execute(
                connection,
                "SET LOCAL synchronous_commit = on; SET LOCAL idle_in_transaction_session_timeout = "
                        + LONGEST_STANDSTILL_MILLIS);
    }
}
