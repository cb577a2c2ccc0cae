package io.orderwright.internal.client;

import io.orderwright.client.AsyncOrderService;
import io.orderwright.client.CancelResult;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderQuery;
import io.orderwright.client.PlacedOrder;
import io.orderwright.client.Placement;
import io.orderwright.client.ReplaceResult;
import io.orderwright.internal.submit.CallerHandle;
import io.orderwright.order.OrderPart;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** The blocking methods on an executor: one implementation, two forms. */
final class DefaultAsyncOrderService implements AsyncOrderService {
    private final DefaultOrderService orders;
    private final Executor executor;

    DefaultAsyncOrderService(DefaultOrderService orders, Executor executor) {
        this.orders = orders;
        this.executor = executor;
    }

    @Override
    public CompletableFuture<PlacedOrder> place(OrderPart order, Placement how) {
        CallerHandle caller = new CallerHandle();
        CompletableFuture<PlacedOrder> future = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                caller.cancel();
                return super.cancel(mayInterruptIfRunning);
            }
        };
        return future.completeAsync(() -> orders.place(order, how, caller), executor);
    }

    @Override
    public CompletableFuture<ReplaceResult> replace(OrderId id, OrderPart successor) {
        return run(() -> orders.replace(id, successor));
    }

    @Override
    public CompletableFuture<CancelResult> cancel(OrderId id) {
        return run(() -> orders.cancel(id));
    }

    @Override
    public CompletableFuture<Order> get(OrderId id) {
        return run(() -> orders.get(id));
    }

    @Override
    public CompletableFuture<List<Order>> list(OrderQuery query) {
        return run(() -> orders.list(query));
    }

    private <T> CompletableFuture<T> run(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, executor);
    }
}
