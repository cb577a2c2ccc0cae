package io.orderwright.order;

import io.orderwright.price.Decimals;
import io.orderwright.price.PriceRule;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of the builder that restricts what an order may do to the book, the position and the account. */
abstract class RestrictionFields extends RoutingFields {
    RestrictionFields(
            ImmutableSingleOrderCarrier draft,
            @Nullable PriceRule rule,
            @Nullable BigDecimal rawPrice,
            @Nullable BigDecimal rawStopPrice) {
        super(draft, rule, rawPrice, rawStopPrice);
    }

    /**
     * Sets all of the rarer instructions at once, in place of those that were set.
     *
     * @param handling the instructions, taken from another order
     * @return the changed builder
     */
    public OrderBuilder handling(Handling handling) {
        return change(Objects.requireNonNull(handling, "handling"));
    }

    /** {@return the builder with all of the rarer instructions unset} */
    public OrderBuilder clearHandling() {
        return change(Handling.none());
    }

    /** {@return the rarer instructions} */
    public Handling handling() {
        return draft.handling();
    }

    /**
     * Says whether the order may only lower a position.
     *
     * @param reduceOnly true or false; {@link #clearReduceOnly()} says neither
     * @return the changed builder
     */
    public OrderBuilder reduceOnly(boolean reduceOnly) {
        return change(carrier().withReduceOnly(reduceOnly));
    }

    /** {@return the builder with reduceOnly unset} */
    public OrderBuilder clearReduceOnly() {
        return change(carrier().withReduceOnly(Optional.empty()));
    }

    /** {@return whether the order may only lower a position} */
    public Optional<Boolean> reduceOnly() {
        return draft.handling().reduceOnly();
    }

    /**
     * Says whether the order may only add liquidity.
     *
     * @param postOnly true or false; {@link #clearPostOnly()} says neither
     * @return the changed builder
     */
    public OrderBuilder postOnly(boolean postOnly) {
        return change(carrier().withPostOnly(postOnly));
    }

    /** {@return the builder with postOnly unset} */
    public OrderBuilder clearPostOnly() {
        return change(carrier().withPostOnly(Optional.empty()));
    }

    /** {@return whether the order may only add liquidity} */
    public Optional<Boolean> postOnly() {
        return draft.handling().postOnly();
    }

    /**
     * Says whether the order is kept out of the book.
     *
     * @param hidden true or false; {@link #clearHidden()} says neither
     * @return the changed builder
     */
    public OrderBuilder hidden(boolean hidden) {
        return change(carrier().withHidden(hidden));
    }

    /** {@return the builder with hidden unset} */
    public OrderBuilder clearHidden() {
        return change(carrier().withHidden(Optional.empty()));
    }

    /** {@return whether the order is kept out of the book} */
    public Optional<Boolean> hidden() {
        return draft.handling().hidden();
    }

    /**
     * Sets how much of the order the book shows, in units of its quantity.
     *
     * @param displayQuantity the value, as plain decimal text
     * @return the changed builder
     * @throws io.orderwright.InvalidOrderException if it is not a plain decimal number
     */
    public OrderBuilder displayQuantity(String displayQuantity) {
        return displayQuantity(
                Decimals.parse("handling.displayQuantity", Objects.requireNonNull(displayQuantity, "displayQuantity")));
    }

    /**
     * Sets how much of the order the book shows, in units of its quantity.
     *
     * @param displayQuantity the value, sent exactly as given
     * @return the changed builder
     */
    public OrderBuilder displayQuantity(BigDecimal displayQuantity) {
        return change(carrier().withDisplayQuantityAmount(number("displayQuantity", displayQuantity)));
    }

    /** {@return the builder with displayQuantity unset} */
    public OrderBuilder clearDisplayQuantity() {
        return change(carrier().withDisplayQuantityAmount(Optional.empty()));
    }

    /** {@return how much of the order the book shows, in units of its quantity} */
    public Optional<BigDecimal> displayQuantity() {
        return draft.handling().displayQuantity();
    }

    /**
     * Sets how the position is backed.
     *
     * @param marginMode how the position is backed
     * @return the changed builder
     */
    public OrderBuilder marginMode(MarginMode marginMode) {
        return change(carrier().withMarginMode(Objects.requireNonNull(marginMode, "marginMode")));
    }

    /** {@return the builder with marginMode unset} */
    public OrderBuilder clearMarginMode() {
        return change(carrier().withMarginMode(Optional.empty()));
    }

    /** {@return how the position is backed} */
    public Optional<MarginMode> marginMode() {
        return draft.handling().marginMode();
    }

    /**
     * Sets the leverage of this order alone, a multiple.
     *
     * @param leverage the value, as plain decimal text
     * @return the changed builder
     * @throws io.orderwright.InvalidOrderException if it is not a plain decimal number
     */
    public OrderBuilder leverage(String leverage) {
        return leverage(Decimals.parse("handling.leverage", Objects.requireNonNull(leverage, "leverage")));
    }

    /**
     * Sets the leverage of this order alone, a multiple.
     *
     * @param leverage the value, sent exactly as given
     * @return the changed builder
     */
    public OrderBuilder leverage(BigDecimal leverage) {
        return change(carrier().withLeverageAmount(number("leverage", leverage)));
    }

    /** {@return the builder with leverage unset} */
    public OrderBuilder clearLeverage() {
        return change(carrier().withLeverageAmount(Optional.empty()));
    }

    /** {@return the leverage of this order alone, a multiple} */
    public Optional<BigDecimal> leverage() {
        return draft.handling().leverage();
    }

    /**
     * Sets the leverage that the account is set to, lastingly, before this order, a multiple.
     *
     * @param accountLeverage the value, as plain decimal text
     * @return the changed builder
     * @throws io.orderwright.InvalidOrderException if it is not a plain decimal number
     */
    public OrderBuilder accountLeverage(String accountLeverage) {
        return accountLeverage(
                Decimals.parse("handling.accountLeverage", Objects.requireNonNull(accountLeverage, "accountLeverage")));
    }

    /**
     * Sets the leverage that the account is set to, lastingly, before this order, a multiple.
     *
     * @param accountLeverage the value, sent exactly as given
     * @return the changed builder
     */
    public OrderBuilder accountLeverage(BigDecimal accountLeverage) {
        return change(carrier().withAccountLeverageAmount(number("accountLeverage", accountLeverage)));
    }

    /** {@return the builder with accountLeverage unset} */
    public OrderBuilder clearAccountLeverage() {
        return change(carrier().withAccountLeverageAmount(Optional.empty()));
    }

    /** {@return the leverage that the account is set to, lastingly, before this order, a multiple} */
    public Optional<BigDecimal> accountLeverage() {
        return draft.handling().accountLeverage();
    }

    /**
     * Says whether a close without a position is refused instead of opening one.
     *
     * @param strictPositionEffect true or false; {@link #clearStrictPositionEffect()} says neither
     * @return the changed builder
     */
    public OrderBuilder strictPositionEffect(boolean strictPositionEffect) {
        return change(carrier().withStrictPositionEffect(strictPositionEffect));
    }

    /** {@return the builder with strictPositionEffect unset} */
    public OrderBuilder clearStrictPositionEffect() {
        return change(carrier().withStrictPositionEffect(Optional.empty()));
    }

    /** {@return whether a close without a position is refused instead of opening one} */
    public Optional<Boolean> strictPositionEffect() {
        return draft.handling().strictPositionEffect();
    }

    /**
     * Says whether to trade only at prices worse than the limit.
     *
     * @param reverseLimit true or false; {@link #clearReverseLimit()} says neither
     * @return the changed builder
     */
    public OrderBuilder reverseLimit(boolean reverseLimit) {
        return change(carrier().withReverseLimit(reverseLimit));
    }

    /** {@return the builder with reverseLimit unset} */
    public OrderBuilder clearReverseLimit() {
        return change(carrier().withReverseLimit(Optional.empty()));
    }

    /** {@return whether to trade only at prices worse than the limit} */
    public Optional<Boolean> reverseLimit() {
        return draft.handling().reverseLimit();
    }
}
