package io.orderwright.order;

/** What the language demands of the life of an order. */
final class LifeRules {
    private LifeRules() {}

    static void check(SingleOrderCarrier order, Violations violations, String path) {
        boolean tillDate =
                order.timeInForce().filter(TimeInForce.GOOD_TILL_DATE::equals).isPresent();
        if (tillDate && order.expireDate().isEmpty() && order.cancelAt().isEmpty()) {
            violations.add(
                    path, "expireDate", "must be set for GOOD_TILL_DATE", "unset", "give the last day, or cancelAt");
        }
        if (!tillDate) {
            order.expireDate()
                    .ifPresent(date -> violations.add(
                            path,
                            "expireDate",
                            "is for GOOD_TILL_DATE only",
                            date,
                            "set goodTillDate, or leave it out"));
        }
        order.notBefore()
                .filter(from ->
                        order.cancelAt().filter(to -> !from.isBefore(to)).isPresent())
                .ifPresent(from -> violations.add(
                        path, "notBefore", "must be before cancelAt", from, "give a time before the order ends"));
    }
}
