package io.orderwright.internal.submit;

import io.orderwright.OrderwrightException;
import io.orderwright.client.Order;
import io.orderwright.client.OrderStatus;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.error.UnknownOutcome;
import io.orderwright.error.UnknownOutcome.Verdict;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.CallContext;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.ReplyGrammar.Meaning;
import io.orderwright.internal.engine.SendHooks;
import io.orderwright.journal.ServerTime;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.SingleOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Changes an order where it stands, at brokers that have a call for that. Like a cancellation it is not journalled, since
 * reading the order tells what came of it: it is as it was wanted, or there is one in its place that is.
 */
final class InPlaceChange {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private final SubmitTools tools;
    private final Reads reads;
    private final Failures failures;

    InPlaceChange(SubmitTools tools) {
        this.tools = tools;
        this.reads = new Reads(tools);
        this.failures = new Failures(tools);
    }

    /**
     * Changes an order.
     *
     * @param before the order as it was just read
     * @param wanted what it is to be; its quantity is what is still wanted
     * @return the order, under its old id or a new one
     */
    Submitted change(Order before, Submission wanted) {
        Call call = tools.port().change(before, wanted.request());
        ServerTime now = tools.serverTime().get();
        Instant since = now.estimate().minus(now.uncertainty()).minus(MARGIN);
        Deadline deadline = Deadline.in(wanted.options().total(), tools.monotonic());
        CallContext context = new CallContext(deadline, wanted.options().attempt(), SendHooks.NONE);
        Attempt attempt = tools.exchange().exchange(call, context);
        if (attempt instanceof Attempt.NotSent notSent) {
            throw failures.notSent(call.operation(), notSent, context.attempts());
        }
        if (attempt instanceof Attempt.Answered reply) {
            Meaning meaning = tools.port().grammar().meaning(call, reply);
            Optional<String> id = tools.port().placedId(reply);
            if (meaning == Meaning.ACCEPTED && id.isPresent()) {
                return new Submitted("", id.get(), false, Optional.empty());
            }
            if (meaning != Meaning.ACCEPTED && meaning != Meaning.UNSURE) {
                throw failures.refused(call, reply, context.attempts());
            }
        }
        // Also where the change was made and its answer cut: the order may have another id than before.
        return new Asking(before, wanted, since).ask(attempt, context.attempts());
    }

    /** One change whose answer was lost. */
    private final class Asking {
        private final Order before;
        private final Submission wanted;
        private final OrderSpec target;
        private final Instant since;
        private final Deadline deadline;

        Asking(Order before, Submission wanted, Instant since) {
            this.before = before;
            this.wanted = wanted;
            this.target = whole(wanted.order(), before.filledQuantity());
            this.since = since;
            this.deadline = Deadline.in(wanted.options().resolve(), tools.monotonic());
        }

        Submitted ask(Attempt last, int attempts) {
            Duration pause = FIRST_PAUSE;
            while (true) {
                Optional<Order> found = found();
                if (found.isPresent()) {
                    return new Submitted("", tools.port().key(found.get().id()), true, found);
                }
                if (!deadline.allows(pause) || !slept(pause)) {
                    throw unknown(last, attempts);
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }

        private boolean slept(Duration pause) {
            try {
                tools.sleeper().sleep(pause);
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        /** The order itself, changed; once it has ended, the only one that came after it and is as it was wanted. */
        private Optional<Order> found() {
            Reads.OneOrder read = reads.order(tools.port().key(before.id()), deadline);
            if (read instanceof Reads.OneOrder.Read known && isAsWanted(known.order())) {
                return Optional.of(known.order());
            }
            return isGone(read) ? successor() : Optional.empty();
        }

        /** It has ended, or is in a state that can't be shown, as one that was replaced is at some brokers. */
        private boolean isGone(Reads.OneOrder read) {
            if (read instanceof Reads.OneOrder.Read known) {
                OrderStatus status = known.order().status();
                return status.isEnd() && status != OrderStatus.FILLED;
            }
            return read instanceof Reads.OneOrder.Failed failed
                    && failed.attempt() instanceof Attempt.Answered reply
                    && tools.port()
                                    .grammar()
                                    .meaning(tools.port().read(tools.port().key(before.id())), reply)
                            == Meaning.REFUSED;
        }

        private Optional<Order> successor() {
            Set<String> symbols = before.legs().isEmpty()
                    ? Set.of()
                    : Set.of(before.legs().get(0).symbol());
            List<Order> like = reads.look(new Sought(since, Set.of(), symbols), deadline).orders().stream()
                    .filter(order -> !order.id().equals(before.id()))
                    .filter(order -> order.enteredTime()
                            .filter(time -> !time.isBefore(since))
                            .isPresent())
                    .filter(this::isAsWanted)
                    .toList();
            boolean one = like.stream().map(Order::id).distinct().count() == 1;
            return one ? Optional.of(like.get(0)) : Optional.empty();
        }

        private boolean isAsWanted(Order order) {
            try {
                OrderSpec shown = tools.port().canonical(order.toSpec());
                return shown.equals(target)
                        || (target instanceof OneTriggersOther trigger && shown.equals(trigger.first()));
            } catch (OrderwrightException odd) {
                return false;
            }
        }

        /** An order shows all that it is for, filled or not. */
        private OrderSpec whole(OrderSpec left, BigDecimal filled) {
            if (filled.signum() == 0) {
                return left;
            }
            UnaryOperator<OrderBuilder> grown = order ->
                    order.quantity(order.legs().get(0).quantity().amount().add(filled));
            if (left instanceof SingleOrder single) {
                return grown.apply(single.toBuilder()).build();
            }
            return left instanceof OneTriggersOther trigger
                    ? trigger.toBuilder().entry(grown).build()
                    : left;
        }

        private OutcomeUnknownException unknown(Attempt last, int attempts) {
            UnknownOutcome outcome = new UnknownOutcome(
                    "",
                    tools.port().broker(),
                    wanted.call().operation(),
                    wanted.order().ticket(),
                    since,
                    Verdict.INCONCLUSIVE,
                    0,
                    List.of());
            return failures.unknown(outcome, last, attempts);
        }
    }
}
