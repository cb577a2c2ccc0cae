package io.orderwright.internal.journal.jdbc;

import io.orderwright.internal.journal.Refusals;
import io.orderwright.internal.journal.ValueCodec;
import io.orderwright.journal.AccountScope;
import io.orderwright.journal.Intent;
import io.orderwright.journal.IntentProgress;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.OrderIdentity;
import io.orderwright.journal.Owner;
import io.orderwright.journal.PlanPosition;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The table of intents. Rows of a newer version are left alone. */
final class IntentTable {
    private static final String READ = "SELECT intent, progress, recorded_by, recorded_epoch, owner_id, owner_epoch"
            + " FROM %intent WHERE version <= " + ValueCodec.VERSION + " AND ";
    private static final String ACCOUNT = "broker = ? AND base_url = ? AND account_key = ?";

    private final Schema schema;
    private final Database database;

    IntentTable(Schema schema, Database database) {
        this.schema = schema;
        this.database = database;
    }

    void insert(Connection connection, IntentRecord record, long now) throws SQLException {
        Intent intent = record.intent();
        sql(
                        connection,
                        "INSERT INTO %intent (intent_id, version, broker, base_url, account_key, operation,"
                                + " client_order_id, identity_key, caller_key, plan_id, state, resolved, owner_id,"
                                + " owner_epoch, recorded_by, recorded_epoch, recorded_at, changed_at, intent,"
                                + " progress) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .with(intent.intentId())
                .with(ValueCodec.VERSION)
                .with(intent.scope())
                .with(intent.operation().name())
                .with(intent.clientOrderId())
                .with(intent.identity().map(OrderIdentity::key))
                .with(intent.callerKey())
                .with(intent.planPosition().map(PlanPosition::planId))
                .with(record.state().name())
                .with(record.isResolved())
                .with(record.owner())
                .with(record.recordedBy())
                .with(now)
                .with(now)
                .with(ValueCodec.encode(intent))
                .with(ValueCodec.encode(record.progress()))
                .update();
    }

    /** Writes the progress of an intent that is still the old owner's; otherwise refuses. */
    void update(Connection connection, IntentRecord record, Owner old) throws SQLException {
        IntentProgress progress = record.progress();
        int updated = sql(
                        connection,
                        "UPDATE %intent SET state = ?, resolved = ?, owner_id = ?, owner_epoch = ?, changed_at = ?,"
                                + " progress = ? WHERE intent_id = ? AND owner_id = ? AND owner_epoch = ?")
                .with(progress.state().name())
                .with(record.isResolved())
                .with(record.owner())
                .with(progress.changedAt().toEpochMilli())
                .with(ValueCodec.encode(progress))
                .with(record.intentId())
                .with(old)
                .update();
        if (updated != 1) {
            throw Refusals.notOwner();
        }
    }

    Optional<IntentRecord> find(Connection connection, String intentId) throws SQLException {
        return sql(connection, READ + "intent_id = ?").with(intentId).first(IntentTable::read);
    }

    /** The intent, kept from others until the transaction ends. */
    Optional<IntentRecord> lock(Connection connection, String intentId) throws SQLException {
        return sql(connection, READ + "intent_id = ?" + database.forUpdate())
                .with(intentId)
                .first(IntentTable::read);
    }

    boolean exists(Connection connection, String intentId) throws SQLException {
        return sql(connection, "SELECT intent_id FROM %intent WHERE intent_id = ?")
                .with(intentId)
                .first(row -> row.getString(1))
                .isPresent();
    }

    List<IntentRecord> unresolved(Connection connection, AccountScope scope) throws SQLException {
        return sql(connection, READ + "resolved = 0 AND " + ACCOUNT + " ORDER BY recorded_at, intent_id")
                .with(scope)
                .list(IntentTable::read);
    }

    List<IntentRecord> unresolved(Connection connection, AccountScope scope, String identityKey) throws SQLException {
        return sql(
                        connection,
                        READ + "resolved = 0 AND identity_key = ? AND " + ACCOUNT + " ORDER BY recorded_at, intent_id")
                .with(identityKey)
                .with(scope)
                .list(IntentTable::read);
    }

    List<IntentRecord> ofPlan(Connection connection, String planId) throws SQLException {
        List<IntentRecord> members =
                sql(connection, READ + "plan_id = ?").with(planId).list(IntentTable::read);
        return members.stream()
                .sorted(Comparator.comparingInt(
                        member -> member.intent().planPosition().orElseThrow().index()))
                .toList();
    }

    /** Unresolved intents whose owner is no more. */
    List<IntentRecord> orphans(Connection connection) throws SQLException {
        return sql(
                        connection,
                        READ + "resolved = 0 AND NOT EXISTS (SELECT 1 FROM %owner o"
                                + " WHERE o.owner_id = %intent.owner_id AND o.epoch = %intent.owner_epoch)")
                .list(IntentTable::read);
    }

    List<IntentRecord> inherited(Connection connection, Owner owner) throws SQLException {
        return sql(
                        connection,
                        READ + "resolved = 0 AND owner_id = ? AND owner_epoch = ?"
                                + " AND NOT (recorded_by = ? AND recorded_epoch = ?) ORDER BY recorded_at, intent_id")
                .with(owner)
                .with(owner)
                .list(IntentTable::read);
    }

    /** The time of the oldest unresolved intent, also of those that a newer version wrote. */
    Optional<Long> oldestUnresolved(Connection connection) throws SQLException {
        return sql(connection, "SELECT recorded_at FROM %intent WHERE resolved = 0 ORDER BY recorded_at LIMIT 1")
                .first(row -> row.getLong(1));
    }

    /** Forgets settled intents; those of a plan that is there stay. */
    void forget(Connection connection, boolean keyed, long before) throws SQLException {
        sql(
                        connection,
                        "DELETE FROM %intent WHERE resolved = 1 AND changed_at < ? AND version <= "
                                + ValueCodec.VERSION + " AND caller_key IS " + (keyed ? "NOT " : "") + "NULL"
                                + " AND (plan_id IS NULL OR plan_id NOT IN (SELECT plan_id FROM %plan))")
                .with(before)
                .update();
    }

    private Sql sql(Connection connection, String text) {
        return new Sql(connection, schema.sql(text));
    }

    private static IntentRecord read(ResultSet row) throws SQLException {
        return new IntentRecord(
                ValueCodec.intent(row.getBytes(1)),
                new Owner(row.getString(3), row.getLong(4)),
                new Owner(row.getString(5), row.getLong(6)),
                ValueCodec.progress(row.getBytes(2)));
    }
}
