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
    PriceFields(
            ImmutableSingleOrderCarrier draft,
            @Nullable PriceRule rule,
            @Nullable BigDecimal rawPrice,
            @Nullable BigDecimal rawStopPrice) {
        super(draft, rule, rawPrice, rawStopPrice);
    }

    /**
     * Sets the limit or net price.
     *
     * @param price the price as it is to be sent, as plain decimal text
     * @return the changed builder
     * @throws io.orderwright.InvalidOrderException if it is not a plain decimal number
     */
    public OrderBuilder price(String price) {
        return price(Amount.of("price", Objects.requireNonNull(price, "price")));
    }

    /**
     * Sets the limit or net price from a number, which goes through the price rule when the order is built.
     *
     * @param price the price
     * @return the changed builder
     */
    public OrderBuilder price(BigDecimal price) {
        Amount shown = shown("price", Objects.requireNonNull(price, "price"));
        return new OrderBuilder(draft.withPrice(shown), rule, price, rawStopPrice);
    }

    /**
     * Sets the limit or net price exactly.
     *
     * @param price the price
     * @return the changed builder
     */
    public OrderBuilder price(Price price) {
        return new OrderBuilder(draft.withPrice(Objects.requireNonNull(price, "price")), rule, null, rawStopPrice);
    }

    /** {@return the builder with the price unset} */
    public OrderBuilder clearPrice() {
        return new OrderBuilder(draft.withPrice(Optional.empty()), rule, null, rawStopPrice);
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
        return stopPrice(Amount.of("stopPrice", Objects.requireNonNull(stopPrice, "stopPrice")));
    }

    /**
     * Sets the price that triggers a stop from a number, which goes through the price rule when the order is built.
     *
     * @param stopPrice the price
     * @return the changed builder
     */
    public OrderBuilder stopPrice(BigDecimal stopPrice) {
        Amount shown = shown("stopPrice", Objects.requireNonNull(stopPrice, "stopPrice"));
        return new OrderBuilder(draft.withStopPrice(shown), rule, rawPrice, stopPrice);
    }

    /**
     * Sets the price that triggers a stop exactly.
     *
     * @param stopPrice the price
     * @return the changed builder
     */
    public OrderBuilder stopPrice(Price stopPrice) {
        return new OrderBuilder(
                draft.withStopPrice(Objects.requireNonNull(stopPrice, "stopPrice")), rule, rawPrice, null);
    }

    /** {@return the builder with the stop price unset} */
    public OrderBuilder clearStopPrice() {
        return new OrderBuilder(draft.withStopPrice(Optional.empty()), rule, rawPrice, null);
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
        return with(draft.withPriceLink(Objects.requireNonNull(link, "link")));
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
        return with(draft.withStopLink(Objects.requireNonNull(link, "link")));
    }

    /**
     * Sets the distance at which a trailing stop follows, in the broker's own basis.
     *
     * @param distance the distance, positive on either side
     * @return the changed builder
     */
    public OrderBuilder trailBy(Offset distance) {
        return stopLink(PriceLink.trailing(Objects.requireNonNull(distance, "distance")));
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
        return with(draft.withPriceEffect(Objects.requireNonNull(effect, "effect")));
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
     * @param priceRule the rule, in place of the one that follows the instrument
     * @return the changed builder
     */
    public OrderBuilder priceRule(PriceRule priceRule) {
        return new OrderBuilder(draft, Objects.requireNonNull(priceRule, "priceRule"), rawPrice, rawStopPrice);
    }

    /** {@return the builder with the price rule that follows the instrument} */
    public OrderBuilder clearPriceRule() {
        return new OrderBuilder(draft, null, rawPrice, rawStopPrice);
    }

    /** {@return the price rule, where one was set} */
    public Optional<PriceRule> priceRule() {
        return Optional.ofNullable(rule);
    }
}
