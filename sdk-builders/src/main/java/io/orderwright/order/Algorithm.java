package io.orderwright.order;

import io.orderwright.extras.ExtraValue;
import io.orderwright.price.Amount;
import io.orderwright.price.Decimals;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How an order is executed over time: a strategy, its pace (a duration or a share of the volume), and parameters.
 *
 * <p>Immutable; equality is by value. Source: Tread.fi, strategies; FIX 5.0 tags 847 to 849.
 */
public final class Algorithm {
    /** Parameter: how patiently it waits at the near side, from 0 to 1. */
    public static final String PASSIVENESS = "passiveness";
    /** Parameter: how far it may stray from its schedule, a fraction. */
    public static final String DISCRETION = "discretion";
    /** Parameter: how far it is loaded to the front, from -1 to 1. */
    public static final String ALPHA_TILT = "alphaTilt";
    /** Parameter: the highest share of the volume, a fraction. */
    public static final String PARTICIPATION_LIMIT = "participationLimit";
    /** Parameter: the largest share to be done over the counter, a fraction. */
    public static final String MAX_OTC = "maxOtc";
    /** Parameter: how many slices the order is cut into. */
    public static final String SLICES = "slices";
    /** Parameter: how far the sides of a group may differ, a fraction. */
    public static final String EXPOSURE_TOLERANCE = "exposureTolerance";

    private final AlgorithmStrategy strategy;
    private final @Nullable Duration duration;
    private final @Nullable Amount participation;
    private final Map<String, ExtraValue> parameters;

    private Algorithm(
            AlgorithmStrategy strategy,
            @Nullable Duration duration,
            @Nullable Amount participation,
            Map<String, ExtraValue> parameters) {
        this.strategy = strategy;
        this.duration = duration;
        this.participation = participation;
        this.parameters = parameters;
    }

    /**
     * An algorithm at the broker's own pace.
     *
     * @param strategy which one
     * @return the algorithm
     */
    public static Algorithm of(AlgorithmStrategy strategy) {
        return new Algorithm(Objects.requireNonNull(strategy, "strategy"), null, null, Map.of());
    }

    /**
     * Time-weighted average price over a duration.
     *
     * @param duration how long it takes
     * @return the algorithm
     */
    public static Algorithm twap(Duration duration) {
        return of(AlgorithmStrategy.TWAP).over(Objects.requireNonNull(duration, "duration"));
    }

    /**
     * Volume-weighted average price over a duration.
     *
     * @param duration how long it takes
     * @return the algorithm
     */
    public static Algorithm vwap(Duration duration) {
        return of(AlgorithmStrategy.VWAP).over(Objects.requireNonNull(duration, "duration"));
    }

    /**
     * This algorithm, done within a duration.
     *
     * @param changed how long it takes, positive
     * @return the changed algorithm
     */
    public Algorithm over(Duration changed) {
        return new Algorithm(strategy, Objects.requireNonNull(changed, "changed"), participation, parameters);
    }

    /**
     * This algorithm, as a share of the market's volume.
     *
     * @param fraction the share, above 0 and at most 1, as plain decimal text
     * @return the changed algorithm
     * @throws io.orderwright.InvalidOrderException if {@code fraction} is not a plain decimal number
     */
    public Algorithm participating(String fraction) {
        Amount share = Amount.of(Decimals.parse("participation", Objects.requireNonNull(fraction, "fraction")));
        return new Algorithm(strategy, duration, share, parameters);
    }

    /**
     * This algorithm with a parameter.
     *
     * @param name one of the names above, or a broker's own
     * @param value its value
     * @return the changed algorithm
     */
    public Algorithm with(String name, ExtraValue value) {
        Map<String, ExtraValue> changed = new LinkedHashMap<>(parameters);
        changed.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return new Algorithm(strategy, duration, participation, changed);
    }

    /**
     * This algorithm with a numeric parameter.
     *
     * @param name one of the names above, or a broker's own
     * @param number its value, as plain decimal text
     * @return the changed algorithm
     * @throws io.orderwright.InvalidOrderException if {@code number} is not a plain decimal number
     */
    public Algorithm with(String name, String number) {
        return with(
                name,
                ExtraValue.number(Decimals.parse(
                        "algorithm." + Objects.requireNonNull(name, "name"),
                        Objects.requireNonNull(number, "number"))));
    }

    /** {@return the strategy} */
    public AlgorithmStrategy strategy() {
        return strategy;
    }

    /** {@return how long it takes} */
    public Optional<Duration> duration() {
        return Optional.ofNullable(duration);
    }

    /** {@return the share of the market's volume, above 0 and at most 1} */
    public Optional<BigDecimal> participation() {
        return Optional.ofNullable(participation).map(Amount::value);
    }

    /** {@return the parameters by name, unmodifiable, in the order in which they were given} */
    public Map<String, ExtraValue> parameters() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Algorithm that
                && strategy.equals(that.strategy)
                && Objects.equals(duration, that.duration)
                && Objects.equals(participation, that.participation)
                && parameters.equals(that.parameters);
    }

    @Override
    public int hashCode() {
        return Objects.hash(strategy, duration, participation, parameters);
    }

    /** {@return the algorithm for a person, such as {@code TWAP over 1h30m}} */
    @Override
    public String toString() {
        String pace = (duration == null ? "" : " over " + hours(duration))
                + (participation == null ? "" : " at " + participation.text() + " of volume");
        String rest = parameters.entrySet().stream()
                .map(parameter -> " " + parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining());
        return strategy + pace + rest;
    }

    private static String hours(Duration duration) {
        return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }
}
