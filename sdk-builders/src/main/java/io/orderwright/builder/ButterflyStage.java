package io.orderwright.builder;

import io.orderwright.instrument.OptionType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** The stage of a butterfly that names its type and its three strikes, from the lowest to the highest. */
public final class ButterflyStage {
    private final BiFunction<OptionType, List<BigDecimal>, SpreadStage> spread;

    ButterflyStage(BiFunction<OptionType, List<BigDecimal>, SpreadStage> spread) {
        this.spread = spread;
    }

    /**
     * Makes it of calls.
     *
     * @param lower the lowest strike, as plain decimal text
     * @param middle the strike in the middle, of which there are two, as plain decimal text
     * @param higher the highest strike, as plain decimal text
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if one of them is no number that a strike can be
     */
    public SpreadStage calls(String lower, String middle, String higher) {
        return calls(Series.strike("lower", lower), Series.strike("middle", middle), Series.strike("higher", higher));
    }

    /**
     * Makes it of calls.
     *
     * @param lower the lowest strike
     * @param middle the strike in the middle, of which there are two
     * @param higher the highest strike
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if one of them is no number that a strike can be
     */
    public SpreadStage calls(BigDecimal lower, BigDecimal middle, BigDecimal higher) {
        return spread.apply(
                OptionType.CALL,
                List.of(
                        Objects.requireNonNull(lower, "lower"),
                        Objects.requireNonNull(middle, "middle"),
                        Objects.requireNonNull(higher, "higher")));
    }

    /**
     * Makes it of puts.
     *
     * @param lower the lowest strike, as plain decimal text
     * @param middle the strike in the middle, of which there are two, as plain decimal text
     * @param higher the highest strike, as plain decimal text
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if one of them is no number that a strike can be
     */
    public SpreadStage puts(String lower, String middle, String higher) {
        return puts(Series.strike("lower", lower), Series.strike("middle", middle), Series.strike("higher", higher));
    }

    /**
     * Makes it of puts.
     *
     * @param lower the lowest strike
     * @param middle the strike in the middle, of which there are two
     * @param higher the highest strike
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if one of them is no number that a strike can be
     */
    public SpreadStage puts(BigDecimal lower, BigDecimal middle, BigDecimal higher) {
        return spread.apply(
                OptionType.PUT,
                List.of(
                        Objects.requireNonNull(lower, "lower"),
                        Objects.requireNonNull(middle, "middle"),
                        Objects.requireNonNull(higher, "higher")));
    }
}
