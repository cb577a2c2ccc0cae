package io.orderwright.internal.submit;

import io.orderwright.error.UnknownOutcome.Candidate;
import io.orderwright.error.UnknownOutcome.Verdict;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.IntentState;
import io.orderwright.journal.Looks;
import io.orderwright.journal.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Asks the broker what became of intents in doubt, until it can be told or the time is over. */
final class Resolver {
    /** Fewer complete listings than this never prove that an order is not there. */
    private static final int LOOKS_FOR_ABSENCE = 3;

    private static final int LOCKS = 64;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final SubmitTools tools;
    private final KeyGates gates;
    private final Reads reads;
    private final Claiming claiming;
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

    Resolver(SubmitTools tools, KeyGates gates, Sources sources) {
        this.tools = tools;
        this.gates = gates;
        this.reads = new Reads(tools);
        this.claiming = new Claiming(tools, gates, sources);
    }

    /** One intent in doubt, and how often the broker was asked about it. */
    record Asked(Pending pending, Tally tally) {
        static Asked of(Pending pending) {
            return new Asked(pending, new Tally());
        }
    }

    /** Asks until the intent is found, absent for certain, or the deadline is over; writes down what it came to. */
    Resolution resolve(Pending pending, Deadline deadline) throws InterruptedException {
        Asked asked = Asked.of(pending);
        Map<String, Resolution> ended = resolve(deadline, List.of(asked), () -> one(asked, deadline));
        return ended.values().iterator().next();
    }

    /** The same for several, of which each listing tells at once; by intent. */
    Map<String, Resolution> resolveAll(List<Pending> pending, Deadline deadline) throws InterruptedException {
        List<Asked> asked = pending.stream().map(Asked::of).toList();
        return resolve(deadline, asked, () -> askAll(asked, deadline));
    }

    /** One round of asking. */
    private interface AskingRound {
        Map<String, Resolution> ask() throws InterruptedException;
    }

    private Map<String, Resolution> resolve(Deadline deadline, List<Asked> all, AskingRound round)
            throws InterruptedException {
        Map<String, Resolution> ended = new LinkedHashMap<>();
        Duration pause = FIRST_PAUSE;
        while (true) {
            ended.putAll(round.ask());
            if (ended.size() == all.size()) {
                return ended;
            }
            if (!deadline.allows(pause)) {
                all.stream()
                        .filter(one -> !ended.containsKey(one.pending().intentId()))
                        .forEach(one -> ended.put(
                                one.pending().intentId(), conclude(one.pending(), one.tally(), Verdict.INCONCLUSIVE)));
                return ended;
            }
            tools.sleeper().sleep(pause);
            pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    private Map<String, Resolution> one(Asked asked, Deadline deadline) throws InterruptedException {
        Pending pending = asked.pending();
        if (!isReady(pending, deadline)) {
            return byIntent(pending, settledElsewhere(pending));
        }
        ReentrantLock lock = lock(pending);
        lock.lockInterruptibly();
        try {
            Optional<Resolution> elsewhere = settledElsewhere(pending);
            return byIntent(pending, elsewhere.isPresent() ? elsewhere : judge(asked, look(List.of(asked), deadline)));
        } finally {
            lock.unlock();
        }
    }

    /** Asks once, by one listing, about all that are still open; for the watcher, and for what a dead process left. */
    Map<String, Resolution> askAll(List<Asked> open, Deadline deadline) throws InterruptedException {
        Map<String, Resolution> ended = new LinkedHashMap<>();
        List<Asked> ready = new ArrayList<>();
        for (Asked one : open) {
            Pending pending = one.pending();
            ended.putAll(byIntent(pending, settledElsewhere(pending)));
            if (!ended.containsKey(pending.intentId()) && isReady(pending, deadline)) {
                ready.add(one);
            }
        }
        if (!ready.isEmpty()) {
            Seen seen = look(ready, deadline);
            for (Asked one : ready) {
                ended.putAll(byIntent(one.pending(), judgeAlone(one, seen)));
            }
        }
        return ended;
    }

    private Optional<Resolution> judgeAlone(Asked asked, Seen seen) throws InterruptedException {
        ReentrantLock lock = lock(asked.pending());
        lock.lockInterruptibly();
        try {
            Optional<Resolution> elsewhere = settledElsewhere(asked.pending());
            return elsewhere.isPresent() ? elsewhere : judge(asked, seen);
        } finally {
            lock.unlock();
        }
    }

    /** What has a name of its own can't be mistaken for an equal order in flight, so it waits for none. */
    private boolean isReady(Pending pending, Deadline deadline) throws InterruptedException {
        return isNamed(pending) || gates.awaitDrained(pending.key(), deadline);
    }

    private boolean isNamed(Pending pending) {
        return tools.port().keepsClientOrderIds() && pending.clientOrderId().isPresent();
    }

    private ReentrantLock lock(Pending pending) {
        return locks.get(Math.floorMod(pending.key().hashCode(), LOCKS));
    }

    private static Map<String, Resolution> byIntent(Pending pending, Optional<Resolution> resolution) {
        return resolution.map(found -> Map.of(pending.intentId(), found)).orElseGet(Map::of);
    }

    /** A listing, when it was asked for, and whether it is whole. */
    private record Seen(Instant asked, boolean complete, Listing listing) {}

    private Seen look(List<Asked> wanted, Deadline deadline) {
        Instant asked = tools.clock().instant();
        Sought sought = Sought.of(
                wanted.stream().map(one -> one.pending().asOfNow(tools)).toList());
        Look look = reads.look(sought, deadline);
        Listing listing = new Listing(look.orders(), tools.port()::canonical);
        claiming.learn(listing);
        return new Seen(asked, look.complete(), listing);
    }

    private Optional<Resolution> judge(Asked asked, Seen seen) {
        Pending pending = asked.pending().asOfNow(tools);
        Listing listing = seen.listing();
        tools.listener().looked(pending.intentId(), seen.complete());
        if (!seen.complete() && listing.orders().isEmpty()) {
            asked.tally().failed();
            return Optional.empty();
        }
        claiming.settleHolders(pending.key(), listing.orders());
        Findings findings = isNamed(pending)
                ? new NamedFindings(tools, claiming, pending, listing)
                : new LikeFindings(tools, claiming, pending, listing);
        asked.tally().made(seen.complete(), seen.asked(), findings);
        findings.claim();
        Optional<Resolution> found = settledElsewhere(pending);
        if (found.isPresent()) {
            return found;
        }
        boolean absent = asked.tally().complete() >= LOOKS_FOR_ABSENCE
                && seen.complete()
                && findings.nothingLikeIt()
                && seen.asked().isAfter(pending.settledAfter());
        return absent ? Optional.of(conclude(pending, asked.tally(), Verdict.ABSENT)) : Optional.empty();
    }

    /** Another thread or process may have found this intent's order together with its own. */
    private Optional<Resolution> settledElsewhere(Pending pending) {
        Optional<Resolution> settled = tools.journal().find(pending.intentId()).flatMap(this::settled);
        if (settled.isPresent()) {
            gates.settled(pending.key(), pending.intentId());
        }
        return settled;
    }

    private Optional<Resolution> settled(IntentRecord record) {
        if (record.state() == IntentState.PLACED_TWICE) {
            List<Candidate> both = record.orderIds().stream()
                    .map(id -> new Candidate(tools.port().id("", id).value(), "carries the client order id"))
                    .toList();
            return Optional.of(Resolution.open(Verdict.PLACED_TWICE, 0, both));
        }
        boolean placed =
                record.state() == IntentState.PLACED || (record.state() == IntentState.ACCEPTED && record.isResolved());
        return placed ? Optional.of(Resolution.found(record.orderIds().get(0), Optional.empty())) : Optional.empty();
    }

    private Resolution conclude(Pending pending, Tally tally, Verdict verdict) {
        IntentState state = verdict == Verdict.ABSENT ? IntentState.ABSENT : IntentState.INCONCLUSIVE;
        tools.journal()
                .find(pending.intentId())
                .filter(record -> record.state() != state)
                .map(record -> record.progress().last().attempt())
                .ifPresent(attempt -> tools.journal()
                        .append(
                                pending.intentId(),
                                Transition.to(state, attempt).withLooks(tally.looks())));
        return Resolution.open(verdict, tally.complete(), tally.candidates());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** How often the broker was asked about one intent, and what the last listing left open. */
    static final class Tally {
        private int count;
        private int complete;
        private Optional<Instant> last = Optional.empty();
        private List<Candidate> candidates = List.of();

        void failed() {
            count++;
        }

        void made(boolean whole, Instant asked, Findings findings) {
            count++;
            candidates = findings.candidates();
            if (whole) {
                complete++;
                last = Optional.of(asked);
            }
        }

        int complete() {
            return complete;
        }

        List<Candidate> candidates() {
            return candidates;
        }

        Looks looks() {
            return new Looks(count, complete, last, Optional.empty());
        }
    }
}
