package io.orderwright.internal.submit;

import io.orderwright.OrderwrightException;
import io.orderwright.client.CancelResult;
import io.orderwright.client.CancelResult.End;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderStatus;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.CallContext;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.ReplyGrammar.Meaning;
import io.orderwright.internal.engine.SendHooks;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * Cancels orders. To cancel twice does no harm, so an unsure cancellation is read back and sent again until the order has
 * ended or the time is over. Cancellations are not journalled: nothing may delay them, and reading the order tells all.
 */
public final class Canceller {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final SubmitTools tools;
    private final OneAtATime turns;
    private final Reads reads;
    private final Failures failures;

    Canceller(SubmitTools tools, OneAtATime turns) {
        this.tools = tools;
        this.turns = turns;
        this.reads = new Reads(tools);
        this.failures = new Failures(tools);
    }

    /**
     * Cancels an order and finds out what became of it.
     *
     * @param id the order
     * @param within how long to wait for the confirmation
     * @return what became of it
     * @throws io.orderwright.error.NotSentException if the request was certainly not sent
     * @throws io.orderwright.error.BrokerException if the broker refused, and the order has not ended
     */
    public CancelResult cancel(OrderId id, Duration within) {
        Deadline deadline = Deadline.in(within, tools.monotonic());
        try {
            if (!turns.begin(key(id), true, deadline)) {
                throw notSent(Attempt.Reason.DEADLINE, "another change of the order was in progress");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notSent(Attempt.Reason.CANCELLED, "interrupted while another change of the order was in progress");
        }
        try {
            Deadline sends = Deadline.in(within.plus(tools.settings().attempt()), tools.monotonic());
            return new Run(id, deadline, sends).cancel();
        } finally {
            turns.end(key(id), true);
        }
    }

    private String key(OrderId id) {
        return tools.port().key(id);
    }

    /** A group goes on as long as any of its orders does, whichever it stands for. */
    private static boolean isOver(Order order) {
        return isGroup(order)
                ? order.children().stream().allMatch(child -> child.status().isEnd())
                : order.status().isEnd();
    }

    /** A group was cancelled if any of its orders was. */
    private static OrderStatus how(Order order) {
        boolean partly =
                isGroup(order) && order.children().stream().anyMatch(child -> child.status() == OrderStatus.CANCELED);
        return partly ? OrderStatus.CANCELED : order.status();
    }

    private static boolean isGroup(Order order) {
        return order.id().kind() == OrderId.Kind.GROUP && !order.children().isEmpty();
    }

    private OrderwrightException notSent(Attempt.Reason reason, String why) {
        return failures.notSent("cancel", new Attempt.NotSent(reason, why, null), 0);
    }

    /** One cancellation, through all of its sends and reads. */
    private final class Run {
        private final OrderId id;
        private final Deadline deadline;
        private final Deadline sends;
        private final Call call;
        private boolean taken;
        private boolean sure = true;
        private int attempts;

        Run(OrderId id, Deadline deadline, Deadline sends) {
            this.id = id;
            this.deadline = deadline;
            this.sends = sends;
            this.call = tools.port().cancel(key(id));
        }

        CancelResult cancel() {
            Optional<Order> last = Optional.empty();
            Duration pause = FIRST_PAUSE;
            while (true) {
                if (!taken) {
                    Optional<CancelResult> ended = send();
                    if (ended.isPresent()) {
                        return ended.get();
                    }
                }
                Optional<Order> read = reads.orderIfReadable(key(id), sends);
                last = read.isPresent() ? read : last;
                if (read.filter(Canceller::isOver).isPresent()) {
                    return ended(read.get(), false);
                }
                taken |= read.filter(order -> order.status() == OrderStatus.PENDING_CANCEL)
                        .isPresent();
                if (!pause(pause)) {
                    return open(last);
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }

        private Optional<CancelResult> send() {
            CallContext context = new CallContext(sends, tools.settings().attempt(), SendHooks.NONE);
            Attempt attempt = tools.exchange().exchange(call, context);
            attempts += context.attempts();
            if (attempt instanceof Attempt.NotSent notSent) {
                if (!sure) {
                    return Optional.empty();
                }
                throw failures.notSent("cancel", notSent, attempts);
            }
            if (attempt instanceof Attempt.Answered reply) {
                return answered(reply);
            }
            sure = false;
            return Optional.empty();
        }

        private Optional<CancelResult> answered(Attempt.Answered reply) {
            Meaning meaning = tools.port().grammar().meaning(call, reply);
            if (meaning == Meaning.ACCEPTED) {
                taken = true;
                return Optional.empty();
            }
            if (meaning == Meaning.UNSURE) {
                sure = false;
                return Optional.empty();
            }
            return refused(reply);
        }

        /** A refusal mostly means that the order has ended; only reading tells, so it is read until it can be. */
        private Optional<CancelResult> refused(Attempt.Answered reply) {
            Reads.OneOrder answer = reads.order(key(id), sends);
            if (answer instanceof Reads.OneOrder.Failed) {
                return Optional.empty();
            }
            Optional<Order> read =
                    answer instanceof Reads.OneOrder.Read known ? Optional.of(known.order()) : Optional.empty();
            if (read.filter(Canceller::isOver).isPresent()) {
                return Optional.of(ended(read.get(), sure));
            }
            throw failures.refused(call, reply, attempts);
        }

        private CancelResult ended(Order order, boolean before) {
            End end = switch (how(order)) {
                case CANCELED -> before ? End.ALREADY_ENDED : End.CANCELED;
                case FILLED -> before ? End.ALREADY_ENDED : End.FILLED_FIRST;
                default -> End.ALREADY_ENDED;
            };
            return new CancelResult(id, end, order.filledQuantity(), Optional.of(order));
        }

        private CancelResult open(Optional<Order> last) {
            End end = taken ? End.PENDING : End.UNKNOWN;
            return new CancelResult(id, end, last.map(Order::filledQuantity).orElse(BigDecimal.ZERO), last);
        }

        private boolean pause(Duration span) {
            if (!deadline.allows(span)) {
                return false;
            }
            try {
                tools.sleeper().sleep(span);
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
