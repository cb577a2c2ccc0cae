package io.orderwright.price;

import io.orderwright.InvalidOrderException;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * Decimal numbers as the order language takes, compares and prints them.
 *
 * <p>One grammar for every number given as text: an optional minus, ASCII digits with no needless leading zero, and
 * optionally a point with digits after it. Text is sent as it is written, so what a venue might misread or refuse
 * (exponents, plus signs, blanks, group separators, {@code .5}, {@code 5.}, {@code 007}, {@code -0}) is refused here.
 * A number has at most {@value #MAX_DIGITS} digits before the point and as many after it, far more than any venue
 * takes, so that {@code 1E+1000000} can't be expanded in memory. Stateless, and safe to use from any thread.
 */
public final class Decimals {
    /** How many digits a number may have before the point, and again after it. */
    public static final int MAX_DIGITS = 40;

    private static final int MAX_DISCARDED_SCALE = 1_000;
    private static final int MAX_LONG_DIGITS = 18;
    private static final int MALFORMED = -1;

    private Decimals() {}

    /**
     * The number in a text, with the scale that it is written with.
     *
     * @param path the path of the field that it was given for, for the violation
     * @param text plain decimal digits
     * @return the number; its scale is the count of digits after the point
     * @throws InvalidOrderException if the text is not a plain decimal number, saying how to write it
     */
    public static BigDecimal parse(String path, String text) {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(text, "text");
        if (!isNumber(text)) {
            throw NumberFlaw.of(text).refusal(path, text);
        }
        return read(text);
    }

    /**
     * Whether {@link #parse} takes the text.
     *
     * @param text any text
     * @return true if it is a plain decimal number within the digits allowed
     */
    public static boolean isNumber(String text) {
        int first = text.startsWith("-") ? 1 : 0;
        int point = endOfWhole(text, first);
        if (point == MALFORMED || !isFraction(text, point)) {
            return false;
        }
        return first == 0 || hasNonZeroDigit(text);
    }

    /** The index after the digits before the point, or MALFORMED: none, too many, or a leading zero. */
    private static int endOfWhole(String text, int first) {
        int end = endOfDigits(text, first);
        int digits = end - first;
        boolean leadingZero = digits > 1 && text.charAt(first) == '0';
        boolean wellFormed = digits > 0 && digits <= MAX_DIGITS && !leadingZero;
        return wellFormed ? end : MALFORMED;
    }

    private static boolean isFraction(String text, int point) {
        if (point == text.length()) {
            return true;
        }
        int end = endOfDigits(text, point + 1);
        int digits = end - point - 1;
        return text.charAt(point) == '.' && end == text.length() && digits > 0 && digits <= MAX_DIGITS;
    }

    static int endOfDigits(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean hasNonZeroDigit(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= '1' && text.charAt(at) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Reads checked text; BigDecimal's own parser copies the text first, this does not. */
    private static BigDecimal read(String text) {
        if (text.length() > MAX_LONG_DIGITS) {
            return new BigDecimal(text);
        }
        long unscaled = 0;
        for (int at = 0; at < text.length(); at++) {
            if (isDigit(text.charAt(at))) {
                unscaled = unscaled * 10 + (text.charAt(at) - '0');
            }
        }
        int point = text.indexOf('.');
        int scale = point < 0 ? 0 : text.length() - point - 1;
        return BigDecimal.valueOf(text.charAt(0) == '-' ? -unscaled : unscaled, scale);
    }

    /**
     * Checks that a number can be printed in plain digits within the digits allowed.
     *
     * @param path the path of the field that it was given for, for the violation; empty if only the caller knows it
     * @param number the number
     * @return the number, with a negative scale made zero ({@code 1E+2} becomes {@code 100})
     * @throws InvalidOrderException if it has more than {@value #MAX_DIGITS} digits before or after the point
     */
    public static BigDecimal bounded(String path, BigDecimal number) {
        Objects.requireNonNull(path, "path");
        checkWhole(path, number);
        if (number.scale() > MAX_DIGITS) {
            throw InvalidOrderException.of(
                    path, "needs at most " + MAX_DIGITS + " digits after the point", shown(number), "round it first");
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** Checks a number whose surplus decimals are about to be cut: a quotient may well have more than MAX_DIGITS. */
    static BigDecimal roundable(BigDecimal number) {
        checkWhole("", number);
        if (number.scale() > MAX_DISCARDED_SCALE) {
            throw InvalidOrderException.of(
                    "",
                    "needs at most " + MAX_DISCARDED_SCALE + " digits after the point",
                    shown(number),
                    "round it first");
        }
        return number;
    }

    private static void checkWhole(String path, BigDecimal number) {
        if (digitsBeforePoint(number) > MAX_DIGITS) {
            throw InvalidOrderException.of(
                    path,
                    "needs at most " + MAX_DIGITS + " digits before the point",
                    shown(number),
                    "check the number");
        }
    }

    private static long digitsBeforePoint(BigDecimal number) {
        return (long) number.precision() - number.scale();
    }

    private static String shown(BigDecimal number) {
        return Words.shown(number.toString());
    }

    /**
     * Whether two numbers have the same value, whatever their scales: 150.0 and 150.00 have.
     *
     * @param one a number
     * @param other a number
     * @return true if they compare as equal
     */
    @SuppressWarnings("ReferenceEquality") // the same instance needs no comparison
    public static boolean equal(BigDecimal one, BigDecimal other) {
        return one == other || one.compareTo(other) == 0;
    }

    /**
     * A hash code that goes with {@link #equal}: the same for 150.0 and 150.00.
     *
     * @param number a number
     * @return its hash code
     */
    public static int hash(BigDecimal number) {
        return number.signum() == 0 ? 0 : number.stripTrailingZeros().hashCode();
    }

    /**
     * The number in plain digits, without an exponent, with its own scale.
     *
     * @param number a number within the digits allowed; every number in the order language is
     * @return its text
     * @throws InvalidOrderException if it has more than {@value #MAX_DIGITS} digits before or after the point; its path
     *     is empty
     */
    public static String plain(BigDecimal number) {
        BigDecimal bounded = bounded("", number);
        // Above this exponent toString() is plain too, and BigDecimal keeps that text.
        boolean plainAlready = digitsBeforePoint(bounded) - 1 >= -6;
        return plainAlready ? bounded.toString() : bounded.toPlainString();
    }

    /**
     * Whether a number is whole, whatever its scale: 5 and 5.00 are, 5.5 is not.
     *
     * @param number a number
     * @return true if nothing but zeros stands after its point
     */
    public static boolean isWhole(BigDecimal number) {
        return number.signum() == 0
                || number.scale() <= 0
                || number.stripTrailingZeros().scale() <= 0;
    }
}
