package io.orderwright.internal.client;

import io.orderwright.OrderwrightException;
import io.orderwright.client.CancelAllResult;
import io.orderwright.client.CancelResult;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderStatus;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Cancels what a filter takes, and lists until two listings in a row show nothing left. */
final class CancellingAll {
    private static final int MOST_ROUNDS = 10;
    private static final Duration EACH = Duration.ofSeconds(15);

    private final ServiceTools tools;
    private final Reading reading;
    private final Map<OrderId, CancelResult> results = new LinkedHashMap<>();
    private final Map<OrderId, OrderwrightException> failures = new LinkedHashMap<>();

    CancellingAll(ServiceTools tools) {
        this.tools = tools;
        this.reading = new Reading(tools);
    }

    CancelAllResult cancel(Predicate<Order> filter) {
        int empty = 0;
        for (int round = 0; round < MOST_ROUNDS && empty < 2; round++) {
            List<Order> left = reading
                    .list(tools.book().working(tools.submit().clock().instant()))
                    .stream()
                    .filter(order -> !order.status().isEnd() && order.status() != OrderStatus.PENDING_CANCEL)
                    .filter(filter)
                    .toList();
            empty = left.isEmpty() ? empty + 1 : 0;
            left.forEach(this::cancel);
        }
        return new CancelAllResult(List.copyOf(results.values()), failures, empty == 2);
    }

    private void cancel(Order order) {
        try {
            results.put(order.id(), tools.desk().canceller().cancel(order.id(), EACH));
            failures.remove(order.id());
        } catch (OrderwrightException failed) {
            failures.put(order.id(), failed);
        }
    }
}
