package io.orderwright.broker.schwab;

import io.orderwright.instrument.Equity;
import io.orderwright.instrument.Instrument;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.internal.dialect.Refusals;
import io.orderwright.order.GroupKind;
import io.orderwright.order.Leg;
import io.orderwright.order.OneCancelsOther;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.OrderGroup;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.QuantityUnit;
import io.orderwright.order.SingleOrder;
import java.util.List;
import java.util.Set;

/** Whether Schwab's JSON has a form for an order at all. */
final class Expressible {
    /** An order nested deeper could be written, and not be read again. */
    private static final int DEEPEST = 40;

    private static final Set<String> OTHER_KINDS = Set.of(
            GroupKind.PAIRS.name(),
            GroupKind.BASKET.name(),
            GroupKind.SCALE.name(),
            WireFields.SINGLE,
            WireFields.OCO,
            WireFields.TRIGGER);

    private final Refusals refusals;
    private final ExtrasRule extras;
    private final ExpressibleTerms terms;

    private Expressible(Refusals refusals) {
        this.refusals = refusals;
        this.extras = new ExtrasRule(refusals);
        this.terms = new ExpressibleTerms(refusals);
    }

    static void check(OrderSpec order, Refusals refusals) {
        new Expressible(refusals).order(order, false, 1);
    }

    private void order(OrderSpec order, boolean triggered, int depth) {
        if (depth > DEEPEST) {
            refusals.add("", "must be nested at most " + DEEPEST + " deep", "deeper", "send the inner orders later");
        } else if (order instanceof SingleOrder single) {
            single(single, triggered);
            extras.ofOrder(single);
        } else if (order instanceof OneTriggersOther trigger) {
            trigger(trigger, triggered, depth);
        } else if (order instanceof OneCancelsOther oco) {
            extras.ofComposite(oco.extras());
            all(oco.orders(), "orders", triggered, depth);
        } else {
            group((OrderGroup) order, triggered, depth);
        }
    }

    private void trigger(OneTriggersOther trigger, boolean triggered, int depth) {
        int before = refusals.size();
        single(trigger.first(), triggered);
        refusals.under(before, "first", -1);
        extras.ofTrigger(trigger);
        all(trigger.then(), "then", true, depth);
    }

    private void group(OrderGroup group, boolean triggered, int depth) {
        if (OTHER_KINDS.contains(group.kind().name())) {
            refusals.add(
                    "kind",
                    "has no form at Schwab",
                    group.kind(),
                    "place the orders one by one, or as one cancels other");
        }
        extras.ofComposite(group.extras());
        all(group.orders(), "orders", triggered, depth);
    }

    private void all(List<OrderSpec> orders, String name, boolean triggered, int depth) {
        for (int i = 0; i < orders.size(); i++) {
            int before = refusals.size();
            order(orders.get(i), triggered, depth + 1);
            refusals.under(before, name, i);
        }
    }

    private void single(SingleOrder order, boolean triggered) {
        List<Leg> legs = order.legs();
        for (int i = 0; i < legs.size(); i++) {
            int before = refusals.size();
            leg(legs.get(i));
            refusals.under(before, "legs", i);
        }
        terms.check(order, triggered);
    }

    private void leg(Leg leg) {
        Instrument instrument = leg.instrument();
        if (!isOfSchwab(instrument)) {
            refusals.add(
                    "instrument",
                    "must be an equity or an option at Schwab",
                    instrument.symbol(),
                    "place it with a broker that trades it");
        }
        if (leg.quantity().unit().equals(QuantityUnit.SELL_ASSET)) {
            refusals.add("quantity", "has no form at Schwab in what is given away", leg.quantity(), "give shares");
        }
        if (leg.positionSide().isPresent()) {
            refusals.add(
                    "positionSide",
                    "has no field at Schwab",
                    leg.positionSide().get(),
                    "say it by the instruction: SELL_SHORT");
        }
        if (leg.positionId().isPresent()) {
            refusals.add(
                    "positionId", "has no field at Schwab", leg.positionId().get(), "leave it out");
        }
        extras.ofLeg(leg);
    }

    /** Whether the instrument is of a kind that Schwab's JSON can name. */
    static boolean isOfSchwab(Instrument instrument) {
        return instrument instanceof Equity || instrument instanceof Option || instrument instanceof VerbatimInstrument;
    }
}
