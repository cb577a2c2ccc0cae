package io.orderwright.broker.tastytrade;

import io.orderwright.client.Order;
import java.time.Instant;
import java.util.Optional;

/**
 * An order at tastytrade, with what only tastytrade tells. A complex order has an id of its own, which names a group, and
 * its components as children, the one that is worked first before the others; it stands where that one stands. Orders
 * that cancel each other are filled once one of them is, a pair once both are. A complex order's client order id is that
 * of its placement, which its components carry with their places.
 *
 * <p>Immutable; safe to share between threads. Source: tastytrade Open API, Orders: Order and ComplexOrder.
 */
public interface TastytradeOrder extends Order {
    /** {@return whether tastytrade would take a cancellation now; false where it does not say} */
    boolean cancellable();

    /** {@return whether tastytrade would take a replacement now; false where it does not say} */
    boolean editable();

    /** {@return what a contingent order waits for, in tastytrade's words, such as {@code Pending Condition}} */
    Optional<String> contingentStatus();

    /** {@return the id of the complex order that this order is a component of} */
    Optional<String> complexOrderId();

    /** {@return the part that it has there, such as {@code OTOCO::trigger-order}} */
    Optional<String> complexOrderTag();

    /** {@return the id of the order that this one took the place of} */
    Optional<String> replaces();

    /** {@return the id of the order that takes, or took, the place of this one} */
    Optional<String> replacedBy();

    /** {@return when the order last changed} */
    Optional<Instant> updatedTime();
}
