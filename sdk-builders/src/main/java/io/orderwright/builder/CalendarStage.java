package io.orderwright.builder;

import io.orderwright.instrument.OptionType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** The stage of a calendar that names its type and its only strike. */
public final class CalendarStage {
    private final BiFunction<OptionType, List<BigDecimal>, SpreadStage> spread;

    CalendarStage(BiFunction<OptionType, List<BigDecimal>, SpreadStage> spread) {
        this.spread = spread;
    }

    /**
     * Makes it of calls.
     *
     * @param strike the strike of both, as plain decimal text
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if it is no number that a strike can be
     */
    public SpreadStage calls(String strike) {
        return calls(Series.strike("strike", strike));
    }

    /**
     * Makes it of calls.
     *
     * @param strike the strike of both
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if it is no number that a strike can be
     */
    public SpreadStage calls(BigDecimal strike) {
        return spread.apply(OptionType.CALL, List.of(Objects.requireNonNull(strike, "strike")));
    }

    /**
     * Makes it of puts.
     *
     * @param strike the strike of both, as plain decimal text
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if it is no number that a strike can be
     */
    public SpreadStage puts(String strike) {
        return puts(Series.strike("strike", strike));
    }

    /**
     * Makes it of puts.
     *
     * @param strike the strike of both
     * @return the spread, to open until said otherwise
     * @throws io.orderwright.InvalidOrderException if it is no number that a strike can be
     */
    public SpreadStage puts(BigDecimal strike) {
        return spread.apply(OptionType.PUT, List.of(Objects.requireNonNull(strike, "strike")));
    }
}
