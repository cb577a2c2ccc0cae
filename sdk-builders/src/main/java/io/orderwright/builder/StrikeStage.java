package io.orderwright.builder;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The stage of a spread that names its only strike. */
public final class StrikeStage {
    private final Function<List<BigDecimal>, SpreadStage> spread;

    StrikeStage(Function<List<BigDecimal>, SpreadStage> spread) {
        this.spread = spread;
    }

    /**
     * Names the strike.
     *
     * @param strike the strike, as plain decimal text
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if it is no number that a strike can be
     */
    public SpreadStage strike(String strike) {
        return strike(Series.strike("strike", strike));
    }

    /**
     * Names the strike.
     *
     * @param strike the strike
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if it is no number that a strike can be
     */
    public SpreadStage strike(BigDecimal strike) {
        return spread.apply(List.of(Objects.requireNonNull(strike, "strike")));
    }
}
