package io.orderwright.order;

import java.util.List;

/** What the language demands of conditions, and of the words that a broker reads. */
final class ConditionRules {
    private ConditionRules() {}

    static void check(SingleOrderCarrier order, Violations violations) {
        List<Condition> conditions = order.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            String field = "conditions[" + i + "]";
            if (conditions.get(i) instanceof VerbatimCondition verbatim) {
                if (verbatim.text().isBlank()) {
                    blank(violations, field + ".text");
                }
            } else if (conditions.get(i) instanceof PriceCondition price) {
                checkComponents(price.components(), violations, field);
            }
        }
        List<Leg> legs = order.legs();
        for (int i = 0; i < legs.size(); i++) {
            if (legs.get(i).positionId().filter(String::isBlank).isPresent()) {
                blank(violations, "legs[" + i + "].positionId");
            }
        }
    }

    static void blank(Violations violations, String field) {
        violations.add(field, "must not be blank", "blank", "give the text, or leave it out");
    }

    private static void checkComponents(List<PriceComponent> components, Violations violations, String field) {
        for (int i = 0; i < components.size(); i++) {
            Quantity quantity = components.get(i).quantity();
            if (quantity.amount().signum() <= 0) {
                violations.add(
                        field + ".components[" + i + "].quantity",
                        "must be above zero",
                        quantity,
                        "give a positive quantity");
            }
        }
    }
}
