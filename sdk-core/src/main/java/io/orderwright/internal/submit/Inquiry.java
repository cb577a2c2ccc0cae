package io.orderwright.internal.submit;

import io.orderwright.error.UnknownOutcome.Verdict;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.journal.IntentRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Asks what became of intents in doubt, and goes on in the background where that does not tell. */
final class Inquiry {
    private final SubmitTools tools;
    private final KeyGates gates;
    private final Resolver resolver;
    private final Watcher watcher;

    Inquiry(SubmitTools tools, KeyGates gates, Sources sources) {
        this.tools = tools;
        this.gates = gates;
        this.resolver = new Resolver(tools, gates, sources);
        this.watcher = new Watcher(tools, resolver);
    }

    /** Asks about an intent in doubt, and goes on in the background where that does not tell. */
    Resolution ask(Pending pending, Duration within) {
        gates.shut(pending.key(), pending.intentId());
        Resolution resolution;
        try {
            Deadline deadline = Deadline.in(within, tools.monotonic());
            resolution = resolver.resolve(pending, deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            resolution = nothingKnown();
        }
        watchIfOpen(pending, resolution);
        return resolution;
    }

    private void watchIfOpen(Pending pending, Resolution resolution) {
        if (resolution.orderId().isEmpty() && resolution.verdict() != Verdict.PLACED_TWICE) {
            watcher.watch(pending);
        }
    }

    /** Asks about an intent of an earlier process, or of an earlier call. */
    Resolution ask(IntentRecord record, Duration within) {
        return ask(Pending.of(record, tools), within);
    }

    /** The same of many: one group after the other, and each listing tells of all of a group. */
    void askAll(List<List<IntentRecord>> groups, Deadline deadline) {
        List<List<Pending>> pending = groups.stream()
                .map(group ->
                        group.stream().map(record -> Pending.of(record, tools)).toList())
                .toList();
        pending.forEach(group -> group.forEach(one -> gates.shut(one.key(), one.intentId())));
        pending.forEach(group -> askTogether(group, deadline));
    }

    private void askTogether(List<Pending> pending, Deadline deadline) {
        Map<String, Resolution> known = Map.of();
        try {
            known = resolver.resolveAll(pending, deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Pending one : pending) {
            watchIfOpen(one, known.getOrDefault(one.intentId(), nothingKnown()));
        }
    }

    /** Lets equals of an intent go again. */
    void reopen(IntentRecord record) {
        record.intent().identity().ifPresent(identity -> gates.settled(identity.key(), record.intentId()));
    }

    Watcher watcher() {
        return watcher;
    }

    static Resolution nothingKnown() {
        return Resolution.open(Verdict.INCONCLUSIVE, 0, List.of());
    }
}
