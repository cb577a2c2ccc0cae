package io.orderwright.internal.engine;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads {@code Retry-After}, which is a number of seconds or a date (RFC 9110, 10.2.3). */
public final class RetryAfter {
    private static final String NAME = "Retry-After";
    private static final int LONGEST_NUMBER = 18;
    private static final Duration FOREVER = Duration.ofDays(365_000);

    private RetryAfter() {}

    /**
     * The wait that a reply asks for, uncapped.
     *
     * @param headers the reply's headers
     * @param wall tells the time where the reply has no {@code Date} of its own
     * @return the wait, never negative; empty where there is none or it can't be read
     */
    public static Optional<Duration> of(ReplyHeaders headers, InstantSource wall) {
        return headers.first(NAME).map(String::strip).flatMap(value -> parse(value, headers, wall));
    }

    /** The moment that a header of the HTTP date form names. */
    static Optional<Instant> date(String value) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value.strip())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> parse(String value, ReplyHeaders headers, InstantSource wall) {
        if (value.matches("[0-9]+")) {
            return Optional.of(seconds(value));
        }
        // Against the server's own clock: ours may be off.
        return date(value)
                .map(until -> Duration.between(
                        headers.first("Date").flatMap(RetryAfter::date).orElseGet(wall::instant), until))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private static Duration seconds(String digits) {
        if (digits.length() > LONGEST_NUMBER) {
            return FOREVER;
        }
        long seconds = Long.parseLong(digits);
        return seconds > FOREVER.toSeconds() ? FOREVER : Duration.ofSeconds(seconds);
    }
}
