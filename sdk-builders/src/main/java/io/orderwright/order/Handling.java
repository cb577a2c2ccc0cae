package io.orderwright.order;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The rarer instructions about how an order is handled. Whatever is empty means the broker's default.
 *
 * <p>Set through {@link OrderBuilder}, which has a setter for each. Immutable; equality is by value.
 */
public sealed interface Handling permits HandlingCarrier {
    /** {@return handling that says nothing} */
    static Handling none() {
        return ImmutableHandlingCarrier.of();
    }

    /** {@return the instruction to the trading desk; source: Schwab, specialInstruction; FIX ExecInst (18)} */
    Optional<SpecialInstruction> specialInstruction();

    /** {@return the venue that the order is routed to; source: Schwab, requestedDestination; FIX ExDestination (100)} */
    Optional<Destination> destination();

    /** {@return which lots a sale is taken from; source: Schwab, taxLotMethod} */
    Optional<TaxLotMethod> taxLotMethod();

    /** {@return which price triggers a stop; source: Schwab, stopType} */
    Optional<StopType> stopType();

    /** {@return the price at which a trailing stop begins to trail, sent exactly as given; source: Schwab, activationPrice} */
    Optional<BigDecimal> activationPrice();

    /** {@return the name of the spread; advisory; source: Schwab, complexOrderStrategyType} */
    Optional<ComplexStrategy> complexStrategy();

    /** {@return whether the order may only lower a position; source: Tektii, reduce_only} */
    Optional<Boolean> reduceOnly();

    /** {@return whether the order may only add liquidity; source: Tektii, post_only} */
    Optional<Boolean> postOnly();

    /** {@return whether the order is kept out of the book; source: Tektii, hidden} */
    Optional<Boolean> hidden();

    /** {@return how much of the order the book shows, in units of its quantity; source: Tektii, display_quantity; FIX MaxShow (210)} */
    Optional<BigDecimal> displayQuantity();

    /** {@return how the position is backed; source: Tektii, margin_mode} */
    Optional<MarginMode> marginMode();

    /** {@return the leverage of this order alone, a multiple; source: Tektii, leverage} */
    Optional<BigDecimal> leverage();

    /** {@return the leverage that the account is set to, lastingly, before this order, a multiple; source: Tread.fi, updated_leverage} */
    Optional<BigDecimal> accountLeverage();

    /** {@return whether a close without a position is refused instead of opening one; source: tastytrade, strict-position-effect-validation} */
    Optional<Boolean> strictPositionEffect();

    /** {@return whether to trade only at prices worse than the limit; source: Tread.fi, is_reverse_limit_price} */
    Optional<Boolean> reverseLimit();

    /** {@return the part of the account that the order belongs to; source: tastytrade, partition-key} */
    Optional<String> partition();

    /** {@return whether an algorithm decided on the order; source: tastytrade, automated-source} */
    Optional<Boolean> automated();
}
