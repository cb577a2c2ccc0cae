package io.orderwright.broker.tastytrade;

import io.orderwright.extras.ExtraValue;
import io.orderwright.extras.Extras;
import io.orderwright.internal.json.JsonWriter;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.OrderGroup;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.PriceComparator;
import io.orderwright.order.RatioTrigger;
import io.orderwright.order.SingleOrder;
import io.orderwright.price.Decimals;
import java.util.List;
import java.util.Map;

/** Writes a canonical or commonplace order: an order, or a complex order with its components. */
final class OrderEncoder {
    private static final int EXPECTED_PER_ORDER = 320;

    private final JsonWriter out;
    private final SingleEncoder single;
    private final Stamp stamp;
    private int place;

    private OrderEncoder(JsonWriter out, Stamp stamp) {
        this.out = out;
        this.single = new SingleEncoder(out);
        this.stamp = stamp;
    }

    static String encode(OrderSpec order, Stamp stamp) {
        JsonWriter out =
                new JsonWriter(EXPECTED_PER_ORDER * (1 + order.children().size()));
        new OrderEncoder(out, stamp).order(order);
        return out.finish();
    }

    private void order(OrderSpec order) {
        if (order instanceof SingleOrder alone) {
            single.write(alone, false, stamp);
        } else {
            complex(order);
        }
    }

    private void complex(OrderSpec order) {
        out.beginObject();
        out.field(WireFields.TYPE, ComplexKind.of(order));
        if (stamp.source() != null) {
            out.field(WireFields.SOURCE, stamp.source());
        }
        if (order instanceof OrderGroup group && group.ratio().isPresent()) {
            ratio(group.ratio().get());
        }
        if (order instanceof OneTriggersOther trigger) {
            out.name(WireFields.TRIGGER_ORDER);
            component(trigger.first(), false);
        }
        out.name(WireFields.ORDERS);
        out.beginList();
        List<OrderSpec> orders = ComplexKind.orders(order);
        for (int i = 0; i < orders.size(); i++) {
            component((SingleOrder) orders.get(i), order instanceof OneTriggersOther);
        }
        out.endList();
        extras(out, order.extras());
        out.endObject();
    }

    private void ratio(RatioTrigger ratio) {
        out.field(WireFields.RATIO_COMPARATOR, comparator(ratio.comparator()));
        out.field(WireFields.RATIO_THRESHOLD, Decimals.plain(ratio.threshold()));
        if (ratio.notional()) {
            out.field(WireFields.RATIO_NOTIONAL, ExtraValue.bool(true));
        }
    }

    private void component(SingleOrder order, boolean triggered) {
        place++;
        single.write(order, triggered, stamp.ofMember(place));
    }

    static String comparator(PriceComparator comparator) {
        return comparator == PriceComparator.AT_OR_ABOVE ? "gte" : "lte";
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
