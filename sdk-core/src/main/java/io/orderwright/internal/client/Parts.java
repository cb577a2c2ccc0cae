package io.orderwright.internal.client;

import io.orderwright.client.Order;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.Handling;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderPart;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.SingleOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of an order, by the language's paths. */
final class Parts {
    private Parts() {}

    static OrderSpec build(OrderPart part) {
        if (part instanceof OrderBuilder builder) {
            return builder.build();
        }
        return part instanceof CompositeBuilder composite ? composite.build() : (OrderSpec) part;
    }

    static List<String> childPaths(OrderSpec order) {
        List<String> paths = new ArrayList<>();
        boolean trigger = order instanceof OneTriggersOther;
        for (int i = 0; i < order.children().size(); i++) {
            if (trigger) {
                paths.add(i == 0 ? "first" : "then[" + (i - 1) + "]");
            } else {
                paths.add("orders[" + i + "]");
            }
        }
        return paths;
    }

    static String below(String part, String child) {
        return part.isEmpty() ? child : part + "." + child;
    }

    /** The part of an order at a path; the whole order at the empty one. */
    static OrderSpec at(OrderSpec order, String path) {
        if (path.isEmpty()) {
            return order;
        }
        List<String> paths = childPaths(order);
        for (int i = 0; i < paths.size(); i++) {
            String child = paths.get(i);
            if (path.equals(child)) {
                return order.children().get(i);
            }
            if (path.startsWith(child + ".")) {
                return at(order.children().get(i), path.substring(child.length() + 1));
            }
        }
        throw new IllegalArgumentException("a plan names the part " + path + ", which the order does not have");
    }

    /** The order at the broker that is the i-th child: of a trigger, the broker's root is the first itself. */
    static Optional<Order> child(OrderSpec order, Optional<Order> seen, int i) {
        boolean trigger = order instanceof OneTriggersOther;
        if (trigger && i == 0) {
            return seen;
        }
        int at = trigger ? i - 1 : i;
        return seen.map(Order::children)
                .filter(children -> at < children.size())
                .map(children -> children.get(at));
    }

    /** Advisory fields that did not come through the dialect. */
    @SuppressWarnings("ReferenceEquality") // what the dialect returns as it is has lost nothing
    static List<String> dropped(OrderSpec order, OrderSpec kept) {
        if (order == kept) {
            return List.of();
        }
        List<String> dropped = new ArrayList<>();
        collect(order, kept, "", dropped);
        return dropped;
    }

    private static void collect(OrderSpec asked, OrderSpec kept, String path, List<String> dropped) {
        if (asked instanceof SingleOrder one && kept instanceof SingleOrder other) {
            note(one.label().isPresent() && other.label().isEmpty(), path, "label", dropped);
            note(one.notes().isPresent() && other.notes().isEmpty(), path, "notes", dropped);
            boolean named = one.handling().complexStrategy().isPresent();
            note(named && other.handling().complexStrategy().isEmpty(), path, "handling.complexStrategy", dropped);
            restrictions(one.handling(), other.handling(), path, dropped);
            return;
        }
        List<String> paths = childPaths(asked);
        for (int i = 0; i < Math.min(paths.size(), kept.children().size()); i++) {
            collect(asked.children().get(i), kept.children().get(i), below(path, paths.get(i)), dropped);
        }
    }

    /** What a provider is known to ignore, and the caller accepts that it does. */
    private static void restrictions(Handling asked, Handling kept, String path, List<String> dropped) {
        note(asked.postOnly().orElse(false) && kept.postOnly().isEmpty(), path, "handling.postOnly", dropped);
        note(asked.hidden().orElse(false) && kept.hidden().isEmpty(), path, "handling.hidden", dropped);
        boolean shown = asked.displayQuantity().isPresent();
        note(shown && kept.displayQuantity().isEmpty(), path, "handling.displayQuantity", dropped);
        note(asked.marginMode().isPresent() && kept.marginMode().isEmpty(), path, "handling.marginMode", dropped);
        note(asked.leverage().isPresent() && kept.leverage().isEmpty(), path, "handling.leverage", dropped);
    }

    private static void note(boolean isDropped, String path, String field, List<String> dropped) {
        if (isDropped) {
            dropped.add(below(path, field));
        }
    }
}
