package io.orderwright.builder;

import io.orderwright.instrument.CryptoPair;
import io.orderwright.instrument.VerbatimInstrument;

/** The stage of a sentence that names what an amount of money buys or is to be raised from: no contracts. */
public sealed interface CashStage extends SharesStage permits TradeStage {
    /**
     * Names the crypto pair whose base asset is traded.
     *
     * @param pair the pair
     * @return the stage that chooses the order type
     */
    CryptoTypeStage units(CryptoPair pair);

    /**
     * Names the crypto pair whose base asset is traded.
     *
     * @param pair the pair, such as {@code BTC-USDT} or {@code BTC:PERP-USDT}
     * @return the stage that chooses the order type
     * @throws io.orderwright.InvalidOrderException if the text is no pair
     */
    CryptoTypeStage units(String pair);

    /**
     * Names an instrument that the language does not model.
     *
     * @param instrument the instrument by the broker's own symbol
     * @return the stage that chooses the order type
     */
    VerbatimTypeStage of(VerbatimInstrument instrument);
}
