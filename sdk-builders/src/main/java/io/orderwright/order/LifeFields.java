package io.orderwright.order;

import io.orderwright.price.PriceRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of the builder that says how long an order lives, and when. */
abstract class LifeFields extends PriceFields {
    LifeFields(
            ImmutableSingleOrderCarrier draft,
            @Nullable PriceRule rule,
            @Nullable BigDecimal rawPrice,
            @Nullable BigDecimal rawStopPrice) {
        super(draft, rule, rawPrice, rawStopPrice);
    }

    /** {@return the builder for an order that lives for the day} */
    public OrderBuilder day() {
        return life(TimeInForce.DAY);
    }

    /** {@return the builder for an order that lives until it is cancelled} */
    public OrderBuilder goodTillCancel() {
        return life(TimeInForce.GOOD_TILL_CANCEL);
    }

    /**
     * Lets the order live through a date.
     *
     * @param lastDay the last day, in the market's zone
     * @return the changed builder
     */
    public OrderBuilder goodTillDate(LocalDate lastDay) {
        return timeInForce(TimeInForce.GOOD_TILL_DATE).expireDate(Objects.requireNonNull(lastDay, "lastDay"));
    }

    /** {@return the builder for an order that takes what it gets at once} */
    public OrderBuilder immediateOrCancel() {
        return life(TimeInForce.IMMEDIATE_OR_CANCEL);
    }

    /** {@return the builder for an order that is filled at once and wholly, or not at all} */
    public OrderBuilder fillOrKill() {
        return life(TimeInForce.FILL_OR_KILL);
    }

    /** A whole new life: the date of a former one goes with it. */
    private OrderBuilder life(TimeInForce life) {
        return with(draft.withTimeInForce(life).withExpireDate(Optional.empty()));
    }

    /** {@return the builder for an order that works in the regular and the extended sessions} */
    public OrderBuilder extendedHours() {
        return session(Session.EXTENDED);
    }

    /**
     * Sets how long the order lives.
     *
     * @param timeInForce how long the order lives
     * @return the changed builder
     */
    public OrderBuilder timeInForce(TimeInForce timeInForce) {
        return with(draft.withTimeInForce(Objects.requireNonNull(timeInForce, "timeInForce")));
    }

    /** {@return the builder with timeInForce unset} */
    public OrderBuilder clearTimeInForce() {
        return with(draft.withTimeInForce(Optional.empty()));
    }

    /** {@return how long the order lives} */
    public Optional<TimeInForce> timeInForce() {
        return draft.timeInForce();
    }

    /**
     * Sets the trading session that it takes part in.
     *
     * @param session the trading session that it takes part in
     * @return the changed builder
     */
    public OrderBuilder session(Session session) {
        return with(draft.withSession(Objects.requireNonNull(session, "session")));
    }

    /** {@return the builder with session unset} */
    public OrderBuilder clearSession() {
        return with(draft.withSession(Optional.empty()));
    }

    /** {@return the trading session that it takes part in} */
    public Optional<Session> session() {
        return draft.session();
    }

    /**
     * Sets the last day of a good-till-date order, in the market's zone.
     *
     * @param expireDate the last day of a good-till-date order, in the market's zone
     * @return the changed builder
     */
    public OrderBuilder expireDate(LocalDate expireDate) {
        return with(draft.withExpireDate(Objects.requireNonNull(expireDate, "expireDate")));
    }

    /** {@return the builder with expireDate unset} */
    public OrderBuilder clearExpireDate() {
        return with(draft.withExpireDate(Optional.empty()));
    }

    /** {@return the last day of a good-till-date order, in the market's zone} */
    public Optional<LocalDate> expireDate() {
        return draft.expireDate();
    }

    /**
     * Sets the time before which it is not to be released.
     *
     * @param notBefore the time before which it is not to be released
     * @return the changed builder
     */
    public OrderBuilder notBefore(Instant notBefore) {
        return with(draft.withNotBefore(Objects.requireNonNull(notBefore, "notBefore")));
    }

    /** {@return the builder with notBefore unset} */
    public OrderBuilder clearNotBefore() {
        return with(draft.withNotBefore(Optional.empty()));
    }

    /** {@return the time before which it is not to be released} */
    public Optional<Instant> notBefore() {
        return draft.notBefore();
    }

    /**
     * Sets the time at which what is left of it is to be cancelled.
     *
     * @param cancelAt the time at which what is left of it is to be cancelled
     * @return the changed builder
     */
    public OrderBuilder cancelAt(Instant cancelAt) {
        return with(draft.withCancelAt(Objects.requireNonNull(cancelAt, "cancelAt")));
    }

    /** {@return the builder with cancelAt unset} */
    public OrderBuilder clearCancelAt() {
        return with(draft.withCancelAt(Optional.empty()));
    }

    /** {@return the time at which what is left of it is to be cancelled} */
    public Optional<Instant> cancelAt() {
        return draft.cancelAt();
    }

    /**
     * Sets the algorithm that executes it.
     *
     * @param algorithm the algorithm that executes it
     * @return the changed builder
     */
    public OrderBuilder algorithm(Algorithm algorithm) {
        return with(draft.withAlgorithm(Objects.requireNonNull(algorithm, "algorithm")));
    }

    /** {@return the builder with algorithm unset} */
    public OrderBuilder clearAlgorithm() {
        return with(draft.withAlgorithm(Optional.empty()));
    }

    /** {@return the algorithm that executes it} */
    public Optional<Algorithm> algorithm() {
        return draft.algorithm();
    }

    /**
     * Sets a short name for people; advisory.
     *
     * @param label a short name for people; advisory
     * @return the changed builder
     */
    public OrderBuilder label(String label) {
        return with(draft.withLabel(Objects.requireNonNull(label, "label")));
    }

    /** {@return the builder with label unset} */
    public OrderBuilder clearLabel() {
        return with(draft.withLabel(Optional.empty()));
    }

    /** {@return a short name for people; advisory} */
    public Optional<String> label() {
        return draft.label();
    }

    /**
     * Sets a remark for people; advisory.
     *
     * @param notes a remark for people; advisory
     * @return the changed builder
     */
    public OrderBuilder notes(String notes) {
        return with(draft.withNotes(Objects.requireNonNull(notes, "notes")));
    }

    /** {@return the builder with notes unset} */
    public OrderBuilder clearNotes() {
        return with(draft.withNotes(Optional.empty()));
    }

    /** {@return a remark for people; advisory} */
    public Optional<String> notes() {
        return draft.notes();
    }
}
