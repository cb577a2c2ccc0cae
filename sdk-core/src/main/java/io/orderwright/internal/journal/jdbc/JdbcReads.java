package io.orderwright.internal.journal.jdbc;

import io.orderwright.journal.AccountScope;
import io.orderwright.journal.FirstUse;
import io.orderwright.journal.Inherited;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.JournalException;
import io.orderwright.journal.JournalException.Problem;
import io.orderwright.journal.Owner;
import io.orderwright.journal.PlanRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What the journal reads, each on a connection that is given. */
final class JdbcReads {
    private final Tables tables;

    JdbcReads(Tables tables) {
        this.tables = tables;
    }

    Optional<IntentRecord> find(Connection connection, String intentId) throws SQLException {
        return tables.intents().find(connection, intentId);
    }

    List<IntentRecord> unresolved(Connection connection, AccountScope scope) throws SQLException {
        return tables.intents().unresolved(connection, scope);
    }

    List<IntentRecord> unresolved(Connection connection, AccountScope scope, String identityKey) throws SQLException {
        return tables.intents().unresolved(connection, scope, identityKey);
    }

    Optional<String> claimant(Connection connection, AccountScope scope, String orderId) throws SQLException {
        return tables.claims().holder(connection, scope, orderId);
    }

    List<PlanRecord> unfinishedPlans(Connection connection, Owner owner) throws SQLException {
        return tables.plans().unfinished(connection, owner);
    }

    Inherited inherited(Connection connection, Owner owner) throws SQLException {
        return new Inherited(tables.intents().inherited(connection, owner), unfinishedPlans(connection, owner));
    }

    Optional<FirstUse> firstUse(Connection connection, AccountScope scope, String key) throws SQLException {
        Optional<KeyTable.Holder> holder = tables.keys().find(connection, scope, key);
        if (holder.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> intentId = holder.get().intentId();
        Optional<String> planId = holder.get().planId();
        Optional<IntentRecord> intent =
                intentId.isPresent() ? tables.intents().find(connection, intentId.get()) : Optional.empty();
        Optional<PlanRecord> plan =
                planId.isPresent() ? tables.plans().find(connection, planId.get()) : Optional.empty();
        if (intent.isEmpty() && plan.isEmpty()) {
            throw new JournalException(
                    Problem.NEWER_VERSION,
                    "The order under this caller's key was recorded by a newer Orderwright; use that one, or a new key.");
        }
        return Optional.of(new FirstUse(intent, plan));
    }
}
