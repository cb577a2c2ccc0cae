package io.orderwright.builder;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The stage of a spread that names its three strikes, from the lowest to the highest. */
public final class ThreeStrikesStage {
    private final Function<List<BigDecimal>, SpreadStage> spread;

    ThreeStrikesStage(Function<List<BigDecimal>, SpreadStage> spread) {
        this.spread = spread;
    }

    /**
     * Names the strikes.
     *
     * @param lower the lowest strike, as plain decimal text
     * @param middle the strike in the middle, as plain decimal text
     * @param higher the highest strike, as plain decimal text
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if one of them is no number that a strike can be
     */
    public SpreadStage strikes(String lower, String middle, String higher) {
        return strikes(Series.strike("lower", lower), Series.strike("middle", middle), Series.strike("higher", higher));
    }

    /**
     * Names the strikes.
     *
     * @param lower the lowest strike
     * @param middle the strike in the middle
     * @param higher the highest strike
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if one of them is no number that a strike can be
     */
    public SpreadStage strikes(BigDecimal lower, BigDecimal middle, BigDecimal higher) {
        return spread.apply(List.of(
                Objects.requireNonNull(lower, "lower"),
                Objects.requireNonNull(middle, "middle"),
                Objects.requireNonNull(higher, "higher")));
    }
}
