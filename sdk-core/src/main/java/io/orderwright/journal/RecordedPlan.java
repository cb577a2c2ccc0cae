package io.orderwright.journal;

import static java.util.Objects.requireNonNull;

/**
 * What recording a plan gave.
 *
 * @param record the plan as the journal holds it: the one given, or the first one under the same caller's key
 * @param repeated whether the caller's key was used before; then nothing is to be sent for this one
 */
public record RecordedPlan(PlanRecord record, boolean repeated) {

    /** Checks that all is given. */
    public RecordedPlan {
        requireNonNull(record, "record");
    }
}
