package io.orderwright.client;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What an account holds of one instrument. Immutable.
 *
 * @param symbol the instrument's symbol, as the broker spells it
 * @param assetClass the broker's word for the kind of instrument; empty where it has none
 * @param longQuantity how much is held long, zero or more, in shares or contracts
 * @param shortQuantity how much is held short, zero or more
 * @param averagePrice what one was bought or sold for on average, in the instrument's currency
 * @param marketValue what the position is worth now, in the account's currency; negative for a short one
 */
public record Position(
        String symbol,
        String assetClass,
        BigDecimal longQuantity,
        BigDecimal shortQuantity,
        Optional<BigDecimal> averagePrice,
        Optional<BigDecimal> marketValue) {
    /** Checks that nothing is null. */
    public Position {
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(assetClass, "assetClass");
        Objects.requireNonNull(longQuantity, "longQuantity");
        Objects.requireNonNull(shortQuantity, "shortQuantity");
        Objects.requireNonNull(averagePrice, "averagePrice");
        Objects.requireNonNull(marketValue, "marketValue");
    }

    /** {@return what is held long less what is held short} */
    public BigDecimal quantity() {
        return longQuantity.subtract(shortQuantity);
    }
}
