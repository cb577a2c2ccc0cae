package io.orderwright.internal.journal.jdbc;

import io.orderwright.internal.journal.Refusals;
import io.orderwright.internal.journal.Retention;
import io.orderwright.journal.AccountScope;
import io.orderwright.journal.Claim;
import io.orderwright.journal.FirstUse;
import io.orderwright.journal.Intent;
import io.orderwright.journal.IntentProgress;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.JournalException;
import io.orderwright.journal.Owner;
import io.orderwright.journal.PlanProgress;
import io.orderwright.journal.PlanRecord;
import io.orderwright.journal.Transition;
import io.orderwright.journal.WriteResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the journal writes, each within a transaction that is given. All begin by asking whether the lease stands. */
final class JdbcWrites {
    private static final Comparator<Claim> BY_ORDER = Comparator.comparing(Claim::orderId);

    private final Tables tables;
    private final Lease lease;
    private final JdbcReads reads;

    JdbcWrites(Tables tables, Lease lease) {
        this.tables = tables;
        this.lease = lease;
        this.reads = new JdbcReads(tables);
    }

    /** {@return what is recorded under the caller's key already, or empty when the intent is in} */
    Optional<FirstUse> insert(Connection connection, IntentRecord record, long now) throws SQLException {
        Intent intent = record.intent();
        Optional<FirstUse> first = reserve(
                connection,
                new Reservation(intent.scope(), intent.callerKey()),
                new KeyTable.Holder(Optional.of(intent.intentId()), Optional.empty()));
        if (first.isEmpty()) {
            lease.require(connection, record.owner());
            tables.intents().insert(connection, record, now);
        }
        return first;
    }

    Optional<FirstUse> insertPlan(Connection connection, PlanRecord record, long now) throws SQLException {
        Optional<FirstUse> first = reserve(
                connection,
                new Reservation(record.plan().scope(), record.plan().callerKey()),
                new KeyTable.Holder(Optional.empty(), Optional.of(record.plan().planId())));
        if (first.isEmpty()) {
            lease.require(connection, record.owner());
            tables.plans().insert(connection, record, now);
        }
        return first;
    }

    JournalException whyDuplicate(Connection connection, Intent intent) throws SQLException {
        return tables.intents().exists(connection, intent.intentId())
                ? Refusals.duplicateId("intent", intent.intentId())
                : Refusals.duplicateClientOrderId(intent);
    }

    /** {@return an intent of this owner, kept from others until the transaction ends} */
    IntentRecord mine(Connection connection, String intentId, Owner owner) throws SQLException {
        lease.require(connection, owner);
        IntentRecord record =
                tables.intents().lock(connection, intentId).orElseThrow(() -> Refusals.unknown("intent", intentId));
        if (!record.owner().equals(owner)) {
            throw Refusals.notOwner();
        }
        return record;
    }

    void update(Connection connection, IntentRecord record) throws SQLException {
        tables.intents().update(connection, record, record.owner());
    }

    WriteResult append(Connection connection, String intentId, List<Transition> steps, Instant now)
            throws SQLException {
        IntentRecord record = mine(connection, intentId, lease.owner());
        IntentProgress progress = record.progress();
        List<Claim> claims = new ArrayList<>();
        for (Transition step : steps) {
            progress = progress.after(step, now);
            step.orderIds().forEach(id -> claims.add(new Claim(intentId, id)));
        }
        if (record.intent().operation().createsOrder()) {
            Optional<Claim> standing = hold(connection, record.intent().scope(), claims, now.toEpochMilli());
            if (standing.isPresent()) {
                return WriteResult.conflict(standing.get());
            }
        }
        update(connection, record.with(progress));
        return WriteResult.written();
    }

    /** In the order of their ids, so that two sets that overlap can't wait for each other. */
    WriteResult claim(Connection connection, List<Claim> claims, long now) throws SQLException {
        for (Claim claim : claims.stream().sorted(BY_ORDER).toList()) {
            AccountScope scope =
                    mine(connection, claim.intentId(), lease.owner()).intent().scope();
            Optional<Claim> standing = tables.claims().hold(connection, scope, claim, now);
            if (standing.isPresent()) {
                return WriteResult.conflict(standing.get());
            }
        }
        return WriteResult.written();
    }

    WriteResult release(Connection connection, Claim claim) throws SQLException {
        IntentRecord record = mine(connection, claim.intentId(), lease.owner());
        tables.claims().release(connection, record.intent().scope(), claim);
        return WriteResult.written();
    }

    WriteResult advance(Connection connection, String planId, PlanProgress progress, long now) throws SQLException {
        lease.require(connection, lease.owner());
        PlanRecord plan = tables.plans().find(connection, planId).orElseThrow(() -> Refusals.unknown("plan", planId));
        if (!plan.owner().equals(lease.owner())) {
            throw Refusals.notOwner();
        }
        tables.plans().advance(connection, plan, progress, now);
        return WriteResult.written();
    }

    /** Ends dead leases first: their owners can't come back, and whoever has no lease any more has no intents either. */
    boolean takeOver(Connection connection, Owner owner, Instant now) throws SQLException {
        lease.require(connection, owner);
        lease.fenceExpired(connection);
        for (IntentRecord orphan : tables.intents().orphans(connection)) {
            IntentProgress progress =
                    orphan.progress().inherited(orphan.intent().operation(), now);
            IntentRecord adopted = new IntentRecord(orphan.intent(), orphan.recordedBy(), owner, progress);
            adopt(connection, adopted, orphan.owner());
        }
        tables.plans().adopt(connection, owner);
        return true;
    }

    boolean compact(Connection connection, Retention retention, Instant now) throws SQLException {
        lease.require(connection, lease.owner());
        long claimsBefore = retention.claimHorizon(now).toEpochMilli();
        Optional<Long> oldest = tables.intents().oldestUnresolved(connection);
        tables.claims().forget(connection, Math.min(claimsBefore, oldest.orElse(claimsBefore)));
        long settledBefore = retention.settledHorizon(now).toEpochMilli();
        tables.plans().forget(connection, false, settledBefore);
        tables.intents().forget(connection, false, Math.min(claimsBefore, settledBefore));
        if (retention.callerKeys().isPresent()) {
            Duration age = retention.callerKeys().get();
            long keyedBefore = Math.min(settledBefore, now.minus(age).toEpochMilli());
            tables.plans().forget(connection, true, keyedBefore);
            tables.intents().forget(connection, true, Math.min(claimsBefore, keyedBefore));
            tables.keys().forgetDangling(connection);
        }
        return true;
    }

    private record Reservation(AccountScope scope, Optional<String> key) {}

    private Optional<FirstUse> reserve(Connection connection, Reservation wanted, KeyTable.Holder holder)
            throws SQLException {
        if (wanted.key().isEmpty()) {
            return Optional.empty();
        }
        String key = wanted.key().get();
        Optional<FirstUse> first = reads.firstUse(connection, wanted.scope(), key);
        if (first.isEmpty()) {
            tables.keys().insert(connection, wanted.scope(), key, holder);
        }
        return first;
    }

    private Optional<Claim> hold(Connection connection, AccountScope scope, List<Claim> claims, long now)
            throws SQLException {
        for (Claim claim : claims.stream().sorted(BY_ORDER).toList()) {
            Optional<Claim> standing = tables.claims().hold(connection, scope, claim, now);
            if (standing.isPresent()) {
                return standing;
            }
        }
        return Optional.empty();
    }

    /** Another process may have been quicker; then the intent is that one's. */
    private void adopt(Connection connection, IntentRecord adopted, Owner old) throws SQLException {
        try {
            tables.intents().update(connection, adopted, old);
        } catch (JournalException taken) {
            if (taken.problem() != JournalException.Problem.NOT_OWNER) {
                throw taken;
            }
        }
    }
}
