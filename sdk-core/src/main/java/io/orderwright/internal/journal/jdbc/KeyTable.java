package io.orderwright.internal.journal.jdbc;

import io.orderwright.journal.AccountScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The table of caller's keys, each with the intent or plan that was recorded under it first. */
final class KeyTable {
    private final Schema schema;

    /** What a key stands for: one of the two. */
    record Holder(Optional<String> intentId, Optional<String> planId) {}

    KeyTable(Schema schema) {
        this.schema = schema;
    }

    void insert(Connection connection, AccountScope scope, String key, Holder holder) throws SQLException {
        sql(
                        connection,
                        "INSERT INTO %caller_key (broker, base_url, account_key, caller_key, intent_id, plan_id)"
                                + " VALUES (?, ?, ?, ?, ?, ?)")
                .with(scope)
                .with(key)
                .with(holder.intentId())
                .with(holder.planId())
                .update();
    }

    Optional<Holder> find(Connection connection, AccountScope scope, String key) throws SQLException {
        return sql(
                        connection,
                        "SELECT intent_id, plan_id FROM %caller_key"
                                + " WHERE broker = ? AND base_url = ? AND account_key = ? AND caller_key = ?")
                .with(scope)
                .with(key)
                .first(row -> new Holder(Optional.ofNullable(row.getString(1)), Optional.ofNullable(row.getString(2))));
    }

    /** Forgets keys whose intent or plan is forgotten. */
    void forgetDangling(Connection connection) throws SQLException {
        sql(
                        connection,
                        "DELETE FROM %caller_key WHERE"
                                + " (intent_id IS NOT NULL AND intent_id NOT IN (SELECT intent_id FROM %intent))"
                                + " OR (plan_id IS NOT NULL AND plan_id NOT IN (SELECT plan_id FROM %plan))")
                .update();
    }

    private Sql sql(Connection connection, String text) {
        return new Sql(connection, schema.sql(text));
    }
}
