package io.orderwright.sandbox.internal.tektii;

import io.orderwright.sandbox.internal.exchange.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway keeps of an order beside what the exchange does.
 *
 * @param request what was asked for, as the provider took it
 * @param correlation the gateway's id for its logs
 * @param exit which exit it is; null for an order of its own
 */
record Note(
        OrderRequest request, String correlation, @Nullable Exit exit) {
    /**
     * An exit of an entry.
     *
     * @param parent the entry; zero where the exchange knows it
     * @param part which of the entry's fills it covers, from 1
     * @param stops whether it is the stop loss
     */
    record Exit(long parent, int part, boolean stops) {}

    static Note of(Ticket ticket) {
        return (Note) ticket.terms().handling().wording();
    }

    Note with(OrderRequest other) {
        return new Note(other, correlation, exit);
    }

    /** {@return the order that an exit protects, or null} */
    static @Nullable Long parentOf(Ticket ticket) {
        Exit exit = of(ticket).exit;
        if (exit == null || exit.parent != 0) {
            return exit == null ? null : Long.valueOf(exit.parent);
        }
        Ticket above = ticket.parent();
        while (above != null && !above.hasLegs()) {
            above = above.parent();
        }
        return above == null ? null : above.id();
    }
}
