package io.orderwright.internal.journal.jdbc;

import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.IntentState;
import io.orderwright.journal.Transition;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Intents whose commit was not answered. Their caller was told not to send, so where they turn up they are abandoned;
 * otherwise they would shut out equal orders.
 */
final class Uncertain {
    private static final Duration WATCHED = Duration.ofMinutes(10);

    private final IntentTable intents;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Map<String, IntentRecord> waiting = new ConcurrentHashMap<>();

    Uncertain(IntentTable intents, Transactions transactions, InstantSource clock) {
        this.intents = intents;
        this.transactions = transactions;
        this.clock = clock;
    }

    void add(IntentRecord record) {
        waiting.put(record.intentId(), record);
    }

    /** Looks once for each; a commit that was under way may still come, so what is not found stays for a while. */
    void settle() {
        waiting.values().removeIf(this::isDone);
    }

    private boolean isDone(IntentRecord record) {
        boolean found = transactions.write(connection -> abandon(connection, record));
        return found || record.progress().notAfter().plus(WATCHED).isBefore(clock.instant());
    }

    private boolean abandon(Connection connection, IntentRecord lost) throws SQLException {
        Optional<IntentRecord> found = intents.lock(connection, lost.intentId());
        if (found.isPresent() && found.get().equals(lost)) {
            Transition step = Transition.to(IntentState.ABANDONED, 0).withReason("the answer to its commit was lost");
            IntentRecord record = found.get();
            intents.update(connection, record.with(record.progress().after(step, clock.instant())), record.owner());
        }
        return found.isPresent();
    }
}
