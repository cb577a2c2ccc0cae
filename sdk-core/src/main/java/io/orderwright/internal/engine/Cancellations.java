package io.orderwright.internal.engine;

/** Says that a caller stopped a call before anything was sent. */
final class Cancellations {
    private Cancellations() {}

    static Attempt.NotSent interrupted(String when) {
        return new Attempt.NotSent(Attempt.Reason.CANCELLED, "the calling thread was interrupted " + when, null);
    }

    static Attempt.NotSent givenUp(String when) {
        return new Attempt.NotSent(Attempt.Reason.CANCELLED, "the caller gave up " + when, null);
    }
}
