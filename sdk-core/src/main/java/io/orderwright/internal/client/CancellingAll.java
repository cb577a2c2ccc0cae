package io.orderwright.internal.client;

import io.orderwright.OrderwrightException;
import io.orderwright.client.CancelAllResult;
import io.orderwright.client.CancelResult;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderStatus;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Cancels what a filter takes, and lists until two listings in a row show nothing left. */
final class CancellingAll {
    private static final int MOST_ROUNDS = 10;
    private static final Duration EACH = Duration.ofSeconds(15);
    private static final Duration UNTIL_CANCELLABLE = Duration.ofMillis(500);

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
            Set<OrderId> open = left.stream()
                    .filter(tools.book()::mayBeCanceled)
                    .map(tools.book()::canceledBy)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            open.forEach(this::cancel);
            if (!left.isEmpty() && open.isEmpty() && !pause()) {
                break;
            }
        }
        return new CancelAllResult(List.copyOf(results.values()), failures, empty == 2);
    }

    /** What is on its way to an exchange can't be cancelled before it is there. */
    private boolean pause() {
        try {
            tools.submit().sleeper().sleep(UNTIL_CANCELLABLE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void cancel(OrderId id) {
        try {
            results.put(id, tools.desk().canceller().cancel(id, EACH));
            failures.remove(id);
        } catch (OrderwrightException failed) {
            failures.put(id, failed);
        }
    }
}
