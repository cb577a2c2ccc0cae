package io.orderwright.broker.schwab;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Times as Schwab writes them: {@code 2024-05-16T14:11:00+0000}, with the offset's colon or without, with a fraction of
 * a second or without, with {@code Z}; and a bare date where an order ends.
 */
final class WireTimes {
    private static final ZoneId MARKET = ZoneId.of("America/New_York");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final int BARE_DATE = 10;
    private static final int LONGEST = 40;
    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .appendPattern("HH:mm:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private WireTimes() {}

    /** The last moment of a day at the market. */
    static Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(MARKET).toInstant();
    }

    /** Whether a time has a year of four digits, in any zone, as the wire wants it. */
    static boolean isWritable(Instant time) {
        return time.isAfter(FIRST) && time.isBefore(LAST);
    }

    /** Whether the end of a day can be written. */
    static boolean isWritable(LocalDate day) {
        return day.getYear() > 1 && day.getYear() < 9999;
    }

    static String write(Instant time) {
        return time.toString();
    }

    /** The time in a text, or null where it holds none; a bare date is its end. */
    static @Nullable Instant readEnd(String text) {
        return read(text, WireTimes::endOf);
    }

    /** The time in a text, or null where it holds none; a bare date is its beginning. */
    static @Nullable Instant readBegin(String text) {
        return read(text, day -> day.atStartOfDay(MARKET).toInstant());
    }

    private static @Nullable Instant read(String text, Function<LocalDate, Instant> ofDay) {
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            Instant time = text.length() == BARE_DATE
                    ? ofDay.apply(LocalDate.parse(text))
                    : OffsetDateTime.parse(text, FORMAT).toInstant();
            return isWritable(time) ? time : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
