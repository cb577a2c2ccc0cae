package io.orderwright.broker.schwab;

import io.orderwright.internal.dialect.Exits;
import io.orderwright.order.Handling;
import io.orderwright.order.Leg;
import io.orderwright.order.OneCancelsOther;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.OrderType;
import io.orderwright.order.Session;
import io.orderwright.order.SingleOrder;
import io.orderwright.order.TimeInForce;
import io.orderwright.price.Amount;
import io.orderwright.price.Price;
import java.util.List;
import java.util.Optional;

/**
 * Orders of the everyday kind: at a glance, Schwab takes them and they are canonical. They are written without a closer
 * look; whatever is not seen to be one gets it.
 */
final class Commonplace {
    private static final int DEEPEST = 8;

    private Commonplace() {}

    static boolean is(OrderSpec order) {
        return is(order, DEEPEST);
    }

    private static boolean is(OrderSpec order, int levels) {
        if (order instanceof SingleOrder single) {
            return isSingle(single);
        }
        if (levels == 0) {
            return false;
        }
        if (order instanceof OneTriggersOther trigger) {
            return trigger.extras().isEmpty()
                    && isSingle(trigger.first())
                    && are(trigger.then(), levels)
                    && Exits.stopFirst(trigger) == null;
        }
        return order instanceof OneCancelsOther oco
                && oco.extras().isEmpty()
                && areExclusive(oco.orders())
                && are(oco.orders(), levels);
    }

    private static boolean are(List<OrderSpec> orders, int levels) {
        for (int i = 0; i < orders.size(); i++) {
            if (!is(orders.get(i), levels - 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areExclusive(List<OrderSpec> orders) {
        for (int i = 0; i < orders.size(); i++) {
            if (orders.get(i) instanceof OneCancelsOther) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSingle(SingleOrder order) {
        return isType(order.type())
                && isLife(order)
                && isAmount(order.price())
                && isAmount(order.stopPrice())
                && saysNothingRare(order)
                && areLegs(order.legs());
    }

    private static boolean isType(OrderType type) {
        return type.equals(OrderType.LIMIT)
                || type.equals(OrderType.MARKET)
                || type.equals(OrderType.STOP)
                || type.equals(OrderType.STOP_LIMIT)
                || type.equals(OrderType.NET_DEBIT)
                || type.equals(OrderType.NET_CREDIT);
    }

    private static boolean isLife(SingleOrder order) {
        TimeInForce life = order.timeInForce().orElse(TimeInForce.DAY);
        Session session = order.session().orElse(Session.NORMAL);
        return (life.equals(TimeInForce.DAY) || life.equals(TimeInForce.GOOD_TILL_CANCEL))
                && (session.equals(Session.NORMAL) || session.equals(Session.EXTENDED))
                && order.cancelAt().isEmpty()
                && order.expireDate().isEmpty()
                && order.notBefore().isEmpty();
    }

    private static boolean isAmount(Optional<Price> price) {
        return price.isEmpty() || price.get() instanceof Amount;
    }

    private static boolean saysNothingRare(SingleOrder order) {
        return order.handling() == Handling.none()
                && order.extras().isEmpty()
                && order.conditions().isEmpty()
                && order.priceLink().isEmpty()
                && order.stopLink().isEmpty()
                && order.priceEffect().isEmpty()
                && order.algorithm().isEmpty()
                && order.label().isEmpty()
                && order.notes().isEmpty();
    }

    private static boolean areLegs(List<Leg> legs) {
        for (int i = 0; i < legs.size(); i++) {
            if (!isLeg(legs.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLeg(Leg leg) {
        return LegForm.isPlain(leg)
                && leg.quantity().amount().scale() == 0
                && leg.positionSide().isEmpty()
                && leg.positionId().isEmpty();
    }
}
