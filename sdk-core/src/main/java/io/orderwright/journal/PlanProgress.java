package io.orderwright.journal;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How far a plan has come. The fate of each request is in its intent.
 *
 * @param status where it stands
 * @param step how many of its requests are behind it
 * @param filled how much of its first order was filled, in the order's own units
 * @param note a few words without secrets, or empty
 */
public record PlanProgress(PlanStatus status, int step, BigDecimal filled, Optional<String> note) {

    /** Checks the parts. */
    public PlanProgress {
        requireNonNull(status, "status");
        Checks.notNegative(step, "step");
        requireNonNull(filled, "filled");
        requireNonNull(note, "note");
    }

    /** {@return the start: running, nothing sent, nothing filled} */
    public static PlanProgress started() {
        return new PlanProgress(PlanStatus.RUNNING, 0, BigDecimal.ZERO, Optional.empty());
    }
}
