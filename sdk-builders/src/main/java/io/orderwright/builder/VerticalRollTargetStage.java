package io.orderwright.builder;

import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** The second stage of a roll of verticals, that names the vertical that takes the place of the first. */
public final class VerticalRollTargetStage {
    private final SpreadShape vertical;
    private final String symbol;
    private final Option lowerLeft;
    private final Option higherLeft;

    VerticalRollTargetStage(SpreadShape vertical, String symbol, Option lowerLeft, Option higherLeft) {
        this.vertical = vertical;
        this.symbol = symbol;
        this.lowerLeft = lowerLeft;
        this.higherLeft = higherLeft;
    }

    /**
     * Names the vertical that takes the place of the first.
     *
     * @param expiration when it expires, not before the first
     * @param lower its lower strike, as plain decimal text
     * @param higher its higher strike, as plain decimal text
     * @return the stage that says how many
     * @throws io.orderwright.InvalidOrderException if one of the strikes is no number that a strike can be
     */
    public SpreadSizeStage to(LocalDate expiration, String lower, String higher) {
        return to(expiration, Series.strike("lower", lower), Series.strike("higher", higher));
    }

    /**
     * Names the vertical that takes the place of the first.
     *
     * @param expiration when it expires, not before the first
     * @param lower its lower strike
     * @param higher its higher strike
     * @return the stage that says how many
     * @throws io.orderwright.InvalidOrderException if one of the strikes is no number that a strike can be
     */
    public SpreadSizeStage to(LocalDate expiration, BigDecimal lower, BigDecimal higher) {
        Series series = new Series(symbol, expiration);
        OptionType type = vertical.parts().get(0).type();
        return SpreadShapes.verticalRoll(vertical)
                .of(
                        lowerLeft,
                        higherLeft,
                        series.option(type, Objects.requireNonNull(lower, "lower")),
                        series.option(type, Objects.requireNonNull(higher, "higher")));
    }
}
