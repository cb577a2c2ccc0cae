package io.orderwright.internal.client;

import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderStatus;
import io.orderwright.error.NotFilledException;
import io.orderwright.internal.engine.Deadline;
import java.time.Duration;
import java.util.function.Predicate;

/** Waits for an order by reading it, ever less often. */
final class Waiting {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final ServiceTools tools;
    private final Reading reading;
    private final Placing placing;

    Waiting(ServiceTools tools) {
        this.tools = tools;
        this.reading = new Reading(tools);
        this.placing = new Placing(tools);
    }

    Order awaitFill(OrderId id, Duration within) {
        Order order = await(id, within, Waiting::hasFilledOrEnded);
        if (hasFilled(order)) {
            return order;
        }
        if (order.status() == OrderStatus.REJECTED) {
            throw placing.rejected(order);
        }
        String how = order.status().isEnd() ? "ended as " + order.status() : "is not filled after " + within;
        throw new NotFilledException(
                "The order " + id + " " + how + ", with "
                        + order.filledQuantity().toPlainString() + " filled: read it to see where it stands",
                order.status().name());
    }

    Order awaitEnd(OrderId id, Duration within) {
        return await(id, within, order -> order.status().isEnd());
    }

    /** A composite without legs of its own has filled when any of its members has. */
    private static boolean hasFilled(Order order) {
        return order.status() == OrderStatus.FILLED
                || (order.legs().isEmpty() && order.children().stream().anyMatch(Waiting::hasFilled));
    }

    private static boolean hasFilledOrEnded(Order order) {
        return hasFilled(order) || order.status().isEnd();
    }

    private Order await(OrderId id, Duration within, Predicate<Order> until) {
        Deadline deadline = Deadline.in(within, tools.submit().monotonic());
        Duration pause = FIRST_PAUSE;
        while (true) {
            Order order = reading.order(id);
            if (until.test(order) || !deadline.allows(pause)) {
                return order;
            }
            try {
                tools.submit().sleeper().sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return order;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }
}
