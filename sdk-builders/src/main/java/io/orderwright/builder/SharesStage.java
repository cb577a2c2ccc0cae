package io.orderwright.builder;

import io.orderwright.instrument.Equity;

/** The stage of a sentence that names the shares; nothing but shares can be sold short or bought to cover. */
public sealed interface SharesStage permits CashStage {
    /**
     * Names the shares by their ticker.
     *
     * @param symbol the ticker as the broker writes it, such as {@code AAPL}
     * @return the stage that chooses the order type
     * @throws io.orderwright.InvalidOrderException if the text is no ticker
     */
    EquityTypeStage shares(String symbol);

    /**
     * Names the shares.
     *
     * @param equity the shares
     * @return the stage that chooses the order type
     */
    EquityTypeStage shares(Equity equity);
}
