package io.orderwright.broker.tastytrade;

import io.orderwright.internal.engine.Call;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which orders to list, oldest first, so that orders that come in meanwhile do not shift the pages that are still to be
 * read. Source: tastytrade Open API, GET /accounts/{account_number}/orders; a beginning is needed from version 20261012
 * on.
 *
 * @param from the earliest time at which they were entered
 * @param to the latest, where there is one
 * @param statuses tastytrade's words for the statuses wanted; empty for all
 * @param underlying the symbol of the underlying; empty for all
 */
record OrderSearch(Instant from, Optional<Instant> to, List<String> statuses, Optional<String> underlying) {
    /** The most that a page holds. */
    static final int PER_PAGE = 200;

    OrderSearch {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        statuses = List.copyOf(statuses);
        Objects.requireNonNull(underlying, "underlying");
    }

    /** Every order entered from a time on. */
    static OrderSearch since(Instant from) {
        return new OrderSearch(from, Optional.empty(), List.of(), Optional.empty());
    }

    List<Call.Pair> parameters(int page) {
        List<Call.Pair> parameters = new ArrayList<>();
        parameters.add(new Call.Pair("start-at", time(from)));
        to.ifPresent(end -> parameters.add(new Call.Pair("end-at", time(end))));
        statuses.forEach(status -> parameters.add(new Call.Pair("status[]", status)));
        underlying.ifPresent(symbol -> parameters.add(new Call.Pair("underlying-symbol", symbol)));
        parameters.add(new Call.Pair("sort", "Asc"));
        parameters.addAll(paged(page));
        return parameters;
    }

    /** The parameters of one page, counted from 0. */
    static List<Call.Pair> paged(int page) {
        return List.of(
                new Call.Pair("page-offset", Integer.toString(page)),
                new Call.Pair("per-page", Integer.toString(PER_PAGE)));
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
