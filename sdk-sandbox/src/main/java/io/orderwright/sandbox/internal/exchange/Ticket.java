package io.orderwright.sandbox.internal.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A booked order. It changes under the market's lock only, and is to be read under it. */
public final class Ticket {
    final Account account;
    final List<Ticket> members = new ArrayList<>();
    final List<Fill> executions = new ArrayList<>();
    private final long id;
    private Draft draft;
    private BigDecimal ordered;
    private final Provenance provenance;
    private final Instant bookedAt;

    @Nullable
    State state;

    @Nullable
    Ticket parent;

    @Nullable
    Long replaced;

    @Nullable
    Ticket successor;

    boolean makesWay;

    @Nullable
    BigDecimal limit;

    @Nullable
    BigDecimal stop;

    @Nullable
    BigDecimal extreme;

    boolean setOff;
    BigDecimal filled = BigDecimal.ZERO;
    BigDecimal held = BigDecimal.ZERO;
    BigDecimal heldFunds = BigDecimal.ZERO;

    @Nullable
    Instant endedAt;

    @Nullable
    String reason;

    Ticket(long id, Account account, Draft draft, Booking booking) {
        this.id = id;
        this.account = account;
        this.draft = draft;
        this.ordered = draft.quantity();
        this.provenance = booking.provenance();
        this.bookedAt = booking.at();
    }

    void become(Draft other) {
        draft = other;
        ordered = other.quantity();
    }

    record Booking(Provenance provenance, Instant at) {}

    /** {@return the order id} */
    public long id() {
        return id;
    }

    /** {@return the account's plain number} */
    public String accountNumber() {
        return account.number();
    }

    /** {@return what was ordered} */
    public Draft draft() {
        return draft;
    }

    /** {@return the terms, of an order that has legs} */
    public Terms terms() {
        return Objects.requireNonNull(draft.terms(), "an OCO has no terms");
    }

    /** {@return whether it has legs, and so is not an OCO} */
    public boolean hasLegs() {
        return !draft.legs().isEmpty();
    }

    /** {@return where it comes from} */
    public Provenance provenance() {
        return provenance;
    }

    /** {@return when it was booked} */
    public Instant bookedAt() {
        return bookedAt;
    }

    /** {@return the composite that it belongs to, or null} */
    public @Nullable Ticket parent() {
        return parent;
    }

    /** {@return its members} */
    public List<Ticket> members() {
        return List.copyOf(members);
    }

    /** {@return its executions, oldest first} */
    public List<Fill> executions() {
        return List.copyOf(executions);
    }

    /** {@return the id of the order in whose place it stands, or null} */
    public @Nullable Long replaced() {
        return replaced;
    }

    /** {@return the id of the order that takes its place, or null} */
    public @Nullable Long replacing() {
        return successor == null ? null : successor.id();
    }

    /** {@return whether its cancel is pending so that another order can take its place} */
    public boolean makesWay() {
        return makesWay && state == State.CANCEL_PENDING;
    }

    /** {@return the limit that it works at, or null} */
    public @Nullable BigDecimal limit() {
        return limit;
    }

    /** {@return the stop that it waits for, or null} */
    public @Nullable BigDecimal stop() {
        return stop;
    }

    /** {@return when it ended, or null} */
    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** {@return why it was rejected, or null} */
    public @Nullable String reason() {
        return reason;
    }

    /** {@return shares, contracts or spreads ordered} */
    public BigDecimal quantity() {
        return ordered;
    }

    /** {@return shares, contracts or spreads filled} */
    public BigDecimal filled() {
        return filled;
    }

    BigDecimal remaining() {
        return ordered.subtract(filled);
    }

    /** {@return where it stands; an OCO stands where its members do} */
    public State state() {
        if (state != null) {
            return state;
        }
        // States are declared the live ones first, then FILLED, then the other ends.
        return members.stream()
                .map(Ticket::state)
                .min(Comparator.naturalOrder())
                .orElse(State.WORKING);
    }
}
