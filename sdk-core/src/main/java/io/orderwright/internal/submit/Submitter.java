package io.orderwright.internal.submit;

import io.orderwright.OrderwrightException;
import io.orderwright.client.CallOptions;
import io.orderwright.client.Request;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.CallContext;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.journal.FirstUse;
import io.orderwright.journal.Intent;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.IntentState;
import io.orderwright.journal.JournalException;
import io.orderwright.journal.Transition;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends each order exactly once: intent, send, resolve. One for each account of a client. */
public final class Submitter {
    private final SubmitTools tools;
    private final Supplier<String> ids;
    private final KeyGates gates = new KeyGates();
    private final Baseline baseline;
    private final Inquiry inquiry;
    private final Settlement settlement;
    private final Failures failures;

    /**
     * Creates a submitter.
     *
     * @param tools what its parts share
     * @param ids makes the journal's ids of intents, each new
     */
    public Submitter(SubmitTools tools, Supplier<String> ids) {
        this.tools = tools;
        this.ids = ids;
        Sources sources = new Sources();
        this.inquiry = new Inquiry(tools, gates, sources);
        this.settlement = new Settlement(tools, gates, sources, inquiry);
        this.failures = new Failures(tools);
        this.baseline = new Baseline(tools, sources, new Reads(tools));
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
            return settlement.repeat(new Sending(tools, submission, first.get().intentId(), gates), first.get());
        }
        Deadline deadline = Deadline.in(submission.options().total(), tools.monotonic());
        Sending sending = new Sending(tools, submission, ids.get(), gates);
        while (true) {
            Attempt last = attempt(sending, deadline, whole);
            if (!sending.isHeld()) {
                return settlement.settle(sending, last);
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
        watcher().forget(resting.intentId());
        IntentRecord record = tools.journal()
                .resubmit(resting.intentId(), tools.clock().instant().plus(options.total()));
        Sending sending = Sending.again(tools, submission, record, gates);
        Deadline deadline = Deadline.in(options.total(), tools.monotonic());
        try {
            return settlement.settle(sending, attempt(sending, deadline, new CallerHandle()));
        } catch (OrderwrightException failed) {
            watcher().watch(Pending.of(record, tools));
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
            doubtful = settlement.isDoubtful(sending, last);
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

    /** Asks about an intent of an earlier process, or of an earlier call. */
    Resolution ask(IntentRecord record, Duration within) {
        return inquiry.ask(record, within);
    }

    Inquiry inquiry() {
        return inquiry;
    }

    Watcher watcher() {
        return inquiry.watcher();
    }

    private static String operation(Sending sending) {
        return sending.submission().call().operation();
    }
}
