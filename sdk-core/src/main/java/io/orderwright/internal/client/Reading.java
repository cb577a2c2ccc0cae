package io.orderwright.internal.client;

import io.orderwright.OrderwrightException;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderQuery;
import io.orderwright.error.CallFailure;
import io.orderwright.error.UnreadableReplyException;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.CallContext;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.ReplyGrammar.Meaning;
import io.orderwright.internal.engine.SendHooks;
import io.orderwright.internal.engine.Unanswered;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads: repeated freely by the engine beneath, and ended by one typed exception. */
final class Reading {
    private final ServiceTools tools;

    Reading(ServiceTools tools) {
        this.tools = tools;
    }

    Order order(OrderId id) {
        return read(
                tools.submit().port().read(tools.submit().port().key(id)),
                tools.submit().port()::order);
    }

    List<Order> list(OrderQuery query) {
        List<Order> orders = new ArrayList<>();
        forEach(query, orders::add);
        return List.copyOf(orders);
    }

    void forEach(OrderQuery query, Consumer<? super Order> each) {
        new Listing(tools.book(), this::read, each).list(query);
    }

    <T> T read(Call call, Function<Attempt.Answered, T> parser) {
        Attempt.Answered reply = read(call);
        try {
            return parser.apply(reply);
        } catch (OrderwrightException ours) {
            throw ours;
        } catch (RuntimeException unreadable) {
            throw unreadable(call, reply, unreadable);
        }
    }

    Attempt.Answered read(Call call) {
        Deadline deadline = Deadline.in(tools.options().total(), tools.submit().monotonic());
        CallContext context = new CallContext(deadline, tools.options().attempt(), SendHooks.NONE);
        Attempt attempt = tools.submit().exchange().exchange(call, context);
        if (!(attempt instanceof Attempt.Answered reply)) {
            throw unanswered(call, attempt, context.attempts());
        }
        if (tools.submit().port().grammar().meaning(call, reply) != Meaning.ACCEPTED) {
            throw tools.submit().port().grammar().error(call, reply, context.attempts());
        }
        if (!reply.whole()) {
            throw unreadable(call, reply, null);
        }
        return reply;
    }

    private OrderwrightException unanswered(Call call, Attempt attempt, int attempts) {
        CallFailure failure =
                CallFailure.of(tools.dialect().broker(), call.operation()).withAttempts(attempts);
        return Unanswered.read(failure, attempt);
    }

    private OrderwrightException unreadable(
            Call call, Attempt.Answered reply, @org.jspecify.annotations.Nullable RuntimeException cause) {
        CallFailure failure = CallFailure.of(tools.dialect().broker(), call.operation())
                .withStatus(reply.status())
                .withBody(reply.body());
        return new UnreadableReplyException(
                call.operation() + " at " + failure.broker() + " was answered with something that can't be understood,"
                        + " or was cut: read again",
                failure,
                cause);
    }
}
