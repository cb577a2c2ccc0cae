package io.orderwright.client;

import java.util.List;

/**
 * Every request that placing one order sends, in order. Immutable.
 *
 * @param requests the requests, at least one
 */
public record OrderPlan(List<Request> requests) {
    /** Takes a copy. */
    public OrderPlan {
        requests = List.copyOf(requests);
        if (requests.isEmpty()) {
            throw new IllegalArgumentException("requests is empty: a plan has at least one");
        }
    }
}
