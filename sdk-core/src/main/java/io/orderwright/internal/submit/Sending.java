package io.orderwright.internal.submit;

import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.ReplyGrammar.Meaning;
import io.orderwright.internal.engine.SendHooks;
import io.orderwright.journal.AttemptEvidence;
import io.orderwright.journal.Intent;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.IntentState;
import io.orderwright.journal.JournalException;
import io.orderwright.journal.OrderIdentity;
import io.orderwright.journal.RecordedIntent;
import io.orderwright.journal.SendPhase;
import io.orderwright.journal.Transition;
import io.orderwright.journal.WriteResult;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One intent on its way: written down before the first send, each attempt after it. */
final class Sending implements SendHooks {
    private final SubmitTools tools;
    private final Submission submission;
    private final String intentId;
    private final KeyGates gates;
    private final Fingerprint fingerprint;
    private volatile @Nullable IntentRecord recorded;
    private volatile @Nullable IntentRecord first;
    private volatile @Nullable Instant began;
    private volatile int attempts;
    private volatile boolean held;
    private volatile @Nullable String claimed;
    private int earlier;

    Sending(SubmitTools tools, Submission submission, String intentId, KeyGates gates) {
        this.tools = tools;
        this.gates = gates;
        this.submission = submission;
        this.intentId = intentId;
        this.fingerprint = Fingerprint.of(submission.order());
    }

    /** An intent that is sent once more, by its next attempt. */
    static Sending again(SubmitTools tools, Submission submission, IntentRecord record, KeyGates gates) {
        Sending sending = new Sending(tools, submission, record.intentId(), gates);
        sending.recorded = record;
        sending.earlier = record.progress().last().attempt() - 1;
        sending.attempts = record.progress().last().attempt();
        return sending;
    }

    String intentId() {
        return intentId;
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }

    Submission submission() {
        return submission;
    }

    int attempts() {
        return attempts;
    }

    /** When the first attempt was begun; now, before there was one. */
    Instant began() {
        Instant known = began;
        return known == null ? tools.clock().instant() : known;
    }

    /** Whether the broker will show its client order id: then it can wait as it is recorded, and nobody takes its order. */
    boolean isNamed() {
        return tools.port().keepsClientOrderIds()
                && submission.request().clientOrderId().isPresent();
    }

    /** Whether the order that a success names is read before it is written down as ours: it may be another's. */
    boolean isReadBackFirst() {
        return submission.options().confirm() && !isNamed();
    }

    boolean isRecorded() {
        return recorded != null;
    }

    /** What was recorded first under the same caller's key, where this submission only repeats that. */
    Optional<IntentRecord> repeats() {
        return Optional.ofNullable(first);
    }

    /** Whether it stayed here because an equal order of this process fell into doubt after it had passed the gate. */
    boolean isHeld() {
        return held;
    }

    /** The order's id, once the journal holds that it is this intent's and nobody else's. */
    Optional<String> claimed() {
        return Optional.ofNullable(claimed);
    }

    void claimed(String orderId) {
        claimed = orderId;
    }

    @Override
    public Optional<Attempt.NotSent> beforeSend() {
        try {
            return recorded == null ? recordFirst() : againAfterWaiting();
        } catch (JournalException e) {
            return Optional.of(new Attempt.NotSent(
                    Attempt.Reason.JOURNAL, "the journal can't promise to keep the intent: " + e.getMessage(), e));
        }
    }

    private Optional<Attempt.NotSent> recordFirst() {
        held = isShutOut();
        return held ? Optional.of(equalInDoubt()) : record(tools.journal().record(intent()));
    }

    private Optional<Attempt.NotSent> record(RecordedIntent result) {
        if (result.repeated()) {
            first = result.record();
            return Optional.of(
                    new Attempt.NotSent(Attempt.Reason.EQUAL_ORDER_UNRESOLVED, "the key was used before", null));
        }
        recorded = result.record();
        tools.listener().recorded(intentId);
        Instant now = tools.clock().instant();
        boolean doubtful = result.equalUnresolved().stream().anyMatch(other -> Doubt.isDoubtful(other, now));
        if (doubtful && !submission.despiteDoubt()) {
            // A key is recorded once, so an order with a key can't be recorded anew; with a name, it need not be.
            held = (submission.callerKey().isEmpty() || isNamed()) && isShutOut();
            return Optional.of(equalInDoubt());
        }
        return Optional.empty();
    }

    /** It is recorded and has waited for its equal: what other processes have in doubt is looked at again. */
    private Optional<Attempt.NotSent> againAfterWaiting() {
        if (!held) {
            return Optional.empty();
        }
        Instant now = tools.clock().instant();
        boolean doubtful = tools.journal().unresolved(tools.scope(), fingerprint.identity()).stream()
                .filter(other -> !other.intentId().equals(intentId))
                .anyMatch(other -> Doubt.isDoubtful(other, now));
        held = doubtful && isShutOut();
        return doubtful ? Optional.of(equalInDoubt()) : Optional.empty();
    }

    private boolean isShutOut() {
        return !submission.despiteDoubt() && gates.isShut(fingerprint.identity());
    }

    private static Attempt.NotSent equalInDoubt() {
        return new Attempt.NotSent(
                Attempt.Reason.EQUAL_ORDER_UNRESOLVED,
                "an equal order is unresolved: find out about it first, or override by name",
                null);
    }

    private Intent intent() {
        Instant now = tools.clock().instant();
        OrderIdentity identity = new OrderIdentity(
                fingerprint.identity(),
                Fingerprint.VERSION,
                Likeness.of(fingerprint).text());
        return Intent.builder(intentId, submission.operation(), tools.scope())
                .body(submission.request().body())
                .identity(Optional.of(identity))
                .serverTime(Optional.of(tools.serverTime().get()))
                .planPosition(submission.planPosition())
                .callerKey(submission.callerKey())
                .clientOrderId(submission.request().clientOrderId())
                .targetOrderId(submission.targetOrderId())
                .build(now, now.plus(submission.options().total()));
    }

    @Override
    public Optional<Attempt.NotSent> atTheGate() {
        IntentRecord record = recorded;
        if (record == null || !tools.journal().stillOwner(record.owner())) {
            return Optional.of(
                    new Attempt.NotSent(Attempt.Reason.JOURNAL, "another process has taken the intent over", null));
        }
        if (tools.clock().instant().isAfter(record.progress().notAfter())) {
            return Optional.of(
                    new Attempt.NotSent(Attempt.Reason.DEADLINE, "the intent may not be sent any more", null));
        }
        return Optional.empty();
    }

    @Override
    public void afterSend(int number, Attempt attempt) {
        attempts = earlier + number;
        if (began == null) {
            began = tools.clock().instant();
        }
        if (recorded == null) {
            return;
        }
        if (attempt instanceof Attempt.NotSent notSent) {
            write(begun(), step(IntentState.NOT_SENT, attempts, notSent));
        } else if (attempt instanceof Attempt.Answered reply && isNotProcessed(reply)) {
            write(begun(), step(IntentState.NOT_PROCESSED, attempts, attempt));
        }
        tools.listener().attemptEnded(intentId, attempts, attempt.getClass().getSimpleName());
    }

    private boolean isNotProcessed(Attempt.Answered reply) {
        Meaning meaning = tools.port().grammar().meaning(submission.call(), reply);
        return meaning == Meaning.NOT_PROCESSED || meaning == Meaning.EXPIRED_TOKEN;
    }

    private Transition begun() {
        return Transition.to(IntentState.SENDING, attempts);
    }

    /** Writes the end of the last attempt; its beginning comes with it, unless it was forced before. */
    WriteResult end(Transition... ends) {
        IntentRecord known = recorded;
        if (known != null
                && known.state() == IntentState.SENDING
                && attempts == known.progress().last().attempt()) {
            return write(ends);
        }
        Transition[] steps = new Transition[ends.length + 1];
        steps[0] = begun();
        System.arraycopy(ends, 0, steps, 1, ends.length);
        return write(steps);
    }

    WriteResult write(Transition... steps) {
        WriteResult result = tools.journal().append(intentId, steps);
        if (!result.isWritten() && result.conflict().isEmpty()) {
            tools.listener().journalFailed(intentId, result.outcome().name());
        }
        return result;
    }

    Transition step(IntentState state, int number, Attempt attempt) {
        Transition step = Transition.to(state, number).withEvidence(evidence(attempt));
        return attempt instanceof Attempt.Answered reply
                ? step.withAnswer(reply.body())
                : step.withReason(reason(attempt));
    }

    private static String reason(Attempt attempt) {
        if (attempt instanceof Attempt.NotSent notSent) {
            return notSent.reason() + ": " + notSent.detail();
        }
        return attempt instanceof Attempt.Unsure unsure ? unsure.detail() : "answered";
    }

    private AttemptEvidence evidence(Attempt attempt) {
        if (attempt instanceof Attempt.Answered reply) {
            return new AttemptEvidence(
                    phase(reply.wire().phase()),
                    reply.wire().reused(),
                    OptionalInt.of(reply.status()),
                    reply.headers().first(tools.port().correlationHeader()));
        }
        if (attempt instanceof Attempt.Unsure unsure) {
            return AttemptEvidence.unanswered(
                    phase(unsure.wire().phase()), unsure.wire().reused());
        }
        return AttemptEvidence.unanswered(SendPhase.NOT_STARTED, false);
    }

    private static SendPhase phase(Attempt.Phase phase) {
        return SendPhase.valueOf(phase.name());
    }
}
