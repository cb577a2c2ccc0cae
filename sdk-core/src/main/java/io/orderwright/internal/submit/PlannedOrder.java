package io.orderwright.internal.submit;

import io.orderwright.client.PartialPlacement;
import java.util.List;
import java.util.Optional;

/**
 * An order that takes several requests.
 *
 * @param members the requests, in the order in which they go out
 * @param exclusive whether one that fills ends the others
 * @param callerKey the key under which the caller places the whole once
 * @param policy what becomes of those that were placed where one is not
 */
public record PlannedOrder(
        List<Submission> members, boolean exclusive, Optional<String> callerKey, PartialPlacement policy) {
    /** Takes a copy. */
    public PlannedOrder {
        members = List.copyOf(members);
    }
}
