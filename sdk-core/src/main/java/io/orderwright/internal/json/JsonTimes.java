package io.orderwright.internal.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/**
 * Times as brokers write them in JSON: RFC 3339, with a fraction of a second or without, the offset as {@code Z}, or
 * with its colon, or without.
 */
public final class JsonTimes {
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

    private JsonTimes() {}

    /** The time in a text, or null where it holds none. */
    public static @Nullable Instant read(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            Instant time = OffsetDateTime.parse(text, FORMAT).toInstant();
            return isWritable(time) ? time : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether a time has a year of four digits, in any zone, as the wire wants it. */
    public static boolean isWritable(Instant time) {
        return time.isAfter(FIRST) && time.isBefore(LAST);
    }
}
