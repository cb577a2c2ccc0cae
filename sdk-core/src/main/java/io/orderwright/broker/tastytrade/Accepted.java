package io.orderwright.broker.tastytrade;

import io.orderwright.internal.dialect.Refusals;
import io.orderwright.order.Bracket;
import io.orderwright.order.Leg;
import io.orderwright.order.OneCancelsOther;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.OrderGroup;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.SingleOrder;
import io.orderwright.order.Underlying;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether tastytrade takes what its JSON has a form for: refused are what its guides and its answers rule out. Source:
 * tastytrade Open API, order submission and complex orders.
 */
final class Accepted {
    private static final int MOST_TRIGGERED = 3;

    private final Refusals refusals;
    private final AcceptedLegs legs;
    private final AcceptedTerms terms;

    private Accepted(Refusals refusals, Symbols symbols, TastytradeTicks ticks) {
        this.refusals = refusals;
        this.legs = new AcceptedLegs(refusals);
        this.terms = new AcceptedTerms(refusals, new LegForm(symbols), ticks);
    }

    static void check(OrderSpec order, Symbols symbols, TastytradeTicks ticks, Refusals refusals) {
        new Accepted(refusals, symbols, ticks).order(order);
    }

    private void order(OrderSpec order) {
        if (order instanceof SingleOrder single) {
            single(single);
        } else if (order instanceof OneTriggersOther trigger) {
            trigger(trigger);
        } else {
            all(order.children(), "orders");
            if (order instanceof OrderGroup group) {
                group(group);
            } else {
                sameUnderlying(order.children(), "orders", null);
            }
        }
    }

    private void group(OrderGroup group) {
        if (group.kind().name().equals(ComplexKind.PAIRS) && group.ratio().isEmpty()) {
            refusals.add(
                    "ratio", "must be set for PAIRS at tastytrade", "unset", "give the ratio that releases the pair");
        }
    }

    private void trigger(OneTriggersOther trigger) {
        int before = refusals.size();
        single(trigger.first());
        refusals.under(before, "first", -1);
        OneCancelsOther exits = ComplexKind.exits(trigger);
        if (exits == null) {
            triggered(trigger);
            return;
        }
        before = refusals.size();
        all(exits.orders(), "orders");
        refusals.under(before, "then", 0);
        if (exits.children().stream().allMatch(SingleOrder.class::isInstance)
                && Bracket.in(trigger).isEmpty()) {
            refusals.add(
                    "then[0]",
                    "must be a target and a stop that undo the entry, in its full size, at tastytrade",
                    exits.orders().size() + " orders",
                    "write a bracket, or place them once the entry is filled");
        }
    }

    private void triggered(OneTriggersOther trigger) {
        all(trigger.then(), "then");
        if (trigger.then().size() > MOST_TRIGGERED) {
            refusals.add(
                    "then",
                    "must be at most " + MOST_TRIGGERED + " orders at tastytrade",
                    trigger.then().size(),
                    "place the others once the first is filled");
        }
        underlying(trigger.first()).ifPresent(first -> sameUnderlying(trigger.then(), "then", first));
    }

    /** Orders of one complex order stand on one underlying, but for a pair. */
    private void sameUnderlying(List<OrderSpec> orders, String name, @Nullable String first) {
        String expected = first;
        for (int i = 0; i < orders.size(); i++) {
            String underlying = underlying(orders.get(i)).orElse(expected);
            if (expected != null && !expected.equals(underlying)) {
                refusals.add(
                        name + "[" + i + "]",
                        "must be on " + expected + ", as the orders before it are",
                        String.valueOf(underlying),
                        "place it alone, with a price condition on the other symbol");
            }
            expected = expected == null ? underlying : expected;
        }
    }

    private static Optional<String> underlying(OrderSpec order) {
        return order instanceof SingleOrder single
                ? Optional.of(Underlying.of(single.legs().get(0).instrument()))
                : Optional.empty();
    }

    private void all(List<OrderSpec> orders, String name) {
        for (int i = 0; i < orders.size(); i++) {
            int before = refusals.size();
            if (orders.get(i) instanceof SingleOrder single) {
                single(single);
            }
            refusals.under(before, name, i);
        }
    }

    private void single(SingleOrder order) {
        List<Leg> all = order.legs();
        legs.check(order);
        terms.check(order);
        for (int i = 0; i < all.size(); i++) {
            int before = refusals.size();
            legs.leg(order, all.get(i));
            refusals.under(before, "legs", i);
        }
    }
}
