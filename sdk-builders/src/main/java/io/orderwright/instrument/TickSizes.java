package io.orderwright.instrument;

import io.orderwright.InvalidOrderException;
import java.math.BigDecimal;

/** Tick sizes as exchanges write them: decimals, and fractions such as 1/32. */
final class TickSizes {
    private static final String PATH = "tickSize";
    private static final int LONGEST_TERM = 9;

    private TickSizes() {}

    static BigDecimal parse(String text) {
        int bar = text.indexOf('/');
        if (bar < 0) {
            return Strikes.parse(PATH, text);
        }
        int numerator = term(text, 0, bar);
        int denominator = term(text, bar + 1, text.length());
        if (numerator < 0 || denominator < 1) {
            throw refused("must be a decimal or a fraction of whole numbers", text);
        }
        if (!isExact(numerator, denominator)) {
            throw refused("must be a fraction with an exact decimal", text);
        }
        return new BigDecimal(numerator).divide(new BigDecimal(denominator));
    }

    private static int term(String text, int from, int to) {
        return to - from < 1 || to - from > LONGEST_TERM ? -1 : Texts.digits(text, from, to);
    }

    private static boolean isExact(int numerator, int denominator) {
        long rest = denominator;
        while (rest % 2 == 0) {
            rest /= 2;
        }
        while (rest % 5 == 0) {
            rest /= 5;
        }
        return numerator % rest == 0;
    }

    private static InvalidOrderException refused(String rule, String text) {
        return InvalidOrderException.of(PATH, rule, Texts.shown(text), "write it like 0.25 or 1/32");
    }
}
