package io.orderwright.instrument;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A future's symbol: an optional slash, the product, a month letter, and one or two digits of the year. */
record FutureSymbol(String root, int month, int year, boolean fullYear) {
    static final int LONGEST_ROOT = 6;
    private static final String MONTHS = "FGHJKMNQUVXZ";

    /** The parts of the symbol, or null where the text is none. */
    static @Nullable FutureSymbol read(String text) {
        int start = text.startsWith("/") ? 1 : 0;
        int digits = 0;
        while (digits < text.length() && Texts.isDigit(text.charAt(text.length() - 1 - digits))) {
            digits++;
        }
        int letter = text.length() - digits - 1;
        if (digits < 1 || digits > 2 || letter <= start) {
            return null;
        }
        int month = MONTHS.indexOf(text.charAt(letter)) + 1;
        String root = text.substring(start, letter);
        if (month == 0 || !Texts.isCode(root, LONGEST_ROOT)) {
            return null;
        }
        return new FutureSymbol(root, month, Texts.digits(text, letter + 1, text.length()), digits == 2);
    }

    /** The contract month; a year of one digit is the first with that digit from {@code referenceYear} on. */
    YearMonth contractMonth(int referenceYear) {
        if (fullYear) {
            return YearMonth.of(SymbolDates.FIRST_YEAR + year, month);
        }
        return YearMonth.of(referenceYear + Math.floorMod(year - referenceYear, 10), month);
    }

    static String print(String root, YearMonth contractMonth, boolean fullYear) {
        StringBuilder line =
                new StringBuilder().append('/').append(root).append(MONTHS.charAt(contractMonth.getMonthValue() - 1));
        int year = contractMonth.getYear() - SymbolDates.FIRST_YEAR;
        if (fullYear) {
            SymbolDates.appendTwo(line, year);
        } else {
            line.append((char) ('0' + year % 10));
        }
        return line.toString();
    }
}
