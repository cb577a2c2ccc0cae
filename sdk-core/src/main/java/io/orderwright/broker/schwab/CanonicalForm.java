package io.orderwright.broker.schwab;

import io.orderwright.InvalidOrderException;
import io.orderwright.extras.Extras;
import io.orderwright.internal.dialect.Exits;
import io.orderwright.internal.dialect.Refusals;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.OneCancelsOther;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.OrderGroup;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.SingleOrder;
import java.util.ArrayList;
import java.util.List;

/** The order as Schwab can hold it; the same instance where it is that already. */
final class CanonicalForm {
    private CanonicalForm() {}

    static OrderSpec of(OrderSpec order) {
        if (order instanceof SingleOrder single) {
            return SingleForm.of(single);
        }
        if (order instanceof OneTriggersOther trigger) {
            return triggers(trigger);
        }
        return order instanceof OneCancelsOther oco ? cancels(oco) : group((OrderGroup) order);
    }

    private static OrderSpec cancels(OneCancelsOther oco) {
        List<OrderSpec> orders = all(oco.orders(), "orders");
        Extras extras = oco.extras().only(WireFields.BROKER);
        if (same(orders, oco.orders()) && same(extras, oco.extras())) {
            return oco;
        }
        return CompositeBuilder.oneCancelsOther(orders).extras(extras).build();
    }

    private static OrderSpec group(OrderGroup group) {
        List<OrderSpec> orders = all(group.orders(), "orders");
        Extras extras = group.extras().only(WireFields.BROKER);
        if (same(orders, group.orders()) && same(extras, group.extras())) {
            return group;
        }
        return CompositeBuilder.group(group.kind(), orders).extras(extras).build();
    }

    private static OrderSpec triggers(OneTriggersOther trigger) {
        SingleOrder first = first(trigger);
        List<OrderSpec> then = all(trigger.then(), "then");
        OneTriggersOther form = trigger;
        if (!same(first, trigger.first())
                || !same(then, trigger.then())
                || !trigger.extras().isEmpty()) {
            form = (OneTriggersOther)
                    CompositeBuilder.trigger(first.toBuilder(), then).build();
        }
        return Exits.targetFirst(form);
    }

    /** The order that is worked first, with the extra fields of the composite, which share its JSON object. */
    private static SingleOrder first(OneTriggersOther trigger) {
        try {
            Extras shared = trigger.extras().only(WireFields.BROKER);
            SingleOrder first = trigger.first();
            return SingleForm.of(
                    shared.isEmpty()
                            ? first
                            : first.toBuilder()
                                    .extras(first.extras().merge(shared))
                                    .build());
        } catch (InvalidOrderException e) {
            throw Refusals.under("first", e);
        }
    }

    private static List<OrderSpec> all(List<OrderSpec> orders, String name) {
        List<OrderSpec> changed = orders;
        for (int i = 0; i < orders.size(); i++) {
            OrderSpec form;
            try {
                form = of(orders.get(i));
            } catch (InvalidOrderException e) {
                throw Refusals.under(name + "[" + i + "]", e);
            }
            if (!same(form, orders.get(i))) {
                changed = same(changed, orders) ? new ArrayList<>(orders) : changed;
                changed.set(i, form);
            }
        }
        return changed;
    }

    @SuppressWarnings("ReferenceEquality") // whether anything was changed at all
    private static boolean same(Object one, Object other) {
        return one == other;
    }
}
