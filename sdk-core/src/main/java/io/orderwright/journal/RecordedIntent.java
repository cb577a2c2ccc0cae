package io.orderwright.journal;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What recording an intent gave.
 *
 * @param record the intent as the journal holds it: the one given, or the first one under the same caller's key
 * @param repeated whether the caller's key was used before; then {@code record} is the first intent, and nothing is to
 *     be sent for this one
 * @param equalUnresolved the other unresolved intents with the same identity key, also of other processes, looked up
 *     after this one was recorded; so of two that are recorded at once at least one sees the other
 */
public record RecordedIntent(IntentRecord record, boolean repeated, List<IntentRecord> equalUnresolved) {

    /** Checks that all is given. */
    public RecordedIntent {
        requireNonNull(record, "record");
        equalUnresolved = List.copyOf(equalUnresolved);
    }
}
