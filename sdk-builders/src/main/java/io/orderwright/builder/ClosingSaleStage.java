package io.orderwright.builder;

import io.orderwright.instrument.OptionContract;

/** The stage of a sentence that names the contracts that are held and sold; an option that is held can be exercised. */
public sealed interface ClosingSaleStage extends ContractsStage permits SizedContracts {
    @Override
    HeldOptionTypeStage contracts(String occ);

    @Override
    HeldOptionTypeStage contracts(OptionContract option);
}
