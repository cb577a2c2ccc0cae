package io.orderwright.internal.submit;

import io.orderwright.OrderwrightException;
import io.orderwright.client.CancelResult;
import io.orderwright.client.CancelResult.End;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderStatus;
import io.orderwright.client.PartialPlacement;
import io.orderwright.error.CallFailure;
import io.orderwright.error.PartiallyPlacedException;
import io.orderwright.error.PartiallyPlacedException.Member;
import io.orderwright.error.PartiallyPlacedException.State;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.IntentState;
import io.orderwright.journal.Plan;
import io.orderwright.journal.PlanProgress;
import io.orderwright.journal.PlanRecord;
import io.orderwright.journal.PlanStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came of the requests of a plan, as the journal has it, and what follows where it did not go through whole. */
public final class PlanOutcomes {
    private static final Duration CANCELLING = Duration.ofSeconds(15);

    private final SubmitTools tools;
    private final Submitter submitter;
    private final Canceller canceller;
    private final Reads reads;

    PlanOutcomes(SubmitTools tools, Submitter submitter, Canceller canceller) {
        this.tools = tools;
        this.submitter = submitter;
        this.canceller = canceller;
        this.reads = new Reads(tools);
    }

    void advance(Plan plan, PlanStatus status, int step) {
        tools.journal().advance(plan.planId(), new PlanProgress(status, step, BigDecimal.ZERO, Optional.empty()));
    }

    /** All were placed. One may have filled while the next was on its way: where one ends the others, it does so now. */
    List<Submitted> finished(Plan plan, List<Submitted> placed, boolean exclusive) {
        List<Submitted> seen = placed.stream().map(this::readAgain).toList();
        Optional<Order> rejected = seen.stream()
                .flatMap(one -> one.seen().stream())
                .filter(PlanOutcomes::isRejected)
                .findFirst();
        if (rejected.isPresent()) {
            throw halted(plan, placed.size(), tools.port().rejection("place", rejected.get()));
        }
        boolean filled = seen.stream().anyMatch(one -> isFilled(one.seen()));
        if (exclusive && filled) {
            seen = seen.stream()
                    .map(one -> isFilled(one.seen()) ? one : cancelled(one))
                    .toList();
        }
        advance(plan, PlanStatus.DONE, placed.size());
        return seen;
    }

    private Submitted readAgain(Submitted placed) {
        Deadline deadline = Deadline.in(tools.settings().attempt(), tools.monotonic());
        Optional<Order> now = reads.orderIfReadable(placed.orderId(), deadline);
        return new Submitted(
                placed.intentId(), placed.orderId(), placed.recovered(), now.isPresent() ? now : placed.seen());
    }

    static boolean isRejected(Order order) {
        return order.status() == OrderStatus.REJECTED;
    }

    private static boolean isFilled(Optional<Order> order) {
        return order.filter(read -> read.status() == OrderStatus.FILLED).isPresent();
    }

    private Submitted cancelled(Submitted sibling) {
        try {
            Optional<Order> after =
                    canceller.cancel(id(sibling.orderId()), CANCELLING).order();
            return new Submitted(
                    sibling.intentId(),
                    sibling.orderId(),
                    sibling.recovered(),
                    after.isPresent() ? after : sibling.seen());
        } catch (OrderwrightException failed) {
            return sibling;
        }
    }

    /** A member was refused, or nobody knows of it: the rest stays here. */
    PartiallyPlacedException halted(Plan plan, int at, OrderwrightException failed) {
        advance(plan, PlanStatus.HALTED, at);
        List<Member> members = standing(members(plan, record(plan), at, failed));
        return partly(compensated(plan, members), failed);
    }

    private Optional<PlanRecord> record(Plan plan) {
        return tools.journal().unfinishedPlans().stream()
                .filter(known -> known.plan().planId().equals(plan.planId()))
                .findFirst();
    }

    private PartiallyPlacedException partly(List<Member> members, @Nullable OrderwrightException cause) {
        String each = members.stream()
                .map(member -> member.part() + " " + member.state()
                        + (member.orderId().isEmpty() ? "" : " as " + member.orderId()))
                .collect(Collectors.joining(", "));
        CallFailure failure = CallFailure.of(tools.port().broker(), "place");
        return new PartiallyPlacedException(
                "place at " + tools.port().broker() + " was carried out in part (" + each
                        + "): decide whether to keep what is there; recover() tells of it again until it is closed",
                failure,
                members,
                cause);
    }

    private static List<Member> members(
            Plan plan, Optional<PlanRecord> record, int failedAt, @Nullable OrderwrightException failed) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < plan.members().size(); i++) {
            String part = plan.members().get(i).part();
            Optional<IntentRecord> intent = record.flatMap(intent(i));
            String detail = i == failedAt && failed != null ? String.valueOf(failed.getMessage()) : "";
            members.add(new Member(
                    part,
                    intent.map(PlanOutcomes::state).orElse(State.NOT_SENT),
                    intent.flatMap(known -> known.orderIds().stream().findFirst())
                            .orElse(""),
                    detail));
        }
        return members;
    }

    /** The journal knows what was taken; what was rejected afterwards only the broker knows. */
    private List<Member> standing(List<Member> members) {
        return members.stream().map(this::standing).toList();
    }

    private Member standing(Member member) {
        if (member.state() != State.PLACED) {
            return member;
        }
        Deadline deadline = Deadline.in(tools.settings().attempt(), tools.monotonic());
        return reads.orderIfReadable(member.orderId(), deadline)
                .filter(PlanOutcomes::isRejected)
                .map(order -> new Member(
                        member.part(),
                        State.REFUSED,
                        member.orderId(),
                        order.statusReason().orElse(member.detail())))
                .orElse(member);
    }

    private static Function<PlanRecord, Optional<IntentRecord>> intent(int index) {
        return record -> record.intents().stream()
                .filter(known -> known.intent()
                        .planPosition()
                        .filter(position -> position.index() == index)
                        .isPresent())
                .reduce((first, second) -> second);
    }

    private static State state(IntentRecord intent) {
        if (!intent.isResolved()) {
            return State.UNKNOWN;
        }
        if (!intent.orderIds().isEmpty()) {
            return State.PLACED;
        }
        return intent.state() == IntentState.REJECTED ? State.REFUSED : State.NOT_SENT;
    }

    private List<Member> compensated(Plan plan, List<Member> members) {
        return plan.policy().equals(PartialPlacement.CANCEL.name()) ? cancelled(plan, members) : members;
    }

    /** Cancels what was placed, whatever the policy was; what is in doubt, as soon as it turns up. */
    public void cancelAll(Plan plan) {
        List<Member> unused = cancelled(plan, standing(members(plan, record(plan), -1, null)));
    }

    /** The exception for a plan whose rest is asked for again. */
    public OrderwrightException notRepeatable(Plan plan) {
        return partly(standing(members(plan, record(plan), -1, null)), null);
    }

    private List<Member> cancelled(Plan plan, List<Member> members) {
        advance(plan, PlanStatus.COMPENSATING, 0);
        List<Member> after = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            after.add(cancelled(plan, i, members.get(i)));
        }
        boolean open = after.stream().anyMatch(PlanOutcomes::mayWork);
        if (!open) {
            advance(plan, PlanStatus.COMPENSATED, members.size());
        }
        return after;
    }

    private static boolean mayWork(Member member) {
        return member.state() == State.PLACED || member.state() == State.UNKNOWN;
    }

    private Member cancelled(Plan plan, int index, Member member) {
        if (member.state() == State.UNKNOWN) {
            record(plan).flatMap(intent(index)).ifPresent(this::cancelWhenFound);
            return new Member(
                    member.part(), State.UNKNOWN, "", "will be cancelled when it turns up; " + member.detail());
        }
        if (member.state() != State.PLACED) {
            return member;
        }
        try {
            CancelResult result = canceller.cancel(id(member.orderId()), CANCELLING);
            State state = isGone(result) ? State.CANCELED : State.PLACED;
            return new Member(
                    member.part(), state, member.orderId(), result.end().name());
        } catch (OrderwrightException failed) {
            return new Member(
                    member.part(), State.PLACED, member.orderId(), "could not be cancelled: " + failed.getMessage());
        }
    }

    /** Whoever cancelled it. */
    private static boolean isGone(CancelResult result) {
        return result.end() == End.CANCELED
                || result.order()
                        .filter(order -> order.status() == OrderStatus.CANCELED)
                        .isPresent();
    }

    private void cancelWhenFound(IntentRecord intent) {
        submitter.watcher().cancelBy(found -> canceller.cancel(id(found), CANCELLING));
        submitter.watcher().cancelWhenFound(intent.intentId());
    }

    /** The caller's key was used before: what came of that is what comes of this, and nothing is sent. */
    List<Submitted> repeat(PlanRecord earlier, PlannedOrder order) {
        List<Submitted> found = new ArrayList<>();
        for (int i = 0; i < order.members().size(); i++) {
            Optional<IntentRecord> intent = intent(i).apply(earlier);
            Duration within = order.members().get(i).options().resolve();
            Optional<String> orderId = intent.flatMap(known -> resolved(known, within));
            if (orderId.isEmpty()) {
                Optional<PlanRecord> now = record(earlier.plan()).or(() -> Optional.of(earlier));
                throw partly(members(earlier.plan(), now, i, null), null);
            }
            found.add(readAgain(new Submitted(intent.orElseThrow().intentId(), orderId.get(), true, Optional.empty())));
        }
        if (found.stream().flatMap(one -> one.seen().stream()).anyMatch(PlanOutcomes::isRejected)) {
            throw partly(standing(members(earlier.plan(), Optional.of(earlier), -1, null)), null);
        }
        return found;
    }

    private Optional<String> resolved(IntentRecord intent, Duration within) {
        return intent.isResolved()
                ? intent.orderIds().stream().findFirst()
                : submitter.ask(intent, within).orderId();
    }

    /**
     * Brings a plan that a dead process, or an earlier call, left unfinished as far as its policy says. Its intents have
     * been asked about before.
     *
     * @param plan the plan
     * @return what came of each request
     */
    public List<Member> settle(Plan plan) {
        Optional<PlanRecord> record = record(plan);
        List<Member> members = standing(members(plan, record, -1, null));
        boolean unwanted = record.filter(PlanOutcomes::isUnwanted).isPresent();
        if (!unwanted && members.stream().allMatch(member -> member.state() == State.PLACED)) {
            advance(plan, PlanStatus.DONE, members.size());
            return members;
        }
        boolean nothing = members.stream().noneMatch(PlanOutcomes::mayWork);
        if (nothing) {
            advance(plan, PlanStatus.DONE, 0);
            return members;
        }
        advance(plan, PlanStatus.HALTED, 0);
        return compensated(plan, members);
    }

    /** It was given up before, and is to be cancelled: then a member that turns up late makes it no success. */
    private static boolean isUnwanted(PlanRecord record) {
        PlanStatus status = record.progress().status();
        return record.plan().policy().equals(PartialPlacement.CANCEL.name())
                && (status == PlanStatus.HALTED || status == PlanStatus.COMPENSATING);
    }

    private OrderId id(String orderId) {
        return tools.port().id("", orderId);
    }
}
