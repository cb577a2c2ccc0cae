package io.orderwright.internal.client;

import io.orderwright.client.UnresolvedOrder;
import io.orderwright.internal.submit.OrderDesk;
import io.orderwright.journal.PlanRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is in doubt, of this process and of dead ones: single requests, and orders of several that did not go through. */
final class Recovering {
    private final ServiceTools tools;
    private final OrderDesk desk;

    Recovering(ServiceTools tools) {
        this.tools = tools;
        this.desk = tools.desk();
    }

    List<UnresolvedOrder> recover() {
        List<UnresolvedOrder> recovered = new ArrayList<>();
        desk.recover(tools.options()).forEach(known -> recovered.add(new Unresolved(tools, known)));
        Set<String> moving = desk.plans().moving();
        for (PlanRecord record : desk.unfinishedPlans()) {
            if (!moving.contains(record.plan().planId())) {
                desk.outcomes().settle(record.plan());
            }
        }
        recovered.addAll(plans());
        return List.copyOf(recovered);
    }

    List<UnresolvedOrder> unresolved() {
        List<UnresolvedOrder> open = new ArrayList<>();
        desk.unresolved().forEach(record -> open.add(Unresolved.of(tools, record)));
        open.addAll(plans());
        return List.copyOf(open);
    }

    /** A plan whose requests are on their way is no news. */
    private List<UnresolvedOrder> plans() {
        Set<String> moving = desk.plans().moving();
        return desk.unfinishedPlans().stream()
                .filter(record -> !moving.contains(record.plan().planId()))
                .<UnresolvedOrder>map(record -> new UnresolvedPlan(tools, record))
                .collect(Collectors.toList());
    }
}
