package io.orderwright.order;

import io.orderwright.extras.Extras;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

@Value.Immutable(builder = false)
@CarrierStyle
abstract sealed class OrderGroupCarrier implements OrderGroup permits ImmutableOrderGroupCarrier {
    @Override
    @Value.Parameter
    public abstract GroupKind kind();

    @Override
    @Value.Parameter
    public abstract List<OrderSpec> orders();

    @Override
    public abstract Optional<RatioTrigger> ratio();

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
