package io.orderwright.order;

import io.orderwright.price.Amount;
import io.orderwright.price.Offset;
import io.orderwright.price.Price;
import io.orderwright.price.PriceLink;
import io.orderwright.price.PriceRule;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of the builder that says at what price. A price given as text stays as it is written; a price given as a
 * number goes through the order's price rule when it is built.
 */
abstract class PriceFields extends LegFields {
    PriceFields(ImmutableSingleOrderCarrier draft, @Nullable PriceRule rule, int pending) {
        super(draft, rule, pending);
    }

    /**
     * Sets the limit or net price.
     *
     * @param price the price as it is to be sent, as plain decimal text
     * @return the changed builder
     * @throws io.orderwright.InvalidOrderException if it is not a plain decimal number
     */
    public OrderBuilder price(String price) {
        return price(Amount.of("price", price));
    }

    /**
     * Sets the limit or net price from a number, which goes through the price rule when the order is built.
     *
     * @param price the price
     * @return the changed builder
     */
    public OrderBuilder price(BigDecimal price) {
        return with(draft.withPrice(Amount.of(price)), pending | PRICE);
    }

    /**
     * Sets the limit or net price exactly.
     *
     * @param price the price
     * @return the changed builder
     */
    public OrderBuilder price(Price price) {
        return with(draft.withPrice(price), pending & ~PRICE);
    }

    /** {@return the builder with the price unset} */
    public OrderBuilder clearPrice() {
        return with(draft.withPrice(Optional.empty()), pending & ~PRICE);
    }

    /** {@return the limit or net price, as it was given} */
    public Optional<Price> price() {
        return draft.price();
    }

    /**
     * Sets the price that triggers a stop.
     *
     * @param stopPrice the price as it is to be sent, as plain decimal text
     * @return the changed builder
     * @throws io.orderwright.InvalidOrderException if it is not a plain decimal number
     */
    public OrderBuilder stopPrice(String stopPrice) {
        return stopPrice(Amount.of("stopPrice", stopPrice));
    }

    /**
     * Sets the price that triggers a stop from a number, which goes through the price rule when the order is built.
     *
     * @param stopPrice the price
     * @return the changed builder
     */
    public OrderBuilder stopPrice(BigDecimal stopPrice) {
        return with(draft.withStopPrice(Amount.of(stopPrice)), pending | STOP_PRICE);
    }

    /**
     * Sets the price that triggers a stop exactly.
     *
     * @param stopPrice the price
     * @return the changed builder
     */
    public OrderBuilder stopPrice(Price stopPrice) {
        return with(draft.withStopPrice(stopPrice), pending & ~STOP_PRICE);
    }

    /** {@return the builder with the stop price unset} */
    public OrderBuilder clearStopPrice() {
        return with(draft.withStopPrice(Optional.empty()), pending & ~STOP_PRICE);
    }

    /** {@return the price that triggers a stop, as it was given} */
    public Optional<Price> stopPrice() {
        return draft.stopPrice();
    }

    /**
     * Makes the limit price an offset from something that is known later, such as the fill of the entry.
     *
     * @param link from what, in which unit, by how much
     * @return the changed builder
     */
    public OrderBuilder priceLink(PriceLink link) {
        return with(draft.withPriceLink(link));
    }

    /** {@return the builder with the price link unset} */
    public OrderBuilder clearPriceLink() {
        return with(draft.withPriceLink(Optional.empty()));
    }

    /** {@return what the limit price is an offset from} */
    public Optional<PriceLink> priceLink() {
        return draft.priceLink();
    }

    /**
     * Makes the stop price an offset from something that is known later, or sets the distance of a trailing stop.
     *
     * @param link from what, in which unit, by how much
     * @return the changed builder
     */
    public OrderBuilder stopLink(PriceLink link) {
        return with(draft.withStopLink(link));
    }

    /**
     * Sets the distance at which a trailing stop follows, in the broker's own basis.
     *
     * @param distance the distance, positive on either side
     * @return the changed builder
     */
    public OrderBuilder trailBy(Offset distance) {
        return stopLink(PriceLink.trailing(distance));
    }

    /** {@return the builder with the stop link unset} */
    public OrderBuilder clearStopLink() {
        return with(draft.withStopLink(Optional.empty()));
    }

    /** {@return what the stop price is an offset from} */
    public Optional<PriceLink> stopLink() {
        return draft.stopLink();
    }

    /**
     * Says whether a net price is paid or received, for a limit or stop limit order with several legs.
     *
     * @param effect debit or credit
     * @return the changed builder
     */
    public OrderBuilder priceEffect(PriceEffect effect) {
        return with(draft.withPriceEffect(effect));
    }

    /** {@return the builder with the price effect unset} */
    public OrderBuilder clearPriceEffect() {
        return with(draft.withPriceEffect(Optional.empty()));
    }

    /** {@return whether a net price is paid or received} */
    public Optional<PriceEffect> priceEffect() {
        return draft.priceEffect();
    }

    /**
     * Sets the rule by which prices given as numbers become prices that a venue takes.
     *
     * @param changed the rule, in place of the one that follows the instrument
     * @return the changed builder
     */
    public OrderBuilder priceRule(PriceRule changed) {
        return new OrderBuilder(draft, Objects.requireNonNull(changed, "priceRule"), pending);
    }

    /** {@return the builder with the price rule that follows the instrument} */
    public OrderBuilder clearPriceRule() {
        return new OrderBuilder(draft, null, pending);
    }

    /** {@return the price rule, where one was set} */
    public Optional<PriceRule> priceRule() {
        return Optional.ofNullable(rule);
    }
}
