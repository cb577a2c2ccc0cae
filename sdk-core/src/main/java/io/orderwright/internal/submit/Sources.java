package io.orderwright.internal.submit;

import io.orderwright.client.Order;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What tells our orders from somebody else's: the stamp that the broker puts on ours, and what was there before us. */
final class Sources {
    private final Set<String> ourTags = ConcurrentHashMap.newKeySet();
    private final Set<String> before = ConcurrentHashMap.newKeySet();
    private final Map<String, String> unwritten = new ConcurrentHashMap<>();

    /** Keeps whose an order is that a failed journal could not take: false where it is another's already. */
    boolean keep(String orderId, String intentId) {
        return intentId.equals(unwritten.computeIfAbsent(orderId, unused -> intentId));
    }

    boolean isAnothers(String orderId, String intentId) {
        return !unwritten.getOrDefault(orderId, intentId).equals(intentId);
    }

    /** Learns from an order that is certainly ours. */
    void learn(Order ours) {
        ours.sourceTag().ifPresent(ourTags::add);
    }

    boolean knowsOurTag() {
        return !ourTags.isEmpty();
    }

    void wasThere(Order order) {
        before.add(order.id().value());
    }

    boolean mayBeOurs(Order order) {
        return !before.contains(order.id().value()) && !hasForeignTag(order);
    }

    /** Ours carry one stamp, so of orders with several some are not ours; while ours is not known, nobody can tell which. */
    boolean areMixed(List<Order> orders) {
        return !knowsOurTag()
                && orders.stream().map(Order::sourceTag).distinct().count() > 1;
    }

    boolean hasOurTag(Order order) {
        return order.sourceTag().filter(ourTags::contains).isPresent();
    }

    private boolean hasForeignTag(Order order) {
        Optional<String> tag = order.sourceTag();
        return tag.isPresent() && !ourTags.isEmpty() && !ourTags.contains(tag.get());
    }
}
