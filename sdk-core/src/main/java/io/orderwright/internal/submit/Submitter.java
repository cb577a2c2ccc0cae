package io.orderwright.internal.submit;

import io.orderwright.OrderwrightException;
import io.orderwright.client.CallOptions;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.Request;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.error.UnknownOutcome.Verdict;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.CallContext;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.ReplyGrammar.Meaning;
import io.orderwright.journal.FirstUse;
import io.orderwright.journal.Intent;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.IntentState;
import io.orderwright.journal.JournalException;
import io.orderwright.journal.Transition;
import io.orderwright.journal.WriteResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends each order exactly once: intent, send, resolve. One for each account of a client. */
public final class Submitter {
    private final SubmitTools tools;
    private final Supplier<String> ids;
    private final KeyGates gates = new KeyGates();
    private final Sources sources = new Sources();
    private final Resolver resolver;
    private final Baseline baseline;
    private final Watcher watcher;
    private final Reads reads;
    private final Failures failures;
    private final Confirmation confirmation;

    /**
     * Creates a submitter.
     *
     * @param tools what its parts share
     * @param ids makes the journal's ids of intents, each new
     */
    public Submitter(SubmitTools tools, Supplier<String> ids) {
        this.tools = tools;
        this.ids = ids;
        this.resolver = new Resolver(tools, gates, sources);
        this.reads = new Reads(tools);
        this.failures = new Failures(tools);
        this.baseline = new Baseline(tools, sources, reads);
        this.watcher = new Watcher(tools, resolver);
        this.confirmation = new Confirmation(tools, gates, sources);
    }

    /**
     * Sends an order and finds out what became of it.
     *
     * @param submission the order
     * @param whole the context of the caller's call, by which it can be cancelled
     * @return the order at the broker
     * @throws io.orderwright.error.NotSentException if it was certainly not sent
     * @throws io.orderwright.error.BrokerException if the broker refused
     * @throws OutcomeUnknownException if it can't be told
     */
    public Submitted submit(Submission submission, CallerHandle whole) {
        Optional<IntentRecord> first = firstUse(submission);
        if (first.isPresent()) {
            return repeat(new Sending(tools, submission, first.get().intentId(), gates), first.get());
        }
        Deadline deadline = Deadline.in(submission.options().total(), tools.monotonic());
        Sending sending = new Sending(tools, submission, ids.get(), gates);
        while (true) {
            Attempt last = attempt(sending, deadline, whole);
            if (!sending.isHeld()) {
                return settle(sending, last);
            }
            // An intent on record counts as in flight, and its equal in doubt would wait for it.
            if (sending.isRecorded() && !sending.isNamed()) {
                sending.write(Transition.to(IntentState.ABANDONED, sending.attempts()));
                sending = new Sending(tools, submission, ids.get(), gates);
            }
        }
    }

    /** What repeats a key sends nothing, so no gate holds it. */
    private Optional<IntentRecord> firstUse(Submission submission) {
        try {
            return submission
                    .callerKey()
                    .flatMap(key -> tools.journal().firstUse(tools.scope(), key))
                    .flatMap(FirstUse::intent);
        } catch (JournalException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Sends an intent that had come to rest once more: its next attempt, not another order.
     *
     * @param resting the intent
     * @param options the time limits
     * @return the order at the broker
     */
    Submitted resubmit(IntentRecord resting, CallOptions options) {
        Submission submission = restored(resting, options);
        watcher.forget(resting.intentId());
        IntentRecord record = tools.journal()
                .resubmit(resting.intentId(), tools.clock().instant().plus(options.total()));
        Sending sending = Sending.again(tools, submission, record, gates);
        Deadline deadline = Deadline.in(options.total(), tools.monotonic());
        try {
            return settle(sending, attempt(sending, deadline, new CallerHandle()));
        } catch (OrderwrightException failed) {
            watcher.watch(Pending.of(record, tools));
            throw failed;
        }
    }

    private Submission restored(IntentRecord record, CallOptions options) {
        Intent intent = record.intent();
        Request request = tools.port().restored(intent.body(), intent.clientOrderId());
        return new Submission(
                intent.operation(),
                intent.targetOrderId()
                        .map(target -> tools.port().replace(target, request))
                        .orElseGet(() -> tools.port().place(request)),
                request,
                tools.port().canonical(tools.port().decode(intent.body())),
                intent.callerKey(),
                intent.targetOrderId(),
                intent.planPosition(),
                options,
                true);
    }

    private Attempt attempt(Sending sending, Deadline deadline, CallerHandle whole) {
        String key = sending.fingerprint().identity();
        enter(sending, key, deadline);
        Attempt last = null;
        boolean doubtful = true;
        try {
            baseline.take(deadline, sending.submission().options().attempt());
            CallContext context =
                    new CallContext(deadline, sending.submission().options().attempt(), sending);
            whole.follow(context);
            last = tools.exchange().exchange(sending.submission().call(), context);
            doubtful = isDoubtful(sending, last);
        } finally {
            leave(sending, key, doubtful);
        }
        return last;
    }

    private void enter(Sending sending, String key, Deadline deadline) {
        boolean entered;
        try {
            entered = gates.enter(key, deadline, sending.submission().despiteDoubt());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stayed(sending, Attempt.Reason.CANCELLED, "interrupted while waiting for an equal order");
        }
        if (!entered) {
            throw stayed(
                    sending,
                    Attempt.Reason.EQUAL_ORDER_UNRESOLVED,
                    "an equal order is unresolved: find out about it first, or override by name");
        }
    }

    private OrderwrightException stayed(Sending sending, Attempt.Reason reason, String why) {
        if (sending.isRecorded()) {
            sending.write(
                    Transition.to(IntentState.ABANDONED, sending.attempts()).withReason(why));
        }
        return failures.notSent(operation(sending), new Attempt.NotSent(reason, why, null), sending.attempts());
    }

    /** An intent in doubt shuts its gate in the same moment in which it stops being in flight. */
    private void leave(Sending sending, String key, boolean doubtful) {
        if (doubtful && sending.isRecorded()) {
            gates.leaveInDoubt(key, sending.intentId());
        } else {
            gates.leave(key);
        }
    }

    private boolean isDoubtful(Sending sending, Attempt last) {
        if (last instanceof Attempt.Answered reply) {
            Meaning meaning =
                    tools.port().grammar().meaning(sending.submission().call(), reply);
            return meaning == Meaning.UNSURE
                    || meaning == Meaning.DUPLICATE_ID
                    || (meaning == Meaning.ACCEPTED && !writeAccepted(sending, reply));
        }
        return last instanceof Attempt.Unsure;
    }

    /** Claims the id that a success names; false where there is none, or it is another intent's. */
    private boolean writeAccepted(Sending sending, Attempt.Answered reply) {
        Optional<String> id = tools.port().placedId(reply);
        if (id.isEmpty()) {
            return false;
        }
        Transition accepted =
                sending.step(IntentState.ACCEPTED, sending.attempts(), reply).withOrderId(id.get());
        WriteResult written = sending.end(accepted);
        if (written.conflict().isPresent()) {
            tools.listener().claimConflict(sending.intentId(), orderId(id.get()));
            return false;
        }
        return true;
    }

    /** A journal that can't be read after a send takes nothing back: what was sent was sent. */
    private Submitted settle(Sending sending, Attempt last) {
        try {
            return settleByAttempt(sending, last);
        } catch (JournalException unreadable) {
            tools.listener().journalFailed(sending.intentId(), "the journal can't be read");
            throw failures.unknown(sending, last, nothingKnown());
        }
    }

    private Submitted settleByAttempt(Sending sending, Attempt last) {
        if (last instanceof Attempt.NotSent notSent) {
            return settleNotSent(sending, notSent);
        }
        if (last instanceof Attempt.Answered reply) {
            return settleAnswered(sending, reply);
        }
        sending.end(sending.step(IntentState.UNSURE, sending.attempts(), last));
        return resolve(sending, last);
    }

    private Submitted settleNotSent(Sending sending, Attempt.NotSent notSent) {
        Optional<IntentRecord> first = sending.repeats();
        if (first.isPresent()) {
            return repeat(sending, first.get());
        }
        if (sending.isRecorded()) {
            sending.write(
                    Transition.to(IntentState.ABANDONED, sending.attempts()).withReason(notSent.detail()));
        }
        throw failures.notSent(operation(sending), notSent, sending.attempts());
    }

    private Submitted settleAnswered(Sending sending, Attempt.Answered reply) {
        Meaning meaning = tools.port().grammar().meaning(sending.submission().call(), reply);
        int attempts = sending.attempts();
        switch (meaning) {
            case ACCEPTED -> {
                return settleAccepted(sending, reply);
            }
            case REFUSED -> sending.end(sending.step(IntentState.REJECTED, attempts, reply));
            case EXPIRED_TOKEN, NOT_PROCESSED -> sending.write(Transition.to(IntentState.ABANDONED, attempts));
            case UNSURE, DUPLICATE_ID -> {
                sending.end(sending.step(IntentState.UNSURE, attempts, reply));
                return resolve(sending, reply);
            }
        }
        throw failures.refused(sending.submission().call(), reply, attempts);
    }

    private Submitted settleAccepted(Sending sending, Attempt.Answered reply) {
        Optional<String> id = tools.port().placedId(reply);
        boolean ours = id.filter(named -> isClaimedBy(sending, named)).isPresent();
        if (ours) {
            gates.settled(sending.fingerprint().identity(), sending.intentId());
            Optional<Submitted> named = sending.submission().options().confirm()
                    ? confirmation.confirm(sending, id.orElseThrow())
                    : Optional.of(new Submitted(sending.intentId(), id.orElseThrow(), false, Optional.empty()));
            named.ifPresent(submitted -> tools.placed().placed(submitted.orderId(), sending.submission()::order));
            return named.orElseGet(() -> resolve(sending, reply));
        }
        sending.end(
                sending.step(IntentState.ACCEPTED, sending.attempts(), reply),
                Transition.to(IntentState.UNSURE, sending.attempts()).withReason("accepted, id unknown"));
        return resolve(sending, reply);
    }

    /** A journal that failed after the send must not hide the broker's answer: then the id is taken as it is. */
    private boolean isClaimedBy(Sending sending, String orderId) {
        try {
            String holder =
                    tools.journal().claimants(tools.scope(), List.of(orderId)).get(orderId);
            return holder == null || holder.equals(sending.intentId());
        } catch (JournalException unreadable) {
            tools.listener().journalFailed(sending.intentId(), "claims can't be read");
            return true;
        }
    }

    private Submitted resolve(Sending sending, Attempt last) {
        Resolution resolution;
        try {
            resolution = tools.journal()
                    .find(sending.intentId())
                    .map(record -> ask(
                            Pending.of(record.intent(), tools.clock().instant(), tools),
                            sending.submission().options().resolve()))
                    .orElseGet(Submitter::nothingKnown);
        } catch (JournalException unreadable) {
            tools.listener().journalFailed(sending.intentId(), "intents can't be read");
            resolution = nothingKnown();
        }
        if (resolution.orderId().isPresent()) {
            return recovered(sending.intentId(), resolution.orderId().get(), sending);
        }
        if (last instanceof Attempt.Answered reply && isOlderNamesake(sending, reply, resolution)) {
            throw refusedAsDuplicate(sending, reply);
        }
        throw failures.unknown(sending, last, resolution);
    }

    /** The id was refused as known, and whoever carries it was there before: ours was never made. */
    private boolean isOlderNamesake(Sending sending, Attempt.Answered reply, Resolution resolution) {
        Meaning meaning = tools.port().grammar().meaning(sending.submission().call(), reply);
        return meaning == Meaning.DUPLICATE_ID
                && sending.attempts() == 1
                && NamedFindings.areAllOlder(resolution.candidates());
    }

    private OrderwrightException refusedAsDuplicate(Sending sending, Attempt.Answered reply) {
        watcher.forget(sending.intentId());
        sending.write(Transition.to(IntentState.ABSENT_FINAL, 1).withReason("an older order has its client order id"));
        gates.settled(sending.fingerprint().identity(), sending.intentId());
        return failures.refused(sending.submission().call(), reply, 1);
    }

    /** What was found is read once more: it may have been refused since. */
    private Submitted recovered(String intentId, String orderId, Sending sending) {
        Optional<Order> seen = sending.submission().options().confirm()
                ? reads.orderIfReadable(
                        orderId, Deadline.in(sending.submission().options().attempt(), tools.monotonic()))
                : Optional.empty();
        return new Submitted(intentId, orderId, true, seen);
    }

    /** Asks about an intent in doubt, and goes on in the background where that does not tell. */
    private Resolution ask(Pending pending, Duration within) {
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

    /** The caller's key was used before: what came of that is what comes of this. */
    private Submitted repeat(Sending sending, IntentRecord first) {
        if (first.isResolved() && !first.orderIds().isEmpty()) {
            return recovered(first.intentId(), first.orderIds().get(0), sending);
        }
        if (first.isResolved()) {
            throw failures.notSent(
                    operation(sending),
                    new Attempt.NotSent(
                            Attempt.Reason.EQUAL_ORDER_UNRESOLVED,
                            "the key was used before, and that order ended as " + first.state()
                                    + ": use a new key to place again",
                            null),
                    0);
        }
        return resolveRecorded(sending, first);
    }

    private Submitted resolveRecorded(Sending sending, IntentRecord first) {
        Resolution resolution = ask(first, sending.submission().options().resolve());
        if (resolution.orderId().isPresent()) {
            return recovered(first.intentId(), resolution.orderId().get(), sending);
        }
        throw failures.unknown(sending, null, resolution);
    }

    /** Asks about an intent of an earlier process, or of an earlier call. */
    Resolution ask(IntentRecord record, Duration within) {
        return ask(Pending.of(record, tools), within);
    }

    /** The same of many at once: each listing tells of all. */
    Map<String, Resolution> askAll(List<IntentRecord> records, Duration within) {
        List<Pending> pending =
                records.stream().map(record -> Pending.of(record, tools)).toList();
        pending.forEach(one -> gates.shut(one.key(), one.intentId()));
        Map<String, Resolution> known = Map.of();
        try {
            known = resolver.resolveAll(pending, Deadline.in(within, tools.monotonic()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Pending one : pending) {
            watchIfOpen(one, known.getOrDefault(one.intentId(), nothingKnown()));
        }
        return known;
    }

    /** Lets equals of an intent go again. */
    void reopen(IntentRecord record) {
        record.intent().identity().ifPresent(identity -> gates.settled(identity.key(), record.intentId()));
    }

    Watcher watcher() {
        return watcher;
    }

    private static Resolution nothingKnown() {
        return Resolution.open(Verdict.INCONCLUSIVE, 0, List.of());
    }

    private OrderId orderId(String value) {
        return OrderId.order(tools.port().broker(), "", value);
    }

    private static String operation(Sending sending) {
        return sending.submission().call().operation();
    }
}
