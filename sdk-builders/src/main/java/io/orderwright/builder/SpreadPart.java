package io.orderwright.builder;

import io.orderwright.instrument.OptionContract;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.instrument.OptionType;
import io.orderwright.order.Leg;
import io.orderwright.order.Quantity;

/** One option of a spread: what is done with how many in each unit, of which type, and where it stands. */
record SpreadPart(
        OptionInstruction instruction, int ratio, OptionType type, StrikeStep strike, ExpirationStep expiration) {

    static SpreadPart buy(OptionType type, StrikeStep strike) {
        return new SpreadPart(OptionInstruction.BUY_TO_OPEN, 1, type, strike, ExpirationStep.SAME);
    }

    static SpreadPart sell(OptionType type, StrikeStep strike) {
        return new SpreadPart(OptionInstruction.SELL_TO_OPEN, 1, type, strike, ExpirationStep.SAME);
    }

    SpreadPart twice() {
        return new SpreadPart(instruction, 2, type, strike, expiration);
    }

    SpreadPart expiring(ExpirationStep changed) {
        return new SpreadPart(instruction, ratio, type, strike, changed);
    }

    /** The same option on the other side: sold where it is bought, opening as before. */
    SpreadPart opposed() {
        return with(
                instruction == OptionInstruction.BUY_TO_OPEN
                        ? OptionInstruction.SELL_TO_OPEN
                        : OptionInstruction.BUY_TO_OPEN);
    }

    /** The part that leaves what this part opens. */
    SpreadPart closing() {
        return with(instruction.reversed());
    }

    private SpreadPart with(OptionInstruction changed) {
        return new SpreadPart(changed, ratio, type, strike, expiration);
    }

    Leg leg(OptionContract option) {
        return Leg.of(instruction, Quantity.units(ratio), option);
    }
}
