package io.orderwright.builder;

import io.orderwright.instrument.OptionType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** The stage of a condor that names its type and its four strikes, from the lowest to the highest. */
public final class CondorStage {
    private final BiFunction<OptionType, List<BigDecimal>, SpreadStage> spread;

    CondorStage(BiFunction<OptionType, List<BigDecimal>, SpreadStage> spread) {
        this.spread = spread;
    }

    /**
     * Makes it of calls.
     *
     * @param lowest the lowest strike, as plain decimal text
     * @param lower the strike above it, as plain decimal text
     * @param higher the strike above that, as plain decimal text
     * @param highest the highest strike, as plain decimal text
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if one of them is no number that a strike can be
     */
    public SpreadStage calls(String lowest, String lower, String higher, String highest) {
        return calls(
                Series.strike("lowest", lowest),
                Series.strike("lower", lower),
                Series.strike("higher", higher),
                Series.strike("highest", highest));
    }

    /**
     * Makes it of calls.
     *
     * @param lowest the lowest strike
     * @param lower the strike above it
     * @param higher the strike above that
     * @param highest the highest strike
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if one of them is no number that a strike can be
     */
    public SpreadStage calls(BigDecimal lowest, BigDecimal lower, BigDecimal higher, BigDecimal highest) {
        return spread.apply(
                OptionType.CALL,
                List.of(
                        Objects.requireNonNull(lowest, "lowest"),
                        Objects.requireNonNull(lower, "lower"),
                        Objects.requireNonNull(higher, "higher"),
                        Objects.requireNonNull(highest, "highest")));
    }

    /**
     * Makes it of puts.
     *
     * @param lowest the lowest strike, as plain decimal text
     * @param lower the strike above it, as plain decimal text
     * @param higher the strike above that, as plain decimal text
     * @param highest the highest strike, as plain decimal text
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if one of them is no number that a strike can be
     */
    public SpreadStage puts(String lowest, String lower, String higher, String highest) {
        return puts(
                Series.strike("lowest", lowest),
                Series.strike("lower", lower),
                Series.strike("higher", higher),
                Series.strike("highest", highest));
    }

    /**
     * Makes it of puts.
     *
     * @param lowest the lowest strike
     * @param lower the strike above it
     * @param higher the strike above that
     * @param highest the highest strike
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if one of them is no number that a strike can be
     */
    public SpreadStage puts(BigDecimal lowest, BigDecimal lower, BigDecimal higher, BigDecimal highest) {
        return spread.apply(
                OptionType.PUT,
                List.of(
                        Objects.requireNonNull(lowest, "lowest"),
                        Objects.requireNonNull(lower, "lower"),
                        Objects.requireNonNull(higher, "higher"),
                        Objects.requireNonNull(highest, "highest")));
    }
}
