package io.orderwright.order;

import io.orderwright.extras.Extras;
import java.util.List;

/**
 * Two or more orders of which the first to fill cancels the others. Immutable; equality is by value.
 *
 * <p>Source: Schwab Trader API, orderStrategyType OCO; tastytrade, complex order OCO.
 */
public sealed interface OneCancelsOther extends OrderSpec permits OneCancelsOtherCarrier {
    /** {@return the orders, two or more} */
    List<OrderSpec> orders();

    @Override
    Extras extras();

    @Override
    default List<OrderSpec> children() {
        return orders();
    }

    /** {@return a builder that rebuilds this order, and can change it} */
    CompositeBuilder toBuilder();
}
