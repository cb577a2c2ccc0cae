package io.orderwright.internal.submit;

import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.IntentState;
import java.time.Instant;

/** Whether an intent is in doubt: nobody is sending it, and nobody knows. */
final class Doubt {
    private Doubt() {}

    /** An intent whose owner died in flight is recorded for ever; once it may not be sent any more, it is in doubt. */
    static boolean isDoubtful(IntentRecord record, Instant now) {
        if (record.isResolved()) {
            return false;
        }
        return record.state().isDoubtful()
                || record.state() == IntentState.ACCEPTED
                || now.isAfter(record.progress().notAfter());
    }

    static boolean isInFlight(IntentRecord record, Instant now) {
        return !record.isResolved() && !isDoubtful(record, now);
    }
}
