package io.orderwright.internal.engine;

import io.orderwright.OrderwrightException;
import io.orderwright.error.CallFailure;
import io.orderwright.error.NotSentException;
import io.orderwright.error.UnreadableReplyException;

/** The exceptions of calls that had no answer, the same wherever a call was made. */
public final class Unanswered {
    private Unanswered() {}

    /** What is thrown for a call that was certainly not sent. */
    public static NotSentException notSent(CallFailure failure, Attempt.NotSent attempt) {
        return new NotSentException(
                failure.operation() + " at " + failure.broker() + " was not sent (" + attempt.reason() + "): "
                        + attempt.detail(),
                failure,
                NotSentException.Reason.valueOf(attempt.reason().name()),
                attempt.cause());
    }

    /** What is thrown for a read that had no answer. */
    public static OrderwrightException read(CallFailure failure, Attempt attempt) {
        if (attempt instanceof Attempt.NotSent notSent) {
            return notSent(failure, notSent);
        }
        Attempt.Unsure unsure = (Attempt.Unsure) attempt;
        return new UnreadableReplyException(
                failure.operation() + " at " + failure.broker() + " had no readable answer: " + unsure.detail()
                        + "; read again",
                failure,
                unsure.cause());
    }
}
