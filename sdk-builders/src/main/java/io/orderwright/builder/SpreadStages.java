package io.orderwright.builder;

import io.orderwright.instrument.Equity;
import io.orderwright.instrument.OptionContract;
import io.orderwright.instrument.OptionType;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** How the strikes that a stage collects become the options of a shape. */
final class SpreadStages {
    private SpreadStages() {}

    static TwoStrikesStage vertical(SpreadShape shape, Series series) {
        OptionType type = shape.parts().get(0).type();
        return new TwoStrikesStage(strikes -> shape.of(options(series, type, strikes)));
    }

    static StrikeStage straddle(SpreadShape shape, Series series) {
        return new StrikeStage(strikes -> shape.of(series.put(strikes.get(0)), series.call(strikes.get(0))));
    }

    static TwoStrikesStage putAndCall(SpreadShape shape, Series series) {
        return new TwoStrikesStage(strikes -> shape.of(series.put(strikes.get(0)), series.call(strikes.get(1))));
    }

    static ThreeStrikesStage ironButterfly(SpreadShape shape, Series series) {
        return new ThreeStrikesStage(strikes -> shape.of(
                series.put(strikes.get(0)),
                series.put(strikes.get(1)),
                series.call(strikes.get(1)),
                series.call(strikes.get(2))));
    }

    static ButterflyStage butterfly(Function<OptionType, SpreadShape> shape, Series series) {
        return new ButterflyStage((type, strikes) -> shape.apply(type).of(options(series, type, strikes)));
    }

    static CondorStage condor(Function<OptionType, SpreadShape> shape, Series series) {
        return new CondorStage((type, strikes) -> shape.apply(type).of(options(series, type, strikes)));
    }

    static RatioStage ratio(Function<OptionType, SpreadShape> shape, Series series) {
        return new RatioStage((type, strikes) -> shape.apply(type).of(options(series, type, strikes)));
    }

    static CalendarStage calendar(Function<OptionType, SpreadShape> shape, Series near, Series far) {
        return new CalendarStage((type, strikes) ->
                shape.apply(type).of(near.option(type, strikes.get(0)), far.option(type, strikes.get(0))));
    }

    static DiagonalStage diagonal(Function<OptionType, SpreadShape> shape, Series near, Series far) {
        return new DiagonalStage((type, strikes) ->
                shape.apply(type).of(near.option(type, strikes.get(0)), far.option(type, strikes.get(1))));
    }

    static StrikeStage covered(SpreadShape shape, Series series) {
        Equity shares = Equity.of(series.root());
        OptionType type = shape.parts().get(0).type();
        return new StrikeStage(strikes -> shape.of(shares, series.option(type, strikes.get(0))));
    }

    static TwoStrikesStage collar(SpreadShape shape, Series series) {
        Equity shares = Equity.of(series.root());
        return new TwoStrikesStage(
                strikes -> shape.of(shares, series.put(strikes.get(0)), series.call(strikes.get(1))));
    }

    private static OptionContract[] options(Series series, OptionType type, List<BigDecimal> strikes) {
        return strikes.stream().map(strike -> series.option(type, strike)).toArray(OptionContract[]::new);
    }
}
