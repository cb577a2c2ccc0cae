package io.orderwright.client;

import io.orderwright.order.OrderSpec;

/**
 * One broker's language: turns orders into its JSON and back.
 *
 * <p>A pure, immutable value: no I/O, no clock, no state; safe to share between threads. Two laws hold: {@code
 * decode(encode(x))} equals {@code canonical(x)} for every order that it can encode, and whatever {@code decode} returns
 * is canonical.
 */
public interface Dialect {
    /** {@return the broker's name, in lower case, as it keys extra fields} */
    String broker();

    /** {@return what the broker can express, and what it takes an unset field to mean} */
    Capabilities capabilities();

    /**
     * The order as this broker can hold it: defaults that its documents state filled in where they matter, advisory
     * fields dropped, what its wire can't tell apart merged, exits ordered target before stop. Idempotent.
     *
     * @param order the order
     * @return the canonical order
     * @throws io.orderwright.error.UnsupportedOrderException if the broker can't express the order
     */
    OrderSpec canonical(OrderSpec order);

    /**
     * Every request that placing the order would send, in order.
     *
     * @param order the order
     * @param how the client order id, accounts and reference price that belong to this placement
     * @return the requests, at least one
     * @throws io.orderwright.error.UnsupportedOrderException if the broker can't express the order, with every reason
     */
    OrderPlan plan(OrderSpec order, Placement how);

    /**
     * The order's own JSON, without the fields of a placement.
     *
     * @param order the order
     * @return the JSON, without white space
     * @throws io.orderwright.error.UnsupportedOrderException if the broker can't express the order, or needs several
     *     requests for it; with every reason
     */
    String encode(OrderSpec order);

    /**
     * Reads an order from JSON: a request, a reply, or an array of a plan's bodies.
     *
     * @param json the JSON
     * @return the order, canonical
     * @throws io.orderwright.InvalidOrderException if the text is no order, or the order breaks the language's rules
     */
    OrderSpec decode(String json);

    /**
     * Reads the fields of a placement from a request's JSON.
     *
     * @param json the JSON
     * @return the placement; {@link Placement#usual()} where the JSON has none of its fields
     * @throws io.orderwright.InvalidOrderException if the text is no JSON object
     */
    Placement placementIn(String json);
}
