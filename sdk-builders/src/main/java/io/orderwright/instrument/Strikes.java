package io.orderwright.instrument;

import io.orderwright.InvalidOrderException;
import io.orderwright.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Strikes and other plain decimals: reading, checking, printing. */
final class Strikes {
    private static final int LONGEST = 32;
    private static final BigDecimal OCC_LIMIT = new BigDecimal(100_000);
    private static final int OCC_DECIMALS = 3;
    private static final int USUAL_DIGITS = 12;

    private Strikes() {}

    static BigDecimal parse(String path, String text) {
        BigDecimal number = read(text);
        if (number == null) {
            throw InvalidOrderException.of(
                    path, "must be a plain decimal number", Texts.shown(text), "write it like 380 or 16.15");
        }
        return number;
    }

    /** Digits, at most one point with digits on both sides, a minus at most; null for everything else. */
    static @Nullable BigDecimal read(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.', start);
        int end = point < 0 ? text.length() : point;
        if (text.length() > LONGEST || !allDigits(text, start, end)) {
            return null;
        }
        if (point >= 0 && !allDigits(text, point + 1, text.length())) {
            return null;
        }
        return new BigDecimal(text);
    }

    private static boolean allDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Texts.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return from < to;
    }

    /** What an OCC symbol can't say about the strike; empty where it says it exactly. */
    static Optional<Violation> occProblem(String path, BigDecimal strike) {
        if (strike.signum() <= 0) {
            return problem(path, "must be above zero", strike, "give a positive strike");
        }
        if (strike.compareTo(OCC_LIMIT) >= 0) {
            return problem(
                    path, "must be below 100000, the most that an option symbol holds", strike, "check the strike");
        }
        if (strike.scale() > OCC_DECIMALS && strike.stripTrailingZeros().scale() > OCC_DECIMALS) {
            return problem(
                    path,
                    "must have at most 3 decimals, the most that an option symbol holds",
                    strike,
                    "give the exact strike of a listed contract");
        }
        return Optional.empty();
    }

    private static Optional<Violation> problem(String path, String rule, BigDecimal strike, String remedy) {
        return Optional.of(new Violation(path, rule, Texts.shown(strike.toString()), remedy));
    }

    /** The strike in thousandths. Only for one without an {@link #occProblem}. */
    static int thousandths(BigDecimal strike) {
        return strike.movePointRight(OCC_DECIMALS).intValueExact();
    }

    /** The strike of so many thousandths, with no more decimals than it needs. */
    static BigDecimal ofThousandths(int thousandths) {
        int unscaled = thousandths;
        int scale = OCC_DECIMALS;
        while (scale > 0 && unscaled % 10 == 0) {
            unscaled /= 10;
            scale--;
        }
        return BigDecimal.valueOf(unscaled, scale);
    }

    static void requireUsualSize(String path, BigDecimal number) {
        Optional<Violation> problem = usualSizeProblem(path, number);
        if (problem.isPresent()) {
            throw new InvalidOrderException(List.of(problem.get()));
        }
    }

    /** Why the number can be no strike, tick or point value of a future: not above zero, or absurdly large or small. */
    static Optional<Violation> usualSizeProblem(String path, BigDecimal number) {
        if (number.signum() <= 0) {
            return problem(path, "must be above zero", number, "give a positive number");
        }
        BigDecimal bare = number.stripTrailingZeros();
        if (bare.scale() <= USUAL_DIGITS && (long) bare.precision() - bare.scale() <= USUAL_DIGITS) {
            return Optional.empty();
        }
        return problem(
                path, "must have at most 12 digits before and after the decimal point", number, "check the number");
    }

    /** The number without an exponent, and with its own scale otherwise. */
    static BigDecimal withoutExponent(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** The number as text without trailing zeros. */
    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
