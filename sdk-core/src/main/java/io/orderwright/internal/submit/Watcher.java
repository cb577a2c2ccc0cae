package io.orderwright.internal.submit;

import io.orderwright.client.OrderId;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.IntentState;
import io.orderwright.journal.Transition;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes on asking about intents in doubt after their callers were told, until they surface or the watch is over. */
final class Watcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);

    private final SubmitTools tools;
    private final Resolver resolver;
    private final Map<String, Watched> watched = new ConcurrentHashMap<>();
    private final Set<String> cancelWhenFound = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService thread;
    private @Nullable Consumer<String> canceller;
    private boolean closed;

    private record Watched(Pending pending, Resolver.Tally tally, Deadline until) {}

    Watcher(SubmitTools tools, Resolver resolver) {
        this.tools = tools;
        this.resolver = resolver;
    }

    /** Says how an order is cancelled that surfaces and that nobody wants any more. */
    synchronized void cancelBy(Consumer<String> how) {
        canceller = how;
    }

    void cancelWhenFound(String intentId) {
        cancelWhenFound.add(intentId);
    }

    /** What is sent once more is looked for anew: looks from before that say nothing of it. */
    void forget(String intentId) {
        watched.remove(intentId);
    }

    synchronized void watch(Pending pending) {
        Deadline until = Deadline.in(tools.settings().watch(), tools.monotonic());
        watched.putIfAbsent(pending.intentId(), new Watched(pending, new Resolver.Tally(), until));
        if (thread == null && !closed) {
            ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread daemon = new Thread(work, "orderwright-watcher");
                daemon.setDaemon(true);
                return daemon;
            });
            long every = tools.settings().watchEvery().toMillis();
            var unused = started.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
            thread = started;
        }
    }

    /** Asks once about everything that is watched; on the watcher's thread, or on a test's. */
    void look() {
        for (Watched one : watched.values()) {
            try {
                look(one);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("Asking about an order in doubt failed; it will be asked about again", e);
            }
        }
    }

    private void look(Watched one) throws InterruptedException {
        Deadline deadline = Deadline.in(tools.settings().attempt(), tools.monotonic());
        String intentId = one.pending().intentId();
        Optional<Resolution> ended = resolver.ask(one.pending(), one.tally(), deadline);
        Optional<String> orderId = ended.flatMap(Resolution::orderId);
        if (orderId.isPresent()) {
            watched.remove(intentId);
            tools.listener().surfaced(intentId, OrderId.order(tools.port().broker(), "", orderId.get()));
            cancelIfUnwanted(intentId, orderId.get());
        } else if (one.until().isOver()) {
            watched.remove(intentId);
            giveUp(intentId);
        }
    }

    private void cancelIfUnwanted(String intentId, String orderId) {
        Consumer<String> how;
        synchronized (this) {
            how = canceller;
        }
        if (how != null && cancelWhenFound.remove(intentId)) {
            how.accept(orderId);
        }
    }

    private void giveUp(String intentId) {
        tools.journal()
                .find(intentId)
                .filter(record -> record.state() == IntentState.ABSENT)
                .map(IntentRecord::progress)
                .ifPresent(progress -> tools.journal()
                        .append(
                                intentId,
                                Transition.to(
                                        IntentState.ABSENT_FINAL,
                                        progress.last().attempt())));
    }

    @Override
    public void close() {
        ScheduledExecutorService running;
        synchronized (this) {
            closed = true;
            running = thread;
        }
        if (running != null) {
            running.shutdownNow();
        }
    }
}
