package io.orderwright.broker.tastytrade;

import io.orderwright.client.CallOptions;
import io.orderwright.client.CancelAllResult;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderService;
import io.orderwright.client.Placement;
import io.orderwright.client.ReplaceResult;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderPart;
import io.orderwright.order.RatioTrigger;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The orders of one account at tastytrade, with what tastytrade has beyond every broker.
 *
 * <p>A complex order is known by an id of its own, of the kind {@link OrderId.Kind#GROUP}: {@link #get} and {@link
 * #cancel(OrderId)} take it, and placing one returns it. Listings and searches show its components, each an order with an
 * id of its own, which tells the complex order that it belongs to. A component can be read and replaced alone, and is
 * cancelled with its complex order only.
 *
 * <p>Safe for any number of threads. Source: tastytrade Open API, Orders.
 */
public interface TastytradeOrderService extends OrderService {
    /**
     * Has tastytrade try an order without placing it: what it would do to the buying power, what it would cost, what
     * warnings there are. An order that would be refused is an answer too, with the reasons and, where tastytrade tells
     * it, what is missing.
     *
     * @param order the order, finished or half-written
     * @return what tastytrade makes of it
     * @throws io.orderwright.error.UnsupportedOrderException if tastytrade can't express it
     * @throws io.orderwright.OrderwrightException if it can't be asked
     */
    TastytradePreview dryRun(OrderPart order);

    /**
     * Has tastytrade try a replacement without sending it.
     *
     * @param id the order that would go
     * @param successor the order that would come; its quantity is what is still wanted
     * @return what tastytrade makes of it
     * @throws io.orderwright.error.UnsupportedOrderException if no replacement can make that of it
     * @throws io.orderwright.OrderwrightException if it can't be asked
     */
    TastytradePreview dryRunReplacement(OrderId id, OrderPart successor);

    /**
     * Changes price, type or time in force of a working order by tastytrade's edit (PATCH) instead of its replacement
     * (PUT). What comes of it is the same: a new order, with an id of its own, in the place of the old one.
     *
     * @param id the order
     * @param change what to change
     * @return what became of both
     * @throws io.orderwright.OrderwrightException as {@link #modify}
     */
    ReplaceResult edit(OrderId id, UnaryOperator<OrderBuilder> change);

    /**
     * Changes anything of a working order, its quantity too, which no replacement can: cancels it, confirms that it has
     * ended, and places a new one for what has not filled. Each step is told. Nothing new is placed before the old order
     * is known to have ended, which is waited for as long as {@link CallOptions#resolve} says; where a step can't be told,
     * the next one is not done.
     *
     * @param id the order; a single one, and no component of a complex order
     * @param change what to change; the quantity is what is wanted in all, of which what has filled is taken off
     * @return what became of each step
     * @throws io.orderwright.error.OrderNotModifiableException if the order has ended already
     * @throws io.orderwright.error.UnsupportedOrderException if the order can't be changed so, or tastytrade can't express
     *     what it is to be; then nothing was cancelled
     * @throws io.orderwright.OrderwrightException if the order can't be read; then nothing was cancelled
     */
    default TastytradeSteps replaceInSteps(OrderId id, UnaryOperator<OrderBuilder> change) {
        return replaceInSteps(id, change, Placement.usual());
    }

    /**
     * Changes anything of a working order in three steps, and says how the new one is placed.
     *
     * @param id the order
     * @param change what to change
     * @param how what belongs to the new order's placement alone
     * @return what became of each step
     * @throws io.orderwright.OrderwrightException as {@link #replaceInSteps(OrderId, UnaryOperator)}
     */
    TastytradeSteps replaceInSteps(OrderId id, UnaryOperator<OrderBuilder> change, Placement how);

    /**
     * Lists the orders that were entered or changed today, whatever their status, and older ones that still work. Not to
     * be polled: tastytrade may suspend who does. {@link #working} asks otherwise.
     *
     * @return the orders, components of complex orders among them
     * @throws io.orderwright.OrderwrightException if they can't be read
     */
    List<TastytradeOrder> live();

    /**
     * Searches orders.
     *
     * @param search which orders
     * @return the orders, components of complex orders among them
     * @throws io.orderwright.OrderwrightException if they can't be read
     */
    List<TastytradeOrder> search(TastytradeSearch search);

    /**
     * Searches orders and hands them on page by page, so that a search of any length needs the memory of one page.
     *
     * @param search which orders
     * @param each takes each order; what it throws ends the search and comes through
     * @throws io.orderwright.OrderwrightException if they can't be read; what had come was given to {@code each}
     */
    void search(TastytradeSearch search, Consumer<? super TastytradeOrder> each);

    /**
     * Reads complex orders, the newest first, and hands them on page by page.
     *
     * @param each takes each complex order; what it throws ends the reading and comes through
     * @throws io.orderwright.OrderwrightException if they can't be read; what had come was given to {@code each}
     */
    void forEachComplexOrder(Consumer<? super TastytradeOrder> each);

    /**
     * Lists all complex orders of the account.
     *
     * @return the complex orders, the newest first
     * @throws io.orderwright.OrderwrightException if they can't be read
     */
    List<TastytradeOrder> complexOrders();

    /**
     * Lists the complex orders of which a component was placed today. Not to be polled.
     *
     * @return the complex orders
     * @throws io.orderwright.OrderwrightException if they can't be read
     */
    List<TastytradeOrder> liveComplexOrders();

    /**
     * The id of a complex order by its number.
     *
     * @param number the number, as {@link TastytradeOrder#complexOrderId} tells it
     * @return the id
     */
    OrderId complexOrderId(String number);

    /**
     * Changes the ratio that releases a pair which still waits for it. Sent once.
     *
     * @param pair the id of the complex order
     * @param ratio the new ratio
     * @return the pair afterwards
     * @throws io.orderwright.error.NotSentException if it was certainly not sent
     * @throws io.orderwright.error.BrokerException if tastytrade refused, and nothing has changed
     * @throws io.orderwright.error.OutcomeUnknownException if it may or may not be changed: read the pair
     */
    TastytradeOrder changeRatio(OrderId pair, RatioTrigger ratio);

    /**
     * Has tastytrade try another ratio of a pair without changing it.
     *
     * @param pair the id of the complex order
     * @param ratio the ratio to try
     * @return what tastytrade makes of it
     * @throws io.orderwright.OrderwrightException if it can't be asked
     */
    TastytradePreview dryRunRatio(OrderId pair, RatioTrigger ratio);

    /**
     * Confirms an order for an equity offering again. Sent once; confirming twice does no harm.
     *
     * @param id the order
     * @return the order afterwards
     * @throws io.orderwright.error.BrokerException if tastytrade refused
     * @throws io.orderwright.error.OutcomeUnknownException if it may or may not be confirmed: read the order
     */
    TastytradeOrder reconfirm(OrderId id);

    /**
     * Cancels every working order of the account. Components are cancelled with their complex order, each of these once.
     *
     * @return what became of each
     * @throws io.orderwright.OrderwrightException if the orders can't be listed
     */
    default CancelAllResult cancelAll() {
        return cancelAll(order -> true);
    }

    /**
     * Cancels every working order with a leg of one symbol. A complex order is cancelled whole if one of its components
     * has such a leg.
     *
     * @param symbol the symbol, as tastytrade spells it, such as {@code AAPL} or {@code /ESZ6}
     * @return what became of each
     * @throws io.orderwright.OrderwrightException if the orders can't be listed
     */
    default CancelAllResult cancelAllOf(String symbol) {
        return cancelAll(
                order -> order.legs().stream().anyMatch(leg -> leg.symbol().equals(symbol)));
    }

    /** {@inheritDoc} */
    @Override
    TastytradeOrder get(OrderId id);

    /** {@inheritDoc} What is listed are orders of tastytrade, components of complex orders among them. */
    @Override
    List<Order> working();

    /** {@inheritDoc} */
    @Override
    TastytradeOrderService with(CallOptions options);
}
