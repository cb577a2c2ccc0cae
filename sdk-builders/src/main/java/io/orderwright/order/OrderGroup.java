package io.orderwright.order;

import io.orderwright.extras.Extras;
import java.util.List;
import java.util.Optional;

/**
 * Orders that belong together in another way than by cancelling or triggering each other: a pair, a basket, a scale.
 * Immutable; equality is by value.
 *
 * <p>Source: tastytrade, complex order PAIRS; Tread.fi, multi and scale orders.
 */
public sealed interface OrderGroup extends OrderSpec permits OrderGroupCarrier {
    /** {@return what holds the orders together} */
    GroupKind kind();

    /** {@return the orders, one or more} */
    List<OrderSpec> orders();

    /** {@return the ratio of prices that releases a pair} */
    Optional<RatioTrigger> ratio();

    @Override
    Extras extras();

    @Override
    default List<OrderSpec> children() {
        return orders();
    }

    /** {@return a builder that rebuilds this order, and can change it} */
    CompositeBuilder toBuilder();
}
