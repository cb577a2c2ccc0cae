package io.orderwright.sandbox.internal.exchange;

import io.orderwright.sandbox.TradingSession;
import java.util.EnumSet;
import java.util.Set;

/** The sessions that are open; all of them at first. */
final class Sessions {
    private final Set<TradingSession> open = EnumSet.allOf(TradingSession.class);

    boolean isOpen(TradingSession session) {
        return open.contains(session);
    }

    /** {@return whether an order may trade now} */
    boolean isOpenFor(Ticket ticket) {
        return switch (ticket.terms().life().hours()) {
            case PRE_MARKET -> isOpen(TradingSession.PRE_MARKET);
            case REGULAR -> isOpen(TradingSession.REGULAR);
            case AFTER_HOURS -> isOpen(TradingSession.AFTER_HOURS);
            case ALL -> !open.isEmpty();
        };
    }

    void open(TradingSession session) {
        open.add(session);
    }

    void close(TradingSession session) {
        open.remove(session);
    }
}
