package io.orderwright.internal.journal.jdbc;

import io.orderwright.internal.journal.Refusals;
import io.orderwright.internal.journal.ValueCodec;
import io.orderwright.journal.Owner;
import io.orderwright.journal.Plan;
import io.orderwright.journal.PlanProgress;
import io.orderwright.journal.PlanRecord;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of plans. Rows of a newer version are left alone. */
final class PlanTable {
    private static final String READ =
            "SELECT plan, progress, owner_id, owner_epoch FROM %plan WHERE version <= " + ValueCodec.VERSION + " AND ";

    private final Schema schema;
    private final IntentTable intents;

    PlanTable(Schema schema, IntentTable intents) {
        this.schema = schema;
        this.intents = intents;
    }

    void insert(Connection connection, PlanRecord record, long now) throws SQLException {
        Plan plan = record.plan();
        sql(
                        connection,
                        "INSERT INTO %plan (plan_id, version, broker, base_url, account_key, caller_key, finished,"
                                + " owner_id, owner_epoch, recorded_at, changed_at, plan, progress)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .with(plan.planId())
                .with(ValueCodec.VERSION)
                .with(plan.scope())
                .with(plan.callerKey())
                .with(false)
                .with(record.owner())
                .with(now)
                .with(now)
                .with(ValueCodec.encode(plan))
                .with(ValueCodec.encode(record.progress()))
                .update();
    }

    void advance(Connection connection, PlanRecord plan, PlanProgress progress, long now) throws SQLException {
        int updated = sql(
                        connection,
                        "UPDATE %plan SET progress = ?, finished = ?, changed_at = ?"
                                + " WHERE plan_id = ? AND owner_id = ? AND owner_epoch = ?")
                .with(ValueCodec.encode(progress))
                .with(progress.status().isFinished())
                .with(now)
                .with(plan.plan().planId())
                .with(plan.owner())
                .update();
        if (updated != 1) {
            throw Refusals.notOwner();
        }
    }

    Optional<PlanRecord> find(Connection connection, String planId) throws SQLException {
        Optional<PlanRecord> plan =
                sql(connection, READ + "plan_id = ?").with(planId).first(PlanTable::read);
        return plan.isEmpty() ? plan : Optional.of(withIntents(connection, plan.get()));
    }

    List<PlanRecord> unfinished(Connection connection, Owner owner) throws SQLException {
        List<PlanRecord> plans = sql(
                        connection,
                        READ + "finished = 0 AND owner_id = ? AND owner_epoch = ? ORDER BY recorded_at, plan_id")
                .with(owner)
                .list(PlanTable::read);
        List<PlanRecord> whole = new ArrayList<>();
        for (PlanRecord plan : plans) {
            whole.add(withIntents(connection, plan));
        }
        return whole;
    }

    /** Unfinished plans whose owner is no more become the new owner's. */
    void adopt(Connection connection, Owner owner) throws SQLException {
        sql(
                        connection,
                        "UPDATE %plan SET owner_id = ?, owner_epoch = ? WHERE finished = 0 AND version <= "
                                + ValueCodec.VERSION + " AND NOT EXISTS (SELECT 1 FROM %owner o"
                                + " WHERE o.owner_id = %plan.owner_id AND o.epoch = %plan.owner_epoch)")
                .with(owner)
                .update();
    }

    void forget(Connection connection, boolean keyed, long before) throws SQLException {
        sql(
                        connection,
                        "DELETE FROM %plan WHERE finished = 1 AND changed_at < ? AND version <= " + ValueCodec.VERSION
                                + " AND caller_key IS " + (keyed ? "NOT " : "") + "NULL AND plan_id NOT IN (SELECT"
                                + " plan_id FROM %intent WHERE resolved = 0 AND plan_id IS NOT NULL)")
                .with(before)
                .update();
    }

    private PlanRecord withIntents(Connection connection, PlanRecord plan) throws SQLException {
        return new PlanRecord(
                plan.plan(),
                plan.owner(),
                plan.progress(),
                intents.ofPlan(connection, plan.plan().planId()));
    }

    private Sql sql(Connection connection, String text) {
        return new Sql(connection, schema.sql(text));
    }

    private static PlanRecord read(ResultSet row) throws SQLException {
        return new PlanRecord(
                ValueCodec.plan(row.getBytes(1)),
                new Owner(row.getString(3), row.getLong(4)),
                ValueCodec.planProgress(row.getBytes(2)),
                List.of());
    }
}
