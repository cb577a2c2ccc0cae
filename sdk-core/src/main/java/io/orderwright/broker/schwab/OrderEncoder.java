package io.orderwright.broker.schwab;

import io.orderwright.extras.ExtraValue;
import io.orderwright.extras.Extras;
import io.orderwright.internal.json.JsonWriter;
import io.orderwright.order.OneCancelsOther;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.OrderGroup;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.SingleOrder;
import java.util.List;
import java.util.Map;

/** Writes a canonical order: what was set, in the sequence in which the fields of an order are documented. */
final class OrderEncoder {
    private static final int EXPECTED_OF_COMPOSITE = 64;
    private static final int EXPECTED_BESIDE_LEGS = 160;
    private static final int EXPECTED_PER_LEG = 96;

    private final JsonWriter out;
    private final SingleEncoder single;

    private OrderEncoder(JsonWriter out) {
        this.out = out;
        this.single = new SingleEncoder(out);
    }

    static String encode(OrderSpec order) {
        JsonWriter out = new JsonWriter(expected(order));
        new OrderEncoder(out).order(order);
        return out.finish();
    }

    private static int expected(OrderSpec order) {
        if (order instanceof SingleOrder single) {
            return expected(single);
        }
        if (order instanceof OneTriggersOther trigger) {
            return expected(trigger.first()) + expected(trigger.then());
        }
        return EXPECTED_OF_COMPOSITE + expected(order.children());
    }

    private static int expected(List<OrderSpec> orders) {
        int sum = 0;
        for (int i = 0; i < orders.size(); i++) {
            sum += expected(orders.get(i));
        }
        return sum;
    }

    private static int expected(SingleOrder order) {
        return EXPECTED_BESIDE_LEGS + EXPECTED_PER_LEG * order.legs().size();
    }

    private void order(OrderSpec order) {
        out.beginObject();
        if (order instanceof SingleOrder alone) {
            single.terms(alone, WireFields.SINGLE);
            extras(out, alone.extras());
        } else if (order instanceof OneTriggersOther trigger) {
            single.terms(trigger.first(), WireFields.TRIGGER);
            children(trigger.then());
            extras(out, trigger.first().extras());
        } else {
            out.field(WireFields.STRATEGY, strategy(order));
            children(order.children());
            extras(out, order.extras());
        }
        out.endObject();
    }

    private static String strategy(OrderSpec order) {
        return order instanceof OneCancelsOther
                ? WireFields.OCO
                : ((OrderGroup) order).kind().name();
    }

    private void children(List<OrderSpec> orders) {
        out.name(WireFields.CHILDREN);
        out.beginList();
        for (int i = 0; i < orders.size(); i++) {
            order(orders.get(i));
        }
        out.endList();
    }

    static void extras(JsonWriter out, Extras extras) {
        if (extras.isEmpty()) {
            return;
        }
        for (Map.Entry<String, ExtraValue> field : extras.of(WireFields.BROKER).entrySet()) {
            out.field(field.getKey(), field.getValue());
        }
    }
}
