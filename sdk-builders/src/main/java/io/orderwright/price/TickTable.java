package io.orderwright.price;

import io.orderwright.InvalidOrderException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tick sizes that depend on the price: 0.01 below 3, 0.05 from there on.
 *
 * <p>The form of tastytrade's {@code tick-sizes} and {@code option-tick-sizes}: each tick size holds below its
 * threshold, the last has none. A threshold is compared with the price without its sign, so that a price and its
 * negative have the same tick. Every threshold must lie on the ticks on both of its sides, so that no rounding leads
 * into the next band and off its ticks. Equality is by value. Immutable.
 */
public final class TickTable {
    private static final String PATH = "tickTable";

    private final List<Band> bands;
    private final TickSize otherwise;

    private TickTable(List<Band> bands, TickSize otherwise) {
        this.bands = bands;
        this.otherwise = otherwise;
    }

    private record Band(BigDecimal threshold, TickSize tick) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Band that && Decimals.equal(threshold, that.threshold) && tick.equals(that.tick);
        }

        @Override
        public int hashCode() {
            return 31 * Decimals.hash(threshold) + tick.hashCode();
        }
    }

    /**
     * A table with one tick size for every price, to add lower bands to.
     *
     * @param tick the tick size where no threshold is above the price
     * @return the table
     */
    public static TickTable of(TickSize tick) {
        return new TickTable(List.of(), Objects.requireNonNull(tick, "tick"));
    }

    /**
     * A table with one tick size for every price, to add lower bands to.
     *
     * @param tick the tick size where no threshold is above the price, as {@link TickSize#of(String)} takes it
     * @return the table
     * @throws InvalidOrderException if the text is no tick size
     */
    public static TickTable of(String tick) {
        return of(TickSize.of(tick));
    }

    /**
     * This table with another tick size below a threshold. Thresholds may be added in any order.
     *
     * @param threshold the price, without its sign, from which on this tick size no longer holds; plain decimal digits
     * @param tick the tick size below it, as {@link TickSize#of(String)} takes it
     * @return the changed table
     * @throws InvalidOrderException if either text is no number, or as {@link #below(BigDecimal, TickSize)}
     */
    public TickTable below(String threshold, String tick) {
        return below(Decimals.parse(PATH, threshold), TickSize.of(tick));
    }

    /**
     * This table with another tick size below a threshold. Thresholds may be added in any order.
     *
     * @param threshold the price, without its sign, from which on this tick size no longer holds
     * @param tick the tick size below it
     * @return the changed table
     * @throws InvalidOrderException if the threshold is not above zero, is there already, or is not on a tick on both of
     *     its sides; its path is {@code tickTable}
     */
    public TickTable below(BigDecimal threshold, TickSize tick) {
        BigDecimal bounded = Decimals.bounded(PATH, Objects.requireNonNull(threshold, "threshold"));
        Band added = new Band(bounded, Objects.requireNonNull(tick, "tick"));
        if (bounded.signum() <= 0) {
            throw refusal("needs a threshold above zero", bounded);
        }
        if (bands.stream().anyMatch(band -> Decimals.equal(band.threshold, bounded))) {
            throw refusal("must have each threshold once", bounded);
        }
        List<Band> grown = new ArrayList<>(bands);
        grown.add(added);
        grown.sort(Comparator.comparing(Band::threshold));
        TickTable table = new TickTable(List.copyOf(grown), otherwise);
        table.checkAligned();
        return table;
    }

    private void checkAligned() {
        for (Band band : bands) {
            TickSize above = at(band.threshold);
            if (!band.tick.isMultiple(band.threshold) || !above.isMultiple(band.threshold)) {
                throw refusal(
                        "needs a threshold that is a multiple of the ticks below and above it, " + band.tick + " and "
                                + above,
                        band.threshold);
            }
        }
    }

    private static InvalidOrderException refusal(String rule, BigDecimal threshold) {
        return InvalidOrderException.of(PATH, rule, Decimals.plain(threshold), "check the table");
    }

    /**
     * The tick size at a price.
     *
     * @param price any price; its sign does not matter
     * @return the tick size of the lowest threshold above it
     */
    public TickSize at(BigDecimal price) {
        BigDecimal size = Objects.requireNonNull(price, "price").abs();
        for (Band band : bands) {
            if (size.compareTo(band.threshold) < 0) {
                return band.tick;
            }
        }
        return otherwise;
    }

    /**
     * The tick that a number becomes.
     *
     * @param number any price; the tick size is the one at this number, before it is rounded
     * @param rounding which of the two ticks around it
     * @param side the side that the price is for; only {@link TickRounding#PROTECTIVE} looks at it
     * @return a price on a tick, with the scale of the tick size at that price
     * @throws InvalidOrderException if the number has too many digits for a price; its path is empty
     */
    public BigDecimal round(BigDecimal number, TickRounding rounding, PriceSide side) {
        BigDecimal rounded = at(number).round(number, rounding, side);
        // Only a number rounded up to a threshold changes here, and thresholds are on the ticks of both sides.
        return rounded.setScale(at(rounded).value().scale());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TickTable that && bands.equals(that.bands) && otherwise.equals(that.otherwise);
    }

    @Override
    public int hashCode() {
        return 31 * bands.hashCode() + otherwise.hashCode();
    }

    /** {@return the table for people: {@code 0.01 below 3, otherwise 0.05}} */
    @Override
    public String toString() {
        String below = bands.stream()
                .map(band -> band.tick + " below " + Decimals.plain(band.threshold) + ", ")
                .collect(Collectors.joining());
        return below.isEmpty() ? otherwise.toString() : below + "otherwise " + otherwise;
    }
}
