package io.orderwright.instrument;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Dates of two-digit years, as symbols write them: always of this century. */
final class SymbolDates {
    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2099;

    private SymbolDates() {}

    /** The date of six digits YYMMDD at {@code from}, or null where there is none such. */
    static @Nullable LocalDate readYearFirst(String text, int from) {
        return of(
                Texts.digits(text, from, from + 2),
                Texts.digits(text, from + 2, from + 4),
                Texts.digits(text, from + 4, from + 6));
    }

    /** The date of six digits MMDDYY at {@code from}, or null where there is none such. */
    static @Nullable LocalDate readMonthFirst(String text, int from) {
        return of(
                Texts.digits(text, from + 4, from + 6),
                Texts.digits(text, from, from + 2),
                Texts.digits(text, from + 2, from + 4));
    }

    private static @Nullable LocalDate of(int year, int month, int day) {
        if (year < 0 || month < 1 || month > 12 || day < 1) {
            return null;
        }
        boolean exists =
                day <= 28 || day <= YearMonth.of(FIRST_YEAR + year, month).lengthOfMonth();
        return exists ? LocalDate.of(FIRST_YEAR + year, month, day) : null;
    }

    static boolean isWritable(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    static void appendYearFirst(StringBuilder line, LocalDate date) {
        appendTwo(line, date.getYear() - FIRST_YEAR);
        appendTwo(line, date.getMonthValue());
        appendTwo(line, date.getDayOfMonth());
    }

    static void appendMonthFirst(StringBuilder line, LocalDate date) {
        appendTwo(line, date.getMonthValue());
        appendTwo(line, date.getDayOfMonth());
        appendTwo(line, date.getYear() - FIRST_YEAR);
    }

    static void appendTwo(StringBuilder line, int number) {
        line.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
