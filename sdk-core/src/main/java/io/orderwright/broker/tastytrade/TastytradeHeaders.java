package io.orderwright.broker.tastytrade;

import io.orderwright.InvalidOrderException;
import io.orderwright.internal.engine.Call;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The headers that all calls of a client carry beside those of HTTP and the token: the version of the API. It is a date,
 * and tastytrade answers by the newest version that is no younger; without it, by the oldest that it still has. The
 * User-Agent, which has to be {@code product/version}, is the transport's. Immutable.
 *
 * <p>Source: tastytrade Open API, versions; the sandbox is said to refuse the header, so it can be left out.
 *
 * @param version the version, as yyyymmdd; empty to send none
 */
record TastytradeHeaders(Optional<String> version) {
    /** The version that the dialect is written by. */
    static final String PINNED = "20261012";

    private static final Pattern DATE = Pattern.compile("20\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");

    TastytradeHeaders {
        Objects.requireNonNull(version, "version");
        version.ifPresent(TastytradeHeaders::requireDate);
    }

    private static void requireDate(String version) {
        if (!DATE.matcher(version).matches()) {
            throw InvalidOrderException.of(
                    "apiVersion", "must be a date as yyyymmdd", version, "give one like " + PINNED);
        }
    }

    /** The version that the dialect is written by. */
    static TastytradeHeaders pinned() {
        return version(PINNED);
    }

    /** Another version. */
    static TastytradeHeaders version(String date) {
        return new TastytradeHeaders(Optional.of(date));
    }

    /** No version. */
    static TastytradeHeaders none() {
        return new TastytradeHeaders(Optional.empty());
    }

    /** {@return the headers, for the engine's settings} */
    List<Call.Pair> pairs() {
        return version.map(date -> List.of(new Call.Pair("Accept-Version", date)))
                .orElse(List.of());
    }
}
