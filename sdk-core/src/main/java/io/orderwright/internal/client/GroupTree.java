package io.orderwright.internal.client;

import io.orderwright.OrderwrightException;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.PlacedOrder;
import io.orderwright.internal.submit.Submitted;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.SingleOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * A composite that the broker keeps as a group with an id of its own. Its orders stand in one flat list, perhaps in
 * another sequence than the one in which they were asked for, and some may have been changed since: which part became
 * which order is told by what it is.
 */
final class GroupTree {
    private final OrderId group;
    private final Submitted submitted;
    private final Map<String, Order> orders = new HashMap<>();

    /**
     * Begins a tree.
     *
     * @param group the group's id
     * @param asked the order as it was asked for
     * @param submitted what the broker made of it
     */
    GroupTree(OrderId group, OrderSpec asked, Submitted submitted) {
        this.group = group;
        this.submitted = submitted;
        Map<String, SingleOrder> parts = new LinkedHashMap<>();
        collect(asked, "", parts);
        List<Order> shown =
                new ArrayList<>(submitted.seen().map(Order::children).orElse(List.of()));
        match(parts, shown, GroupTree::isSame);
        match(parts, shown, GroupTree::isLike);
        match(parts, shown, GroupTree::isOfItsKind);
    }

    private static void collect(OrderSpec order, String part, Map<String, SingleOrder> parts) {
        if (order instanceof SingleOrder single) {
            parts.put(part, single);
        }
        List<String> paths = Parts.childPaths(order);
        for (int i = 0; i < paths.size(); i++) {
            collect(order.children().get(i), Parts.below(part, paths.get(i)), parts);
        }
    }

    /** Gives each part an order that is like it, where there is one; equal ones are interchangeable. */
    private void match(Map<String, SingleOrder> parts, List<Order> shown, BiPredicate<SingleOrder, SingleOrder> alike) {
        parts.entrySet().removeIf(part -> {
            Optional<Order> found = shown.stream()
                    .filter(order -> spec(order)
                            .filter(spec -> alike.test(part.getValue(), spec))
                            .isPresent())
                    .findFirst();
            found.ifPresent(order -> {
                orders.put(part.getKey(), order);
                shown.remove(order);
            });
            return found.isPresent();
        });
    }

    private static Optional<SingleOrder> spec(Order order) {
        try {
            return order.toSpec() instanceof SingleOrder single ? Optional.of(single) : Optional.empty();
        } catch (OrderwrightException odd) {
            return Optional.empty();
        }
    }

    private static boolean isSame(SingleOrder one, SingleOrder other) {
        return isLike(one, other)
                && one.price().equals(other.price())
                && one.stopPrice().equals(other.stopPrice());
    }

    /** A price may have been changed since. */
    private static boolean isLike(SingleOrder one, SingleOrder other) {
        return isOfItsKind(one, other) && symbol(one).equals(symbol(other));
    }

    /** A broker may spell a symbol otherwise. */
    private static boolean isOfItsKind(SingleOrder one, SingleOrder other) {
        return one.stopPrice().isPresent() == other.stopPrice().isPresent()
                && one.legs().size() == other.legs().size();
    }

    private static String symbol(SingleOrder order) {
        return order.legs().get(0).instrument().symbol();
    }

    /** The tree of the order as it was asked for. */
    PlacedOrder of(OrderSpec asked) {
        return node(asked, "", Optional.of(group), submitted.seen());
    }

    private PlacedOrder node(OrderSpec order, String part, Optional<OrderId> id, Optional<Order> seen) {
        List<PlacedOrder> members = new ArrayList<>();
        List<String> paths = Parts.childPaths(order);
        for (int i = 0; i < paths.size(); i++) {
            String path = Parts.below(part, paths.get(i));
            Optional<Order> own = Optional.ofNullable(orders.get(path));
            members.add(node(order.children().get(i), path, own.map(Order::id), own));
        }
        return new PlacedOrder(id, part, order, submitted.recovered(), seen, List.of(), members);
    }
}
