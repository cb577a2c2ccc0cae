package io.orderwright.internal.client;

import io.orderwright.internal.protection.Protection;
import io.orderwright.internal.submit.OrderDesk;
import io.orderwright.journal.OrderJournal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** What ends with a client, in the order in which it ends; once. */
public final class Lifetime {
    private final Connection connection;
    private final OrderDesk desk;
    private final Optional<OrderJournal> journal;
    private final Executors.Owned executor;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final List<Protection> before = new CopyOnWriteArrayList<>();

    Lifetime(Connection connection, OrderDesk desk, Optional<OrderJournal> journal, Executors.Owned executor) {
        this.connection = connection;
        this.desk = desk;
        this.journal = journal;
        this.executor = executor;
    }

    void endFirst(Protection protection) {
        before.add(protection);
    }

    /** Ends everything that is ours; the journal last. */
    public void end() {
        if (ended.compareAndSet(false, true)) {
            before.forEach(Protection::close);
            desk.close();
            connection.drain();
            executor.close();
            connection.close();
            journal.ifPresent(OrderJournal::close);
        }
    }
}
