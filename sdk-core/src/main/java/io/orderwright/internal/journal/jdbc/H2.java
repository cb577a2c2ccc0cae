package io.orderwright.internal.journal.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** H2, which by default writes commits out only half a second later. */
final class H2 implements Database {

    @Override
    public String now() {
        return "CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000 AS BIGINT)";
    }

    @Override
    public String bytes() {
        return "BINARY LARGE OBJECT";
    }

    @Override
    public String forUpdate() {
        return " FOR UPDATE";
    }

    @Override
    public String prepare(Connection connection) throws SQLException {
        String delay = Database.value(
                connection, "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'");
        if (connection.getMetaData().getURL().startsWith("jdbc:h2:mem:")) {
            return "it is in memory";
        }
        return delay.equals("0") ? "" : "commits are written late; open it with WRITE_DELAY=0";
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    /** A commit hands the data to the operating system at best; this forces it. */
    @Override
    public void commit(Connection connection) throws SQLException {
        connection.commit();
        Database.execute(connection, "CHECKPOINT SYNC");
    }
}
