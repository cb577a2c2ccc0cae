package io.orderwright.journal;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A plan as the journal holds it. A snapshot: it does not change when the journal does.
 *
 * @param plan what was recorded before the first send
 * @param owner who may carry it on
 * @param progress how far it has come
 * @param intents its requests that were recorded, in the order of the plan
 */
public record PlanRecord(Plan plan, Owner owner, PlanProgress progress, List<IntentRecord> intents) {

    /** Checks that all is given. */
    public PlanRecord {
        requireNonNull(plan, "plan");
        requireNonNull(owner, "owner");
        requireNonNull(progress, "progress");
        intents = List.copyOf(intents);
    }
}
