package io.orderwright.broker.tastytrade;

import io.orderwright.extras.ExtraValue;
import io.orderwright.extras.Extras;
import io.orderwright.internal.dialect.ExtraFields;
import io.orderwright.internal.dialect.Refusals;
import io.orderwright.order.Leg;
import io.orderwright.order.OneCancelsOther;
import io.orderwright.order.SingleOrder;
import java.util.Map;
import java.util.Set;

/** Whether extra fields can stand beside the typed ones, in tastytrade's objects: orders, legs, complex orders. */
final class ExtrasRule {
    private final Refusals refusals;
    private final ExtraFields fields;

    ExtrasRule(Refusals refusals) {
        this.refusals = refusals;
        this.fields = new ExtraFields(refusals, WireFields.BROKER, "tastytrade");
    }

    void ofOrder(SingleOrder order) {
        all(order.extras(), WireFields.OF_ORDER, WireFields.HISTORY_OF_ORDER);
    }

    void ofComplex(Extras extras) {
        all(extras, WireFields.OF_COMPLEX, WireFields.HISTORY_OF_COMPLEX);
    }

    /** The exits of a bracket stand in the complex order's own list, and have no object to hold a field. */
    void ofExits(OneCancelsOther exits) {
        exits.extras()
                .of(WireFields.BROKER)
                .forEach((name, value) -> fields.clash(
                        name,
                        value,
                        "has no place in the exits of a bracket",
                        "set it on the order that releases them, or on one of them"));
    }

    private void all(Extras extras, Set<String> typed, Set<String> told) {
        if (extras.isEmpty()) {
            return;
        }
        extras.of(WireFields.BROKER).forEach((name, value) -> {
            if (WireFields.OF_PLACEMENT.contains(name)) {
                fields.clash(
                        name,
                        value,
                        "belongs to a placement and not to the order",
                        "give the placement a client order id, or the dialect a source");
            } else {
                fields.check(name, value, typed, told);
            }
        });
    }

    void ofLeg(Leg leg) {
        if (leg.extras().isEmpty() && leg.instrument().extras().isEmpty()) {
            return;
        }
        Map<String, ExtraValue> own = leg.extras().of(WireFields.BROKER);
        own.forEach((name, value) -> fields.check(name, value, WireFields.OF_LEG, WireFields.HISTORY_OF_LEG));
        int before = refusals.size();
        leg.instrument().extras().of(WireFields.BROKER).forEach((name, value) -> {
            fields.check(name, value, WireFields.OF_LEG, WireFields.HISTORY_OF_LEG);
            if (own.containsKey(name) && !value.equals(own.get(name))) {
                fields.clash(
                        name,
                        value,
                        "stands in the leg's extras with another value",
                        "keep one: they are one JSON object");
            }
        });
        refusals.under(before, "instrument", -1);
    }
}
