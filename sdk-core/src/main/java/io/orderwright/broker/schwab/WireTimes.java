package io.orderwright.broker.schwab;

import io.orderwright.internal.json.JsonTimes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
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

    private WireTimes() {}

    /** The last moment of a day at the market. */
    static Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(MARKET).toInstant();
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
        if (text.length() != BARE_DATE) {
            return JsonTimes.read(text);
        }
        try {
            Instant time = ofDay.apply(LocalDate.parse(text));
            return JsonTimes.isWritable(time) ? time : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
