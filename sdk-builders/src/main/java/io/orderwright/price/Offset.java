package io.orderwright.price;

import io.orderwright.InvalidOrderException;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A distance between two prices: so much in price, in percent or in ticks.
 *
 * <p>A bracket's and a trailing stop's distances are positive, and get their sign from the side when they are encoded;
 * the offset of another link may be negative. Which it is for is the order's business, so either sign is taken here.
 * Equality is by unit and value: 1.5 equals 1.50. Immutable.
 */
public final class Offset {
    private static final String PATH = "offset";

    private final BigDecimal amount;
    private final OffsetUnit unit;

    private Offset(BigDecimal amount, OffsetUnit unit) {
        this.amount = amount;
        this.unit = unit;
    }

    /**
     * An offset in any unit.
     *
     * @param amount how much, with the scale that it will be printed with; whole if the unit is ticks
     * @param unit what it is counted in
     * @return the offset
     * @throws InvalidOrderException if it has too many digits ({@link Decimals#bounded}) or is a part of a tick; its
     *     path is {@code offset}
     */
    public static Offset of(BigDecimal amount, OffsetUnit unit) {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(unit, "unit");
        BigDecimal bounded = Decimals.bounded(PATH, amount);
        return new Offset(unit == OffsetUnit.TICKS ? wholeTicks(PATH, bounded) : bounded, unit);
    }

    /** The ticks as a number without decimals; the path is that of the field, for the violation. */
    static BigDecimal wholeTicks(String path, BigDecimal ticks) {
        if (!Decimals.isWhole(ticks)) {
            throw InvalidOrderException.of(
                    path,
                    "must be a whole number of ticks",
                    Decimals.plain(ticks),
                    "give whole ticks, or an offset in price");
        }
        return ticks.setScale(0);
    }

    /**
     * An offset in the instrument's price unit.
     *
     * @param amount plain decimal digits
     * @return the offset
     * @throws InvalidOrderException if the text is not a plain decimal number; its path is {@code offset}
     */
    public static Offset price(String amount) {
        return price(parsed(amount));
    }

    /**
     * An offset in the instrument's price unit.
     *
     * @param amount how much
     * @return the offset
     * @throws InvalidOrderException if it has too many digits; its path is {@code offset}
     */
    public static Offset price(BigDecimal amount) {
        return of(amount, OffsetUnit.PRICE);
    }

    /**
     * An offset in percent.
     *
     * @param amount plain decimal digits; {@code "2"} is two percent
     * @return the offset
     * @throws InvalidOrderException if the text is not a plain decimal number; its path is {@code offset}
     */
    public static Offset percent(String amount) {
        return percent(parsed(amount));
    }

    /**
     * An offset in percent.
     *
     * @param amount how much; 2 is two percent
     * @return the offset
     * @throws InvalidOrderException if it has too many digits; its path is {@code offset}
     */
    public static Offset percent(BigDecimal amount) {
        return of(amount, OffsetUnit.PERCENT);
    }

    /**
     * An offset in ticks.
     *
     * @param amount how many
     * @return the offset
     */
    public static Offset ticks(long amount) {
        return new Offset(BigDecimal.valueOf(amount), OffsetUnit.TICKS);
    }

    /**
     * An offset in ticks.
     *
     * @param amount plain decimal digits of a whole number
     * @return the offset
     * @throws InvalidOrderException if the text is not a whole number; its path is {@code offset}
     */
    public static Offset ticks(String amount) {
        return ticks(parsed(amount));
    }

    /**
     * An offset in ticks.
     *
     * @param amount how many; whole, of any scale
     * @return the offset
     * @throws InvalidOrderException if it is not whole or has too many digits; its path is {@code offset}
     */
    public static Offset ticks(BigDecimal amount) {
        return of(amount, OffsetUnit.TICKS);
    }

    private static BigDecimal parsed(String amount) {
        return Decimals.parse(PATH, Objects.requireNonNull(amount, "amount"));
    }

    /** {@return how much, with its sign and the scale that it is printed with; never a fraction for ticks} */
    public BigDecimal amount() {
        return amount;
    }

    /** {@return what it is counted in} */
    public OffsetUnit unit() {
        return unit;
    }

    /** {@return the same distance the other way} */
    public Offset negated() {
        return new Offset(amount.negate(), unit);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Offset that && unit == that.unit && Decimals.equal(amount, that.amount);
    }

    @Override
    public int hashCode() {
        return 31 * unit.name().hashCode() + Decimals.hash(amount);
    }

    /** {@return the offset for people: {@code 1.50}, {@code 2%}, {@code 8 ticks}} */
    @Override
    public String toString() {
        String text = Decimals.plain(amount);
        return switch (unit) {
            case PRICE -> text;
            case PERCENT -> text + "%";
            case TICKS -> text + " ticks";
        };
    }
}
