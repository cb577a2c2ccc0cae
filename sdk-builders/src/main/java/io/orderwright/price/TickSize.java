package io.orderwright.price;

import io.orderwright.InvalidOrderException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The smallest price step of an instrument: 0.25 for an index future, 1/32 for a bond, 0.00005 for a currency.
 *
 * <p>Any positive decimal. Prices on it are printed with its own scale, so 0.25 gives 6335.50. All arithmetic is exact.
 * Equality is by value: 0.5 equals 0.50, though their prices print differently. Immutable.
 */
public final class TickSize {
    private static final String PATH = "tickSize";
    private static final int MAX_FRACTION_DIGITS = 9;

    private final BigDecimal value;

    private TickSize(BigDecimal value) {
        this.value = value;
    }

    /**
     * The tick size in a text.
     *
     * @param text plain decimal digits, or a fraction of whole numbers that is exact in decimal, such as {@code 1/32}
     * @return the tick size
     * @throws InvalidOrderException if the text is neither, the fraction is not exact in decimal ({@code 1/3}), or the
     *     value is not above zero; its path is {@code tickSize}
     */
    public static TickSize of(String text) {
        int slash = Objects.requireNonNull(text, "text").indexOf('/');
        return of(slash < 0 ? Decimals.parse(PATH, text) : fraction(text, slash));
    }

    /**
     * The tick size of a number.
     *
     * @param value the step, with the scale that prices on it are printed with
     * @return the tick size
     * @throws InvalidOrderException if it is not above zero or has too many digits ({@link Decimals#bounded}); its path
     *     is {@code tickSize}
     */
    public static TickSize of(BigDecimal value) {
        BigDecimal bounded = Decimals.bounded(PATH, Objects.requireNonNull(value, "value"));
        if (bounded.signum() <= 0) {
            throw InvalidOrderException.of(
                    PATH, "must be above zero", Decimals.plain(bounded), "give the contract's price step");
        }
        return new TickSize(bounded);
    }

    private static BigDecimal fraction(String text, int slash) {
        BigDecimal numerator = part(text, text.substring(0, slash));
        BigDecimal denominator = part(text, text.substring(slash + 1));
        if (denominator.signum() == 0) {
            throw InvalidOrderException.of(PATH, "must not divide by zero", Words.shown(text), "write it such as 1/32");
        }
        try {
            return numerator.divide(denominator);
        } catch (ArithmeticException endless) {
            throw InvalidOrderException.of(
                    PATH,
                    "must be exact in decimal: only divisors made of 2s and 5s end",
                    Words.shown(text),
                    "give the contract's own step, such as 1/32");
        }
    }

    private static BigDecimal part(String text, String digits) {
        boolean whole = !digits.isEmpty()
                && digits.length() <= MAX_FRACTION_DIGITS
                && Decimals.endOfDigits(digits, 0) == digits.length();
        if (!whole) {
            throw InvalidOrderException.of(
                    PATH,
                    "must be a decimal number or a fraction of two whole numbers of at most nine digits",
                    Words.shown(text),
                    "write it such as 0.25 or 1/32");
        }
        return BigDecimal.valueOf(Long.parseLong(digits));
    }

    /** {@return the step, above zero, with the scale that prices on it are printed with} */
    public BigDecimal value() {
        return value;
    }

    /**
     * The tick that a number becomes.
     *
     * @param number any price
     * @param rounding which of the two ticks around it
     * @param side the side that the price is for; only {@link TickRounding#PROTECTIVE} looks at it
     * @return a multiple of this tick size, with its scale
     * @throws InvalidOrderException if the number has too many digits for a price; its path is empty
     */
    public BigDecimal round(BigDecimal number, TickRounding rounding, PriceSide side) {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(rounding, "rounding");
        Objects.requireNonNull(side, "side");
        return rounded(number, rounding.mode(side));
    }

    private BigDecimal rounded(BigDecimal number, RoundingMode mode) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO.setScale(value.scale());
        }
        BigDecimal ticks = Decimals.roundable(number).divide(value, 0, mode);
        return Decimals.bounded("", ticks.multiply(value));
    }

    /**
     * Whether a price lies on a tick; zero does.
     *
     * @param price any price
     * @return true if it is a whole number of ticks
     * @throws InvalidOrderException if the number has too many digits for a price; its path is empty
     */
    public boolean isMultiple(BigDecimal price) {
        Objects.requireNonNull(price, "price");
        return price.signum() == 0 || Decimals.roundable(price).remainder(value).signum() == 0;
    }

    /**
     * The distance in price of so many ticks.
     *
     * @param ticks how many, of either sign
     * @return ticks times this tick size, with its scale
     * @throws InvalidOrderException if the result has too many digits for a price; its path is empty
     */
    public BigDecimal toPrice(long ticks) {
        return Decimals.bounded("", BigDecimal.valueOf(ticks).multiply(value));
    }

    /**
     * How many ticks a distance in price is.
     *
     * @param distance a distance, of either sign, on a tick
     * @return the number of ticks, with the sign of the distance
     * @throws InvalidOrderException if the distance is not a whole number of ticks ({@link #round} it first), or more
     *     ticks than a {@code long} holds; its path is empty
     */
    public long toTicks(BigDecimal distance) {
        if (!isMultiple(distance)) {
            throw InvalidOrderException.of(
                    "",
                    "must be a multiple of the tick size " + this,
                    Words.shown(distance.toString()),
                    "round it to the tick");
        }
        BigDecimal ticks = distance.signum() == 0 ? BigDecimal.ZERO : distance.divide(value, 0, RoundingMode.DOWN);
        if (ticks.unscaledValue().bitLength() >= Long.SIZE) {
            throw InvalidOrderException.of(
                    "",
                    "is too many ticks of " + this,
                    Words.shown(distance.toString()),
                    "check the distance and the tick size");
        }
        return ticks.longValue();
    }

    /**
     * How many ticks lie from one price to another.
     *
     * @param from a price
     * @param to a price
     * @return the number of ticks, positive if {@code to} is above
     * @throws InvalidOrderException as {@link #toTicks}, for the distance between the two
     */
    public long ticksBetween(BigDecimal from, BigDecimal to) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        return toTicks(Decimals.roundable(to).subtract(Decimals.roundable(from)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TickSize that && Decimals.equal(value, that.value);
    }

    @Override
    public int hashCode() {
        return Decimals.hash(value);
    }

    /** {@return the step in plain digits} */
    @Override
    public String toString() {
        return Decimals.plain(value);
    }
}
