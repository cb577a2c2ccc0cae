package io.orderwright.client;

import io.orderwright.order.OrderPart;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The methods of {@link OrderService} in futures. Cancelling a future cancels the call, never the record of it: a request
 * that was sent is followed up in the background.
 *
 * <p>Safe for any number of threads. A future fails with what the blocking method throws.
 */
public interface AsyncOrderService {
    /**
     * Places an order exactly once.
     *
     * @param order the order, finished or half-written
     * @return the order as the broker has taken it
     */
    default CompletableFuture<PlacedOrder> place(OrderPart order) {
        return place(order, Placement.usual());
    }

    /**
     * Places an order exactly once.
     *
     * @param order the order, finished or half-written
     * @param how what belongs to this placement alone
     * @return the order as the broker has taken it
     */
    CompletableFuture<PlacedOrder> place(OrderPart order, Placement how);

    /**
     * Puts another order in the place of one.
     *
     * @param id the order that goes
     * @param successor the order that comes
     * @return what became of both
     */
    CompletableFuture<ReplaceResult> replace(OrderId id, OrderPart successor);

    /**
     * Cancels an order.
     *
     * @param id the order
     * @return what became of it
     */
    CompletableFuture<CancelResult> cancel(OrderId id);

    /**
     * Reads one order.
     *
     * @param id the order
     * @return the order as it is now
     */
    CompletableFuture<Order> get(OrderId id);

    /**
     * Lists orders.
     *
     * @param query which orders
     * @return the orders' roots
     */
    CompletableFuture<List<Order>> list(OrderQuery query);
}
