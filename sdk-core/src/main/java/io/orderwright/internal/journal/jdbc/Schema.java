package io.orderwright.internal.journal.jdbc;

import io.orderwright.internal.journal.ValueCodec;
import io.orderwright.journal.JournalException;
import io.orderwright.journal.JournalException.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** The journal's tables. All begin with the same prefix. */
final class Schema {
    private final String prefix;
    private final Database database;

    Schema(String prefix, Database database) {
        this.prefix = prefix;
        this.database = database;
    }

    /** Writes the prefix for each {@code %}. */
    String sql(String statement) {
        return statement.replace("%", prefix);
    }

    /** Makes what is missing. Two processes may do so at once: who comes second finds it made. */
    void create(Transactions transactions) {
        try {
            transactions.write(this::make);
        } catch (JournalException | Transactions.DuplicateRow e) {
            transactions.write(this::make);
        }
    }

    /** Refuses a database without the tables, or with those of a newer version. */
    void require(Connection connection) throws SQLException {
        OptionalInt version = exists(connection) ? version(connection) : OptionalInt.empty();
        if (version.isEmpty()) {
            throw new JournalException(
                    Problem.SCHEMA_MISSING,
                    "The database has no table " + sql("%schema_version")
                            + "; open the journal with createSchema() once, or make its tables.");
        }
        if (version.getAsInt() > ValueCodec.VERSION) {
            throw new JournalException(
                    Problem.NEWER_VERSION,
                    "The journal's tables were made by a newer Orderwright (version " + version.getAsInt()
                            + "); use that one.");
        }
    }

    private boolean make(Connection connection) throws SQLException {
        for (String statement : statements()) {
            Database.execute(connection, sql(statement));
        }
        if (version(connection).isEmpty()) {
            try (PreparedStatement insert =
                    connection.prepareStatement(sql("INSERT INTO %schema_version (version, only_row) VALUES (?, 1)"))) {
                insert.setInt(1, ValueCodec.VERSION);
                insert.executeUpdate();
            }
        }
        return true;
    }

    private boolean exists(Connection connection) throws SQLException {
        String table = sql("%schema_version");
        try (ResultSet lower = connection.getMetaData().getTables(null, null, table, null)) {
            if (lower.next()) {
                return true;
            }
        }
        try (ResultSet upper = connection.getMetaData().getTables(null, null, table.toUpperCase(Locale.ROOT), null)) {
            return upper.next();
        }
    }

    private OptionalInt version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql("SELECT version FROM %schema_version"))) {
            return rows.next() ? OptionalInt.of(rows.getInt(1)) : OptionalInt.empty();
        }
    }

    private List<String> statements() {
        String account =
                "broker VARCHAR(64) NOT NULL, base_url VARCHAR(300) NOT NULL, account_key VARCHAR(128) NOT NULL";
        String owner = "owner_id VARCHAR(200) NOT NULL, owner_epoch BIGINT NOT NULL";
        String bytes = " " + database.bytes() + " NOT NULL";
        return List.of(
                "CREATE TABLE IF NOT EXISTS %schema_version (only_row INTEGER PRIMARY KEY, version INTEGER NOT NULL)",
                "CREATE TABLE IF NOT EXISTS %owner (owner_id VARCHAR(200) PRIMARY KEY, epoch BIGINT NOT NULL,"
                        + " lease_until BIGINT NOT NULL)",
                "CREATE TABLE IF NOT EXISTS %intent (intent_id VARCHAR(200) PRIMARY KEY, version INTEGER NOT NULL, "
                        + account + ", operation VARCHAR(20) NOT NULL, client_order_id VARCHAR(200),"
                        + " identity_key VARCHAR(400), caller_key VARCHAR(200), plan_id VARCHAR(200),"
                        + " state VARCHAR(20) NOT NULL, resolved SMALLINT NOT NULL, " + owner
                        + ", recorded_by VARCHAR(200) NOT NULL, recorded_epoch BIGINT NOT NULL,"
                        + " recorded_at BIGINT NOT NULL, changed_at BIGINT NOT NULL, intent" + bytes + ", progress"
                        + bytes + ", UNIQUE (broker, base_url, account_key, client_order_id))",
                "CREATE INDEX IF NOT EXISTS %intent_unresolved ON %intent (resolved, identity_key)",
                "CREATE INDEX IF NOT EXISTS %intent_plan ON %intent (plan_id)",
                "CREATE TABLE IF NOT EXISTS %caller_key (" + account + ", caller_key VARCHAR(200) NOT NULL,"
                        + " intent_id VARCHAR(200), plan_id VARCHAR(200),"
                        + " PRIMARY KEY (broker, base_url, account_key, caller_key))",
                "CREATE TABLE IF NOT EXISTS %claim (" + account + ", order_id VARCHAR(200) NOT NULL,"
                        + " intent_id VARCHAR(200) NOT NULL, claimed_at BIGINT NOT NULL,"
                        + " PRIMARY KEY (broker, base_url, account_key, order_id))",
                "CREATE TABLE IF NOT EXISTS %plan (plan_id VARCHAR(200) PRIMARY KEY, version INTEGER NOT NULL, "
                        + account + ", caller_key VARCHAR(200), finished SMALLINT NOT NULL, " + owner
                        + ", recorded_at BIGINT NOT NULL, changed_at BIGINT NOT NULL, plan" + bytes + ", progress"
                        + bytes + ")");
    }
}
