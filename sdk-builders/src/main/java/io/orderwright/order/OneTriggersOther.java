package io.orderwright.order;

import io.orderwright.extras.Extras;
import java.util.ArrayList;
import java.util.List;

/**
 * An order that, once it is wholly filled, releases one or more others. Immutable; equality is by value.
 *
 * <p>Source: Schwab Trader API, orderStrategyType TRIGGER; tastytrade, complex orders OTO and OTOCO.
 */
public sealed interface OneTriggersOther extends OrderSpec permits OneTriggersOtherCarrier {
    /** {@return the order that is worked first} */
    SingleOrder first();

    /** {@return the orders that it releases when it is wholly filled, one or more} */
    List<OrderSpec> then();

    @Override
    Extras extras();

    @Override
    default List<OrderSpec> children() {
        List<OrderSpec> children = new ArrayList<>(then().size() + 1);
        children.add(first());
        children.addAll(then());
        return List.copyOf(children);
    }

    /** {@return a builder that rebuilds this order, and can change it} */
    CompositeBuilder toBuilder();
}
