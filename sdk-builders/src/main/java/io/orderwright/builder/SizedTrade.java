package io.orderwright.builder;

import io.orderwright.instrument.CryptoPair;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Future;
import io.orderwright.instrument.FutureInstruction;
import io.orderwright.instrument.Side;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.order.Leg;
import io.orderwright.order.Quantity;
import java.util.Objects;

/** A sentence that says how much is bought or sold. */
record SizedTrade(EquityInstruction instruction, Side side, Quantity quantity) implements TradeStage {
    SizedTrade {
        Objects.requireNonNull(quantity, "quantity");
    }

    @Override
    public EquityTypeStage shares(String symbol) {
        return shares(Equity.of(symbol));
    }

    @Override
    public EquityTypeStage shares(Equity equity) {
        return TypeChoice.of(Leg.of(instruction, quantity, Objects.requireNonNull(equity, "equity")));
    }

    @Override
    public CryptoTypeStage units(CryptoPair pair) {
        return TypeChoice.of(Leg.of(side, quantity, Objects.requireNonNull(pair, "pair")));
    }

    @Override
    public CryptoTypeStage units(String pair) {
        return units(CryptoPair.parse(Objects.requireNonNull(pair, "pair")));
    }

    @Override
    public FutureTypeStage contracts(Future future) {
        FutureInstruction plain = side == Side.BUY ? FutureInstruction.BUY : FutureInstruction.SELL;
        return TypeChoice.of(Leg.of(plain, quantity, Objects.requireNonNull(future, "future")));
    }

    @Override
    public VerbatimTypeStage of(VerbatimInstrument instrument) {
        return TypeChoice.of(Leg.of(side, quantity, Objects.requireNonNull(instrument, "instrument")));
    }
}
