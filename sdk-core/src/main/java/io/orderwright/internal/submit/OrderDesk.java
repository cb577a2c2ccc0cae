package io.orderwright.internal.submit;

import io.orderwright.client.CallOptions;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.IntentState;
import io.orderwright.journal.PlanProgress;
import io.orderwright.journal.PlanRecord;
import io.orderwright.journal.PlanStatus;
import io.orderwright.journal.Transition;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Everything that changes orders of one account: placing, replacing, cancelling, and finding out what became of it. */
public final class OrderDesk implements AutoCloseable {
    private final SubmitTools tools;
    private final Submitter submitter;
    private final Canceller canceller;
    private final Replacer replacer;
    private final PlanOutcomes outcomes;
    private final PlanRunner plans;

    /**
     * What is known about an intent that a dead process, or an earlier call, left in doubt.
     *
     * @param record the intent
     * @param orderId the order, where it was found
     */
    public record Recovered(IntentRecord record, Optional<String> orderId) {}

    /**
     * Creates a desk.
     *
     * @param tools what its parts share
     * @param ids makes the journal's ids of intents, each new
     */
    public OrderDesk(SubmitTools tools, Supplier<String> ids) {
        OneAtATime turns = new OneAtATime();
        this.tools = tools;
        this.submitter = new Submitter(tools, ids);
        this.canceller = new Canceller(tools, turns);
        this.replacer = new Replacer(tools, submitter, turns);
        this.outcomes = new PlanOutcomes(tools, submitter, canceller);
        this.plans = new PlanRunner(tools, submitter, outcomes, ids);
    }

    /** {@return who places} */
    public Submitter submitter() {
        return submitter;
    }

    /** {@return who cancels} */
    public Canceller canceller() {
        return canceller;
    }

    /** {@return who replaces} */
    public Replacer replacer() {
        return replacer;
    }

    /** {@return who places what takes several requests} */
    public PlanRunner plans() {
        return plans;
    }

    /** {@return what came of plans} */
    public PlanOutcomes outcomes() {
        return outcomes;
    }

    /** Plans of the account that did not go through whole; those of dead owners among them once they were recovered. */
    public List<PlanRecord> unfinishedPlans() {
        return tools.journal().unfinishedPlans().stream()
                .filter(record -> record.plan().scope().equals(tools.scope()))
                .toList();
    }

    /** Takes over what dead owners left in doubt, and asks the broker about all of it at once. */
    public List<Recovered> recover(CallOptions options) {
        List<IntentRecord> inherited = tools.journal().takeOver().intents().stream()
                .filter(record -> record.intent().scope().equals(tools.scope()))
                .filter(record -> record.intent().operation().createsOrder())
                .toList();
        Map<Boolean, List<IntentRecord>> open = inherited.stream()
                .filter(record -> !record.isResolved())
                .collect(Collectors.partitioningBy(OrderDesk::wasAskedAbout));
        Deadline deadline = Deadline.in(options.resolve(), tools.monotonic());
        submitter.inquiry().askAll(List.of(open.get(false), open.get(true)), deadline);
        return inherited.stream().map(this::known).toList();
    }

    /**
     * What asking could not settle before may be old, and a listing that goes back to it long, or cut: it is asked about
     * apart from what nobody has asked about yet, and after it.
     */
    private static boolean wasAskedAbout(IntentRecord record) {
        return record.state() == IntentState.ABSENT || record.state() == IntentState.INCONCLUSIVE;
    }

    private Recovered known(IntentRecord before) {
        IntentRecord now = tools.journal().find(before.intentId()).orElse(before);
        Optional<String> orderId = now.isResolved() ? now.orderIds().stream().findFirst() : Optional.empty();
        return new Recovered(now, orderId);
    }

    /** Asks the broker about one intent again. */
    public Recovered resolve(IntentRecord record, Duration within) {
        if (record.isResolved()) {
            return new Recovered(record, record.orderIds().stream().findFirst());
        }
        Resolution resolution = submitter.ask(record, within);
        IntentRecord now = tools.journal().find(record.intentId()).orElse(record);
        return new Recovered(now, resolution.orderId());
    }

    /** Finds an intent in the journal. */
    public Optional<IntentRecord> find(String intentId) {
        return tools.journal().find(intentId);
    }

    /** Every intent of the account of which it is not known what became of it. */
    public List<IntentRecord> unresolved() {
        return tools.journal().unresolved(tools.scope());
    }

    /** Sends an intent once more, on the caller's own word. */
    public Submitted resubmit(IntentRecord record, CallOptions options) {
        return submitter.resubmit(record, options);
    }

    /** Asks about everything that is watched now, instead of waiting for the watcher's next turn. */
    public void watchNow() {
        submitter.watcher().look();
    }

    /** Cancels the order of an intent in doubt as soon as it turns up. */
    public void cancelWhenFound(String intentId, java.util.function.Consumer<String> how) {
        submitter.watcher().cancelBy(how);
        submitter.watcher().cancelWhenFound(intentId);
    }

    /** Takes the caller's word that an intent needs no more attention; its equals may be sent again. */
    public void closeByUser(IntentRecord record) {
        tools.journal()
                .append(
                        record.intentId(),
                        Transition.to(
                                IntentState.CLOSED_BY_USER,
                                record.progress().last().attempt()));
        submitter.inquiry().reopen(record);
    }

    /** Takes the caller's word that a plan needs no more attention; its intents neither. */
    public void closeByUser(PlanRecord record) {
        record.intents().stream().filter(intent -> !intent.isResolved()).forEach(this::closeByUser);
        tools.journal()
                .advance(
                        record.plan().planId(),
                        new PlanProgress(PlanStatus.CLOSED_BY_USER, 0, BigDecimal.ZERO, Optional.empty()));
    }

    @Override
    public void close() {
        submitter.watcher().close();
    }
}
