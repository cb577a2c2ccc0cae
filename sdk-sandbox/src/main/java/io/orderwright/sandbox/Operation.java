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
    /** A new order in place of a live one. */
    REPLACE_ORDER,
    /** The end of a live order. */
    CANCEL_ORDER,
    /** One order, by its id. */
    GET_ORDER,
    /** The orders of one account. */
    LIST_ORDERS,
    /** The orders of all accounts. */
    LIST_ALL_ORDERS,
    /** What an order would cost, and whether it would be taken. */
    PREVIEW_ORDER,
    /** The user's preferences. */
    PREFERENCES,
    /** A path or method that the broker does not have. */
    OTHER
}
