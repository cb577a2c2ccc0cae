package io.orderwright.broker.schwab;

import io.orderwright.InvalidOrderException;
import io.orderwright.internal.engine.Call;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The time over which orders are listed, by when they were entered. Schwab wants both ends, and has cut them to dates at
 * times, so what comes back is to be filtered again.
 *
 * @param from the first moment
 * @param to the last moment
 */
record ListWindow(Instant from, Instant to) {
    /** One account: at most a year at once. */
    static final Duration LONGEST = Duration.ofDays(365);

    /** All accounts: at most so far back. */
    static final Duration OLDEST_FOR_ALL = Duration.ofDays(60);

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    ListWindow {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw InvalidOrderException.of(
                    "to", "must not be before from", to.toString(), "give the earlier one first");
        }
        if (from.isBefore(FIRST) || to.isAfter(LAST)) {
            throw InvalidOrderException.of(
                    "from", "and to must be moments of the years 1 to 9999", from + " to " + to, "give nearer ones");
        }
    }

    /** The window as windows that Schwab takes for one account, the earliest first. */
    List<ListWindow> pieces() {
        List<ListWindow> pieces = new ArrayList<>();
        Instant start = from;
        while (Duration.between(start, to).compareTo(LONGEST) > 0) {
            Instant end = start.plus(LONGEST);
            pieces.add(new ListWindow(start, end));
            start = end.plusMillis(1);
        }
        pieces.add(new ListWindow(start, to));
        return pieces;
    }

    /** Refuses what Schwab refuses for all accounts at once. */
    ListWindow forAllAccounts(Instant now) {
        if (from.isBefore(now.minus(OLDEST_FOR_ALL))) {
            throw InvalidOrderException.of(
                    "from",
                    "must be within the last " + OLDEST_FOR_ALL.toDays() + " days for all accounts at once",
                    from.toString(),
                    "list older orders account by account");
        }
        return this;
    }

    /** Both ends, in UTC and to the millisecond; the last one is rounded up. */
    List<Call.Pair> parameters() {
        Instant end = to.truncatedTo(ChronoUnit.MILLIS);
        Instant last = end.equals(to) ? end : end.plusMillis(1);
        return List.of(
                new Call.Pair("fromEnteredTime", FORMAT.format(from)),
                new Call.Pair("toEnteredTime", FORMAT.format(last)));
    }

    boolean holds(Instant entered) {
        return !entered.isBefore(from) && !entered.isAfter(to);
    }
}
