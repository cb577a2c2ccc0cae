package io.orderwright.internal.journal;

import io.orderwright.internal.journal.JournalRecord.Claimed;
import io.orderwright.internal.journal.JournalRecord.ClientIdKept;
import io.orderwright.internal.journal.JournalRecord.HeldClaim;
import io.orderwright.internal.journal.JournalRecord.HeldId;
import io.orderwright.internal.journal.JournalRecord.IntentKept;
import io.orderwright.internal.journal.JournalRecord.IntentRecorded;
import io.orderwright.internal.journal.JournalRecord.OwnerKept;
import io.orderwright.internal.journal.JournalRecord.OwnerOpened;
import io.orderwright.internal.journal.JournalRecord.PlanAdvanced;
import io.orderwright.internal.journal.JournalRecord.PlanRecorded;
import io.orderwright.internal.journal.JournalRecord.Released;
import io.orderwright.internal.journal.JournalRecord.Resubmitted;
import io.orderwright.internal.journal.JournalRecord.Stepped;
import io.orderwright.journal.AccountScope;
import io.orderwright.journal.Claim;
import io.orderwright.journal.FirstUse;
import io.orderwright.journal.Intent;
import io.orderwright.journal.IntentProgress;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.Owner;
import io.orderwright.journal.PlanProgress;
import io.orderwright.journal.PlanRecord;
import io.orderwright.journal.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a journal knows, in memory. Changed only by {@link #apply}, so that reading a file back gives what writing it
 * had. Not safe for several threads: the journal holds its lock.
 */
final class JournalIndex {
    /** A word that is unique within an account. */
    record Scoped(AccountScope scope, String word) {}

    private record Holder(
            @Nullable String intentId, @Nullable String planId) {}

    private final Map<String, IntentRecord> intents = new LinkedHashMap<>();
    private final Set<String> unresolved = new LinkedHashSet<>();
    private final Map<Scoped, Map<String, IntentRecord>> unresolvedByIdentity = new HashMap<>();
    private final Map<Scoped, Holder> callerKeys = new HashMap<>();
    private final Map<Scoped, HeldId> clientIds = new HashMap<>();
    private final Map<Scoped, HeldId> claims = new HashMap<>();
    private final Map<String, PlanRecord> plans = new LinkedHashMap<>();
    private final Map<String, Set<String>> planMembers = new HashMap<>();
    private final Map<AccountScope, AccountScope> scopes = new HashMap<>();
    private Owner owner = new Owner("nobody", 0);

    void apply(JournalRecord change) {
        if (change instanceof IntentRecorded recorded) {
            add(recorded);
        } else if (change instanceof Stepped stepped) {
            step(stepped);
        } else if (change instanceof Resubmitted again) {
            IntentRecord record = get(again.intentId());
            put(record.with(record.progress().resubmitted(again.notAfter(), again.at())));
        } else if (change instanceof Claimed claimed) {
            claimed.claims().forEach(this::hold);
        } else if (change instanceof Released released) {
            Claim claim = released.claim();
            Scoped key = new Scoped(released.scope(), claim.orderId());
            HeldId held = claims.get(key);
            if (held != null && held.intentId().equals(claim.intentId())) {
                claims.remove(key);
            }
        } else {
            applyRarer(change);
        }
    }

    private void applyRarer(JournalRecord change) {
        if (change instanceof PlanRecorded recorded) {
            addPlan(recorded);
        } else if (change instanceof PlanAdvanced advanced) {
            PlanRecord plan = plans.get(advanced.planId());
            if (plan != null) {
                plans.put(advanced.planId(), with(plan, plan.owner(), advanced.progress()));
            }
        } else if (change instanceof IntentKept kept) {
            put(kept.record());
            register(kept.record().intent(), kept.record().progress().changedAt());
        } else if (change instanceof ClientIdKept kept) {
            clientIds.put(new Scoped(shared(kept.scope()), kept.clientOrderId()), kept.holder());
        } else if (change instanceof OwnerOpened opened) {
            open(opened);
        } else if (change instanceof OwnerKept kept) {
            owner = kept.owner();
        }
    }

    Owner owner() {
        return owner;
    }

    @Nullable
    IntentRecord find(String intentId) {
        return intents.get(intentId);
    }

    @Nullable
    PlanRecord findPlan(String planId) {
        PlanRecord plan = plans.get(planId);
        return plan == null ? null : withIntents(plan);
    }

    Optional<FirstUse> firstUse(AccountScope scope, String callerKey) {
        Holder holder = callerKeys.get(new Scoped(scope, callerKey));
        if (holder == null) {
            return Optional.empty();
        }
        Optional<IntentRecord> intent = Optional.ofNullable(holder.intentId()).map(intents::get);
        Optional<PlanRecord> plan = Optional.ofNullable(holder.planId()).map(this::findPlan);
        return Optional.of(new FirstUse(intent, plan));
    }

    @Nullable
    HeldId clientIdHolder(AccountScope scope, String clientOrderId) {
        return clientIds.get(new Scoped(scope, clientOrderId));
    }

    @Nullable
    HeldId claimant(AccountScope scope, String orderId) {
        return claims.get(new Scoped(scope, orderId));
    }

    List<IntentRecord> unresolved(AccountScope scope) {
        return records(unresolved).stream()
                .filter(record -> record.intent().scope().equals(scope))
                .toList();
    }

    List<IntentRecord> unresolved(AccountScope scope, String identityKey) {
        return List.copyOf(unresolvedOf(scope, identityKey).values());
    }

    /** Those of an identity beside one intent, which is nearly always the only one. */
    List<IntentRecord> unresolvedBeside(String intentId, AccountScope scope, String identityKey) {
        Map<String, IntentRecord> equals = unresolvedOf(scope, identityKey);
        if (equals.isEmpty() || (equals.size() == 1 && equals.containsKey(intentId))) {
            return List.of();
        }
        List<IntentRecord> others = new ArrayList<>(equals.values());
        others.removeIf(record -> record.intentId().equals(intentId));
        return Collections.unmodifiableList(others);
    }

    private Map<String, IntentRecord> unresolvedOf(AccountScope scope, String identityKey) {
        return unresolvedByIdentity.getOrDefault(new Scoped(scope, identityKey), Map.of());
    }

    List<IntentRecord> inherited() {
        return records(unresolved).stream()
                .filter(IntentRecord::isInherited)
                .sorted(Comparator.comparing(record -> record.intent().wallTime()))
                .toList();
    }

    List<PlanRecord> unfinishedPlans() {
        return plans.values().stream()
                .filter(plan -> !plan.progress().status().isFinished())
                .map(this::withIntents)
                .toList();
    }

    int size() {
        return 2 * plans.size() + intents.size() + claims.size() + clientIds.size() + 1;
    }

    /** Forgets what the retention does not keep. */
    void forget(Retention retention, Instant now) {
        Instant horizon = records(unresolved).stream()
                .map(record -> record.intent().wallTime())
                .min(Comparator.naturalOrder())
                .filter(oldest -> oldest.isBefore(retention.claimHorizon(now)))
                .orElse(retention.claimHorizon(now));
        claims.values().removeIf(held -> held.at().isBefore(horizon));
        clientIds.values().removeIf(held -> held.at().isBefore(horizon));
        plans.values().removeIf(plan -> isForgettable(plan, retention, now));
        intents.values().removeIf(record -> isForgettable(record, retention, now));
        planMembers.values().forEach(members -> members.retainAll(intents.keySet()));
        planMembers.values().removeIf(Set::isEmpty);
        callerKeys.values().removeIf(this::isDangling);
    }

    /** Records that build up all that is known. */
    List<JournalRecord> snapshot() {
        List<JournalRecord> records = new ArrayList<>();
        plans.values().forEach(plan -> {
            records.add(new PlanRecorded(plan.plan(), plan.owner()));
            records.add(new PlanAdvanced(plan.plan().planId(), plan.progress()));
        });
        intents.values().forEach(record -> records.add(new IntentKept(record)));
        claims.forEach((key, held) -> records.add(
                new Claimed(List.of(new HeldClaim(key.scope(), new Claim(held.intentId(), key.word()), held.at())))));
        clientIds.forEach((key, held) -> records.add(new ClientIdKept(key.scope(), key.word(), held)));
        records.add(new OwnerKept(owner));
        return records;
    }

    private boolean isForgettable(IntentRecord record, Retention retention, Instant now) {
        boolean planned = record.intent()
                .planPosition()
                .map(position -> plans.containsKey(position.planId()))
                .orElse(false);
        return !planned
                && record.isResolved()
                && retention.forgets(
                        record.intent().callerKey().isPresent(),
                        record.progress().changedAt(),
                        now);
    }

    private boolean isForgettable(PlanRecord plan, Retention retention, Instant now) {
        List<IntentRecord> members = withIntents(plan).intents();
        boolean settled =
                plan.progress().status().isFinished() && members.stream().allMatch(IntentRecord::isResolved);
        Instant last = members.stream()
                .map(record -> record.progress().changedAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return settled && retention.forgets(plan.plan().callerKey().isPresent(), last, now);
    }

    private boolean isDangling(Holder holder) {
        return holder.intentId() != null
                ? !intents.containsKey(holder.intentId())
                : !plans.containsKey(String.valueOf(holder.planId()));
    }

    private void add(IntentRecorded recorded) {
        Intent intent = recorded.intent();
        IntentProgress start = IntentProgress.recorded(intent.notAfter(), recorded.at());
        put(new IntentRecord(intent, recorded.owner(), recorded.owner(), start));
        register(intent, recorded.at());
    }

    private void register(Intent intent, Instant at) {
        intent.planPosition()
                .ifPresent(position -> planMembers
                        .computeIfAbsent(position.planId(), id -> new LinkedHashSet<>())
                        .add(intent.intentId()));
        intent.callerKey()
                .ifPresent(key -> callerKeys.put(new Scoped(intent.scope(), key), new Holder(intent.intentId(), null)));
        intent.clientOrderId()
                .ifPresent(id -> clientIds.put(new Scoped(intent.scope(), id), new HeldId(intent.intentId(), at)));
    }

    private void addPlan(PlanRecorded recorded) {
        PlanRecord plan = new PlanRecord(recorded.plan(), recorded.owner(), PlanProgress.started(), List.of());
        plans.put(recorded.plan().planId(), plan);
        recorded.plan()
                .callerKey()
                .ifPresent(key -> callerKeys.put(
                        new Scoped(recorded.plan().scope(), key),
                        new Holder(null, recorded.plan().planId())));
    }

    private void step(Stepped stepped) {
        IntentRecord record = get(stepped.intentId());
        IntentProgress progress = record.progress();
        for (Transition step : stepped.steps()) {
            progress = progress.after(step, stepped.at());
            if (record.intent().operation().createsOrder()) {
                step.orderIds()
                        .forEach(id -> hold(new HeldClaim(
                                record.intent().scope(), new Claim(stepped.intentId(), id), stepped.at())));
            }
        }
        put(record.with(progress));
    }

    /** One object for equal accounts: claims are many, are kept long, and each is read back with its own copy. */
    private AccountScope shared(AccountScope scope) {
        return scopes.computeIfAbsent(scope, first -> first);
    }

    private void hold(HeldClaim held) {
        claims.putIfAbsent(
                new Scoped(shared(held.scope()), held.claim().orderId()),
                new HeldId(held.claim().intentId(), held.at()));
    }

    private void open(OwnerOpened opened) {
        owner = opened.owner();
        for (IntentRecord record : records(Set.copyOf(unresolved))) {
            IntentProgress progress =
                    record.progress().inherited(record.intent().operation(), opened.at());
            put(new IntentRecord(record.intent(), record.recordedBy(), owner, progress));
        }
        plans.replaceAll((id, plan) -> with(plan, owner, plan.progress()));
    }

    private void put(IntentRecord record) {
        intents.put(record.intentId(), record);
        Optional<Scoped> identity = record.intent()
                .identity()
                .map(known -> new Scoped(record.intent().scope(), known.key()));
        if (record.isResolved()) {
            unresolved.remove(record.intentId());
            identity.ifPresent(key -> unresolvedByIdentity.computeIfPresent(key, (k, equals) -> {
                equals.remove(record.intentId());
                return equals.isEmpty() ? null : equals;
            }));
        } else {
            unresolved.add(record.intentId());
            identity.ifPresent(key -> unresolvedByIdentity
                    .computeIfAbsent(key, k -> new LinkedHashMap<>())
                    .put(record.intentId(), record));
        }
    }

    private IntentRecord get(String intentId) {
        IntentRecord record = intents.get(intentId);
        if (record == null) {
            throw new IllegalStateException("no intent " + intentId);
        }
        return record;
    }

    private List<IntentRecord> records(Collection<String> ids) {
        List<IntentRecord> records = new ArrayList<>(ids.size());
        for (String id : ids) {
            records.add(get(id));
        }
        return Collections.unmodifiableList(records);
    }

    private PlanRecord withIntents(PlanRecord plan) {
        List<IntentRecord> members =
                new ArrayList<>(records(planMembers.getOrDefault(plan.plan().planId(), Set.of())));
        members.sort(Comparator.comparingInt(
                record -> record.intent().planPosition().orElseThrow().index()));
        return new PlanRecord(plan.plan(), plan.owner(), plan.progress(), members);
    }

    private static PlanRecord with(PlanRecord plan, Owner owner, PlanProgress progress) {
        return new PlanRecord(plan.plan(), owner, progress, List.of());
    }
}
