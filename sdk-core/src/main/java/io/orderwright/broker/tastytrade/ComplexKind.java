package io.orderwright.broker.tastytrade;

import io.orderwright.order.OneCancelsOther;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.OrderGroup;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.SingleOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types of complex orders. Source: tastytrade Open API, Orders, POST /accounts/{account_number}/complex-orders. */
final class ComplexKind {
    static final String OCO = "OCO";
    static final String OTO = "OTO";
    static final String OTOCO = "OTOCO";
    static final String PAIRS = "PAIRS";
    static final String BLAST = "BLAST";

    private ComplexKind() {}

    /** tastytrade's word for a composite. */
    static String of(OrderSpec order) {
        if (order instanceof OneCancelsOther) {
            return OCO;
        }
        if (order instanceof OneTriggersOther trigger) {
            return exits(trigger) == null ? OTO : OTOCO;
        }
        return ((OrderGroup) order).kind().name();
    }

    /** The orders that cancel each other once the first is filled; null where the order releases others. */
    static @Nullable OneCancelsOther exits(OneTriggersOther trigger) {
        return trigger.then().size() == 1 && trigger.then().get(0) instanceof OneCancelsOther exits ? exits : null;
    }

    /** The orders of a canonical composite, without the one that is worked first. */
    static List<OrderSpec> orders(OrderSpec order) {
        if (order instanceof OneTriggersOther trigger) {
            OneCancelsOther exits = exits(trigger);
            return exits == null ? trigger.then() : exits.orders();
        }
        return order.children();
    }

    /** Every single order of a canonical order, in the sequence of its JSON. */
    static List<SingleOrder> components(OrderSpec order) {
        if (order instanceof SingleOrder single) {
            return List.of(single);
        }
        List<SingleOrder> components = new ArrayList<>();
        if (order instanceof OneTriggersOther trigger) {
            components.add(trigger.first());
        }
        orders(order).forEach(part -> components.add((SingleOrder) part));
        return components;
    }
}
