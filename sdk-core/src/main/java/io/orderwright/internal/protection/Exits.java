package io.orderwright.internal.protection;

import io.orderwright.client.Order;
import io.orderwright.order.Bracket;
import java.util.List;

/** Finds the exits that a broker holds for an entry. */
@FunctionalInterface
public interface Exits {
    /**
     * The orders that the broker holds as exits of an entry, whatever their status.
     *
     * @param entry the entry as it was just read
     * @param bracket what was asked for
     * @return the exits; none where the broker has none
     * @throws io.orderwright.OrderwrightException if that can't be read now
     */
    List<Order> of(Order entry, Bracket bracket);

    /**
     * Tells whether the broker books an entry and its exits as one, so that where one exit is seen the other is there,
     * though a listing may not show it.
     *
     * @param entry the entry as it was just read
     * @return false, unless said otherwise
     */
    default boolean comeTogether(Order entry) {
        return false;
    }
}
