package io.orderwright.client;

import io.orderwright.error.UnknownOutcome;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderPart;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The orders of one account: placing each exactly once, changing, cancelling, reading and waiting for them.
 *
 * <p>Safe for any number of threads. Methods block; {@link #async()} gives the same in futures. A method that changes
 * something has three outcomes, never two: it returns, it throws what says that nothing was changed ({@link
 * io.orderwright.error.NotSentException}, {@link io.orderwright.error.BrokerException}), or it throws {@link
 * io.orderwright.error.OutcomeUnknownException}. An interrupt stops a method cleanly, with the thread's flag kept: before
 * the send nothing was sent; after it the broker's answer still counts.
 */
public interface OrderService {
    /**
     * Places an order exactly once, whatever the network does.
     *
     * @param order the order, finished or half-written
     * @return the order as the broker has taken it
     * @throws io.orderwright.InvalidOrderException if it breaks the language's rules
     * @throws io.orderwright.error.UnsupportedOrderException if this broker can't express it
     * @throws io.orderwright.error.NotSentException if it was certainly not sent
     * @throws io.orderwright.error.BrokerException if the broker refused it, also after it had said "created"
     * @throws io.orderwright.error.OutcomeUnknownException if it may or may not be placed
     */
    default PlacedOrder place(OrderPart order) {
        return place(order, Placement.usual());
    }

    /**
     * Places an order exactly once. With a {@link Placement#key(String) key}, placing again returns what the first
     * placement came to, also after a restart on a journal that lasts.
     *
     * @param order the order, finished or half-written
     * @param how what belongs to this placement alone
     * @return the order as the broker has taken it
     * @throws io.orderwright.OrderwrightException as {@link #place(OrderPart)}
     */
    PlacedOrder place(OrderPart order, Placement how);

    /**
     * Puts another order in the place of one. The successor has an id of its own; its quantity is what is still wanted.
     *
     * @param id the order that goes; refused when it has ended, or is partly filled
     * @param successor the order that comes
     * @return what became of both
     * @throws io.orderwright.error.OrderNotModifiableException if the order can't be replaced any more
     * @throws io.orderwright.OrderwrightException as {@link #place(OrderPart)}
     */
    default ReplaceResult replace(OrderId id, OrderPart successor) {
        return replace(id, successor, false);
    }

    /**
     * Puts another order in the place of one, also of one that is partly filled.
     *
     * @param id the order that goes
     * @param successor the order that comes; its quantity is what is still wanted
     * @param partlyFilled whether to go on although part of the old order is filled
     * @return what became of both
     * @throws io.orderwright.OrderwrightException as {@link #replace(OrderId, OrderPart)}
     */
    ReplaceResult replace(OrderId id, OrderPart successor, boolean partlyFilled);

    /**
     * Changes a working single order: reads it, changes it, replaces it.
     *
     * @param id the order
     * @param change what to change
     * @return what became of both
     * @throws io.orderwright.InvalidOrderException if it is no single order, or the change breaks the language's rules
     * @throws io.orderwright.OrderwrightException as {@link #replace(OrderId, OrderPart)}
     */
    ReplaceResult modify(OrderId id, UnaryOperator<OrderBuilder> change);

    /**
     * Cancels an order and waits a little for the confirmation.
     *
     * @param id the order
     * @return what became of it: cancelled, filled first, already ended, pending, or unknown
     * @throws io.orderwright.error.NotSentException if the request was certainly not sent
     * @throws io.orderwright.error.BrokerException if the broker refused, and the order has not ended
     */
    default CancelResult cancel(OrderId id) {
        return cancel(id, Duration.ofSeconds(15));
    }

    /**
     * Cancels an order and waits for the confirmation.
     *
     * @param id the order
     * @param within how long to wait at most
     * @return what became of it
     * @throws io.orderwright.OrderwrightException as {@link #cancel(OrderId)}
     */
    CancelResult cancel(OrderId id, Duration within);

    /**
     * Cancels every working order that a filter takes, and lists again until two listings in a row show none left.
     *
     * @param filter which orders, seen as roots
     * @return what became of each
     * @throws io.orderwright.OrderwrightException if the orders can't be listed
     */
    CancelAllResult cancelAll(Predicate<Order> filter);

    /**
     * Reads one order.
     *
     * @param id the order
     * @return the order as it is now
     * @throws io.orderwright.error.NotFoundException if the broker has no such order
     * @throws io.orderwright.error.UnreadableReplyException if the reply can't be understood
     * @throws io.orderwright.OrderwrightException if the broker can't be read
     */
    Order get(OrderId id);

    /**
     * Lists orders.
     *
     * @param query which orders
     * @return the orders' roots, in the broker's order
     * @throws io.orderwright.OrderwrightException if they can't be read
     */
    List<Order> list(OrderQuery query);

    /**
     * Reads orders one by one as they arrive, so that a listing of any length needs the memory of one order.
     *
     * @param query which orders
     * @param each takes each root in the broker's order; what it throws ends the reading and comes through
     * @throws io.orderwright.error.UnreadableReplyException if the listing is cut or can't be understood; what had come
     *     was given to {@code each}
     * @throws io.orderwright.OrderwrightException if they can't be read
     */
    void forEach(OrderQuery query, Consumer<? super Order> each);

    /**
     * Lists the orders that have not ended.
     *
     * @return the orders' roots, in the broker's order
     * @throws io.orderwright.OrderwrightException if they can't be read
     */
    List<Order> working();

    /**
     * Has the broker check an order without placing it.
     *
     * @param order the order, finished or half-written
     * @return what the broker makes of it
     * @throws io.orderwright.error.UnsupportedOrderException if this broker can't express it
     * @throws io.orderwright.OrderwrightException if the broker can't be asked
     */
    Preview preview(OrderPart order);

    /**
     * Checks an order against the account's buying power and positions, without the broker's own check.
     *
     * @param order the order, finished or half-written
     * @return what stands in its way, and what can't be told
     * @throws io.orderwright.OrderwrightException if balances or positions can't be read
     */
    PreTradeCheck check(OrderPart order);

    /**
     * Waits until an order is wholly filled. On a bracket this waits for its entry, on a pair for any member.
     *
     * @param id the order
     * @param within how long to wait at most
     * @return the filled order
     * @throws io.orderwright.error.OrderRejectedException if the order was refused after it had been taken
     * @throws io.orderwright.error.NotFilledException if it ended otherwise, or the time was over
     * @throws io.orderwright.OrderwrightException if it can't be read
     */
    Order awaitFill(OrderId id, Duration within);

    /**
     * Waits until an order has ended, however it ended.
     *
     * @param id the order
     * @param within how long to wait at most
     * @return the order as it was when it was last read; perhaps not ended, when the time was over
     * @throws io.orderwright.OrderwrightException if it can't be read
     */
    Order awaitEnd(OrderId id, Duration within);

    /**
     * Finds out what became of what a dead process, or an earlier one, left in doubt. Call it once when the app starts.
     *
     * @return each intent that was in doubt, and what became of it
     */
    List<UnresolvedOrder> recover();

    /** {@return every order of the account, of this process or an earlier one, of which it is unknown what became of it} */
    List<UnresolvedOrder> unresolved();

    /**
     * Takes up an order of which it is unknown what became of it.
     *
     * @param outcome from the exception, perhaps of another process
     * @return the means to find out more
     * @throws java.util.NoSuchElementException if the journal does not know it
     */
    UnresolvedOrder unresolved(UnknownOutcome outcome);

    /**
     * The same orders with other time limits, for one call or many. The client and its connections are shared.
     *
     * @param options the limits
     * @return the same service, limited otherwise
     */
    OrderService with(CallOptions options);

    /** {@return the same methods in futures, run by the client's executor} */
    AsyncOrderService async();
}
