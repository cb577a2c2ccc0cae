package io.orderwright.internal.journal;

import static java.util.Objects.requireNonNull;

import io.orderwright.internal.journal.JournalRecord.Claimed;
import io.orderwright.internal.journal.JournalRecord.HeldClaim;
import io.orderwright.internal.journal.JournalRecord.HeldId;
import io.orderwright.internal.journal.JournalRecord.IntentRecorded;
import io.orderwright.internal.journal.JournalRecord.PlanAdvanced;
import io.orderwright.internal.journal.JournalRecord.PlanRecorded;
import io.orderwright.internal.journal.JournalRecord.Released;
import io.orderwright.internal.journal.JournalRecord.Resubmitted;
import io.orderwright.internal.journal.JournalRecord.Stepped;
import io.orderwright.internal.journal.RecordCodec.Encoded;
import io.orderwright.internal.journal.RecordLog.Ticket;
import io.orderwright.journal.AccountScope;
import io.orderwright.journal.Claim;
import io.orderwright.journal.FirstUse;
import io.orderwright.journal.Inherited;
import io.orderwright.journal.Intent;
import io.orderwright.journal.IntentProgress;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.JournalException;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.Owner;
import io.orderwright.journal.Plan;
import io.orderwright.journal.PlanProgress;
import io.orderwright.journal.PlanRecord;
import io.orderwright.journal.RecordedIntent;
import io.orderwright.journal.RecordedPlan;
import io.orderwright.journal.Transition;
import io.orderwright.journal.WriteResult;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A journal with everything in memory and, under it, a log that may be a file.
 *
 * <p>Each change is checked, logged and applied under one lock, so that the log's order is the index's; the wait for the
 * disk is outside of it.
 */
final class IndexedJournal implements OrderJournal {
    private final ReentrantLock lock = new ReentrantLock();
    private final JournalIndex index;
    private final RecordLog log;
    private final Retention retention;
    private final InstantSource clock;
    private volatile boolean closed;

    IndexedJournal(JournalIndex index, RecordLog log, Retention retention, InstantSource clock) {
        this.index = index;
        this.log = log;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public Owner owner() {
        return locked(index::owner);
    }

    @Override
    public boolean stillOwner(Owner owner) {
        requireNonNull(owner, "owner");
        return locked(
                () -> index.owner().equals(owner) && !closed && log.failure().isEmpty());
    }

    @Override
    public RecordedIntent record(Intent intent) {
        requireNonNull(intent, "intent");
        IntentRecorded change = new IntentRecorded(intent, index.owner(), clock.instant());
        Encoded prepared = log.prepared(change);
        Pending<RecordedIntent> pending = locked(() -> {
            Optional<FirstUse> first = firstUse(intent.scope(), intent.callerKey());
            if (first.isPresent()) {
                IntentRecord standing = first.get().intent().orElseThrow(Refusals::otherKind);
                return new Pending<>(log.barrier(), new RecordedIntent(standing, true, List.of()));
            }
            requireNew(intent);
            Ticket ticket = log.append(prepared, true);
            index.apply(change);
            compactIfLarge();
            return new Pending<>(ticket, recorded(intent));
        });
        return pending.await();
    }

    @Override
    public RecordedPlan recordPlan(Plan plan) {
        requireNonNull(plan, "plan");
        Pending<RecordedPlan> pending = locked(() -> {
            Optional<FirstUse> first = firstUse(plan.scope(), plan.callerKey());
            if (first.isPresent()) {
                return new Pending<>(
                        log.barrier(), new RecordedPlan(first.get().plan().orElseThrow(Refusals::otherKind), true));
            }
            if (index.findPlan(plan.planId()) != null) {
                throw Refusals.duplicateId("plan", plan.planId());
            }
            PlanRecorded change = new PlanRecorded(plan, index.owner());
            Ticket ticket = log.append(log.prepared(change), true);
            index.apply(change);
            return new Pending<>(ticket, new RecordedPlan(requireNonNull(index.findPlan(plan.planId())), false));
        });
        return pending.await();
    }

    @Override
    public IntentRecord resubmit(String intentId, Instant notAfter) {
        requireNonNull(notAfter, "notAfter");
        Pending<IntentRecord> pending = locked(() -> {
            Instant now = clock.instant();
            get(intentId).progress().resubmitted(notAfter, now);
            Resubmitted change = new Resubmitted(intentId, notAfter, now);
            Ticket ticket = log.append(log.prepared(change), true);
            index.apply(change);
            return new Pending<>(ticket, get(intentId));
        });
        return pending.await();
    }

    @Override
    public void sync() {
        log.barrier().await();
    }

    @Override
    public WriteResult append(String intentId, Transition... steps) {
        Stepped change = new Stepped(requireNonNull(intentId, "intentId"), List.of(steps), clock.instant());
        Encoded prepared = log.prepared(change);
        return written(() -> {
            IntentRecord record = get(intentId);
            IntentProgress progress = record.progress();
            for (Transition step : change.steps()) {
                progress = progress.after(step, change.at());
            }
            Optional<Claim> standing =
                    record.intent().operation().createsOrder() ? standing(record, change.steps()) : Optional.empty();
            return standing.map(WriteResult::conflict).orElseGet(() -> write(change, prepared));
        });
    }

    @Override
    public WriteResult claim(Collection<Claim> claims) {
        List<Claim> wanted = List.copyOf(claims);
        return written(() -> {
            Instant now = clock.instant();
            List<HeldClaim> held = new ArrayList<>();
            Map<JournalIndex.Scoped, String> within = new HashMap<>();
            for (Claim claim : wanted) {
                AccountScope scope = get(claim.intentId()).intent().scope();
                String rival = within.putIfAbsent(new JournalIndex.Scoped(scope, claim.orderId()), claim.intentId());
                Optional<Claim> standing = rival == null
                        ? standing(scope, claim)
                        : Optional.of(new Claim(rival, claim.orderId())).filter(c -> !c.equals(claim));
                if (standing.isPresent()) {
                    return WriteResult.conflict(standing.get());
                }
                held.add(new HeldClaim(scope, claim, now));
            }
            return write(new Claimed(held));
        });
    }

    @Override
    public WriteResult release(Claim claim) {
        requireNonNull(claim, "claim");
        return written(() -> write(new Released(get(claim.intentId()).intent().scope(), claim)));
    }

    @Override
    public WriteResult advance(String planId, PlanProgress progress) {
        requireNonNull(progress, "progress");
        return written(() -> {
            if (index.findPlan(planId) == null) {
                throw Refusals.unknown("plan", planId);
            }
            return write(new PlanAdvanced(planId, progress));
        });
    }

    @Override
    public Optional<IntentRecord> find(String intentId) {
        requireNonNull(intentId, "intentId");
        return locked(() -> Optional.ofNullable(index.find(intentId)));
    }

    @Override
    public Optional<FirstUse> firstUse(AccountScope scope, String callerKey) {
        return locked(() -> firstUse(requireNonNull(scope, "scope"), Optional.of(callerKey)));
    }

    @Override
    public List<IntentRecord> unresolved(AccountScope scope) {
        return locked(() -> index.unresolved(requireNonNull(scope, "scope")));
    }

    @Override
    public List<IntentRecord> unresolved(AccountScope scope, String identityKey) {
        requireNonNull(identityKey, "identityKey");
        return locked(() -> index.unresolved(requireNonNull(scope, "scope"), identityKey));
    }

    @Override
    public Map<String, String> claimants(AccountScope scope, Collection<String> orderIds) {
        requireNonNull(scope, "scope");
        return locked(() -> {
            Map<String, String> claimants = new HashMap<>();
            for (String orderId : orderIds) {
                HeldId held = index.claimant(scope, orderId);
                if (held != null) {
                    claimants.put(orderId, held.intentId());
                }
            }
            return Map.copyOf(claimants);
        });
    }

    @Override
    public List<PlanRecord> unfinishedPlans() {
        return locked(index::unfinishedPlans);
    }

    /** Nobody else can have this journal, so all that was left was inherited when it was opened. */
    @Override
    public Inherited takeOver() {
        return locked(() -> new Inherited(index.inherited(), index.unfinishedPlans()));
    }

    @Override
    public void compact() {
        locked(this::startCompaction).await();
    }

    @Override
    public Optional<JournalException> failure() {
        return log.failure();
    }

    @Override
    public void close() {
        closed = true;
        log.close();
    }

    private record Pending<T>(Ticket ticket, T result) {
        T await() {
            ticket.await();
            return result;
        }
    }

    private RecordedIntent recorded(Intent intent) {
        List<IntentRecord> others = intent.identity()
                .map(identity -> index.unresolvedBeside(intent.intentId(), intent.scope(), identity.key()))
                .orElse(List.of());
        return new RecordedIntent(get(intent.intentId()), false, others);
    }

    private Optional<FirstUse> firstUse(AccountScope scope, Optional<String> callerKey) {
        return callerKey.flatMap(key -> index.firstUse(scope, key));
    }

    private void requireNew(Intent intent) {
        if (index.find(intent.intentId()) != null) {
            throw Refusals.duplicateId("intent", intent.intentId());
        }
        @Nullable
        HeldId holder = intent.clientOrderId()
                .map(id -> index.clientIdHolder(intent.scope(), id))
                .orElse(null);
        if (holder != null) {
            throw Refusals.duplicateClientOrderId(intent);
        }
    }

    private Optional<Claim> standing(IntentRecord record, List<Transition> steps) {
        for (Transition step : steps) {
            for (String id : step.orderIds()) {
                Optional<Claim> standing = standing(record.intent().scope(), new Claim(record.intentId(), id));
                if (standing.isPresent()) {
                    return standing;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Claim> standing(AccountScope scope, Claim claim) {
        return Optional.ofNullable(index.claimant(scope, claim.orderId()))
                .filter(held -> !held.intentId().equals(claim.intentId()))
                .map(held -> new Claim(held.intentId(), claim.orderId()));
    }

    private WriteResult write(JournalRecord change) {
        return write(change, log.prepared(change));
    }

    private WriteResult write(JournalRecord change, Encoded prepared) {
        log.append(prepared, false);
        index.apply(change);
        compactIfLarge();
        return WriteResult.written();
    }

    /** A log that fails just then says so to whoever writes next. */
    private void compactIfLarge() {
        if (log.isLarge() && log.failure().isEmpty()) {
            startCompaction();
        }
    }

    private Ticket startCompaction() {
        index.forget(retention, clock.instant());
        return log.replace(index.size(), index::snapshot);
    }

    private IntentRecord get(String intentId) {
        IntentRecord record = index.find(requireNonNull(intentId, "intentId"));
        if (record == null) {
            throw Refusals.unknown("intent", intentId);
        }
        return record;
    }

    /** What comes after a send reports trouble and throws none, so that it can't get in the way of an answer. */
    private WriteResult written(Supplier<WriteResult> work) {
        try {
            return locked(work);
        } catch (JournalException trouble) {
            return WriteResult.failed(trouble);
        }
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
