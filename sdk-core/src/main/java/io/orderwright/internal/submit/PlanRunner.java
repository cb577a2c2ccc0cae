package io.orderwright.internal.submit;

import io.orderwright.OrderwrightException;
import io.orderwright.error.BrokerException;
import io.orderwright.error.NotSentException;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.journal.FirstUse;
import io.orderwright.journal.JournalException;
import io.orderwright.journal.Plan;
import io.orderwright.journal.PlanMember;
import io.orderwright.journal.PlanPosition;
import io.orderwright.journal.PlanRecord;
import io.orderwright.journal.PlanStatus;
import io.orderwright.journal.RecordedPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Sends an order that takes several requests, one after the other, by a plan that is on record before the first goes out.
 * A request that is refused, or of which nobody knows, stops the rest: what came of each is told, and what was placed is
 * kept or cancelled as the caller chose.
 */
public final class PlanRunner {
    private static final String OPERATION = "place";

    private final SubmitTools tools;
    private final Submitter submitter;
    private final Supplier<String> ids;
    private final Failures failures;
    private final PlanOutcomes outcomes;
    private final Set<String> moving = ConcurrentHashMap.newKeySet();

    PlanRunner(SubmitTools tools, Submitter submitter, PlanOutcomes outcomes, Supplier<String> ids) {
        this.tools = tools;
        this.submitter = submitter;
        this.outcomes = outcomes;
        this.ids = ids;
        this.failures = new Failures(tools);
    }

    /**
     * Sends every request of an order.
     *
     * @param order the requests
     * @param caller the caller's hold on the call
     * @return what became of each, all placed, in the same order
     * @throws NotSentException if nothing was sent
     * @throws BrokerException if the first was refused, so that nothing was placed
     * @throws io.orderwright.error.PartiallyPlacedException if some were placed, or may be, and some were not
     */
    public List<Submitted> submit(PlannedOrder order, CallerHandle caller) {
        Optional<PlanRecord> earlier = firstUse(order.callerKey());
        if (earlier.isPresent()) {
            return outcomes.repeat(earlier.get(), order);
        }
        Plan plan = plan(order);
        moving.add(plan.planId());
        try {
            RecordedPlan recorded = record(plan);
            return recorded.repeated() ? outcomes.repeat(recorded.record(), order) : send(plan, order, caller);
        } finally {
            moving.remove(plan.planId());
        }
    }

    /** {@return the ids of the plans whose requests are on their way now, in this process} */
    public Set<String> moving() {
        return Set.copyOf(moving);
    }

    private Optional<PlanRecord> firstUse(Optional<String> callerKey) {
        try {
            return callerKey
                    .flatMap(key -> tools.journal().firstUse(tools.scope(), key))
                    .flatMap(FirstUse::plan);
        } catch (JournalException unreadable) {
            return Optional.empty();
        }
    }

    private Plan plan(PlannedOrder order) {
        List<PlanMember> members = order.members().stream()
                .map(member -> new PlanMember(
                        member.operation(),
                        member.request().part(),
                        member.request().clientOrderId(),
                        member.request().body()))
                .toList();
        Plan plan = Plan.of(ids.get(), tools.scope(), order.policy().name(), members);
        return order.callerKey().map(plan::withCallerKey).orElse(plan);
    }

    private RecordedPlan record(Plan plan) {
        try {
            return tools.journal().recordPlan(plan);
        } catch (JournalException e) {
            throw failures.notSent(
                    OPERATION,
                    new Attempt.NotSent(
                            Attempt.Reason.JOURNAL, "the journal can't promise to keep the plan: " + e.getMessage(), e),
                    0);
        }
    }

    private List<Submitted> send(Plan plan, PlannedOrder order, CallerHandle caller) {
        List<Submitted> placed = new ArrayList<>();
        for (Submission member : order.members()) {
            try {
                PlanPosition position = new PlanPosition(plan.planId(), placed.size());
                placed.add(standing(submitter.submit(member.at(position), caller)));
                outcomes.advance(plan, PlanStatus.RUNNING, placed.size());
            } catch (OrderwrightException failed) {
                if (placed.isEmpty() && placedNothing(failed)) {
                    outcomes.advance(plan, PlanStatus.DONE, 0);
                    throw failed;
                }
                throw outcomes.halted(plan, placed.size(), failed);
            }
        }
        return outcomes.finished(plan, placed, order.exclusive());
    }

    /** The broker may refuse after it has said "created": that is a refusal all the same. */
    private Submitted standing(Submitted submitted) {
        submitted.seen().filter(PlanOutcomes::isRejected).ifPresent(order -> {
            throw tools.port().rejection(OPERATION, order);
        });
        return submitted;
    }

    private static boolean placedNothing(OrderwrightException failed) {
        return failed instanceof NotSentException || (failed instanceof BrokerException refused && refused.refused());
    }
}
