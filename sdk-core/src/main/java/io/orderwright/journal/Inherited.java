package io.orderwright.journal;

import java.util.List;

/**
 * What dead owners left unsettled and this owner now has.
 *
 * @param intents their unresolved intents, oldest first, none of them in flight
 * @param plans their unfinished plans
 */
public record Inherited(List<IntentRecord> intents, List<PlanRecord> plans) {

    /** Takes copies. */
    public Inherited {
        intents = List.copyOf(intents);
        plans = List.copyOf(plans);
    }
}
