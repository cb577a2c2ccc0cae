package io.orderwright.sandbox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link TastytradeBox} knows of an instrument, as the venue's instrument endpoints say it. An immutable value.
 *
 * <p>An option that is not known itself is traded by its underlying's option ticks. Where no tick is given, every price
 * is good.
 */
public final class TastytradeInstrument {
    private final String symbol;
    private final List<Tick> ticks;
    private final List<Tick> optionTicks;
    private final boolean fractional;
    private final boolean closingOnly;

    private TastytradeInstrument(
            String symbol, List<Tick> ticks, List<Tick> optionTicks, boolean fractional, boolean closingOnly) {
        this.symbol = symbol;
        this.ticks = List.copyOf(ticks);
        this.optionTicks = List.copyOf(optionTicks);
        this.fractional = fractional;
        this.closingOnly = closingOnly;
    }

    /**
     * A price increment.
     *
     * @param size dollars
     * @param below the price below which it holds; null where no higher one follows
     */
    public record Tick(BigDecimal size, @Nullable BigDecimal below) {}

    /**
     * Names an instrument that trades in wholes at any price.
     *
     * @param symbol its symbol in the venue's form, e.g. {@code AAPL} or {@code /ESZ6}
     * @return the instrument
     */
    public static TastytradeInstrument of(String symbol) {
        return new TastytradeInstrument(Objects.requireNonNull(symbol, "symbol"), List.of(), List.of(), false, false);
    }

    private static List<Tick> plus(List<Tick> ticks, String size, @Nullable String below) {
        List<Tick> more = new ArrayList<>(ticks);
        more.add(new Tick(
                new BigDecimal(Objects.requireNonNull(size, "size")), below == null ? null : new BigDecimal(below)));
        return more;
    }

    /**
     * Sets the increment of every price that no {@link #tickBelow} before it covers.
     *
     * @param size dollars
     * @return this instrument with the tick
     */
    public TastytradeInstrument tick(String size) {
        return new TastytradeInstrument(symbol, plus(ticks, size, null), optionTicks, fractional, closingOnly);
    }

    /**
     * Sets the increment of prices below a threshold. To be called in rising order, and before {@link #tick}.
     *
     * @param threshold dollars
     * @param size dollars
     * @return this instrument with the tick
     */
    public TastytradeInstrument tickBelow(String threshold, String size) {
        Objects.requireNonNull(threshold, "threshold");
        return new TastytradeInstrument(symbol, plus(ticks, size, threshold), optionTicks, fractional, closingOnly);
    }

    /**
     * Sets the increment of its options' prices that no {@link #optionTickBelow} before it covers.
     *
     * @param size dollars
     * @return this instrument with the tick
     */
    public TastytradeInstrument optionTick(String size) {
        return new TastytradeInstrument(symbol, ticks, plus(optionTicks, size, null), fractional, closingOnly);
    }

    /**
     * Sets the increment of its options' prices below a threshold. To be called in rising order, and before {@link
     * #optionTick}.
     *
     * @param threshold dollars
     * @param size dollars
     * @return this instrument with the tick
     */
    public TastytradeInstrument optionTickBelow(String threshold, String size) {
        Objects.requireNonNull(threshold, "threshold");
        return new TastytradeInstrument(symbol, ticks, plus(optionTicks, size, threshold), fractional, closingOnly);
    }

    /** {@return this instrument, traded in fractions too} */
    public TastytradeInstrument fractional() {
        return new TastytradeInstrument(symbol, ticks, optionTicks, true, closingOnly);
    }

    /** {@return this instrument, of which positions can be closed and none opened} */
    public TastytradeInstrument closingOnly() {
        return new TastytradeInstrument(symbol, ticks, optionTicks, fractional, true);
    }

    /** {@return its symbol} */
    public String symbol() {
        return symbol;
    }

    /** {@return its own increments, lowest threshold first} */
    public List<Tick> ticks() {
        return ticks;
    }

    /** {@return its options' increments, lowest threshold first} */
    public List<Tick> optionTicks() {
        return optionTicks;
    }

    /** {@return whether it trades in fractions} */
    public boolean isFractional() {
        return fractional;
    }

    /** {@return whether it can be closed only} */
    public boolean isClosingOnly() {
        return closingOnly;
    }

    /** {@return its symbol, for people} */
    @Override
    public String toString() {
        return "TastytradeInstrument[" + symbol + "]";
    }
}
