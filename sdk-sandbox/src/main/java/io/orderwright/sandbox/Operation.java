package io.orderwright.sandbox;

/** What a request to a box asks for. The same words for every broker; a box knows those that its broker has. */
public enum Operation {
    /** A person's consent, OAuth's authorization page. */
    AUTHORIZE,
    /** A token, by code or by refresh token. */
    TOKEN,
    /** The accounts' numbers and hashes. */
    ACCOUNT_NUMBERS,
    /** Balances and positions of all accounts. */
    LIST_ACCOUNTS,
    /** Balances and positions of one account. */
    GET_ACCOUNT,
    /** A new order. */
    PLACE_ORDER,
    /** A new order in place of a live one, or a change of a live one. */
    REPLACE_ORDER,
    /** The end of a live order. */
    CANCEL_ORDER,
    /** The end of every live order. */
    CANCEL_ALL_ORDERS,
    /** One order, by its id. */
    GET_ORDER,
    /** The orders of one account. */
    LIST_ORDERS,
    /** The orders of all accounts. */
    LIST_ALL_ORDERS,
    /** The orders that are over. */
    LIST_ORDER_HISTORY,
    /** What is held. */
    LIST_POSITIONS,
    /** One position, by its id. */
    GET_POSITION,
    /** The end of a position, whole or in part. */
    CLOSE_POSITION,
    /** The end of every position. */
    CLOSE_ALL_POSITIONS,
    /** Other prices for the orders that protect a position. */
    CHANGE_POSITION_EXITS,
    /** Executions. */
    LIST_TRADES,
    /** A symbol's quote. */
    GET_QUOTE,
    /** A symbol's bars. */
    LIST_BARS,
    /** What an order would cost, and whether it would be taken. */
    PREVIEW_ORDER,
    /** The user's preferences. */
    PREFERENCES,
    /** What the broker says it can do. */
    CAPABILITIES,
    /** Whether the broker's own connections stand, and whether it is well. */
    STATUS,
    /** The state of the broker's circuit breakers. */
    CIRCUIT_BREAKERS,
    /** The closing of open circuit breakers. */
    RESET_CIRCUIT_BREAKERS,
    /** A held order that a person confirms. */
    CONFIRM_ORDER,
    /** What an account may trade. */
    TRADING_STATUS,
    /** How much an account may order and hold. */
    POSITION_LIMITS,
    /** A path or method that the broker does not have. */
    OTHER
}
