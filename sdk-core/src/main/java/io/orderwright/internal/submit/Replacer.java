package io.orderwright.internal.submit;

import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderStatus;
import io.orderwright.client.PositionUnprotected;
import io.orderwright.client.PositionUnprotected.Action;
import io.orderwright.client.PositionUnprotected.Cause;
import io.orderwright.client.ReplaceResult;
import io.orderwright.error.BrokerException;
import io.orderwright.error.CallFailure;
import io.orderwright.error.NotSentException;
import io.orderwright.error.OrderNotModifiableException;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.order.SingleOrder;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Puts one order in the place of another, and says what became of both: a lost stop must not stay unsaid. */
public final class Replacer {
    private final SubmitTools tools;
    private final Submitter submitter;
    private final OneAtATime turns;
    private final InPlaceChange inPlace;
    private final Reads reads;
    private final Failures failures;

    Replacer(SubmitTools tools, Submitter submitter, OneAtATime turns) {
        this.tools = tools;
        this.submitter = submitter;
        this.turns = turns;
        this.inPlace = new InPlaceChange(tools);
        this.reads = new Reads(tools);
        this.failures = new Failures(tools);
    }

    /**
     * Replaces an order.
     *
     * @param id the order that goes
     * @param successor the order that comes; its quantity is what is still wanted, not what was wanted at first
     * @param partlyFilled whether to go on although part of the old order is filled
     * @return what became of both
     * @throws OrderNotModifiableException if the old order has ended, or is partly filled and that was not allowed
     * @throws io.orderwright.error.NotSentException if the request was certainly not sent
     * @throws BrokerException if the broker refused, and the old order stands as it was
     * @throws io.orderwright.error.OutcomeUnknownException if it can't be told
     */
    public ReplaceResult replace(OrderId id, Submission successor, boolean partlyFilled) {
        Deadline deadline = Deadline.in(successor.options().total(), tools.monotonic());
        begin(id, deadline);
        try {
            Optional<Order> before = reads.orderIfReadable(key(id), deadline);
            before.ifPresent(order -> requireReplaceable(order, partlyFilled));
            if (tools.port().comparesReplacements()) {
                tools.port().checkReplacement(before.orElseThrow(this::unread), successor.order());
            }
            return submit(id, successor, before);
        } finally {
            turns.end(key(id), false);
        }
    }

    private String key(OrderId id) {
        return tools.port().key(id);
    }

    private void begin(OrderId id, Deadline deadline) {
        try {
            if (turns.begin(key(id), false, deadline)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw failures.notSent(
                "replace",
                new Attempt.NotSent(
                        Attempt.Reason.CANCELLED, "the order is being cancelled, or changed by another call", null),
                0);
    }

    private void requireReplaceable(Order order, boolean partlyFilled) {
        if (order.status().isEnd()) {
            throw notModifiable("the order has ended as " + order.status() + ": place a new one instead");
        }
        if (!partlyFilled && order.filledQuantity().signum() > 0) {
            throw notModifiable(
                    order.filledQuantity().toPlainString()
                            + " of the order is filled: allow a partly filled order by name, and give the quantity that is left");
        }
    }

    private OrderNotModifiableException notModifiable(String why) {
        CallFailure failure = CallFailure.of(tools.port().broker(), "replace");
        return new OrderNotModifiableException(
                "replace at " + tools.port().broker() + " was not sent: " + why, failure);
    }

    private ReplaceResult submit(OrderId id, Submission successor, Optional<Order> before) {
        try {
            Submitted submitted = tools.port().changesInPlace()
                    ? inPlace.change(before.orElseThrow(this::unread), successor)
                    : submitter.submit(successor, new CallerHandle());
            return replaced(id, submitted, before, wanted(successor));
        } catch (BrokerException refused) {
            tellIfGone(id, before);
            throw refused;
        } catch (OutcomeUnknownException unknown) {
            if (tools.port().changesInPlace()) {
                tellIfGone(id, before);
            }
            throw unknown;
        }
    }

    private NotSentException unread() {
        return failures.notSent(
                "replace",
                new Attempt.NotSent(
                        Attempt.Reason.UNREACHABLE,
                        "the order can't be read now, and a change is made of what it is",
                        null),
                0);
    }

    /** Some brokers cancel the old order before they refuse the new one: a refusal is believed only after a look. */
    private void tellIfGone(OrderId id, Optional<Order> before) {
        Deadline deadline = Deadline.in(tools.settings().attempt(), tools.monotonic());
        Optional<Order> after = reads.orderIfReadable(key(id), deadline);
        boolean gone =
                after.filter(order -> order.status() == OrderStatus.CANCELED).isPresent()
                        && before.filter(order -> !order.status().isEnd()).isPresent();
        if (gone) {
            tellUnprotected(id, after.map(Order::filledQuantity).orElse(BigDecimal.ZERO));
        }
    }

    private void tellUnprotected(OrderId replaced, BigDecimal filled) {
        tools.listener()
                .positionUnprotected(new PositionUnprotected(
                        replaced,
                        Cause.REPLACEMENT_REJECTED,
                        filled,
                        Set.of(),
                        Action.ALERTED,
                        "the order " + replaced.value() + " has ended and its replacement was refused: place it anew"));
    }

    private static Optional<BigDecimal> wanted(Submission successor) {
        return successor.order() instanceof SingleOrder single && single.legs().size() == 1
                ? Optional.of(single.legs().get(0).quantity().amount())
                : Optional.empty();
    }

    /** Some brokers make the successor smaller by what filled meanwhile: then both together are not too much. */
    private static BigDecimal cut(Optional<BigDecimal> wanted, Optional<Order> before, Optional<Order> next) {
        Optional<BigDecimal> size = next.map(Order::quantity).filter(quantity -> quantity.signum() > 0);
        BigDecimal intended =
                wanted.or(() -> before.map(Order::remainingQuantity)).orElse(BigDecimal.ZERO);
        return size.map(intended::subtract).orElse(BigDecimal.ZERO).max(BigDecimal.ZERO);
    }

    private ReplaceResult replaced(
            OrderId id, Submitted submitted, Optional<Order> before, Optional<BigDecimal> wanted) {
        Deadline deadline = Deadline.in(tools.settings().attempt(), tools.monotonic());
        Optional<Order> old = reads.orderIfReadable(key(id), deadline);
        Optional<Order> next = reads.orderIfReadable(submitted.orderId(), deadline);
        OrderStatus oldStatus = old.map(Order::status).orElse(OrderStatus.UNKNOWN);
        OrderStatus nextStatus = next.map(Order::status).orElse(OrderStatus.UNKNOWN);
        boolean unprotected =
                nextStatus == OrderStatus.REJECTED && oldStatus.isEnd() && oldStatus != OrderStatus.FILLED;
        BigDecimal filled = old.map(Order::filledQuantity).orElse(BigDecimal.ZERO);
        if (unprotected) {
            tellUnprotected(id, filled);
        }
        // Where the old order could not be read before, all that is filled may have filled meanwhile.
        boolean same = submitted.orderId().equals(key(id));
        BigDecimal filledMeanwhile = same
                ? BigDecimal.ZERO
                : filled.subtract(before.map(Order::filledQuantity).orElse(BigDecimal.ZERO));
        return new ReplaceResult(
                id,
                oldStatus,
                filled,
                Optional.of(tools.port().id(id.account(), submitted.orderId())),
                nextStatus,
                submitted.recovered(),
                unprotected,
                filledMeanwhile.subtract(cut(wanted, before, next)).max(BigDecimal.ZERO));
    }
}
