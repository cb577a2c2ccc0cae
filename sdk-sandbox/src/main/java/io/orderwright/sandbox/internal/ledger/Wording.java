package io.orderwright.sandbox.internal.ledger;

import io.orderwright.sandbox.internal.exchange.Ticket;
import org.jspecify.annotations.Nullable;

/** How a broker says what the exchange does. */
@FunctionalInterface
public interface Wording {
    /** {@return the broker's word for where an order stands} */
    String state(Ticket ticket);

    /** {@return the broker's word for how an order hangs together} */
    default String structure(Ticket ticket) {
        return ticket.draft().structure().name();
    }

    /** {@return the order's id as the broker writes it} */
    default String id(Ticket ticket) {
        return Long.toString(ticket.id());
    }

    /** {@return the id that the client gave the order, or null} */
    default @Nullable String clientId(Ticket ticket) {
        return null;
    }
}
