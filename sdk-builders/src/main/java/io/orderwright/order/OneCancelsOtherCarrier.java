package io.orderwright.order;

import io.orderwright.extras.Extras;
import java.util.List;
import org.immutables.value.Value;

@Value.Immutable(builder = false)
@CarrierStyle
abstract sealed class OneCancelsOtherCarrier implements OneCancelsOther permits ImmutableOneCancelsOtherCarrier {
    @Override
    @Value.Parameter
    public abstract List<OrderSpec> orders();

    @Override
    @Value.Parameter
    public abstract Extras extras();

    @Override
    public CompositeBuilder toBuilder() {
        return CompositeBuilder.of(this);
    }

    /** {@return the order as a ticket} */
    @Override
    public String toString() {
        return Ticket.of(this);
    }
}
