package io.orderwright.client;

import io.orderwright.order.OrderSpec;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order at a broker, as it was when it was read. One model for all brokers; the broker's own JSON is kept beside it.
 *
 * <p>Immutable; safe to share between threads. A broker may leave out almost anything, so almost everything is optional.
 */
public interface Order {
    /** {@return the order's id} */
    OrderId id();

    /** {@return where the order stands} */
    OrderStatus status();

    /** {@return the broker's own word for that; empty where it gave none} */
    String brokerStatus();

    /** {@return the legs, with their fills; empty for a composite that has none of its own} */
    List<OrderLeg> legs();

    /** {@return how much was ordered, in the broker's own count; zero where it does not say} */
    BigDecimal quantity();

    /** {@return how much is filled, in the broker's own count; zero where it does not say} */
    BigDecimal filledQuantity();

    /** {@return how much is left, in the broker's own count; zero where it does not say} */
    BigDecimal remainingQuantity();

    /** {@return the average price of the fills of an order with one leg, to 16 digits} */
    Optional<BigDecimal> averagePrice();

    /** {@return when the broker took the order} */
    Optional<Instant> enteredTime();

    /** {@return when the order ended} */
    Optional<Instant> closedTime();

    /** {@return why the order was refused, or what else the broker has to say about its status} */
    Optional<String> statusReason();

    /** {@return the client order id, where the broker keeps one} */
    Optional<String> clientOrderId();

    /** {@return what the broker stamped the order with to tell which app sent it} */
    Optional<String> sourceTag();

    /** {@return the orders below this one, in the broker's order} */
    List<Order> children();

    /** {@return the broker's own JSON for this order} */
    String rawJson();

    /**
     * The order in the language, as the dialect reads it. Decoded on demand, so that one odd order never spoils a
     * listing.
     *
     * @return the canonical order
     * @throws io.orderwright.InvalidOrderException if the language can't hold it
     */
    OrderSpec toSpec();
}
