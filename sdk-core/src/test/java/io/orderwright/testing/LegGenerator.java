package io.orderwright.testing;

import io.orderwright.instrument.CryptoPair;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Future;
import io.orderwright.instrument.FutureInstruction;
import io.orderwright.instrument.Instruction;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.instrument.OptionType;
import io.orderwright.instrument.Side;
import io.orderwright.instrument.VerbatimInstruction;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.order.Leg;
import io.orderwright.order.PositionEffect;
import io.orderwright.order.PositionSide;
import io.orderwright.order.Quantity;
import io.orderwright.order.QuantityUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Random legs, one or several that go together. */
final class LegGenerator {
    private final Dice dice;
    private final boolean wild;

    LegGenerator(Dice dice, boolean wild) {
        this.dice = dice;
        this.wild = wild;
    }

    List<Leg> legs() {
        if (dice.oneIn(3)) {
            return spread();
        }
        return List.of(told(wild && dice.oneIn(3) ? odd() : dice.oneIn(3) ? option("SPY") : equity("AAPL", "BRK.B")));
    }

    private List<Leg> spread() {
        String root = dice.of("SPY", "SPXW", "AAPL1", "X");
        List<Leg> legs = new ArrayList<>();
        if (dice.oneIn(5)) {
            legs.add(told(equity(root.equals("AAPL1") ? "AAPL" : root)));
        }
        for (int i = 0; i <= dice.below(3) + 1; i++) {
            legs.add(told(option(root)));
        }
        return legs;
    }

    private Leg equity(String... symbols) {
        EquityInstruction instruction = dice.of(
                EquityInstruction.BUY,
                EquityInstruction.SELL,
                EquityInstruction.SELL_SHORT,
                EquityInstruction.BUY_TO_COVER);
        return Leg.of(instruction, quantity(), Equity.of(dice.of(symbols)));
    }

    private Leg option(String root) {
        LocalDate expiration = LocalDate.of(2027, 1 + dice.below(12), 1 + dice.below(28));
        BigDecimal strike = BigDecimal.valueOf(1 + dice.below(999_999), 1 + dice.below(3));
        Option option = Option.of(root, expiration, dice.of(OptionType.values()), strike);
        Option told = wild && root.equals("SPXW") && dice.oneIn(2) ? option.withUnderlying("$SPX") : option;
        return Leg.of(dice.of(OptionInstruction.values()), Quantity.units(1 + dice.below(50)), told);
    }

    private Quantity quantity() {
        if (wild && dice.oneIn(5)) {
            QuantityUnit unit = dice.of(
                    QuantityUnit.UNITS,
                    QuantityUnit.CASH,
                    QuantityUnit.ALL,
                    QuantityUnit.SELL_ASSET,
                    QuantityUnit.of("SHARES"),
                    QuantityUnit.of("PERCENTAGE"));
            return Quantity.of(dice.decimal(5, 3), unit);
        }
        return dice.oneIn(10)
                ? Quantity.units(BigDecimal.valueOf(1 + dice.below(1000)).setScale(1 + dice.below(2)))
                : Quantity.units(1 + dice.below(10_000));
    }

    /** A leg that few brokers can take. */
    private Leg odd() {
        return switch (dice.below(8)) {
            case 0 -> Leg.of(dice.of(FutureInstruction.values()), Quantity.units(1), Future.parse("/ESZ26"));
            case 1 -> Leg.of(dice.of(Side.values()), quantity(), CryptoPair.spot("BTC", "USD"));
            case 2 -> verbatim("MSFT", "EQUITY");
            case 3 -> verbatim("SPY   270115C00400000", "OPTION");
            case 4 -> verbatim("SPY 15 JAN 27 400 C", dice.of("OPTION", "MUTUAL_FUND", "CRYPTO"));
            case 5 -> Leg.of(dice.of(EquityInstruction.values()), Quantity.all(), Equity.of("GOOG"));
            case 6 -> Leg.of(VerbatimInstruction.of(dice.of("BUY", "BUY_TO_OPEN", "HOLD")), quantity(), Equity.of("F"));
            default -> Leg.of(Side.SELL, quantity(), VerbatimInstrument.of("XYZ"));
        };
    }

    private Leg verbatim(String symbol, String assetClass) {
        Instruction instruction = dice.of(
                Side.BUY, EquityInstruction.SELL, OptionInstruction.BUY_TO_OPEN, VerbatimInstruction.of("SWAP"));
        return Leg.of(instruction, quantity(), VerbatimInstrument.of(symbol, assetClass));
    }

    private Leg told(Leg leg) {
        Leg told = dice.oneIn(8) ? leg.withPositionEffect(dice.of(PositionEffect.values())) : leg;
        if (wild && dice.oneIn(30)) {
            told = told.withPositionSide(dice.of(PositionSide.values()));
        }
        if (wild && dice.oneIn(40)) {
            told = told.withPositionId("p1");
        }
        while (wild && dice.oneIn(12)) {
            told = told.withExtra(dice.of("schwab", "tradfi"), dice.name(), dice.value(2));
        }
        return told;
    }
}
