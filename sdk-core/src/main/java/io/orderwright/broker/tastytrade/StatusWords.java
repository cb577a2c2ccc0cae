package io.orderwright.broker.tastytrade;

import io.orderwright.client.OrderStatus;

/**
 * tastytrade's thirteen words for where an order stands. Source: tastytrade Open API, order flow. There is none for a
 * partly filled order, which stays Live.
 */
final class StatusWords {
    private StatusWords() {}

    /**
     * The status of a word.
     *
     * @param word tastytrade's word
     * @param replaced whether the order tells of another that took its place
     */
    static OrderStatus status(String word, boolean replaced) {
        return switch (word) {
            case "Received", "Routed", "In Flight", "Contingent" -> OrderStatus.PENDING;
            case "Live" -> OrderStatus.WORKING;
            case "Cancel Requested" -> OrderStatus.PENDING_CANCEL;
            case "Replace Requested" -> OrderStatus.PENDING_REPLACE;
            case "Filled" -> OrderStatus.FILLED;
            case "Cancelled" -> replaced ? OrderStatus.REPLACED : OrderStatus.CANCELED;
            case "Removed", "Partially Removed" -> OrderStatus.CANCELED;
            case "Expired" -> OrderStatus.EXPIRED;
            case "Rejected" -> OrderStatus.REJECTED;
            default -> OrderStatus.UNKNOWN;
        };
    }
}
