package io.orderwright.internal.submit;

import io.orderwright.error.UnknownOutcome.Verdict;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.IntentState;
import io.orderwright.journal.Transition;
import java.util.List;
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

    private record Watched(Resolver.Asked asked, Deadline until) {
        String intentId() {
            return asked.pending().intentId();
        }
    }

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
        watched.putIfAbsent(pending.intentId(), new Watched(Resolver.Asked.of(pending), until));
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

    /** Asks once about everything that is watched, by one listing; on the watcher's thread, or on a test's. */
    void look() {
        List<Watched> all = List.copyOf(watched.values());
        if (all.isEmpty()) {
            return;
        }
        try {
            Deadline deadline = Deadline.in(tools.settings().attempt(), tools.monotonic());
            Map<String, Resolution> ended =
                    resolver.askAll(all.stream().map(Watched::asked).toList(), deadline);
            all.forEach(one -> settle(one, Optional.ofNullable(ended.get(one.intentId()))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("Asking about orders in doubt failed; they will be asked about again", e);
        }
    }

    private void settle(Watched one, Optional<Resolution> ended) {
        String intentId = one.intentId();
        Optional<String> orderId = ended.flatMap(Resolution::orderId);
        if (orderId.isPresent()) {
            watched.remove(intentId);
            tools.listener().surfaced(intentId, tools.port().id("", orderId.get()));
            cancelIfUnwanted(intentId, orderId.get());
        } else if (ended.filter(known -> known.verdict() == Verdict.PLACED_TWICE)
                .isPresent()) {
            watched.remove(intentId);
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
