package io.orderwright.order;

import org.jspecify.annotations.Nullable;

/** What the language demands of a single order. */
final class SingleOrderRules {
    private SingleOrderRules() {}

    static void check(SingleOrderCarrier order, Violations violations, String path) {
        LegRules.check(order, violations, path);
        @Nullable OrderType type = order.draftType().orElse(null);
        if (type == null) {
            violations.add(path, "type", "must be set", "unset", "choose one: market, limit, stop…");
        } else {
            TermRules.check(order, type, violations, path);
        }
        LifeRules.check(order, violations, path);
        ConditionRules.check(order, violations, path);
        if (order.handling() != Handling.none()) {
            HandlingRules.check(order, violations, path);
        }
        order.algorithm().ifPresent(algorithm -> HandlingRules.checkPace(algorithm, violations, path));
    }
}
