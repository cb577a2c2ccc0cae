package io.orderwright.client;

import io.orderwright.order.OrderSpec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An order that the broker has taken. A tree that mirrors the order: one node per order of a composite. Immutable.
 *
 * @param placedId the broker's id; empty for a member that the broker has not told yet
 * @param part the path of this part in the order; empty for the whole order
 * @param spec this part of the order, as it was asked for
 * @param recovered whether the reply was lost and the order was found by asking
 * @param seen the order as it was when it was last read, where it was read
 * @param dropped advisory fields that the broker has no word for, by path
 * @param members the parts below this one, in the order's own order
 */
public record PlacedOrder(
        Optional<OrderId> placedId,
        String part,
        OrderSpec spec,
        boolean recovered,
        Optional<Order> seen,
        List<String> dropped,
        List<PlacedOrder> members) {
    /** Takes copies. */
    public PlacedOrder {
        Objects.requireNonNull(placedId, "placedId");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(spec, "spec");
        Objects.requireNonNull(seen, "seen");
        dropped = List.copyOf(dropped);
        members = List.copyOf(members);
    }

    /**
     * The broker's id of this order.
     *
     * @return the id
     * @throws IllegalStateException if the broker has not told the id of this member yet
     */
    public OrderId id() {
        return placedId.orElseThrow(
                () -> new IllegalStateException("the broker has not told the id of " + part + " yet: read the order"));
    }

    /**
     * This order with the advisory fields that the broker has no word for.
     *
     * @param paths their paths in the order
     * @return the changed order
     */
    public PlacedOrder withDropped(List<String> paths) {
        return paths.equals(dropped) ? this : new PlacedOrder(placedId, part, spec, recovered, seen, paths, members);
    }
}
