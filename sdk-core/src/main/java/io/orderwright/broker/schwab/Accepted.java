package io.orderwright.broker.schwab;

import io.orderwright.internal.dialect.Refusals;
import io.orderwright.order.Destination;
import io.orderwright.order.Leg;
import io.orderwright.order.OneCancelsOther;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.OrderType;
import io.orderwright.order.SingleOrder;
import io.orderwright.order.TimeInForce;
import io.orderwright.price.PriceLink;
import java.util.List;
import java.util.Set;

/** Whether Schwab takes what its JSON has a form for: refused are what its documents and its answers rule out. */
final class Accepted {
    private static final Set<OrderType> NOT_TYPES =
            Set.of(OrderType.JOIN_BID, OrderType.JOIN_ASK, OrderType.MARKETABLE_LIMIT, OrderType.of("UNKNOWN"));

    private static final Set<TimeInForce> NOT_FOR_EQUITIES = Set.of(
            TimeInForce.IMMEDIATE_OR_CANCEL,
            TimeInForce.END_OF_WEEK,
            TimeInForce.END_OF_MONTH,
            TimeInForce.NEXT_END_OF_MONTH);

    private static final Set<TimeInForce> WITH_AN_END_OF_THEIR_OWN = Set.of(
            TimeInForce.DAY,
            TimeInForce.FILL_OR_KILL,
            TimeInForce.IMMEDIATE_OR_CANCEL,
            TimeInForce.END_OF_WEEK,
            TimeInForce.END_OF_MONTH,
            TimeInForce.NEXT_END_OF_MONTH);

    private static final TimeInForce UNKNOWN_LIFE = TimeInForce.of("UNKNOWN");

    private final Refusals refusals;
    private final AcceptedLeg leg;

    private Accepted(Refusals refusals) {
        this.refusals = refusals;
        this.leg = new AcceptedLeg(refusals);
    }

    static void check(OrderSpec order, Refusals refusals) {
        new Accepted(refusals).order(order);
    }

    private void order(OrderSpec order) {
        if (order instanceof SingleOrder single) {
            single(single);
        } else if (order instanceof OneTriggersOther trigger) {
            int before = refusals.size();
            single(trigger.first());
            refusals.under(before, "first", -1);
            all(trigger.then(), "then");
        } else {
            if (order instanceof OneCancelsOther oco) {
                exclusive(oco);
            }
            all(order.children(), "orders");
        }
    }

    private void all(List<OrderSpec> orders, String name) {
        for (int i = 0; i < orders.size(); i++) {
            int before = refusals.size();
            order(orders.get(i));
            refusals.under(before, name, i);
        }
    }

    private void exclusive(OneCancelsOther oco) {
        for (int i = 0; i < oco.orders().size(); i++) {
            if (oco.orders().get(i) instanceof OneCancelsOther) {
                refusals.add(
                        "orders[" + i + "]",
                        "must be a single order, or one that triggers others, inside one cancels other at Schwab",
                        "one cancels other",
                        "put its orders beside the others");
            }
        }
        if (oco.extras().of(WireFields.BROKER).containsKey(WireFields.LEGS)) {
            refusals.add(
                    "extras.schwab.orderLegCollection",
                    "must not be set: one cancels other has no legs of its own",
                    "set",
                    "leave it out");
        }
    }

    private void single(SingleOrder order) {
        List<Leg> legs = order.legs();
        for (int i = 0; i < legs.size(); i++) {
            int before = refusals.size();
            leg.check(legs.get(i));
            refusals.under(before, "legs", i);
        }
        if (NOT_TYPES.contains(order.type())) {
            refusals.add("type", "is no order type of Schwab's", order.type(), "choose another, such as LIMIT");
        }
        if (LinkForm.isTrailing(order.type())) {
            trail(order);
        }
        life(order);
        Destination venue = order.handling().destination().orElse(Destination.AUTO);
        if (!venue.equals(Destination.AUTO)) {
            refusals.add("handling.destination", "is not taken: Schwab routes orders itself", venue, "leave it out");
        }
    }

    private void trail(SingleOrder order) {
        order.stopPrice()
                .ifPresent(level -> refusals.add(
                        "stopPrice",
                        "is not taken for a trailing stop: Schwab sets its first level",
                        level.text(),
                        "give the distance alone, as the stop link"));
        PriceLink link = order.stopLink().orElse(PriceLink.empty());
        if (link.unit().isEmpty() || link.amount().isEmpty()) {
            refusals.add("stopLink", "must give the trailing distance", link, "give a unit and an amount");
        } else if (link.basis().isEmpty() && isSideless(order)) {
            refusals.add(
                    "stopLink.basis",
                    "must be set where no single leg says whether to follow the bid or the ask",
                    "unset",
                    "follow BID, ASK, LAST or MARK");
        }
    }

    private static boolean isSideless(SingleOrder order) {
        return !order.extras().of(WireFields.BROKER).containsKey(WireFields.STOP_BASIS)
                && SingleForm.side(order.type(), LegForm.canonical(order.legs()))
                        .isEmpty();
    }

    private void life(SingleOrder order) {
        TimeInForce life = order.timeInForce().orElse(TimeInForce.DAY);
        if (life.equals(UNKNOWN_LIFE)) {
            refusals.add("timeInForce", "is told by Schwab and not to Schwab", life, "choose another, such as DAY");
        }
        if (NOT_FOR_EQUITIES.contains(life) && hasEquity(order)) {
            refusals.add(
                    "timeInForce",
                    "is refused by Schwab for equities",
                    life,
                    "choose DAY, GOOD_TILL_CANCEL, GOOD_TILL_DATE or FILL_OR_KILL");
        }
        boolean said = order.timeInForce().isPresent()
                || !order.extras().of(WireFields.BROKER).containsKey(WireFields.DURATION);
        if (order.cancelAt().isPresent() && said && WITH_AN_END_OF_THEIR_OWN.contains(life)) {
            refusals.add(
                    "cancelAt",
                    "conflicts with the end that the time in force has of its own at Schwab: " + life,
                    order.cancelAt().get(),
                    "leave it out, or choose GOOD_TILL_DATE");
        }
    }

    private static boolean hasEquity(SingleOrder order) {
        for (Leg leg : order.legs()) {
            if (LegForm.assetType(leg.instrument()).equals(LegForm.EQUITY)) {
                return true;
            }
        }
        return false;
    }
}
