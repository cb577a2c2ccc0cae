package io.orderwright.sandbox.internal.schwab;

import io.orderwright.sandbox.internal.fault.Effect;
import io.orderwright.sandbox.internal.fault.Effects;
import io.orderwright.sandbox.internal.front.Refusal;
import io.orderwright.sandbox.internal.http.Form;
import io.orderwright.sandbox.internal.http.RequestHead;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a listing asks for.
 *
 * @param from the window's start
 * @param to the window's end
 * @param status the status, or null for all
 * @param rows the most rows wanted
 */
record ListQuery(Instant from, Instant to, @Nullable String status, long rows) {
    private static final Set<String> PARAMETERS = Set.of("fromEnteredTime", "toEnteredTime", "maxResults", "status");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSS]XX", Locale.ROOT);

    /**
     * Reads the query of a listing.
     *
     * @param head the request
     * @param most the most rows that a listing shows
     * @return what it asks for
     * @throws Refusal if Schwab would refuse it
     */
    static ListQuery read(RequestHead head, int most) {
        Map<String, String> query = Form.read(head.query());
        for (String name : query.keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw Refusals.wrong("'" + name + "' is not a parameter of this request");
            }
        }
        Instant from = time(query, "fromEnteredTime");
        Instant to = time(query, "toEnteredTime");
        if (to.isBefore(from)) {
            throw Refusals.wrong("toEnteredTime is before fromEnteredTime");
        }
        String status = query.get("status");
        if (status != null && !Words.STATUSES.contains(status)) {
            throw Refusals.wrong("Invalid value '" + status + "'");
        }
        return new ListQuery(from, to, status, rows(query.get("maxResults"), most));
    }

    private static Instant time(Map<String, String> query, String name) {
        String text = query.get(name);
        if (text == null) {
            throw Refusals.wrong("'" + name + "' is required");
        }
        try {
            return OffsetDateTime.parse(text, TIME).toInstant();
        } catch (DateTimeParseException wrong) {
            throw Refusals.wrong("'" + text + "' is not a valid value for " + name);
        }
    }

    private static long rows(@Nullable String text, int most) {
        if (text == null) {
            return most;
        }
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw Refusals.wrong("'" + text + "' is not a valid value for maxResults");
        }
        return Math.min(most, Long.parseLong(text));
    }

    /** Refuses a window that is longer than a year. */
    void checkYear() {
        if (Duration.between(from, to).compareTo(Duration.ofDays(366)) > 0) {
            throw Refusals.wrong("The range from fromEnteredTime to toEnteredTime is longer than a year");
        }
    }

    /** Refuses a window that starts more than sixty days ago. */
    void checkSixtyDays(Instant now) {
        if (from.isBefore(now.minus(Duration.ofDays(60)).truncatedTo(ChronoUnit.DAYS))) {
            throw Refusals.wrong("fromEnteredTime must be within 60 days from today");
        }
    }

    /** {@return what the server makes of it, all faults taken} */
    ListQuery bent(Effects effects) {
        Effect.ListingCap cap = effects.find(Effect.ListingCap.class);
        long most = cap == null ? rows : Math.min(rows, cap.rows());
        if (effects.has(Effect.Listing.UNFILTERED)) {
            return new ListQuery(Instant.MIN, Instant.MAX, null, most);
        }
        boolean dates = effects.has(Effect.Listing.DATES_ONLY);
        return new ListQuery(
                dates ? from.truncatedTo(ChronoUnit.DAYS) : from,
                dates ? to.truncatedTo(ChronoUnit.DAYS) : to,
                status,
                most);
    }

    boolean covers(Instant entered) {
        return !entered.isBefore(from) && !entered.isAfter(to);
    }
}
