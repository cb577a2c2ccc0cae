package io.orderwright.internal.submit;

import io.orderwright.client.Order;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.CallContext;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.SendHooks;
import io.orderwright.internal.engine.Urgency;
import java.util.Optional;

/** Reads that find out what became of an order. */
final class Reads {
    private final SubmitTools tools;

    Reads(SubmitTools tools) {
        this.tools = tools;
    }

    /** What reading one order came to. */
    sealed interface OneOrder {
        /** The order, as it is. */
        record Read(Order order) implements OneOrder {}

        /** The broker has no such order. */
        record Missing() implements OneOrder {}

        /** It can't be told. */
        record Failed(Attempt attempt) implements OneOrder {}
    }

    OneOrder order(String orderId, Deadline deadline) {
        Attempt attempt = send(tools.port().read(orderId), deadline);
        if (attempt instanceof Attempt.Answered reply) {
            if (reply.successful() && reply.whole()) {
                return parsed(reply);
            }
            if (reply.status() == 404) {
                return new OneOrder.Missing();
            }
        }
        return new OneOrder.Failed(attempt);
    }

    Optional<Order> orderIfReadable(String orderId, Deadline deadline) {
        return order(orderId, deadline) instanceof OneOrder.Read read ? Optional.of(read.order()) : Optional.empty();
    }

    Look look(Sought sought, Deadline deadline) {
        return tools.port().look(sought, call -> send(call, deadline));
    }

    private OneOrder parsed(Attempt.Answered reply) {
        try {
            return new OneOrder.Read(tools.port().order(reply));
        } catch (RuntimeException unreadable) {
            return new OneOrder.Failed(reply);
        }
    }

    private Attempt send(Call call, Deadline deadline) {
        CallContext context = new CallContext(deadline, tools.settings().attempt(), SendHooks.NONE);
        return tools.exchange().exchange(call.withUrgency(Urgency.RESOLVING), context);
    }
}
