package io.orderwright.benchmarks.loopback;

import io.orderwright.benchmarks.loopback.Journals.Named;
import io.orderwright.journal.AccountScope;
import io.orderwright.journal.Intent;
import io.orderwright.journal.IntentState;
import io.orderwright.journal.Operation;
import io.orderwright.journal.OrderIdentity;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.ServerTime;
import io.orderwright.journal.Transition;
import io.orderwright.journal.WriteResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** What the journal has to do for one placement: the intent before the send, its outcome after it. Nothing is sent. */
final class Recording implements Placing {
    private static final AccountScope SCOPE =
            new AccountScope("schwab", "https://api.schwabapi.com", "0f1e2d3c4b5a69788796a5b4c3d2e1f0");
    private static final Duration WHOLE = Duration.ofSeconds(30);

    private final String name;
    private final OrderJournal journal;
    /** So that all numbers have as many digits. */
    private static final long FIRST = 100_000_000_000L;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final AtomicLong number = new AtomicLong();

    Recording(Named named) {
        this.name = named.name();
        this.journal = named.journal();
    }

    @Override
    public String name() {
        return "Orderwright's journal, " + name;
    }

    @Override
    public String place() {
        long order = number.incrementAndGet();
        String id = "intent" + run + (FIRST + order);
        journal.record(intent(id));
        WriteResult ended = journal.append(
                id,
                Transition.to(IntentState.SENDING, 1),
                Transition.to(IntentState.ACCEPTED, 1).withOrderId(Long.toString(order)));
        if (!ended.isWritten()) {
            throw new IllegalStateException("the outcome was not written: " + ended);
        }
        return id;
    }

    private static Intent intent(String id) {
        Instant now = Instant.now();
        String legs = "LIMIT [BUY AAPL 100SHARES]";
        return Intent.builder(id, Operation.PLACE, SCOPE)
                .body(Terms.BODY)
                .identity(Optional.of(new OrderIdentity(legs, 1, legs + " @150 !- DAY NORMAL")))
                .serverTime(Optional.of(new ServerTime(now, Duration.ofSeconds(1))))
                .build(now, now.plus(WHOLE));
    }

    @Override
    public void close() {
        journal.close();
    }
}
