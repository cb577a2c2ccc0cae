package io.orderwright.builder;

import java.math.BigDecimal;
import java.util.Objects;

/** The first stage of an iron condor, that names the strikes of its puts. */
public final class IronCondorStage {
    private final SpreadShape shape;
    private final Series series;

    IronCondorStage(SpreadShape shape, Series series) {
        this.shape = shape;
        this.series = series;
    }

    /**
     * Names the strikes of the puts.
     *
     * @param outer the lower strike, as plain decimal text
     * @param inner the higher strike, as plain decimal text
     * @return the stage that names the strikes of the calls
     * @throws io.orderwright.InvalidOrderException if one of them is no number that a strike can be
     */
    public IronCondorCallStage putSpread(String outer, String inner) {
        return putSpread(Series.strike("outer", outer), Series.strike("inner", inner));
    }

    /**
     * Names the strikes of the puts.
     *
     * @param outer the lower strike
     * @param inner the higher strike
     * @return the stage that names the strikes of the calls
     * @throws io.orderwright.InvalidOrderException if one of them is no number that a strike can be
     */
    public IronCondorCallStage putSpread(BigDecimal outer, BigDecimal inner) {
        return new IronCondorCallStage(
                shape,
                series,
                series.put(Objects.requireNonNull(outer, "outer")),
                series.put(Objects.requireNonNull(inner, "inner")));
    }
}
