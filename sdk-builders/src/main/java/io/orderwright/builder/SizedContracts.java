package io.orderwright.builder;

import io.orderwright.instrument.Future;
import io.orderwright.instrument.FutureInstruction;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionContract;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.order.Leg;
import io.orderwright.order.Quantity;
import java.util.Objects;

/** A sentence that says how many contracts are opened or closed. */
record SizedContracts(OptionInstruction instruction, Quantity quantity) implements ClosingSaleStage {
    SizedContracts {
        Objects.requireNonNull(quantity, "quantity");
    }

    @Override
    public HeldOptionTypeStage contracts(String occ) {
        return contracts(Option.parse(occ));
    }

    @Override
    public HeldOptionTypeStage contracts(OptionContract option) {
        return TypeChoice.of(Leg.of(instruction, quantity, Objects.requireNonNull(option, "option")));
    }

    @Override
    public FutureTypeStage contracts(Future future) {
        return TypeChoice.of(Leg.of(forFutures(), quantity, Objects.requireNonNull(future, "future")));
    }

    @Override
    public VerbatimTypeStage of(VerbatimInstrument instrument) {
        return TypeChoice.of(Leg.of(instruction, quantity, Objects.requireNonNull(instrument, "instrument")));
    }

    private FutureInstruction forFutures() {
        return switch (instruction) {
            case BUY_TO_OPEN -> FutureInstruction.BUY_TO_OPEN;
            case SELL_TO_OPEN -> FutureInstruction.SELL_TO_OPEN;
            case BUY_TO_CLOSE -> FutureInstruction.BUY_TO_CLOSE;
            case SELL_TO_CLOSE -> FutureInstruction.SELL_TO_CLOSE;
        };
    }
}
