package io.orderwright.order;

import io.orderwright.instrument.Instrument;
import java.util.Objects;

/**
 * One part of a synthetic price that a condition watches. Immutable; equality is by value.
 *
 * <p>Source: tastytrade, order rules, price-components.
 *
 * @param instrument the instrument
 * @param quantity how many of it make the price, positive
 * @param side whether its price is added or taken away
 */
public record PriceComponent(Instrument instrument, Quantity quantity, PositionSide side) {
    /** Checks that nothing is null. */
    public PriceComponent {
        Objects.requireNonNull(instrument, "instrument");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(side, "side");
    }
}
