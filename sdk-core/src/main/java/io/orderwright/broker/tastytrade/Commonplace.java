package io.orderwright.broker.tastytrade;

import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Instrument;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.internal.dialect.Exits;
import io.orderwright.order.Handling;
import io.orderwright.order.Leg;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.SingleOrder;
import java.util.List;

/**
 * Orders of the everyday kind: at a glance, they are written as their canonical form is. They are written without being
 * brought into it; whatever is not seen to be one is.
 */
final class Commonplace {
    private Commonplace() {}

    static boolean is(OrderSpec order) {
        if (order instanceof SingleOrder single) {
            return isSingle(single);
        }
        if (order instanceof OneTriggersOther trigger) {
            return isSingle(trigger.first()) && Exits.stopFirst(trigger) == null && are(ComplexKind.orders(trigger));
        }
        return are(order.children());
    }

    private static boolean are(List<OrderSpec> orders) {
        for (int i = 0; i < orders.size(); i++) {
            if (!(orders.get(i) instanceof SingleOrder single) || !isSingle(single)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSingle(SingleOrder order) {
        return order.handling() == Handling.none()
                && order.conditions().isEmpty()
                && order.notBefore().isEmpty()
                && order.cancelAt().isEmpty()
                && TypeWords.isOfBoth(order.type())
                && LifeWords.isOfBoth(SingleForm.lifeOf(order))
                && arePlain(order.legs());
    }

    /** Whether legs are canonical at a glance. */
    static boolean arePlain(List<Leg> legs) {
        for (int i = 0; i < legs.size(); i++) {
            if (!isPlain(legs.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(Leg leg) {
        Instrument instrument = leg.instrument();
        boolean typed = instrument instanceof Equity equity
                ? leg.instruction() instanceof EquityInstruction
                        && equity.symbol().indexOf('.') < 0
                : instrument instanceof Option option
                        && leg.instruction() instanceof OptionInstruction
                        && option.underlying().equals(option.root());
        return typed
                && leg.positionEffect().isEmpty()
                && leg.extras().isEmpty()
                && instrument.extras().isEmpty();
    }
}
