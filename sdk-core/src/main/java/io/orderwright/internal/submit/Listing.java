package io.orderwright.internal.submit;

import io.orderwright.OrderwrightException;
import io.orderwright.client.Order;
import io.orderwright.order.OrderSpec;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The orders that one listing showed. However many intents are looked for among them, each is read once: to read one
 * takes longer than all that is compared with it. For one thread.
 */
final class Listing {
    private final List<Order> orders;
    private final UnaryOperator<OrderSpec> canonical;
    private final IdentityHashMap<Order, Optional<Fingerprint>> read = new IdentityHashMap<>();

    Listing(List<Order> orders, UnaryOperator<OrderSpec> canonical) {
        this.orders = orders;
        this.canonical = canonical;
    }

    List<Order> orders() {
        return orders;
    }

    /** What one of its orders looks like; empty where the language can't hold it. */
    Optional<Fingerprint> fingerprint(Order order) {
        return read.computeIfAbsent(order, one -> fingerprint(one, canonical));
    }

    /** What an order that was read alone looks like; empty where the language can't hold it. */
    static Optional<Fingerprint> fingerprint(Order order, UnaryOperator<OrderSpec> canonical) {
        try {
            return Optional.of(Fingerprint.of(canonical.apply(order.toSpec())));
        } catch (OrderwrightException odd) {
            return Optional.empty();
        }
    }
}
