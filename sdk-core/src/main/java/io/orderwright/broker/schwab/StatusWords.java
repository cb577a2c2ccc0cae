package io.orderwright.broker.schwab;

import io.orderwright.client.OrderStatus;

/** Schwab's 21 words for where an order stands (Schwab Trader API, Order: status). It has added six since it began. */
final class StatusWords {
    private StatusWords() {}

    static OrderStatus status(String word) {
        return switch (word) {
            case "NEW",
                    "ACCEPTED",
                    "QUEUED",
                    "PENDING_ACTIVATION",
                    "PENDING_ACKNOWLEDGEMENT",
                    "AWAITING_PARENT_ORDER",
                    "AWAITING_CONDITION",
                    "AWAITING_STOP_CONDITION",
                    "AWAITING_MANUAL_REVIEW",
                    "AWAITING_RELEASE_TIME" -> OrderStatus.PENDING;
            case "WORKING" -> OrderStatus.WORKING;
            case "PENDING_CANCEL", "PENDING_RECALL", "AWAITING_UR_OUT" -> OrderStatus.PENDING_CANCEL;
            case "PENDING_REPLACE" -> OrderStatus.PENDING_REPLACE;
            case "FILLED" -> OrderStatus.FILLED;
            case "CANCELED" -> OrderStatus.CANCELED;
            case "REJECTED" -> OrderStatus.REJECTED;
            case "EXPIRED" -> OrderStatus.EXPIRED;
            case "REPLACED" -> OrderStatus.REPLACED;
            default -> OrderStatus.UNKNOWN;
        };
    }
}
