package io.orderwright.broker.tastytrade;

import io.orderwright.internal.dialect.Refusals;
import io.orderwright.order.GroupKind;
import io.orderwright.order.Leg;
import io.orderwright.order.OneCancelsOther;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.OrderGroup;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.PriceComparator;
import io.orderwright.order.RatioTrigger;
import io.orderwright.order.SingleOrder;
import java.util.List;
import java.util.Set;

/** Whether tastytrade's JSON has a form for an order at all. */
final class Expressible {
    private static final Set<String> OTHER_KINDS = Set.of(
            GroupKind.BASKET.name(),
            GroupKind.SCALE.name(),
            ComplexKind.OCO,
            ComplexKind.OTO,
            ComplexKind.OTOCO,
            ComplexKind.BLAST);

    private final Refusals refusals;
    private final ExtrasRule extras;
    private final ExpressibleLeg leg;
    private final ExpressibleTerms terms;

    private Expressible(Refusals refusals, Symbols symbols) {
        this.refusals = refusals;
        this.extras = new ExtrasRule(refusals);
        this.leg = new ExpressibleLeg(refusals, extras, symbols);
        this.terms = new ExpressibleTerms(refusals);
    }

    static void check(OrderSpec order, Symbols symbols, Refusals refusals) {
        new Expressible(refusals, symbols).order(order);
    }

    private void order(OrderSpec order) {
        if (order instanceof SingleOrder single) {
            single(single);
        } else if (order instanceof OneTriggersOther trigger) {
            trigger(trigger);
        } else if (order instanceof OneCancelsOther oco) {
            extras.ofComplex(oco.extras());
            components(oco.orders(), "orders");
        } else {
            group((OrderGroup) order);
        }
    }

    private void trigger(OneTriggersOther trigger) {
        extras.ofComplex(trigger.extras());
        int before = refusals.size();
        single(trigger.first());
        refusals.under(before, "first", -1);
        OneCancelsOther exits = ComplexKind.exits(trigger);
        if (exits == null) {
            components(trigger.then(), "then");
            return;
        }
        before = refusals.size();
        extras.ofExits(exits);
        components(exits.orders(), "orders");
        refusals.under(before, "then", 0);
    }

    private void group(OrderGroup group) {
        if (OTHER_KINDS.contains(group.kind().name())) {
            refusals.add(
                    "kind",
                    "has no form at tastytrade",
                    group.kind(),
                    "place the orders one by one, or as one cancels other, or one triggers other");
        }
        group.ratio().ifPresent(this::ratio);
        extras.ofComplex(group.extras());
        components(group.orders(), "orders");
    }

    private void ratio(RatioTrigger ratio) {
        if (!isInclusive(ratio.comparator())) {
            refusals.add(
                    "ratio.comparator",
                    "has no form at tastytrade",
                    ratio.comparator(),
                    "choose AT_OR_ABOVE or AT_OR_BELOW");
        }
    }

    /** Thresholds count as reached; there is no word for beyond them. */
    static boolean isInclusive(PriceComparator comparator) {
        return comparator == PriceComparator.AT_OR_ABOVE || comparator == PriceComparator.AT_OR_BELOW;
    }

    private void components(List<OrderSpec> orders, String name) {
        for (int i = 0; i < orders.size(); i++) {
            int before = refusals.size();
            if (orders.get(i) instanceof SingleOrder single) {
                single(single);
            } else {
                refusals.add(
                        "",
                        "must be a single order inside a complex order of tastytrade",
                        nameOf(orders.get(i)),
                        "place it once the order before it is filled, or write a bracket: an entry, then a target and"
                                + " a stop that cancel each other");
            }
            refusals.under(before, name, i);
        }
    }

    private static String nameOf(OrderSpec order) {
        if (order instanceof OneCancelsOther) {
            return "one cancels other";
        }
        return order instanceof OneTriggersOther ? "one triggers other" : "a group";
    }

    private void single(SingleOrder order) {
        List<Leg> legs = order.legs();
        for (int i = 0; i < legs.size(); i++) {
            int before = refusals.size();
            leg.check(legs.get(i));
            refusals.under(before, "legs", i);
        }
        terms.check(order);
        extras.ofOrder(order);
    }
}
