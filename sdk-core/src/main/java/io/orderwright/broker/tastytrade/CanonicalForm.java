package io.orderwright.broker.tastytrade;

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

/** The order as tastytrade can hold it. */
final class CanonicalForm {
    private final SingleForm single;

    CanonicalForm(Symbols symbols) {
        this.single = new SingleForm(symbols);
    }

    OrderSpec of(OrderSpec order) {
        return of(order, false);
    }

    private OrderSpec of(OrderSpec order, boolean triggered) {
        if (order instanceof SingleOrder alone) {
            return single.of(alone, triggered);
        }
        if (order instanceof OneTriggersOther trigger) {
            return triggers(trigger);
        }
        return order instanceof OneCancelsOther oco ? cancels(oco, triggered) : group((OrderGroup) order);
    }

    private OrderSpec cancels(OneCancelsOther oco, boolean triggered) {
        return CompositeBuilder.oneCancelsOther(all(oco.orders(), "orders", triggered))
                .extras(own(oco))
                .build();
    }

    private OrderSpec group(OrderGroup group) {
        CompositeBuilder form = CompositeBuilder.group(group.kind(), all(group.orders(), "orders", false))
                .extras(own(group));
        return group.ratio().map(form::ratio).orElse(form).build();
    }

    private OrderSpec triggers(OneTriggersOther trigger) {
        SingleOrder first;
        try {
            first = single.of(trigger.first(), false);
        } catch (InvalidOrderException e) {
            throw Refusals.under("first", e);
        }
        CompositeBuilder form = CompositeBuilder.trigger(first.toBuilder(), all(trigger.then(), "then", true))
                .extras(own(trigger));
        return Exits.targetFirst((OneTriggersOther) form.build());
    }

    private List<OrderSpec> all(List<OrderSpec> orders, String name, boolean triggered) {
        List<OrderSpec> forms = new ArrayList<>(orders.size());
        for (int i = 0; i < orders.size(); i++) {
            try {
                forms.add(of(orders.get(i), triggered));
            } catch (InvalidOrderException e) {
                throw Refusals.under(name + "[" + i + "]", e);
            }
        }
        return forms;
    }

    private static Extras own(OrderSpec order) {
        return order.extras().only(WireFields.BROKER);
    }
}
