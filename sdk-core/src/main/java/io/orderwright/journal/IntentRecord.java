package io.orderwright.journal;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An intent as the journal holds it. A snapshot: it does not change when the journal does.
 *
 * @param intent what was recorded before the send
 * @param recordedBy who recorded it
 * @param owner who may send and settle it now
 * @param progress how far it has come
 */
public record IntentRecord(Intent intent, Owner recordedBy, Owner owner, IntentProgress progress) {

    /** Checks that all is given. */
    public IntentRecord {
        requireNonNull(intent, "intent");
        requireNonNull(recordedBy, "recordedBy");
        requireNonNull(owner, "owner");
        requireNonNull(progress, "progress");
    }

    /** {@return the intent's id} */
    public String intentId() {
        return intent.intentId();
    }

    /** {@return the state it is in} */
    public IntentState state() {
        return progress.state();
    }

    /** {@return the broker's order ids, as far as they are known} */
    public List<String> orderIds() {
        return progress.last().orderIds();
    }

    /** {@return whether nothing is left to find out} */
    public boolean isResolved() {
        return progress.isResolved(intent.operation());
    }

    /** {@return whether another owner recorded it, so that what happened to its send was not seen} */
    public boolean isInherited() {
        return !recordedBy.equals(owner);
    }

    /**
     * The same intent, further on.
     *
     * @param further the new progress
     * @return the record with it
     */
    public IntentRecord with(IntentProgress further) {
        return new IntentRecord(intent, recordedBy, owner, further);
    }
}
