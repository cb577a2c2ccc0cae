package io.orderwright.journal;

/** Where a plan stands. */
public enum PlanStatus {
    /** Its requests are being sent, or wait for a fill. */
    RUNNING(false),
    /** A member is unsure; the rest waits. */
    HALTED(false),
    /** A member was refused; what was placed is being undone by the plan's policy. */
    COMPENSATING(false),
    /** All was sent and is settled. */
    DONE(true),
    /** What had been placed was undone. */
    COMPENSATED(true),
    /** The user settled it by hand. */
    CLOSED_BY_USER(true);

    private final boolean finished;

    PlanStatus(boolean finished) {
        this.finished = finished;
    }

    /** {@return whether nothing is left to do} */
    public boolean isFinished() {
        return finished;
    }
}
