package io.orderwright.internal.submit;

import io.orderwright.client.Order;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What tells our orders from somebody else's: the stamp that the broker puts on ours, and what was there before us. */
final class Sources {
    private final Set<String> ourTags = ConcurrentHashMap.newKeySet();
    private final Set<String> before = ConcurrentHashMap.newKeySet();
    private final Set<String> unproven = ConcurrentHashMap.newKeySet();

    /** A success names an order, and until that is read back it may be another's. */
    void named(String intentId) {
        unproven.add(intentId);
    }

    void proven(String intentId) {
        unproven.remove(intentId);
    }

    boolean isUnproven(String intentId) {
        return unproven.contains(intentId);
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

    boolean hasOurTag(Order order) {
        return order.sourceTag().filter(ourTags::contains).isPresent();
    }

    private boolean hasForeignTag(Order order) {
        Optional<String> tag = order.sourceTag();
        return tag.isPresent() && !ourTags.isEmpty() && !ourTags.contains(tag.get());
    }
}
