package io.orderwright.builder;

import io.orderwright.instrument.Option;
import java.math.BigDecimal;
import java.util.Objects;

/** The second stage of an iron condor, that names the strikes of its calls. */
public final class IronCondorCallStage {
    private final SpreadShape shape;
    private final Series series;
    private final Option outerPut;
    private final Option innerPut;

    IronCondorCallStage(SpreadShape shape, Series series, Option outerPut, Option innerPut) {
        this.shape = shape;
        this.series = series;
        this.outerPut = outerPut;
        this.innerPut = innerPut;
    }

    /**
     * Names the strikes of the calls.
     *
     * @param inner the lower strike, as plain decimal text
     * @param outer the higher strike, as plain decimal text
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if one of them is no number that a strike can be
     */
    public SpreadStage callSpread(String inner, String outer) {
        return callSpread(Series.strike("inner", inner), Series.strike("outer", outer));
    }

    /**
     * Names the strikes of the calls.
     *
     * @param inner the lower strike
     * @param outer the higher strike
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if one of them is no number that a strike can be
     */
    public SpreadStage callSpread(BigDecimal inner, BigDecimal outer) {
        return shape.of(
                outerPut,
                innerPut,
                series.call(Objects.requireNonNull(inner, "inner")),
                series.call(Objects.requireNonNull(outer, "outer")));
    }
}
