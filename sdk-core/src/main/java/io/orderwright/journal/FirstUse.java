package io.orderwright.journal;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What was recorded first under a caller's key: an intent or a plan, never both.
 *
 * @param intent the intent, when the order took one request
 * @param plan the plan, when it took several
 */
public record FirstUse(Optional<IntentRecord> intent, Optional<PlanRecord> plan) {

    /** Checks that exactly one is given. */
    public FirstUse {
        requireNonNull(intent, "intent");
        requireNonNull(plan, "plan");
        if (intent.isPresent() == plan.isPresent()) {
            throw new IllegalArgumentException("a key belongs to an intent or to a plan");
        }
    }
}
