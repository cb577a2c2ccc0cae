package io.orderwright.sandbox;

/**
 * What the gateway does with one provider and not with another. A {@link TektiiProvider} has some of them; a box's
 * builder adds and takes away.
 */
public enum TektiiQuirk {
    /** A listing honours {@code client_order_id}; without this it shows what it would show anyway. */
    FILTERS_BY_CLIENT_ID,
    /** {@code GET /v1/orders} shows ended orders too; without this only live ones, unless a status is asked for. */
    LISTS_ENDED_ORDERS,
    /** {@code GET /v1/orders/history} shows what {@code GET /v1/orders} shows. */
    HISTORY_IS_LISTING,
    /** Listings need a symbol or a live status, and cancel-all a symbol. */
    NEEDS_SYMBOL,
    /** The broker refuses a client order id that it has seen. */
    REFUSES_KNOWN_CLIENT_IDS,
    /** The gateway sends an order again when the broker's answer is lost. */
    SENDS_AGAIN,
    /** The gateway cancels the others of an OCO group when one fills whole or is rejected. */
    CANCELS_OCO_SIBLINGS,
    /** Orders keep their OCO group and listings filter by it. */
    KEEPS_OCO_GROUPS,
    /** Exits rest at the broker with the entry; without this the gateway places them on the entry's fill. */
    PLACES_NATIVE_BRACKETS,
    /** An order with both exits gets neither. */
    PLACES_NO_EXIT_PAIRS,
    /** A changed order has a new id, and the old one stays when the change is refused. */
    MODIFIES_BY_REPLACING,
    /** A changed order has a new id, and the old one is gone even when the change fails. */
    MODIFIES_BY_RESUBMITTING,
    /**
     * The broker has states that the gateway can't say: lists drop such an order, its own id answers 400, and a
     * pending cancel shows as rejected.
     */
    HAS_STATES_OF_ITS_OWN,
    /** After a restart of the gateway an ended order is no longer found by its id. */
    FORGETS_ENDED_ORDERS,
    /** A market order's handle says that it has filled, whether it has or not. */
    ANSWERS_MARKET_AS_FILLED,
    /** A cancel answers an order without symbol and quantity. */
    CANCELS_WITH_STUB,
    /** {@code GET /v1/trades} honours the symbol and no other filter. */
    FILTERS_TRADES_BY_SYMBOL_ONLY
}
