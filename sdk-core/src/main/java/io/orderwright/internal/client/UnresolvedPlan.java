package io.orderwright.internal.client;

import io.orderwright.client.OrderId;
import io.orderwright.client.PlacedOrder;
import io.orderwright.client.UnresolvedOrder;
import io.orderwright.internal.submit.OrderDesk;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.PlanMember;
import io.orderwright.journal.PlanRecord;
import io.orderwright.order.OrderSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An order of several requests, of which some were placed and some were not. */
final class UnresolvedPlan implements UnresolvedOrder {
    private final ServiceTools tools;
    private final PlanRecord record;

    UnresolvedPlan(ServiceTools tools, PlanRecord record) {
        this.tools = tools;
        this.record = record;
    }

    @Override
    public String intentId() {
        return record.plan().planId();
    }

    @Override
    public OrderSpec spec() {
        return tools.dialect()
                .decode(record.plan().members().stream()
                        .map(PlanMember::body)
                        .collect(Collectors.joining(",", "[", "]")));
    }

    @Override
    public String state() {
        return record.progress().status().name();
    }

    /** {@return nothing: its requests have ids, the whole has none} */
    @Override
    public Optional<OrderId> placedId() {
        return Optional.empty();
    }

    @Override
    public UnresolvedOrder resolve(Duration within) {
        OrderDesk desk = tools.desk();
        for (IntentRecord intent : record.intents()) {
            desk.resolve(intent, within);
        }
        desk.outcomes().settle(record.plan());
        return new UnresolvedPlan(tools, current());
    }

    /** The members that are missing would stand beside others that may have filled or ended since: only a person can tell. */
    @Override
    public PlacedOrder resubmit() {
        throw tools.desk().outcomes().notRepeatable(record.plan());
    }

    @Override
    public void cancelWhenFound() {
        tools.desk().outcomes().cancelAll(record.plan());
    }

    @Override
    public void close() {
        tools.desk().closeByUser(current());
    }

    private PlanRecord current() {
        List<PlanRecord> open = tools.desk().unfinishedPlans();
        return open.stream()
                .filter(one -> one.plan().planId().equals(intentId()))
                .findFirst()
                .orElse(record);
    }

    /** {@return the plan and where it stands} */
    @Override
    public String toString() {
        return record.plan() + " " + record.progress().status();
    }
}
