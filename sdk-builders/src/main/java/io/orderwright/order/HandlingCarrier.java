package io.orderwright.order;

import io.orderwright.price.Amount;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** Carries the handling; numbers as amounts, because those are equal by value. */
@Value.Immutable(singleton = true, builder = false)
@CarrierStyle
abstract sealed class HandlingCarrier implements Handling permits ImmutableHandlingCarrier {
    @Override
    public abstract Optional<SpecialInstruction> specialInstruction();

    @Override
    public abstract Optional<Destination> destination();

    @Override
    public abstract Optional<TaxLotMethod> taxLotMethod();

    @Override
    public abstract Optional<StopType> stopType();

    abstract Optional<Amount> activationPriceAmount();

    @Override
    public Optional<BigDecimal> activationPrice() {
        return activationPriceAmount().map(Amount::value);
    }

    @Override
    public abstract Optional<ComplexStrategy> complexStrategy();

    @Override
    public abstract Optional<Boolean> reduceOnly();

    @Override
    public abstract Optional<Boolean> postOnly();

    @Override
    public abstract Optional<Boolean> hidden();

    abstract Optional<Amount> displayQuantityAmount();

    @Override
    public Optional<BigDecimal> displayQuantity() {
        return displayQuantityAmount().map(Amount::value);
    }

    @Override
    public abstract Optional<MarginMode> marginMode();

    abstract Optional<Amount> leverageAmount();

    @Override
    public Optional<BigDecimal> leverage() {
        return leverageAmount().map(Amount::value);
    }

    abstract Optional<Amount> accountLeverageAmount();

    @Override
    public Optional<BigDecimal> accountLeverage() {
        return accountLeverageAmount().map(Amount::value);
    }

    @Override
    public abstract Optional<Boolean> strictPositionEffect();

    @Override
    public abstract Optional<Boolean> reverseLimit();

    @Override
    public abstract Optional<String> partition();

    @Override
    public abstract Optional<Boolean> automated();
}
