package io.orderwright.builder;

import io.orderwright.instrument.OptionType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** The stage of a diagonal that names its type and its two strikes, in the order of their expirations. */
public final class DiagonalStage {
    private final BiFunction<OptionType, List<BigDecimal>, SpreadStage> spread;

    DiagonalStage(BiFunction<OptionType, List<BigDecimal>, SpreadStage> spread) {
        this.spread = spread;
    }

    /**
     * Makes it of calls.
     *
     * @param near the strike of the option that expires first, as plain decimal text
     * @param far the strike of the option that expires last, as plain decimal text
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if one of them is no number that a strike can be
     */
    public SpreadStage calls(String near, String far) {
        return calls(Series.strike("near", near), Series.strike("far", far));
    }

    /**
     * Makes it of calls.
     *
     * @param near the strike of the option that expires first
     * @param far the strike of the option that expires last
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if one of them is no number that a strike can be
     */
    public SpreadStage calls(BigDecimal near, BigDecimal far) {
        return spread.apply(
                OptionType.CALL, List.of(Objects.requireNonNull(near, "near"), Objects.requireNonNull(far, "far")));
    }

    /**
     * Makes it of puts.
     *
     * @param near the strike of the option that expires first, as plain decimal text
     * @param far the strike of the option that expires last, as plain decimal text
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if one of them is no number that a strike can be
     */
    public SpreadStage puts(String near, String far) {
        return puts(Series.strike("near", near), Series.strike("far", far));
    }

    /**
     * Makes it of puts.
     *
     * @param near the strike of the option that expires first
     * @param far the strike of the option that expires last
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if one of them is no number that a strike can be
     */
    public SpreadStage puts(BigDecimal near, BigDecimal far) {
        return spread.apply(
                OptionType.PUT, List.of(Objects.requireNonNull(near, "near"), Objects.requireNonNull(far, "far")));
    }
}
