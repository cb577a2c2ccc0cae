package io.orderwright.sandbox.internal.tastytrade;

import io.orderwright.sandbox.internal.exchange.State;
import io.orderwright.sandbox.internal.exchange.Ticket;
import io.orderwright.sandbox.internal.ledger.Wording;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** tastytrade's words for states, and the words that a test puts in their place. */
public final class Words implements Wording {
    static final String ROUTED = "Routed";
    static final String CONTINGENT = "Contingent";

    private final Map<Long, String> shown = new ConcurrentHashMap<>();

    /** Shows an order in a status of the test's from now on. */
    public void show(long order, String word) {
        shown.put(order, word);
    }

    @Override
    public String state(Ticket ticket) {
        String word = shown.get(ticket.id());
        return word == null ? wordFor(ticket) : word;
    }

    private static String wordFor(Ticket ticket) {
        return switch (ticket.state()) {
            case AWAITING_PARENT, AWAITING_RELEASE -> CONTINGENT;
            case AWAITING_SESSION -> "Received";
            case AWAITING_STOP, WORKING -> "Live";
            case CANCEL_PENDING -> ticket.makesWay() ? "Replace Requested" : "Cancel Requested";
            case FILLED -> "Filled";
            case CANCELED, REPLACED -> "Cancelled";
            case REJECTED -> "Rejected";
            case EXPIRED -> "Expired";
        };
    }

    /** {@return what a contingent order waits for, or null} */
    static @Nullable String contingency(Ticket ticket) {
        if (ticket.state() == State.AWAITING_RELEASE) {
            return Note.of(ticket).component() == null ? "Pending Condition" : "Pending Order";
        }
        return ticket.state() == State.AWAITING_PARENT ? "Pending Order" : null;
    }

    /** {@return the word for an order that was just sent: it leaves, and nobody knows more} */
    String first(Ticket ticket) {
        boolean waits = ticket.state() == State.AWAITING_PARENT
                || ticket.state() == State.AWAITING_RELEASE
                || ticket.state() == State.AWAITING_SESSION;
        return waits ? state(ticket) : ROUTED;
    }

    @Override
    public String structure(Ticket ticket) {
        Ticket component = ticket;
        while (!component.hasLegs() && !component.members().isEmpty()) {
            component = component.members().get(0);
        }
        Note.Component note = component.hasLegs() ? Note.of(component).component() : null;
        return note == null || ticket.hasLegs() ? "SINGLE" : note.type();
    }

    @Override
    public @Nullable String clientId(Ticket ticket) {
        return ticket.hasLegs() ? Note.of(ticket).request().labels().external() : null;
    }
}
