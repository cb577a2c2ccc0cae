package io.orderwright.order;

import org.jspecify.annotations.Nullable;

/** What the language demands of a single order. */
final class SingleOrderRules {
    private SingleOrderRules() {}

    static void check(SingleOrderCarrier order, Violations violations) {
        LegRules.check(order, violations);
        @Nullable OrderType type = order.draftType();
        if (type == null) {
            violations.add("type", "must be set", "unset", "choose one: market, limit, stop…");
        } else {
            TermRules.check(order, type, violations);
        }
        LifeRules.check(order, violations);
        ConditionRules.check(order, violations);
        if (order.handling() != Handling.none()) {
            HandlingRules.check(order, violations);
        }
        if (order.algorithm().isPresent()) {
            HandlingRules.checkPace(order.algorithm().get(), violations);
        }
    }
}
