package io.orderwright.builder;

import io.orderwright.instrument.OptionType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** The stage of a ratio spread that names its type and its two strikes, from the lower to the higher. */
public final class RatioStage {
    private final BiFunction<OptionType, List<BigDecimal>, SpreadStage> spread;

    RatioStage(BiFunction<OptionType, List<BigDecimal>, SpreadStage> spread) {
        this.spread = spread;
    }

    /**
     * Makes it of calls.
     *
     * @param lower the lower strike, as plain decimal text
     * @param higher the higher strike, as plain decimal text
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if one of them is no number that a strike can be
     */
    public SpreadStage calls(String lower, String higher) {
        return calls(Series.strike("lower", lower), Series.strike("higher", higher));
    }

    /**
     * Makes it of calls.
     *
     * @param lower the lower strike
     * @param higher the higher strike
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if one of them is no number that a strike can be
     */
    public SpreadStage calls(BigDecimal lower, BigDecimal higher) {
        return spread.apply(
                OptionType.CALL,
                List.of(Objects.requireNonNull(lower, "lower"), Objects.requireNonNull(higher, "higher")));
    }

    /**
     * Makes it of puts.
     *
     * @param lower the lower strike, as plain decimal text
     * @param higher the higher strike, as plain decimal text
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if one of them is no number that a strike can be
     */
    public SpreadStage puts(String lower, String higher) {
        return puts(Series.strike("lower", lower), Series.strike("higher", higher));
    }

    /**
     * Makes it of puts.
     *
     * @param lower the lower strike
     * @param higher the higher strike
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if one of them is no number that a strike can be
     */
    public SpreadStage puts(BigDecimal lower, BigDecimal higher) {
        return spread.apply(
                OptionType.PUT,
                List.of(Objects.requireNonNull(lower, "lower"), Objects.requireNonNull(higher, "higher")));
    }
}
