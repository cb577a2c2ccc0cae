package io.orderwright.order;

import java.time.Instant;
import java.time.LocalDate;

/** What the language demands of the life of an order. */
final class LifeRules {
    private LifeRules() {}

    static void check(SingleOrderCarrier order, Violations violations) {
        boolean tillDate = TimeInForce.GOOD_TILL_DATE.equals(order.timeInForce().orElse(null));
        if (tillDate && order.expireDate().isEmpty() && order.cancelAt().isEmpty()) {
            violations.add("expireDate", "must be set for GOOD_TILL_DATE", "unset", "give the last day, or cancelAt");
        }
        if (!tillDate && order.expireDate().isPresent()) {
            LocalDate date = order.expireDate().get();
            violations.add("expireDate", "is for GOOD_TILL_DATE only", date, "set goodTillDate, or leave it out");
        }
        Instant from = order.notBefore().orElse(null);
        Instant to = order.cancelAt().orElse(null);
        if (from != null && to != null && !from.isBefore(to)) {
            violations.add("notBefore", "must be before cancelAt", from, "give a time before the order ends");
        }
    }
}
