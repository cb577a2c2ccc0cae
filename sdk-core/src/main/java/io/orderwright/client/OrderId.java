package io.orderwright.client;

import java.util.Objects;

/**
 * Names an order at a broker: broker, account and the broker's own id. Immutable; equality is by value.
 *
 * @param broker the broker's name
 * @param account the account, in the form in which the broker's paths take it
 * @param value the broker's id of the order
 * @param kind whether it names an order or a group of orders
 */
public record OrderId(String broker, String account, String value, Kind kind) {
    /** What an id names. */
    public enum Kind {
        /** An order. */
        ORDER,
        /** A group of orders that the broker keeps under an id of its own. */
        GROUP
    }

    /** Checks that nothing is null. */
    public OrderId {
        Objects.requireNonNull(broker, "broker");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(kind, "kind");
    }

    /**
     * The id of an order.
     *
     * @param broker the broker's name
     * @param account the account
     * @param value the broker's id of the order
     * @return the id
     */
    public static OrderId order(String broker, String account, String value) {
        return new OrderId(broker, account, value, Kind.ORDER);
    }

    /**
     * The id of a group of orders.
     *
     * @param broker the broker's name
     * @param account the account
     * @param value the broker's id of the group
     * @return the id
     */
    public static OrderId group(String broker, String account, String value) {
        return new OrderId(broker, account, value, Kind.GROUP);
    }

    /** {@return broker and id, without the account} */
    @Override
    public String toString() {
        return broker + ":" + value;
    }
}
