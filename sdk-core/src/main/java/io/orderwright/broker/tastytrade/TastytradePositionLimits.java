package io.orderwright.broker.tastytrade;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * How much an account may order and hold, in shares and contracts. Immutable. What tastytrade does not tell is empty.
 * Source: tastytrade Open API, GET /accounts/{account_number}/position-limit.
 *
 * @param equityOrder the most shares of one order
 * @param optionOrder the most option contracts of one order
 * @param futureOrder the most futures of one order
 * @param futureOptionOrder the most options on futures of one order
 * @param equityPosition the most shares of one position
 * @param optionPosition the most option contracts of one position
 * @param futurePosition the most futures of one position
 * @param futureOptionPosition the most options on futures of one position
 * @param openingOrdersOfUnderlying the most opening orders on one underlying
 */
public record TastytradePositionLimits(
        Optional<BigDecimal> equityOrder,
        Optional<BigDecimal> optionOrder,
        Optional<BigDecimal> futureOrder,
        Optional<BigDecimal> futureOptionOrder,
        Optional<BigDecimal> equityPosition,
        Optional<BigDecimal> optionPosition,
        Optional<BigDecimal> futurePosition,
        Optional<BigDecimal> futureOptionPosition,
        Optional<BigDecimal> openingOrdersOfUnderlying) {
    /** Checks that nothing is null. */
    public TastytradePositionLimits {
        Objects.requireNonNull(equityOrder, "equityOrder");
        Objects.requireNonNull(optionOrder, "optionOrder");
        Objects.requireNonNull(futureOrder, "futureOrder");
        Objects.requireNonNull(futureOptionOrder, "futureOptionOrder");
        Objects.requireNonNull(equityPosition, "equityPosition");
        Objects.requireNonNull(optionPosition, "optionPosition");
        Objects.requireNonNull(futurePosition, "futurePosition");
        Objects.requireNonNull(futureOptionPosition, "futureOptionPosition");
        Objects.requireNonNull(openingOrdersOfUnderlying, "openingOrdersOfUnderlying");
    }
}
