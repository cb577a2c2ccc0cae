package io.orderwright.internal.submit;

import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.Request;
import io.orderwright.error.OrderRejectedException;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.ReplyGrammar;
import io.orderwright.order.OrderSpec;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What placing exactly once asks of a broker: its calls, and what its replies say. Pure but for the reader it is given. */
public interface OrderPort {
    /** {@return the broker's name} */
    String broker();

    /** {@return what the broker's replies mean} */
    ReplyGrammar grammar();

    /** {@return the header under which the broker gives a call an id of its own} */
    String correlationHeader();

    /** {@return how long after its send the broker may still process a request, and its listings may lag} */
    Duration settleHorizon();

    /**
     * The text by which the journal, and every call below, knows an order. A broker whose groups have ids of their own
     * tells the two apart in it, because they may be the same number.
     *
     * @param id the order's id, or its group's
     * @return the text; unique within an account
     */
    default String key(OrderId id) {
        return id.value();
    }

    /**
     * The id that a text of {@link #key} stands for.
     *
     * @param account the account
     * @param key the text
     * @return the id
     */
    default OrderId id(String account, String key) {
        return OrderId.order(broker(), account, key);
    }

    /** {@return the call that places a request of a plan} */
    Call place(Request request);

    /** {@return the call that puts another order in the place of one} */
    Call replace(String orderId, Request request);

    /**
     * Refuses what a replacement can't make of an order. A broker whose replacements leave out what can't change, so that
     * it would silently stay, overrides it, and says in {@link #comparesReplacements} that it does.
     *
     * @param before the order as it was just read
     * @param successor the order that is to come; its quantity is what is still wanted
     * @throws io.orderwright.error.UnsupportedOrderException if the broker can't put it in that order's place
     */
    default void checkReplacement(Order before, OrderSpec successor) {}

    /** {@return whether an order has to be read before it is replaced, to compare it with what is to come} */
    default boolean comparesReplacements() {
        return false;
    }

    /**
     * Tells whether an order took the place of another, as the broker shows it. By that a replacement is found that does
     * not show its client order id.
     *
     * @param order an order at the broker
     * @param replaced the {@link #key} of the one that was to be replaced
     * @return false where the broker does not tell
     */
    default boolean succeeds(Order order, String replaced) {
        return false;
    }

    /** {@return whether a working order is changed where it stands, instead of by a request that makes another} */
    default boolean changesInPlace() {
        return false;
    }

    /**
     * The call that changes an order where it stands, at a broker that {@linkplain #changesInPlace() does} that.
     *
     * @param before the order as it was just read
     * @param wanted what it is to be; its quantity is what is still wanted
     * @throws io.orderwright.error.UnsupportedOrderException if the broker can't make that of it
     */
    default Call change(Order before, Request wanted) {
        throw new UnsupportedOperationException("orders are replaced");
    }

    /** {@return the call that cancels an order} */
    Call cancel(String orderId);

    /** {@return the call that reads one order} */
    Call read(String orderId);

    /** {@return the order id that a success names; empty where it can't be read, or names another account} */
    Optional<String> placedId(Attempt.Answered reply);

    /**
     * Reads an order out of a reply to {@link #read}.
     *
     * @throws RuntimeException if the reply holds no order
     */
    Order order(Attempt.Answered reply);

    /** {@return the refusal of an order that the broker took and then rejected, as its known cause where it says one} */
    OrderRejectedException rejection(String operation, Order rejected);

    /** {@return whether the broker keeps the client order id that an order is sent with, and shows it} */
    boolean keepsClientOrderIds();

    /**
     * Tells whether an order carries a client order id. A broker that cuts ids short overrides it.
     *
     * @param order an order at the broker
     * @param clientOrderId the id as it was sent
     * @return whether it is the one that was sent with that id
     */
    default boolean carries(Order order, String clientOrderId) {
        return order.clientOrderId().filter(clientOrderId::equals).isPresent();
    }

    /**
     * Lists the account's orders, once.
     *
     * @param sought what has to be among them if it is there; what else is shown does no harm
     * @param reader sends a read and says what came of it
     * @return the orders, and whether they are all
     */
    Look look(Sought sought, Function<Call, Attempt> reader);

    /**
     * A request as it was planned, from what the journal kept of it.
     *
     * @param body the body as it was sent
     * @param clientOrderId the client order id that it carries
     */
    Request restored(String body, Optional<String> clientOrderId);

    /**
     * Reads an order out of a body as it was sent.
     *
     * @throws io.orderwright.InvalidOrderException if the body holds no order
     */
    OrderSpec decode(String body);

    /** {@return what the order language says of an order; canonical} */
    OrderSpec canonical(OrderSpec order);
}
