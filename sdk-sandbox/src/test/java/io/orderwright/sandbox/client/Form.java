package io.orderwright.sandbox.client;

import io.orderwright.client.CancelResult;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderQuery;
import io.orderwright.client.OrderService;
import io.orderwright.client.PlacedOrder;
import io.orderwright.client.Placement;
import io.orderwright.client.ReplaceResult;
import io.orderwright.order.OrderPart;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The two forms of every call: one scenario runs in both. */
enum Form {
    BLOCKING {
        @Override
        PlacedOrder place(OrderService orders, OrderPart order, Placement how) {
            return orders.place(order, how);
        }

        @Override
        ReplaceResult replace(OrderService orders, OrderId id, OrderPart successor) {
            return orders.replace(id, successor);
        }

        @Override
        CancelResult cancel(OrderService orders, OrderId id) {
            return orders.cancel(id);
        }

        @Override
        Order get(OrderService orders, OrderId id) {
            return orders.get(id);
        }

        @Override
        List<Order> list(OrderService orders, OrderQuery query) {
            return orders.list(query);
        }
    },

    ASYNC {
        @Override
        PlacedOrder place(OrderService orders, OrderPart order, Placement how) {
            return join(orders.async().place(order, how));
        }

        @Override
        ReplaceResult replace(OrderService orders, OrderId id, OrderPart successor) {
            return join(orders.async().replace(id, successor));
        }

        @Override
        CancelResult cancel(OrderService orders, OrderId id) {
            return join(orders.async().cancel(id));
        }

        @Override
        Order get(OrderService orders, OrderId id) {
            return join(orders.async().get(id));
        }

        @Override
        List<Order> list(OrderService orders, OrderQuery query) {
            return join(orders.async().list(query));
        }
    };

    abstract PlacedOrder place(OrderService orders, OrderPart order, Placement how);

    abstract ReplaceResult replace(OrderService orders, OrderId id, OrderPart successor);

    abstract CancelResult cancel(OrderService orders, OrderId id);

    abstract Order get(OrderService orders, OrderId id);

    abstract List<Order> list(OrderService orders, OrderQuery query);

    PlacedOrder place(OrderService orders, OrderPart order) {
        return place(orders, order, Placement.usual());
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException typed) {
                throw typed;
            }
            throw e;
        }
    }
}
