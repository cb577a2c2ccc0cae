package io.orderwright.builder;

import io.orderwright.instrument.Future;
import io.orderwright.instrument.OptionContract;
import io.orderwright.instrument.VerbatimInstrument;

/** The stage of a sentence that names the contracts that are opened or closed. */
public sealed interface ContractsStage permits ClosingSaleStage {
    /**
     * Names the option by its OCC symbol.
     *
     * @param occ the 21 characters of the symbol, such as {@code "AAPL  270115C00150000"}
     * @return the stage that chooses the order type
     * @throws io.orderwright.InvalidOrderException if the text is no such symbol
     */
    OptionTypeStage contracts(String occ);

    /**
     * Names the option, on an equity, an index or a future.
     *
     * @param option the option
     * @return the stage that chooses the order type
     */
    OptionTypeStage contracts(OptionContract option);

    /**
     * Names the future.
     *
     * @param future the future
     * @return the stage that chooses the order type
     */
    FutureTypeStage contracts(Future future);

    /**
     * Names an instrument that the language does not model.
     *
     * @param instrument the instrument by the broker's own symbol
     * @return the stage that chooses the order type
     */
    VerbatimTypeStage of(VerbatimInstrument instrument);
}
