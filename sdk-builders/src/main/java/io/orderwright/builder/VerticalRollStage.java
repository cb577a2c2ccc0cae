package io.orderwright.builder;

import io.orderwright.instrument.OptionType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** The first stage of a roll of verticals, that names the vertical that is left. */
public final class VerticalRollStage {
    private final SpreadShape vertical;
    private final String symbol;

    VerticalRollStage(SpreadShape vertical, String symbol) {
        this.vertical = vertical;
        this.symbol = Objects.requireNonNull(symbol, "symbol");
    }

    /**
     * Names the vertical that is left.
     *
     * @param expiration when it expires
     * @param lower its lower strike, as plain decimal text
     * @param higher its higher strike, as plain decimal text
     * @return the stage that names the vertical that takes its place
     * @throws io.orderwright.InvalidOrderException if one of the strikes is no number that a strike can be
     */
    public VerticalRollTargetStage from(LocalDate expiration, String lower, String higher) {
        return from(expiration, Series.strike("lower", lower), Series.strike("higher", higher));
    }

    /**
     * Names the vertical that is left.
     *
     * @param expiration when it expires
     * @param lower its lower strike
     * @param higher its higher strike
     * @return the stage that names the vertical that takes its place
     * @throws io.orderwright.InvalidOrderException if one of the strikes is no number that a strike can be
     */
    public VerticalRollTargetStage from(LocalDate expiration, BigDecimal lower, BigDecimal higher) {
        Series series = new Series(symbol, expiration);
        OptionType type = vertical.parts().get(0).type();
        return new VerticalRollTargetStage(
                vertical,
                symbol,
                series.option(type, Objects.requireNonNull(lower, "lower")),
                series.option(type, Objects.requireNonNull(higher, "higher")));
    }
}
