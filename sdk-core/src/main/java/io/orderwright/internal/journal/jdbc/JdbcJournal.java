package io.orderwright.internal.journal.jdbc;

import static java.util.Objects.requireNonNull;

import io.orderwright.internal.journal.Refusals;
import io.orderwright.internal.journal.jdbc.Transactions.DuplicateRow;
import io.orderwright.journal.AccountScope;
import io.orderwright.journal.Claim;
import io.orderwright.journal.FirstUse;
import io.orderwright.journal.Inherited;
import io.orderwright.journal.Intent;
import io.orderwright.journal.IntentProgress;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.JournalException;
import io.orderwright.journal.JournalException.Problem;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.Owner;
import io.orderwright.journal.Plan;
import io.orderwright.journal.PlanProgress;
import io.orderwright.journal.PlanRecord;
import io.orderwright.journal.RecordedIntent;
import io.orderwright.journal.RecordedPlan;
import io.orderwright.journal.Transition;
import io.orderwright.journal.WriteResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A journal in a database: each call is a transaction, and the database's keys and leases keep processes apart. */
public final class JdbcJournal implements OrderJournal {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcJournal.class);
    private static final Duration COMPACTED_EACH = Duration.ofDays(1);
    private static final int TRIES = 5;

    private final JdbcSettings settings;
    private final Transactions transactions;
    private final Lease lease;
    private final JdbcWrites writes;
    private final JdbcReads reads;
    private final Uncertain uncertain;
    private final Upkeep upkeep;
    private volatile Instant nextCompaction;
    private volatile boolean closed;

    private JdbcJournal(JdbcSettings settings, Database database) {
        this.settings = settings;
        this.transactions = new Transactions(settings.source(), database);
        Schema schema = new Schema(settings.prefix(), database);
        if (settings.createSchema()) {
            schema.create(transactions);
        }
        transactions.read(connection -> {
            schema.require(connection);
            return true;
        });
        Tables tables = new Tables(schema, database);
        this.lease = new Lease(transactions, schema, settings);
        this.reads = new JdbcReads(tables);
        this.writes = new JdbcWrites(tables, lease);
        this.uncertain = new Uncertain(tables.intents(), transactions, settings.clock());
        this.nextCompaction = settings.clock().instant().plus(COMPACTED_EACH);
        lease.renew();
        this.upkeep = new Upkeep(settings.lease(), this::maintain);
    }

    /** Opens the journal: checks the database, makes tables where asked to, and takes a lease. */
    public static OrderJournal open(JdbcSettings settings) {
        return new JdbcJournal(settings, Preparation.prepared(settings));
    }

    @Override
    public Owner owner() {
        return lease.owner();
    }

    @Override
    public boolean stillOwner(Owner owner) {
        return !closed && lease.stands(requireNonNull(owner, "owner"));
    }

    @Override
    public RecordedIntent record(Intent intent) {
        requireNonNull(intent, "intent");
        Owner owner = open(lease::owner);
        IntentRecord record = new IntentRecord(
                intent,
                owner,
                owner,
                IntentProgress.recorded(intent.notAfter(), settings.clock().instant()));
        Optional<FirstUse> first = inserted(record);
        if (first.isPresent()) {
            IntentRecord standing = first.get().intent().orElseThrow(Refusals::otherKind);
            return new RecordedIntent(standing, true, List.of());
        }
        return new RecordedIntent(record, false, equalTo(intent));
    }

    @Override
    public RecordedPlan recordPlan(Plan plan) {
        requireNonNull(plan, "plan");
        PlanRecord record = new PlanRecord(plan, open(lease::owner), PlanProgress.started(), List.of());
        Optional<FirstUse> first;
        try {
            first = transactions.write(connection -> writes.insertPlan(connection, record, now()));
        } catch (DuplicateRow taken) {
            first = firstUse(plan.scope(), plan.callerKey());
            if (first.isEmpty()) {
                throw Refusals.duplicateId("plan", plan.planId());
            }
        }
        return first.map(use -> new RecordedPlan(use.plan().orElseThrow(Refusals::otherKind), true))
                .orElseGet(() -> new RecordedPlan(record, false));
    }

    @Override
    public IntentRecord resubmit(String intentId, Instant notAfter) {
        requireNonNull(notAfter, "notAfter");
        return transactions.write(connection -> {
            IntentRecord record = writes.mine(connection, requireNonNull(intentId, "intentId"), open(lease::owner));
            IntentRecord again = record.with(
                    record.progress().resubmitted(notAfter, settings.clock().instant()));
            writes.update(connection, again);
            return again;
        });
    }

    @Override
    public WriteResult append(String intentId, Transition... steps) {
        List<Transition> all = List.of(steps);
        requireNonNull(intentId, "intentId");
        return written(connection ->
                writes.append(connection, intentId, all, settings.clock().instant()));
    }

    @Override
    public WriteResult claim(Collection<Claim> claims) {
        List<Claim> wanted = List.copyOf(claims);
        return written(connection -> writes.claim(connection, wanted, now()));
    }

    @Override
    public WriteResult release(Claim claim) {
        requireNonNull(claim, "claim");
        return written(connection -> writes.release(connection, claim));
    }

    @Override
    public WriteResult advance(String planId, PlanProgress progress) {
        requireNonNull(planId, "planId");
        requireNonNull(progress, "progress");
        return written(connection -> writes.advance(connection, planId, progress, now()));
    }

    @Override
    public Optional<IntentRecord> find(String intentId) {
        requireNonNull(intentId, "intentId");
        return transactions.read(connection -> reads.find(connection, intentId));
    }

    @Override
    public Optional<FirstUse> firstUse(AccountScope scope, String callerKey) {
        requireNonNull(scope, "scope");
        return firstUse(scope, Optional.of(callerKey));
    }

    @Override
    public List<IntentRecord> unresolved(AccountScope scope) {
        requireNonNull(scope, "scope");
        return transactions.read(connection -> reads.unresolved(connection, scope));
    }

    @Override
    public List<IntentRecord> unresolved(AccountScope scope, String identityKey) {
        requireNonNull(scope, "scope");
        requireNonNull(identityKey, "identityKey");
        return transactions.read(connection -> reads.unresolved(connection, scope, identityKey));
    }

    @Override
    public Map<String, String> claimants(AccountScope scope, Collection<String> orderIds) {
        requireNonNull(scope, "scope");
        return transactions.read(connection -> {
            Map<String, String> claimants = new HashMap<>();
            for (String orderId : List.copyOf(orderIds)) {
                reads.claimant(connection, scope, orderId).ifPresent(id -> claimants.put(orderId, id));
            }
            return Map.copyOf(claimants);
        });
    }

    @Override
    public List<PlanRecord> unfinishedPlans() {
        return transactions.read(connection -> reads.unfinishedPlans(connection, lease.owner()));
    }

    @Override
    public Inherited takeOver() {
        Owner owner = open(lease::owner);
        transactions.write(connection ->
                writes.takeOver(connection, owner, settings.clock().instant()));
        return transactions.read(connection -> reads.inherited(connection, owner));
    }

    @Override
    public void compact() {
        open(lease::owner);
        transactions.write(connection -> writes.compact(
                connection, settings.retention(), settings.clock().instant()));
    }

    /** A database comes back; nothing that happens to it ends this journal. */
    @Override
    public Optional<JournalException> failure() {
        return Optional.empty();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        upkeep.close();
        try {
            lease.end();
        } catch (JournalException e) {
            LOG.warn("The journal's lease could not be ended and runs out by itself: {}", e.getMessage());
        }
    }

    /** What has to be done from time to time; the first of it each time is the lease. */
    void maintain() {
        lease.renew();
        uncertain.settle();
        Instant now = settings.clock().instant();
        if (now.isAfter(nextCompaction)) {
            nextCompaction = now.plus(COMPACTED_EACH);
            compact();
        }
    }

    private Optional<FirstUse> inserted(IntentRecord record) {
        Intent intent = record.intent();
        try {
            return transactions.write(connection -> writes.insert(connection, record, now()));
        } catch (DuplicateRow taken) {
            Optional<FirstUse> first = firstUse(intent.scope(), intent.callerKey());
            if (first.isEmpty()) {
                throw transactions.<JournalException>read(connection -> writes.whyDuplicate(connection, intent));
            }
            return first;
        } catch (JournalException lost) {
            if (lost.problem() == Problem.UNCERTAIN) {
                uncertain.add(record);
            }
            throw lost;
        }
    }

    /** Asked after the commit: of two equal intents that are recorded at once, one sees the other at least. */
    private List<IntentRecord> equalTo(Intent intent) {
        return intent.identity()
                .map(identity -> unresolved(intent.scope(), identity.key()).stream()
                        .filter(other -> !other.intentId().equals(intent.intentId()))
                        .toList())
                .orElse(List.of());
    }

    private Optional<FirstUse> firstUse(AccountScope scope, Optional<String> callerKey) {
        return callerKey.flatMap(key -> transactions.read(connection -> reads.firstUse(connection, scope, key)));
    }

    private interface ResultWork {
        WriteResult on(Connection connection) throws SQLException;
    }

    /** A conflict rolls back, so that claims are all or none. */
    private static final class Conflict extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient WriteResult result;

        Conflict(WriteResult result) {
            this.result = result;
        }
    }

    private WriteResult written(ResultWork work) {
        try {
            open(lease::owner);
            return raced(work);
        } catch (Conflict conflict) {
            return conflict.result;
        } catch (JournalException trouble) {
            return WriteResult.failed(trouble);
        }
    }

    /** A claim that another process made in between shows as a duplicate; the next try sees whose it is. */
    private WriteResult raced(ResultWork work) {
        for (int left = TRIES; ; left--) {
            try {
                return transactions.write(connection -> allOrNothing(work.on(connection)));
            } catch (DuplicateRow lost) {
                if (left == 1) {
                    throw new JournalException(
                            Problem.UNAVAILABLE,
                            "Other processes claimed the same orders all the time; try again.",
                            lost);
                }
            }
        }
    }

    private static WriteResult allOrNothing(WriteResult result) {
        if (!result.isWritten()) {
            throw new Conflict(result);
        }
        return result;
    }

    private long now() {
        return settings.clock().instant().toEpochMilli();
    }

    private <T> T open(Supplier<T> work) {
        if (closed) {
            throw Refusals.closed();
        }
        return work.get();
    }
}
