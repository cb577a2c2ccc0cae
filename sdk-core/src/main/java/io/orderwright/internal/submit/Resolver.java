package io.orderwright.internal.submit;

import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.error.UnknownOutcome.Candidate;
import io.orderwright.error.UnknownOutcome.Verdict;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.journal.Claim;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.IntentState;
import io.orderwright.journal.Looks;
import io.orderwright.journal.Transition;
import io.orderwright.journal.WriteResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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
    private final Sources sources;
    private final Reads reads;
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

    Resolver(SubmitTools tools, KeyGates gates, Sources sources) {
        this.tools = tools;
        this.gates = gates;
        this.sources = sources;
        this.reads = new Reads(tools);
    }

    /** Asks until the intent is found, absent for certain, or the deadline is over; writes down what it came to. */
    Resolution resolve(Pending pending, Deadline deadline) throws InterruptedException {
        Tally tally = new Tally();
        Duration pause = FIRST_PAUSE;
        while (true) {
            Optional<Resolution> ended = ask(pending, tally, deadline);
            if (ended.isPresent()) {
                return ended.get();
            }
            if (!deadline.allows(pause)) {
                return conclude(pending, tally, Verdict.INCONCLUSIVE);
            }
            tools.sleeper().sleep(pause);
            pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    /** Asks once; for the watcher, and as one step of {@link #resolve}. */
    Optional<Resolution> ask(Pending pending, Tally tally, Deadline deadline) throws InterruptedException {
        Optional<Resolution> elsewhere = settledElsewhere(pending);
        if (elsewhere.isPresent() || !gates.awaitDrained(pending.key(), deadline)) {
            return elsewhere;
        }
        ReentrantLock lock = locks.get(Math.floorMod(pending.key().hashCode(), LOCKS));
        lock.lockInterruptibly();
        try {
            elsewhere = settledElsewhere(pending);
            return elsewhere.isPresent() ? elsewhere : askLocked(pending, tally, deadline);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Resolution> askLocked(Pending pending, Tally tally, Deadline deadline) {
        Instant asked = tools.clock().instant();
        Look look = reads.look(pending.from(), deadline);
        tools.listener().looked(pending.intentId(), look.complete());
        if (!look.complete() && look.orders().isEmpty()) {
            tally.failed();
            return Optional.empty();
        }
        Round round = new Round(tools, sources, pending);
        round.sort(look.orders());
        tally.made(look.complete(), asked, round);
        Optional<Resolution> found = match(pending, round);
        if (found.isPresent()) {
            return found;
        }
        boolean absent = tally.complete() >= LOOKS_FOR_ABSENCE
                && look.complete()
                && round.nothingLikeIt()
                && asked.isAfter(pending.settledAfter());
        return absent ? Optional.of(conclude(pending, tally, Verdict.ABSENT)) : Optional.empty();
    }

    private Optional<Resolution> match(Pending pending, Round round) {
        if (round.same().isEmpty()) {
            return Optional.empty();
        }
        Instant now = tools.clock().instant();
        List<IntentRecord> equals = tools.journal().unresolved(tools.scope(), pending.key()).stream()
                .filter(record -> isEqual(record, pending))
                .sorted(Comparator.comparing(
                        (IntentRecord record) -> record.intent().wallTime()))
                .toList();
        if (equals.stream().anyMatch(record -> Doubt.isInFlight(record, now))) {
            return Optional.empty();
        }
        if (round.isAmbiguous(equals)) {
            if (round.isSecondWriter(equals)) {
                tools.listener().secondWriter(pending.intentId(), ids(round));
            }
            return Optional.empty();
        }
        List<IntentRecord> ours = equals.stream()
                .filter(record -> record.owner().equals(tools.journal().owner()))
                .toList();
        List<Claim> claims = round.claims(ours);
        if (!claims.isEmpty() && tools.journal().claim(claims).isWritten()) {
            claims.forEach(claim -> placed(pending.key(), claim, round));
        }
        return settledElsewhere(pending);
    }

    private static boolean isEqual(IntentRecord record, Pending pending) {
        return record.intent()
                .identity()
                .filter(identity -> Likeness.parse(identity.fingerprint())
                        .whole()
                        .equals(pending.likeness().whole()))
                .isPresent();
    }

    private void placed(String key, Claim claim, Round round) {
        int attempt = tools.journal()
                .find(claim.intentId())
                .map(record -> record.progress().last().attempt())
                .orElse(1);
        Transition step = Transition.to(IntentState.PLACED, attempt)
                .withOrderId(claim.orderId())
                .withReason("found in a listing");
        WriteResult written = tools.journal().append(claim.intentId(), step);
        if (!written.isWritten()) {
            tools.listener().journalFailed(claim.intentId(), written.outcome().name());
        }
        round.same().stream()
                .filter(order -> order.id().value().equals(claim.orderId()))
                .forEach(sources::learn);
        gates.settled(key, claim.intentId());
        tools.listener().claimed(claim.intentId(), id(claim.orderId(), round));
    }

    private static List<OrderId> ids(Round round) {
        return round.same().stream().map(Order::id).toList();
    }

    private static OrderId id(String orderId, Round round) {
        return round.same().stream()
                .map(Order::id)
                .filter(id -> id.value().equals(orderId))
                .findFirst()
                .orElseThrow();
    }

    /** Another thread or process may have found this intent's order together with its own. */
    private Optional<Resolution> settledElsewhere(Pending pending) {
        Optional<IntentRecord> record = tools.journal().find(pending.intentId());
        boolean placed = record.filter(known -> known.state() == IntentState.PLACED
                        || (known.state() == IntentState.ACCEPTED && known.isResolved()))
                .isPresent();
        if (!placed) {
            return Optional.empty();
        }
        gates.settled(pending.key(), pending.intentId());
        return Optional.of(Resolution.found(record.orElseThrow().orderIds().get(0), Optional.empty()));
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

        void made(boolean whole, Instant asked, Round round) {
            count++;
            candidates = round.candidates();
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
