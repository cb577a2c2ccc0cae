package io.orderwright.sandbox.internal.ledger;

import io.orderwright.sandbox.BookedOrder;
import io.orderwright.sandbox.internal.exchange.Provenance;
import io.orderwright.sandbox.internal.exchange.Ticket;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A booked order as the ledger shows it.
 *
 * @param identity what never changes
 * @param standing what did when it was looked at
 * @param provenance where it comes from
 * @param children its members
 */
record Booked(Identity identity, Standing standing, Provenance provenance, List<BookedOrder> children)
        implements BookedOrder {
    record Identity(
            Ticket ticket, String brokerId, @Nullable String clientId, String fingerprint) {}

    record Standing(String word, String structure, boolean live, BigDecimal filled) {}

    static BookedOrder of(Ticket ticket, Wording words, Function<Ticket, String> fingerprints) {
        return new Booked(
                new Identity(ticket, words.id(ticket), words.clientId(ticket), fingerprints.apply(ticket)),
                new Standing(
                        words.state(ticket),
                        words.structure(ticket),
                        ticket.state().isLive(),
                        ticket.filled()),
                ticket.provenance(),
                ticket.members().stream()
                        .map(member -> of(member, words, fingerprints))
                        .toList());
    }

    @Override
    public long id() {
        return identity.ticket.id();
    }

    @Override
    public String brokerId() {
        return identity.brokerId;
    }

    @Override
    public @Nullable String clientOrderId() {
        return identity.clientId;
    }

    @Override
    public @Nullable Long parentId() {
        Ticket parent = identity.ticket.parent();
        return parent == null ? null : parent.id();
    }

    @Override
    public String account() {
        return identity.ticket.accountNumber();
    }

    @Override
    public String body() {
        return provenance.body();
    }

    @Override
    public String fingerprint() {
        return identity.fingerprint;
    }

    @Override
    public String structure() {
        return standing.structure;
    }

    @Override
    public @Nullable String testTag() {
        return provenance.testTag();
    }

    @Override
    public String serverTag() {
        return provenance.serverTag();
    }

    @Override
    public Origin origin() {
        return provenance.origin();
    }

    @Override
    public Instant bookedAt() {
        return identity.ticket.bookedAt();
    }

    @Override
    public String state() {
        return standing.word;
    }

    @Override
    public boolean isLive() {
        return standing.live;
    }

    @Override
    public BigDecimal quantity() {
        return identity.ticket.quantity();
    }

    @Override
    public BigDecimal filledQuantity() {
        return standing.filled;
    }

    @Override
    public @Nullable Long replaces() {
        return identity.ticket.replaced();
    }

    @Override
    public String toString() {
        return "BookedOrder[" + id() + " " + structure() + " " + state() + ", tag=" + testTag() + "]";
    }
}
