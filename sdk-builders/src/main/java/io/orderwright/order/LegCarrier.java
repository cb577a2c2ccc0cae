package io.orderwright.order;

import io.orderwright.extras.ExtraValue;
import io.orderwright.extras.Extras;
import io.orderwright.instrument.Instruction;
import io.orderwright.instrument.Instrument;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

@Value.Immutable(builder = false)
@CarrierStyle
abstract sealed class LegCarrier implements Leg permits ImmutableLegCarrier {
    static Leg of(Instruction instruction, Quantity quantity, Instrument instrument) {
        return ImmutableLegCarrier.of(
                Objects.requireNonNull(instruction, "instruction"),
                Objects.requireNonNull(quantity, "quantity"),
                Objects.requireNonNull(instrument, "instrument"),
                Extras.none());
    }

    @Override
    @Value.Parameter
    public abstract Instruction instruction();

    @Override
    @Value.Parameter
    public abstract Quantity quantity();

    @Override
    @Value.Parameter
    public abstract Instrument instrument();

    @Override
    public abstract Optional<PositionEffect> positionEffect();

    @Override
    public abstract Optional<PositionSide> positionSide();

    @Override
    public abstract Optional<String> positionId();

    @Override
    @Value.Parameter
    public abstract Extras extras();

    @Override
    public Leg reversed() {
        Leg flipped = self().withInstruction(instruction().reversed());
        return positionEffect()
                .map(effect -> switch (effect) {
                    case OPENING -> flipped.withPositionEffect(PositionEffect.CLOSING);
                    case CLOSING -> flipped.withPositionEffect(PositionEffect.OPENING);
                    case AUTOMATIC -> flipped;
                })
                .orElse(flipped);
    }

    @Override
    public Leg withExtra(String broker, String name, ExtraValue value) {
        return self().withExtras(extras().with(broker, name, value));
    }

    /** {@return the leg for a person, such as {@code BUY 100 AAPL}} */
    @Override
    public String toString() {
        return instruction().code() + " " + quantity() + " " + instrument().symbol();
    }

    private ImmutableLegCarrier self() {
        return (ImmutableLegCarrier) this;
    }
}
