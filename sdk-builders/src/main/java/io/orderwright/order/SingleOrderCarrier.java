package io.orderwright.order;

import io.orderwright.extras.Extras;
import io.orderwright.price.Amount;
import io.orderwright.price.Price;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Carries a finished order, and the draft inside a builder: a draft may lack its type and legs. */
@Value.Immutable(singleton = true, builder = false)
@CarrierStyle
abstract sealed class SingleOrderCarrier implements SingleOrder permits ImmutableSingleOrderCarrier {
    @Override
    public abstract List<Leg> legs();

    abstract Optional<OrderType> draftType();

    abstract Optional<Amount> unitsAmount();

    @Override
    public abstract Optional<Price> price();

    @Override
    public abstract Optional<Price> stopPrice();

    @Override
    public abstract Optional<PriceLink> priceLink();

    @Override
    public abstract Optional<PriceLink> stopLink();

    @Override
    public abstract Optional<PriceEffect> priceEffect();

    @Override
    public abstract Optional<TimeInForce> timeInForce();

    @Override
    public abstract Optional<Session> session();

    @Override
    public abstract Optional<LocalDate> expireDate();

    @Override
    public abstract Optional<Instant> notBefore();

    @Override
    public abstract Optional<Instant> cancelAt();

    @Override
    public abstract List<Condition> conditions();

    @Override
    public abstract Optional<Algorithm> algorithm();

    @Override
    @Value.Default
    public Handling handling() {
        return Handling.none();
    }

    @Override
    public abstract Optional<String> label();

    @Override
    public abstract Optional<String> notes();

    @Override
    @Value.Default
    public Extras extras() {
        return Extras.none();
    }

    @Override
    public OrderType type() {
        return draftType().orElseThrow(() -> new IllegalStateException("a finished order has a type"));
    }

    @Override
    public Optional<BigDecimal> units() {
        return unitsAmount().map(Amount::value);
    }

    @Override
    public OrderBuilder toBuilder() {
        return new OrderBuilder((ImmutableSingleOrderCarrier) this);
    }

    /** {@return the order as one short sentence} */
    @Override
    public String toString() {
        return Sentence.of(this);
    }
}
