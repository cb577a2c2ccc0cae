package io.orderwright.broker.tastytrade;

import io.orderwright.extras.ExtraValue;
import io.orderwright.extras.Extras;
import io.orderwright.internal.dialect.ExtraFields;
import io.orderwright.internal.json.JsonException;
import io.orderwright.internal.json.JsonFields;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.GroupKind;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderPart;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.PriceComparator;
import io.orderwright.order.RatioTrigger;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads an order or a complex order: a request, an answer, or the envelope of one. */
final class OrderDecoder {
    private static final String DATA = "data";
    private static final String COMPLEX_ORDER = "complex-order";
    private static final String ORDER = "order";

    private final Symbols symbols;

    OrderDecoder(Symbols symbols) {
        this.symbols = symbols;
    }

    OrderSpec decode(ExtraValue value) {
        JsonFields node = opened(value);
        OrderPart part = isComplex(node) ? complex(node, isReply(node)) : single(node, isReply(node), false);
        return part instanceof OrderBuilder order ? order.build() : ((CompositeBuilder) part).build();
    }

    /** The order inside of an answer's envelope; the value itself where it has none. */
    static JsonFields opened(ExtraValue value) {
        JsonFields node = JsonFields.of(value, "");
        if (!node.has(DATA) || node.has(WireFields.LEGS) || node.has(WireFields.ORDERS)) {
            return node;
        }
        node = JsonFields.of(Objects.requireNonNull(node.take(DATA)), DATA);
        for (String name : List.of(COMPLEX_ORDER, ORDER)) {
            if (node.has(name)) {
                return JsonFields.of(Objects.requireNonNull(node.take(name)), node.path(name));
            }
        }
        return node;
    }

    static boolean isComplex(JsonFields node) {
        return node.has(WireFields.ORDERS) || node.has(WireFields.TRIGGER_ORDER);
    }

    private static boolean isReply(JsonFields node) {
        return WireFields.MARKS_OF_REPLY.stream().anyMatch(node::has);
    }

    private OrderBuilder single(JsonFields node, boolean reply, boolean triggered) {
        return new SingleDecoder(node, symbols, reply).read(triggered);
    }

    private OrderPart complex(JsonFields node, boolean reply) {
        String path = node.path(WireFields.TYPE);
        String type = node.text(WireFields.TYPE);
        if (type == null) {
            throw new JsonException(path, "must be set", "unset", "give OCO, OTO, OTOCO or PAIRS");
        }
        OrderBuilder first = trigger(node, reply);
        boolean triggers = type.equals(ComplexKind.OTO) || type.equals(ComplexKind.OTOCO);
        if (triggers != (first != null)) {
            String rule = triggers ? "needs a trigger-order" : "must not stand beside a trigger-order";
            throw new JsonException(path, rule, type, "give the type that fits the orders");
        }
        List<OrderPart> orders = orders(node, reply, triggers);
        RatioTrigger ratio = ratio(node);
        node.drop(WireFields.HISTORY_OF_COMPLEX);
        node.drop(WireFields.OF_PLACEMENT);
        Extras extras = reply ? Extras.none() : ExtraFields.left(node, WireFields.BROKER);
        return composite(type, first, orders, ratio).extras(extras);
    }

    private static CompositeBuilder composite(
            String type, @Nullable OrderBuilder first, List<OrderPart> orders, @Nullable RatioTrigger ratio) {
        if (first != null) {
            // Of two exits one may be listed elsewhere once it has ended.
            boolean exits = type.equals(ComplexKind.OTOCO) && orders.size() > 1;
            return CompositeBuilder.trigger(first, exits ? List.of(CompositeBuilder.oneCancelsOther(orders)) : orders);
        }
        if (type.equals(ComplexKind.OCO)) {
            return CompositeBuilder.oneCancelsOther(orders);
        }
        CompositeBuilder group = CompositeBuilder.group(GroupKind.of(type), orders);
        return ratio != null && type.equals(ComplexKind.PAIRS) ? group.ratio(ratio) : group;
    }

    private @Nullable OrderBuilder trigger(JsonFields node, boolean reply) {
        String path = node.path(WireFields.TRIGGER_ORDER);
        ExtraValue value = node.take(WireFields.TRIGGER_ORDER);
        return value == null ? null : single(JsonFields.of(value, path), reply, false);
    }

    private List<OrderPart> orders(JsonFields node, boolean reply, boolean triggered) {
        String path = node.path(WireFields.ORDERS);
        List<ExtraValue> values = node.list(WireFields.ORDERS);
        List<OrderPart> orders = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            orders.add(single(JsonFields.of(values.get(i), path + "[" + i + "]"), reply, triggered));
        }
        return orders;
    }

    /** The ratio of a pair; other types of complex orders may carry its fields to no effect. */
    private static @Nullable RatioTrigger ratio(JsonFields node) {
        PriceComparator comparator = comparator(node, WireFields.RATIO_COMPARATOR);
        BigDecimal threshold = node.number(WireFields.RATIO_THRESHOLD);
        Boolean notional = bool(node, WireFields.RATIO_NOTIONAL);
        return comparator == null || threshold == null
                ? null
                : new RatioTrigger(comparator, threshold, Boolean.TRUE.equals(notional));
    }

    static @Nullable PriceComparator comparator(JsonFields node, String name) {
        ExtraValue value = node.peek(name);
        String word = node.text(name);
        if (value == null || word == null) {
            return null;
        }
        return switch (word) {
            case "gte" -> PriceComparator.AT_OR_ABOVE;
            case "lte" -> PriceComparator.AT_OR_BELOW;
            default -> throw node.wrong(name, "must be gte or lte", value);
        };
    }

    static @Nullable Boolean bool(JsonFields node, String name) {
        ExtraValue value = node.take(name);
        return value == null
                ? null
                : value.asBool().orElseThrow(() -> node.wrong(name, "must be true or false", value));
    }
}
