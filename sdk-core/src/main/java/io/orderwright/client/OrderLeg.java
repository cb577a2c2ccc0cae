package io.orderwright.client;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A leg of an order at a broker, in the broker's words, with its fills. Immutable.
 *
 * @param instruction what the leg does, in the broker's word
 * @param symbol the instrument's symbol, as the broker spells it
 * @param assetClass the broker's word for the kind of instrument; empty where it has none
 * @param quantity how much was ordered
 * @param fills what was executed so far
 */
public record OrderLeg(String instruction, String symbol, String assetClass, BigDecimal quantity, List<Fill> fills) {
    /** Takes copies. */
    public OrderLeg {
        Objects.requireNonNull(instruction, "instruction");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(assetClass, "assetClass");
        Objects.requireNonNull(quantity, "quantity");
        fills = List.copyOf(fills);
    }

    /** {@return how much was executed so far} */
    public BigDecimal filledQuantity() {
        return fills.stream().map(Fill::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** {@return the average price of what was executed, to 16 digits; empty before the first fill} */
    public Optional<BigDecimal> averagePrice() {
        BigDecimal filled = filledQuantity();
        if (filled.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal paid = fills.stream()
                .map(fill -> fill.price().multiply(fill.quantity()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(paid.divide(filled, MathContext.DECIMAL64));
    }
}
