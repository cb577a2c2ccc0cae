package io.orderwright.builder;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The stage of a spread that names its two strikes, from the lower to the higher. */
public final class TwoStrikesStage {
    private final Function<List<BigDecimal>, SpreadStage> spread;

    TwoStrikesStage(Function<List<BigDecimal>, SpreadStage> spread) {
        this.spread = spread;
    }

    /**
     * Names the strikes.
     *
     * @param lower the lower strike: the put's, where there is a put and a call, as plain decimal text
     * @param higher the higher strike: the call's, where there is a put and a call, as plain decimal text
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if one of them is no number that a strike can be
     */
    public SpreadStage strikes(String lower, String higher) {
        return strikes(Series.strike("lower", lower), Series.strike("higher", higher));
    }

    /**
     * Names the strikes.
     *
     * @param lower the lower strike: the put's, where there is a put and a call
     * @param higher the higher strike: the call's, where there is a put and a call
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if one of them is no number that a strike can be
     */
    public SpreadStage strikes(BigDecimal lower, BigDecimal higher) {
        return spread.apply(List.of(Objects.requireNonNull(lower, "lower"), Objects.requireNonNull(higher, "higher")));
    }
}
