package io.orderwright.broker.tektii;

import io.orderwright.extras.Extras;
import io.orderwright.instrument.OptionContract;
import io.orderwright.internal.dialect.ExtraFields;
import io.orderwright.internal.dialect.Refusals;
import io.orderwright.order.Bracket;
import io.orderwright.order.Leg;
import io.orderwright.order.OneCancelsOther;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.OrderGroup;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.PositionEffect;
import io.orderwright.order.QuantityUnit;
import io.orderwright.order.SingleOrder;
import java.util.List;
import java.util.Optional;

/** Whether the gateway's JSON has a form for an order at all. */
final class Expressible {
    private final Refusals refusals;
    private final ExtraFields extras;
    private final ExpressibleTerms terms;

    private Expressible(Refusals refusals) {
        this.refusals = refusals;
        this.extras = new ExtraFields(refusals, WireFields.BROKER, "the gateway");
        this.terms = new ExpressibleTerms(refusals);
    }

    static void check(OrderSpec order, Refusals refusals) {
        Expressible expressible = new Expressible(refusals);
        if (order instanceof OneCancelsOther oco) {
            expressible.none(oco.extras());
            expressible.members(oco.orders());
        } else {
            expressible.member(order);
        }
    }

    private void members(List<OrderSpec> orders) {
        for (int i = 0; i < orders.size(); i++) {
            int before = refusals.size();
            if (orders.get(i) instanceof OneCancelsOther) {
                refusals.add(
                        "",
                        "must be a single order or a bracket inside one cancels other at Tektii",
                        "one cancels other",
                        "put its orders beside the others");
            } else {
                member(orders.get(i));
            }
            refusals.under(before, "orders", i);
        }
    }

    /** What one request can carry: a single order, or an entry with its exits. */
    private void member(OrderSpec order) {
        if (order instanceof SingleOrder single) {
            single(single);
        } else if (order instanceof OneTriggersOther trigger) {
            trigger(trigger);
        } else {
            refusals.add(
                    "kind",
                    "has no form at Tektii",
                    ((OrderGroup) order).kind(),
                    "place the orders one by one, or as one cancels other");
        }
    }

    private void single(SingleOrder order) {
        legs(order);
        terms.check(order);
        order.extras()
                .of(WireFields.BROKER)
                .forEach((name, value) -> extras.check(name, value, WireFields.OF_ORDER, WireFields.TOLD));
    }

    private void trigger(OneTriggersOther trigger) {
        none(trigger.extras());
        int before = refusals.size();
        single(trigger.first());
        refusals.under(before, "first", -1);
        Optional<Bracket> bracket = Bracket.in(trigger);
        if (bracket.isEmpty()) {
            refusals.add(
                    "then",
                    "must be one target, one stop, or one of each that undo the entry in its full size at Tektii",
                    trigger.then().size() == 1
                            ? "something else"
                            : trigger.then().size() + " orders",
                    "place what follows once the entry is filled");
            return;
        }
        if (trigger.then().get(0) instanceof OneCancelsOther exits) {
            before = refusals.size();
            none(exits.extras());
            refusals.under(before, "then", 0);
        }
        exits(trigger, bracket.get());
    }

    private void exits(OneTriggersOther trigger, Bracket bracket) {
        List<OrderSpec> exits = trigger.then().get(0) instanceof OneCancelsOther both ? both.orders() : trigger.then();
        String name = trigger.then().get(0) instanceof OneCancelsOther ? "then[0].orders" : "then";
        for (int i = 0; i < exits.size(); i++) {
            int before = refusals.size();
            new ExpressibleExit(refusals).check((SingleOrder) exits.get(i), bracket);
            refusals.under(before, name, i);
        }
    }

    private void none(Extras fields) {
        fields.of(WireFields.BROKER)
                .forEach((name, value) -> extras.clash(
                        name, value, "has no JSON object of its own to stand in", "set it on the order itself"));
    }

    private void legs(SingleOrder order) {
        if (order.legs().size() > 1) {
            refusals.add("legs", "must be one leg at Tektii", order.legs().size(), "place the legs one by one");
            return;
        }
        int before = refusals.size();
        leg(order.legs().get(0));
        refusals.under(before, "legs", 0);
        order.units()
                .filter(units -> units.compareTo(order.legs().get(0).quantity().amount()) != 0)
                .ifPresent(units -> refusals.add(
                        "units", "must be the leg's own quantity at Tektii", units.toPlainString(), "leave it out"));
    }

    private void leg(Leg leg) {
        if (leg.instrument() instanceof OptionContract) {
            refusals.add(
                    "instrument",
                    "must be a stock, a currency or crypto pair, or a future at Tektii",
                    leg.instrument().symbol(),
                    "place it with a broker that trades options");
        }
        if (!leg.quantity().unit().equals(QuantityUnit.UNITS)) {
            refusals.add(
                    "quantity", "must be a number of units at Tektii", leg.quantity(), "give units of the instrument");
        }
        leg.positionSide()
                .ifPresent(side -> refusals.add(
                        "positionSide",
                        "has no field at Tektii",
                        side,
                        "name the position by its id, or leave it out"));
        leg.positionEffect()
                .filter(effect -> effect != PositionEffect.AUTOMATIC)
                .ifPresent(effect -> refusals.add(
                        "positionEffect",
                        "has no field at Tektii",
                        effect,
                        effect == PositionEffect.CLOSING ? "say reduceOnly" : "leave it out"));
        none(leg.extras());
        int before = refusals.size();
        none(leg.instrument().extras());
        refusals.under(before, "instrument", -1);
    }
}
