package io.orderwright.order;

import io.orderwright.extras.Extras;
import io.orderwright.price.Price;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One order: its legs and its terms.
 *
 * <p>The superset of what the brokers can say. Whatever is empty means the broker's default. Built by {@link
 * OrderBuilder}, which has checked the language's rules; immutable; equality is by value.
 */
public sealed interface SingleOrder extends OrderSpec permits SingleOrderCarrier {
    /** {@return the legs, at least one} */
    List<Leg> legs();

    /** {@return how the order is to be executed} */
    OrderType type();

    /** {@return the number of units of the whole package, where it is said beside the legs' own quantities} */
    Optional<BigDecimal> units();

    /** {@return the limit or net price, in the instrument's currency per unit} */
    Optional<Price> price();

    /** {@return the price that triggers a stop; for a trailing stop, its first level} */
    Optional<Price> stopPrice();

    /** {@return what the limit price is an offset from, and by how much} */
    Optional<PriceLink> priceLink();

    /** {@return what the stop price is an offset from, and by how much; the trailing distance of a trailing stop} */
    Optional<PriceLink> stopLink();

    /** {@return whether a net price is paid or received, where the order type does not say so} */
    Optional<PriceEffect> priceEffect();

    /** {@return how long the order lives} */
    Optional<TimeInForce> timeInForce();

    /** {@return the trading session that it takes part in} */
    Optional<Session> session();

    /** {@return the last day of a {@link TimeInForce#GOOD_TILL_DATE} order, in the market's zone} */
    Optional<LocalDate> expireDate();

    /** {@return the time before which it is not to be released} */
    Optional<Instant> notBefore();

    /** {@return the time at which what is left of it is to be cancelled} */
    Optional<Instant> cancelAt();

    /** {@return the conditions that release or cancel it; all must hold} */
    List<Condition> conditions();

    /** {@return the algorithm that executes it} */
    Optional<Algorithm> algorithm();

    /** {@return the rarer instructions about how it is handled; never null, empty by default} */
    Handling handling();

    /** {@return a short name for people; advisory} */
    Optional<String> label();

    /** {@return a remark for people; advisory} */
    Optional<String> notes();

    @Override
    Extras extras();

    @Override
    default List<OrderSpec> children() {
        return List.of();
    }

    /** {@return a builder that rebuilds this order, and can change it} */
    OrderBuilder toBuilder();
}
