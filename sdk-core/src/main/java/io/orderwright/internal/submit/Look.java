package io.orderwright.internal.submit;

import io.orderwright.client.Order;
import java.util.List;

/**
 * One listing of an account's orders.
 *
 * @param complete whether it was answered with success, read to its end, and not capped
 * @param orders the roots that it showed
 */
public record Look(boolean complete, List<Order> orders) {
    /** A listing that failed. */
    public static final Look FAILED = new Look(false, List.of());

    /** Takes a copy. */
    public Look {
        orders = List.copyOf(orders);
    }
}
