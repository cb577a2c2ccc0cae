package io.orderwright.order;

import io.orderwright.extras.Extras;
import io.orderwright.price.Amount;
import io.orderwright.price.Price;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Carries a finished order, and the draft inside a builder: a draft may lack its type and legs. */
@Value.Immutable(builder = true)
@CarrierStyle
abstract sealed class SingleOrderCarrier implements SingleOrder permits ImmutableSingleOrderCarrier {
    @Override
    public abstract List<Leg> legs();

    abstract @Nullable OrderType draftType();

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
    public abstract Handling handling();

    @Override
    public abstract Optional<String> label();

    @Override
    public abstract Optional<String> notes();

    @Override
    public abstract Extras extras();

    @Override
    public OrderType type() {
        return Objects.requireNonNull(draftType(), "a finished order has a type");
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
