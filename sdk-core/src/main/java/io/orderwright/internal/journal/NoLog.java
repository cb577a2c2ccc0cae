package io.orderwright.internal.journal;

import io.orderwright.internal.journal.RecordCodec.Encoded;
import io.orderwright.journal.JournalException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps nothing: for the journal that lives in memory only. */
final class NoLog implements RecordLog {
    private static final int MANY = 50_000;

    private int grown;
    private int limit = MANY;
    private boolean closed;

    @Override
    public Encoded prepared(JournalRecord record) {
        return Encoded.END;
    }

    @Override
    public Ticket append(Encoded record, boolean force) {
        if (closed) {
            throw Refusals.closed();
        }
        grown++;
        return Ticket.NONE;
    }

    @Override
    public Ticket barrier() {
        return Ticket.NONE;
    }

    @Override
    public Ticket replace(int size, Supplier<List<JournalRecord>> snapshot) {
        grown = 0;
        limit = Math.max(MANY, 2 * size);
        return Ticket.NONE;
    }

    @Override
    public boolean isLarge() {
        return grown > limit;
    }

    @Override
    public Optional<JournalException> failure() {
        return Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
    }
}
