package io.orderwright.internal.journal.jdbc;

import io.orderwright.journal.AccountScope;
import io.orderwright.journal.Claim;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The table of claims; its primary key is what makes a claim unique across processes. */
final class ClaimTable {
    private final Schema schema;

    ClaimTable(Schema schema) {
        this.schema = schema;
    }

    Optional<String> holder(Connection connection, AccountScope scope, String orderId) throws SQLException {
        return sql(
                        connection,
                        "SELECT intent_id FROM %claim"
                                + " WHERE broker = ? AND base_url = ? AND account_key = ? AND order_id = ?")
                .with(scope)
                .with(orderId)
                .first(row -> row.getString(1));
    }

    /** {@return the claim that stands in the way, or empty when the order is the intent's now} */
    Optional<Claim> hold(Connection connection, AccountScope scope, Claim claim, long now) throws SQLException {
        Optional<String> holder = holder(connection, scope, claim.orderId());
        if (holder.isPresent()) {
            return holder.filter(id -> !id.equals(claim.intentId())).map(id -> new Claim(id, claim.orderId()));
        }
        sql(
                        connection,
                        "INSERT INTO %claim (broker, base_url, account_key, order_id, intent_id, claimed_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)")
                .with(scope)
                .with(claim.orderId())
                .with(claim.intentId())
                .with(now)
                .update();
        return Optional.empty();
    }

    void release(Connection connection, AccountScope scope, Claim claim) throws SQLException {
        sql(
                        connection,
                        "DELETE FROM %claim WHERE broker = ? AND base_url = ? AND account_key = ? AND order_id = ?"
                                + " AND intent_id = ?")
                .with(scope)
                .with(claim.orderId())
                .with(claim.intentId())
                .update();
    }

    void forget(Connection connection, long before) throws SQLException {
        sql(connection, "DELETE FROM %claim WHERE claimed_at < ?").with(before).update();
    }

    private Sql sql(Connection connection, String text) {
        return new Sql(connection, schema.sql(text));
    }
}
