package io.orderwright.internal.journal;

import io.orderwright.journal.AccountScope;
import io.orderwright.journal.AttemptEvidence;
import io.orderwright.journal.Claim;
import io.orderwright.journal.Intent;
import io.orderwright.journal.IntentProgress;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.IntentState;
import io.orderwright.journal.Looks;
import io.orderwright.journal.Operation;
import io.orderwright.journal.OrderIdentity;
import io.orderwright.journal.Owner;
import io.orderwright.journal.Plan;
import io.orderwright.journal.PlanMember;
import io.orderwright.journal.PlanPosition;
import io.orderwright.journal.PlanProgress;
import io.orderwright.journal.PlanStatus;
import io.orderwright.journal.SendPhase;
import io.orderwright.journal.ServerTime;
import io.orderwright.journal.Transition;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The journal's values as bytes and back: the same in files and in database rows. Version 1 of the format. */
public final class ValueCodec {
    /** The version of what is written here; a reader leaves newer ones alone. */
    public static final int VERSION = 1;

    private ValueCodec() {}

    /** {@return the bytes of an intent} */
    public static byte[] encode(Intent intent) {
        RecordOutput out = new RecordOutput();
        write(out, intent);
        return out.toBytes();
    }

    /** {@return the bytes of an intent's progress} */
    public static byte[] encode(IntentProgress progress) {
        RecordOutput out = new RecordOutput();
        write(out, progress);
        return out.toBytes();
    }

    /** {@return the bytes of a plan} */
    public static byte[] encode(Plan plan) {
        RecordOutput out = new RecordOutput();
        write(out, plan);
        return out.toBytes();
    }

    /** {@return the bytes of a plan's progress} */
    public static byte[] encode(PlanProgress progress) {
        RecordOutput out = new RecordOutput();
        write(out, progress);
        return out.toBytes();
    }

    /** {@return the intent of some bytes} */
    public static Intent intent(byte[] bytes) {
        return intent(new RecordInput(bytes));
    }

    /** {@return the intent's progress of some bytes} */
    public static IntentProgress progress(byte[] bytes) {
        return progress(new RecordInput(bytes));
    }

    /** {@return the plan of some bytes} */
    public static Plan plan(byte[] bytes) {
        return plan(new RecordInput(bytes));
    }

    /** {@return the plan's progress of some bytes} */
    public static PlanProgress planProgress(byte[] bytes) {
        return planProgress(new RecordInput(bytes));
    }

    static void write(RecordOutput out, Intent intent) {
        out.text(intent.intentId()).word(intent.operation());
        write(out, intent.scope());
        out.optional(
                        intent.planPosition(),
                        (o, position) -> o.text(position.planId()).number(position.index()))
                .optional(intent.callerKey(), RecordOutput::text)
                .optional(intent.clientOrderId(), RecordOutput::text)
                .optional(intent.identity(), ValueCodec::write)
                .text(intent.body())
                .optional(intent.targetOrderId(), RecordOutput::text)
                .optional(
                        intent.serverTime(),
                        (o, time) -> o.instant(time.estimate()).duration(time.uncertainty()))
                .instant(intent.wallTime())
                .instant(intent.notAfter());
    }

    static Intent intent(RecordInput in) {
        return Intent.builder(in.text(), in.word(Operation.class), scope(in))
                .planPosition(in.optional(i -> new PlanPosition(i.text(), i.integer())))
                .callerKey(in.optional(RecordInput::text))
                .clientOrderId(in.optional(RecordInput::text))
                .identity(in.optional(i -> new OrderIdentity(i.text(), i.integer(), i.text())))
                .body(in.text())
                .targetOrderId(in.optional(RecordInput::text))
                .serverTime(in.optional(i -> new ServerTime(i.instant(), i.duration())))
                .build(in.instant(), in.instant());
    }

    static void write(RecordOutput out, AccountScope scope) {
        out.text(scope.broker()).text(scope.baseUrl()).text(scope.accountKey());
    }

    static AccountScope scope(RecordInput in) {
        return new AccountScope(in.text(), in.text(), in.text());
    }

    static void write(RecordOutput out, Owner owner) {
        out.text(owner.id()).number(owner.epoch());
    }

    static Owner owner(RecordInput in) {
        return new Owner(in.text(), in.number());
    }

    static void write(RecordOutput out, Claim claim) {
        out.text(claim.intentId()).text(claim.orderId());
    }

    static Claim claim(RecordInput in) {
        return new Claim(in.text(), in.text());
    }

    static void write(RecordOutput out, Transition step) {
        out.word(step.state())
                .number(step.attempt())
                .list(step.orderIds(), RecordOutput::text)
                .optional(step.evidence(), ValueCodec::write)
                .optional(Optional.of(step.looks()).filter(looks -> !looks.equals(Looks.none())), ValueCodec::write)
                .optional(step.reason(), RecordOutput::text)
                .optional(step.answer(), RecordOutput::text);
    }

    static Transition transition(RecordInput in) {
        Transition step =
                Transition.to(in.word(IntentState.class), in.integer()).withOrderIds(in.list(RecordInput::text));
        Optional<AttemptEvidence> evidence = in.optional(ValueCodec::evidence);
        Optional<Looks> looks = in.optional(ValueCodec::looks);
        Optional<String> reason = in.optional(RecordInput::text);
        Optional<String> answer = in.optional(RecordInput::text);
        step = evidence.map(step::withEvidence).orElse(step);
        step = looks.map(step::withLooks).orElse(step);
        step = reason.map(step::withReason).orElse(step);
        return answer.map(step::withAnswer).orElse(step);
    }

    static void write(RecordOutput out, IntentProgress progress) {
        write(out, progress.last());
        out.number(progress.unsureAttempts()).instant(progress.notAfter()).instant(progress.changedAt());
    }

    static IntentProgress progress(RecordInput in) {
        Transition last = transition(in);
        int unsure = in.integer();
        Instant notAfter = in.instant();
        return new IntentProgress(last, unsure, notAfter, in.instant());
    }

    static void write(RecordOutput out, IntentRecord record) {
        write(out, record.intent());
        write(out, record.recordedBy());
        write(out, record.owner());
        write(out, record.progress());
    }

    static IntentRecord record(RecordInput in) {
        return new IntentRecord(intent(in), owner(in), owner(in), progress(in));
    }

    static void write(RecordOutput out, Plan plan) {
        out.text(plan.planId());
        write(out, plan.scope());
        out.text(plan.policy()).list(plan.members(), ValueCodec::write).optional(plan.callerKey(), RecordOutput::text);
    }

    static Plan plan(RecordInput in) {
        Plan plan = Plan.of(in.text(), scope(in), in.text(), in.list(ValueCodec::member));
        return in.optional(RecordInput::text).map(plan::withCallerKey).orElse(plan);
    }

    static void write(RecordOutput out, PlanProgress progress) {
        out.word(progress.status())
                .number(progress.step())
                .text(progress.filled().toString())
                .optional(progress.note(), RecordOutput::text);
    }

    static PlanProgress planProgress(RecordInput in) {
        PlanStatus status = in.word(PlanStatus.class);
        int step = in.integer();
        BigDecimal filled = new BigDecimal(in.text());
        return new PlanProgress(status, step, filled, in.optional(RecordInput::text));
    }

    private static void write(RecordOutput out, OrderIdentity identity) {
        out.text(identity.key()).number(identity.fingerprintVersion()).text(identity.fingerprint());
    }

    private static void write(RecordOutput out, PlanMember member) {
        out.word(member.operation())
                .text(member.part())
                .optional(member.clientOrderId(), RecordOutput::text)
                .text(member.body());
    }

    private static PlanMember member(RecordInput in) {
        return new PlanMember(in.word(Operation.class), in.text(), in.optional(RecordInput::text), in.text());
    }

    private static void write(RecordOutput out, AttemptEvidence evidence) {
        out.word(evidence.phase())
                .flag(evidence.connectionReused())
                .list(evidence.status().stream().boxed().toList(), (o, status) -> o.number(status))
                .optional(evidence.correlationId(), RecordOutput::text);
    }

    private static AttemptEvidence evidence(RecordInput in) {
        SendPhase phase = in.word(SendPhase.class);
        boolean reused = in.flag();
        List<Integer> status = in.list(RecordInput::integer);
        OptionalInt code = status.isEmpty() ? OptionalInt.empty() : OptionalInt.of(status.get(0));
        return new AttemptEvidence(phase, reused, code, in.optional(RecordInput::text));
    }

    private static void write(RecordOutput out, Looks looks) {
        out.number(looks.count())
                .number(looks.complete())
                .optional(looks.last(), RecordOutput::instant)
                .optional(looks.witness(), RecordOutput::text);
    }

    private static Looks looks(RecordInput in) {
        return new Looks(in.integer(), in.integer(), in.optional(RecordInput::instant), in.optional(RecordInput::text));
    }
}
