package io.orderwright.sandbox.internal.tastytrade;

import io.orderwright.sandbox.internal.exchange.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * What tastytrade keeps of an order beside what the exchange does.
 *
 * @param request what was asked for, as it was taken
 * @param component what it is in a complex order; null for an order of its own
 */
record Note(OrderRequest request, @Nullable Component component) {
    /**
     * A component of a complex order.
     *
     * @param tag the complex order's type and what this is in it, e.g. {@code OTOCO::trigger-order}
     * @param number which one it is, from zero
     * @param ratio what a pair waits for; null in other complex orders
     */
    record Component(String tag, int number, @Nullable Ratio ratio) {
        String type() {
            return tag.substring(0, tag.indexOf(':'));
        }

        boolean triggers() {
            return tag.endsWith("trigger-order");
        }
    }

    static Note of(Ticket ticket) {
        return (Note) ticket.terms().handling().wording();
    }

    Note with(OrderRequest other) {
        return new Note(other, component);
    }

    /** {@return the complex order that an order belongs to, or null} */
    static @Nullable Ticket complexOf(Ticket ticket) {
        Ticket above = ticket.parent();
        Ticket root = null;
        while (above != null) {
            root = above;
            above = above.parent();
        }
        return root;
    }
}
