package io.orderwright.broker.schwab;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a request or a reply: the tree of orders, each node by what its orderStrategyType says. */
final class OrderDecoder {
    private static final Set<String> STRATEGIES_WITH_LEGS = Set.of(WireFields.SINGLE, WireFields.TRIGGER);

    private OrderDecoder() {}

    static OrderSpec decode(ExtraValue value) {
        OrderPart part = part(JsonFields.of(value, ""), false);
        if (part instanceof OrderBuilder single) {
            return single.build();
        }
        return ((CompositeBuilder) part).build();
    }

    /**
     * Reads one node.
     *
     * @param replied whether the node stands in a reply; a child need not show it
     */
    private static OrderPart part(JsonFields node, boolean replied) {
        boolean reply = replied || isReply(node);
        String path = node.path(WireFields.STRATEGY);
        String strategy = node.text(WireFields.STRATEGY);
        List<OrderPart> children = children(node, reply);
        node.drop(WireFields.HISTORY_OF_ORDER);
        if (reply) {
            node.drop(List.of(WireFields.REQUESTED_DESTINATION, WireFields.DESTINATION_LINK));
        }
        if (WireFields.OCO.equals(strategy)) {
            return CompositeBuilder.oneCancelsOther(children).extras(ownFields(node, reply));
        }
        if (strategy != null && !STRATEGIES_WITH_LEGS.contains(strategy) && !children.isEmpty()) {
            return group(node, strategy, children);
        }
        return single(node, reply, strategy, children, path);
    }

    private static OrderPart single(
            JsonFields node, boolean reply, @Nullable String strategy, List<OrderPart> children, String path) {
        OrderBuilder order = new SingleDecoder(node, reply).read();
        if (strategy == null || strategy.equals(WireFields.SINGLE)) {
            if (!children.isEmpty()) {
                throw new JsonException(
                        path,
                        "must say what the child orders are for",
                        strategy == null ? "unset" : strategy,
                        "write TRIGGER or OCO, or leave out the children");
            }
            return order;
        }
        if (!strategy.equals(WireFields.TRIGGER)) {
            return order.extra(WireFields.BROKER, WireFields.STRATEGY, ExtraValue.text(strategy));
        }
        // What is left of a trigger whose children are listed elsewhere, or gone, is its first order.
        return children.isEmpty() ? order : CompositeBuilder.trigger(order, children);
    }

    private static boolean isReply(JsonFields node) {
        for (String mark : WireFields.MARKS_OF_REPLY) {
            if (node.has(mark)) {
                return true;
            }
        }
        return false;
    }

    private static List<OrderPart> children(JsonFields node, boolean reply) {
        String path = node.path(WireFields.CHILDREN);
        List<ExtraValue> values = node.list(WireFields.CHILDREN);
        List<OrderPart> children = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            children.add(part(JsonFields.of(values.get(i), path + "[" + i + "]"), reply));
        }
        return children;
    }

    private static OrderPart group(JsonFields node, String kind, List<OrderPart> orders) {
        if (node.has(WireFields.LEGS)) {
            throw new JsonException(
                    node.path(WireFields.STRATEGY),
                    "must be TRIGGER where an order has both legs and children",
                    kind,
                    "give an order of a known strategy");
        }
        return CompositeBuilder.group(GroupKind.of(kind), orders).extras(extras(node));
    }

    /** An order without legs has no quantity and no strategy; a reply fills them in. */
    private static Extras ownFields(JsonFields node, boolean reply) {
        if (reply) {
            node.drop(List.of(WireFields.QUANTITY, WireFields.COMPLEX_STRATEGY));
        }
        return extras(node);
    }

    /** What is left over, as extra fields. */
    static Extras extras(JsonFields node) {
        return ExtraFields.left(node, WireFields.BROKER);
    }
}
