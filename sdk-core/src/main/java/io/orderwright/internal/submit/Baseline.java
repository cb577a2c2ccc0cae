package io.orderwright.internal.submit;

import io.orderwright.internal.engine.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/** What was at the broker before the first send: a journal without a past can't tell those orders from ours. */
final class Baseline {
    private static final Duration BEFORE = Duration.ofMinutes(5);

    private final SubmitTools tools;
    private final Sources sources;
    private final Reads reads;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean taken;

    Baseline(SubmitTools tools, Sources sources, Reads reads) {
        this.tools = tools;
        this.sources = sources;
        this.reads = reads;
        this.taken = !tools.settings().baseline() || tools.port().keepsClientOrderIds();
    }

    /**
     * Takes it once, before the first send. Where the listing fails, the time window alone protects: a later listing
     * shows orders of ours, and none of those may count as having been there before.
     */
    void take(Deadline deadline, Duration attempt) {
        if (taken) {
            return;
        }
        lock.lock();
        try {
            if (!taken) {
                Instant since = tools.serverTime().get().estimate().minus(BEFORE);
                Look look = reads.look(Sought.since(since), share(deadline, attempt));
                look.orders().forEach(sources::wasThere);
                taken = true;
            }
        } finally {
            lock.unlock();
        }
    }

    /** A listing that does not come must leave the placement its own time. */
    private Deadline share(Deadline deadline, Duration attempt) {
        Duration spare = deadline.left().minus(attempt).dividedBy(2);
        return Deadline.in(spare.isNegative() ? Duration.ZERO : spare, tools.monotonic());
    }
}
