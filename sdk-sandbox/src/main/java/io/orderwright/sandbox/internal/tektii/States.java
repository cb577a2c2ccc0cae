package io.orderwright.sandbox.internal.tektii;

import io.orderwright.sandbox.TektiiQuirk;
import io.orderwright.sandbox.internal.exchange.State;
import io.orderwright.sandbox.internal.exchange.Ticket;
import io.orderwright.sandbox.internal.ledger.Wording;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The gateway's words for states and ids. */
final class States implements Wording {
    static final Set<String> WORDS = Set.of(
            "PENDING", "PENDING_CANCEL", "OPEN", "PARTIALLY_FILLED", "FILLED", "CANCELLED", "REJECTED", "EXPIRED");
    static final Set<String> LIVE = Set.of("PENDING", "PENDING_CANCEL", "OPEN", "PARTIALLY_FILLED");

    private final Profile profile;
    private final OrderIds ids;

    States(Profile profile) {
        this.profile = profile;
        this.ids = new OrderIds(profile);
    }

    @Override
    public String state(Ticket ticket) {
        boolean part = ticket.filled().signum() > 0;
        boolean foreign = profile.has(TektiiQuirk.HAS_STATES_OF_ITS_OWN);
        return switch (ticket.state()) {
            case AWAITING_PARENT -> foreign ? "held" : "PENDING";
            case AWAITING_RELEASE, AWAITING_SESSION -> "PENDING";
            case AWAITING_STOP, WORKING -> part ? "PARTIALLY_FILLED" : "OPEN";
            case CANCEL_PENDING -> foreign ? "REJECTED" : "PENDING_CANCEL";
            case FILLED -> "FILLED";
            case CANCELED -> "CANCELLED";
            case REPLACED -> foreign ? "replaced" : "CANCELLED";
            case REJECTED -> "REJECTED";
            case EXPIRED -> "EXPIRED";
        };
    }

    /** {@return whether the gateway can say where the order stands} */
    boolean isSayable(Ticket ticket) {
        boolean own = ticket.state() == State.AWAITING_PARENT || ticket.state() == State.REPLACED;
        return !own || !profile.has(TektiiQuirk.HAS_STATES_OF_ITS_OWN);
    }

    @Override
    public String id(Ticket ticket) {
        return ids.of(ticket.id());
    }

    @Override
    public @Nullable String clientId(Ticket ticket) {
        return ticket.hasLegs() ? Note.of(ticket).request().ids().client() : null;
    }
}
