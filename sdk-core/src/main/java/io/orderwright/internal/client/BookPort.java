package io.orderwright.internal.client;

import io.orderwright.client.AccountBalances;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderQuery;
import io.orderwright.client.Position;
import io.orderwright.client.Preview;
import io.orderwright.client.Request;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.ReplyReader;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** What reading an account asks of a broker: its calls, and what its replies say. Pure. */
public interface BookPort {
    /**
     * The calls that list orders; where a broker takes one status at a time, several, whose results are merged.
     *
     * @throws io.orderwright.InvalidOrderException if the broker can't list what is asked for
     */
    List<Call> list(OrderQuery query);

    /** {@return whether a listing of so many rows may have been cut there} */
    boolean isFull(int rows);

    /** {@return what shows every order that has not ended} */
    OrderQuery working(Instant now);

    /** {@return who reads a listing's orders as they arrive} */
    ReplyReader orders(Consumer<Order> each);

    /**
     * Who reads the orders of one call's reply as they arrive, and knows afterwards whether the listing goes on. A broker
     * whose listings come in one reply needs no more than {@link #orders}.
     *
     * @param call the call that lists
     * @param each takes every order
     */
    default PageReader page(Call call, Consumer<Order> each) {
        return PageReader.last(orders(each));
    }

    /** {@return the id by which an order is cancelled: its group's, where the broker cancels that as a whole only} */
    default OrderId canceledBy(Order order) {
        return order.id();
    }

    /** {@return whether the broker would take a cancellation of an order that has not ended; true where it does not say} */
    default boolean mayBeCanceled(Order order) {
        return true;
    }

    /** {@return the call that has the broker check an order} */
    Call preview(Request request);

    /** {@return what the broker makes of the order} */
    Preview preview(Attempt.Answered reply);

    /** {@return the call that reads the balances} */
    Call balances();

    /** {@return the balances} */
    AccountBalances balances(Attempt.Answered reply);

    /** {@return the call that reads the positions} */
    Call positions();

    /** {@return the positions} */
    List<Position> positions(Attempt.Answered reply);
}
