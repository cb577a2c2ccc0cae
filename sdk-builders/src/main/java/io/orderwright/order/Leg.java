package io.orderwright.order;

import io.orderwright.extras.ExtraValue;
import io.orderwright.extras.Extras;
import io.orderwright.instrument.CryptoPair;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Future;
import io.orderwright.instrument.FutureInstruction;
import io.orderwright.instrument.Instruction;
import io.orderwright.instrument.Instrument;
import io.orderwright.instrument.OptionContract;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.instrument.Side;
import io.orderwright.instrument.VerbatimInstruction;
import io.orderwright.instrument.VerbatimInstrument;
import java.util.Objects;
import java.util.Optional;

/**
 * One leg of an order: what to do, how much, of what.
 *
 * <p>The factories pair each instruction with the instruments that it fits, so that an option can't be sold short and a
 * share can't be bought to open. Immutable; equality is by value.
 */
public sealed interface Leg permits LegCarrier {
    /**
     * A leg of shares.
     *
     * @param instruction what to do
     * @param quantity how many
     * @param equity of what
     * @return the leg
     */
    static Leg of(EquityInstruction instruction, Quantity quantity, Equity equity) {
        return LegCarrier.of(
                Objects.requireNonNull(instruction, "instruction"), quantity, Objects.requireNonNull(equity, "equity"));
    }

    /**
     * A leg of option contracts, on an equity, an index or a future.
     *
     * @param instruction what to do
     * @param quantity how many
     * @param option of what
     * @return the leg
     */
    static Leg of(OptionInstruction instruction, Quantity quantity, OptionContract option) {
        return LegCarrier.of(
                Objects.requireNonNull(instruction, "instruction"), quantity, Objects.requireNonNull(option, "option"));
    }

    /**
     * A leg of futures contracts.
     *
     * @param instruction what to do
     * @param quantity how many
     * @param future of what
     * @return the leg
     */
    static Leg of(FutureInstruction instruction, Quantity quantity, Future future) {
        return LegCarrier.of(
                Objects.requireNonNull(instruction, "instruction"), quantity, Objects.requireNonNull(future, "future"));
    }

    /**
     * A leg of a crypto pair.
     *
     * @param side buy or sell the base asset
     * @param quantity how much
     * @param pair of what
     * @return the leg
     */
    static Leg of(Side side, Quantity quantity, CryptoPair pair) {
        return LegCarrier.of(Objects.requireNonNull(side, "side"), quantity, Objects.requireNonNull(pair, "pair"));
    }

    /**
     * A leg of an instrument that Orderwright does not model, with any instruction.
     *
     * @param instruction what to do
     * @param quantity how much
     * @param instrument of what
     * @return the leg
     */
    static Leg of(Instruction instruction, Quantity quantity, VerbatimInstrument instrument) {
        return LegCarrier.of(
                Objects.requireNonNull(instruction, "instruction"),
                quantity,
                Objects.requireNonNull(instrument, "instrument"));
    }

    /**
     * A leg with an instruction that Orderwright does not know, of any instrument.
     *
     * @param instruction what to do, in the broker's word
     * @param quantity how much
     * @param instrument of what
     * @return the leg
     */
    static Leg of(VerbatimInstruction instruction, Quantity quantity, Instrument instrument) {
        return LegCarrier.of(
                Objects.requireNonNull(instruction, "instruction"),
                quantity,
                Objects.requireNonNull(instrument, "instrument"));
    }

    /** {@return what to do} */
    Instruction instruction();

    /** {@return how much} */
    Quantity quantity();

    /** {@return of what} */
    Instrument instrument();

    /** {@return whether the leg opens or closes a position; empty means the broker's default} */
    Optional<PositionEffect> positionEffect();

    /** {@return the side of the position, for accounts that hold both sides at once} */
    Optional<PositionSide> positionSide();

    /** {@return the broker's identifier of the position that this leg changes} */
    Optional<String> positionId();

    /** {@return fields that one broker alone understands, sent as they are} */
    Extras extras();

    /**
     * The leg that undoes this one: the reversed instruction, everything else alike.
     *
     * @return the leg that closes what this leg opens, or opens what it closes
     */
    Leg reversed();

    /**
     * This leg with another quantity.
     *
     * @param quantity how much
     * @return the changed leg
     */
    Leg withQuantity(Quantity quantity);

    /**
     * This leg with a position effect.
     *
     * @param positionEffect opening, closing or automatic
     * @return the changed leg
     */
    Leg withPositionEffect(PositionEffect positionEffect);

    /**
     * This leg with a position side.
     *
     * @param positionSide long or short
     * @return the changed leg
     */
    Leg withPositionSide(PositionSide positionSide);

    /**
     * This leg with the identifier of the position that it changes.
     *
     * @param positionId the broker's identifier
     * @return the changed leg
     */
    Leg withPositionId(String positionId);

    /**
     * This leg with an extra field for one broker.
     *
     * @param broker the broker's name, such as {@code schwab}
     * @param name the field's name on the wire
     * @param value the field's value
     * @return the changed leg
     */
    Leg withExtra(String broker, String name, ExtraValue value);
}
