package io.orderwright.builder;

import io.orderwright.instrument.Future;

/** The stage of a sentence, after buy or sell, that names what is traded. Options say whether they open or close. */
public sealed interface TradeStage extends CashStage permits SizedTrade {
    /**
     * Names the futures contracts.
     *
     * @param future the future
     * @return the stage that chooses the order type
     */
    FutureTypeStage contracts(Future future);
}
