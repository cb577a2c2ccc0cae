package io.orderwright.sandbox;

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
public enum Form {
    BLOCKING {
        @Override
        public PlacedOrder place(OrderService orders, OrderPart order, Placement how) {
            return orders.place(order, how);
        }

        @Override
        public ReplaceResult replace(OrderService orders, OrderId id, OrderPart successor) {
            return orders.replace(id, successor);
        }

        @Override
        public CancelResult cancel(OrderService orders, OrderId id) {
            return orders.cancel(id);
        }

        @Override
        public Order get(OrderService orders, OrderId id) {
            return orders.get(id);
        }

        @Override
        public List<Order> list(OrderService orders, OrderQuery query) {
            return orders.list(query);
        }
    },

    ASYNC {
        @Override
        public PlacedOrder place(OrderService orders, OrderPart order, Placement how) {
            return join(orders.async().place(order, how));
        }

        @Override
        public ReplaceResult replace(OrderService orders, OrderId id, OrderPart successor) {
            return join(orders.async().replace(id, successor));
        }

        @Override
        public CancelResult cancel(OrderService orders, OrderId id) {
            return join(orders.async().cancel(id));
        }

        @Override
        public Order get(OrderService orders, OrderId id) {
            return join(orders.async().get(id));
        }

        @Override
        public List<Order> list(OrderService orders, OrderQuery query) {
            return join(orders.async().list(query));
        }
    };

    public abstract PlacedOrder place(OrderService orders, OrderPart order, Placement how);

    public abstract ReplaceResult replace(OrderService orders, OrderId id, OrderPart successor);

    public abstract CancelResult cancel(OrderService orders, OrderId id);

    public abstract Order get(OrderService orders, OrderId id);

    public abstract List<Order> list(OrderService orders, OrderQuery query);

    public PlacedOrder place(OrderService orders, OrderPart order) {
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
