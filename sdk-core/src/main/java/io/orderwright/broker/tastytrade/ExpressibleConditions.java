package io.orderwright.broker.tastytrade;

import io.orderwright.instrument.CryptoPair;
import io.orderwright.instrument.Instrument;
import io.orderwright.internal.dialect.Refusals;
import io.orderwright.order.Condition;
import io.orderwright.order.PriceComponent;
import io.orderwright.order.PriceCondition;
import io.orderwright.order.QuantityUnit;
import java.util.List;

/** Whether tastytrade's JSON has a form for conditions. Source: tastytrade Open API, Orders, rules. */
final class ExpressibleConditions {
    private static final String NO_FORM = "has no form at tastytrade";

    private final Refusals refusals;

    ExpressibleConditions(Refusals refusals) {
        this.refusals = refusals;
    }

    void check(List<Condition> conditions) {
        for (int i = 0; i < conditions.size(); i++) {
            int before = refusals.size();
            if (conditions.get(i) instanceof PriceCondition price) {
                price(price);
            } else {
                refusals.add("", NO_FORM + " in words", conditions.get(i), "give a price condition");
            }
            refusals.under(before, "conditions", i);
        }
    }

    private void price(PriceCondition condition) {
        instrument("instrument", condition.instrument());
        if (ConditionForm.write(condition.indicator()).isEmpty()) {
            refusals.add("indicator", NO_FORM, condition.indicator(), "watch LAST or NATURAL");
        }
        if (!Expressible.isInclusive(condition.comparator())) {
            refusals.add("comparator", NO_FORM, condition.comparator(), "choose AT_OR_ABOVE or AT_OR_BELOW");
        }
        List<PriceComponent> components = condition.components();
        for (int i = 0; i < components.size(); i++) {
            int before = refusals.size();
            component(components.get(i));
            refusals.under(before, "components", i);
        }
    }

    private void component(PriceComponent component) {
        instrument("instrument", component.instrument());
        if (!component.quantity().unit().equals(QuantityUnit.UNITS)) {
            refusals.add("quantity", "must be units", component.quantity(), "give a number of units");
        }
    }

    private void instrument(String field, Instrument instrument) {
        if (instrument instanceof CryptoPair pair && pair.slashSymbol().isEmpty()) {
            refusals.add(field, "must be a spot pair at tastytrade", pair.symbol(), "watch the spot pair");
        }
        if (!instrument.extras().of(WireFields.BROKER).isEmpty()) {
            refusals.add(field + ".extras", NO_FORM + " in a condition", instrument.extras(), "leave them out");
        }
    }
}
