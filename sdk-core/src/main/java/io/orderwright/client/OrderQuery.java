package io.orderwright.client;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * Which orders to list. Immutable.
 *
 * @param from the earliest time at which they were entered
 * @param to the latest time at which they were entered
 * @param brokerStatuses the broker's own words for the statuses wanted; empty for all
 * @param allAccounts whether to list all linked accounts instead of the client's own
 */
public record OrderQuery(Instant from, Instant to, Set<String> brokerStatuses, boolean allAccounts) {
    /** Checks the window and takes a copy. */
    public OrderQuery {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (!from.isBefore(to)) {
            throw io.orderwright.InvalidOrderException.of(
                    "from", "must be before to", from.toString(), "give a window that has a length");
        }
        brokerStatuses = Set.copyOf(brokerStatuses);
    }

    /**
     * Orders entered in a window.
     *
     * @param from the earliest time
     * @param to the latest time
     * @return the query
     */
    public static OrderQuery entered(Instant from, Instant to) {
        return new OrderQuery(from, to, Set.of(), false);
    }

    /**
     * This query for some statuses only, in the broker's own words.
     *
     * @param words the statuses
     * @return the changed query
     */
    public OrderQuery statuses(String... words) {
        return new OrderQuery(from, to, Set.of(words), allAccounts);
    }

    /** {@return this query over all linked accounts} */
    public OrderQuery ofAllAccounts() {
        return new OrderQuery(from, to, brokerStatuses, true);
    }
}
