package io.orderwright.broker.tastytrade;

import io.orderwright.InvalidOrderException;
import io.orderwright.internal.engine.Call;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which orders to search for at tastytrade. Oldest first unless said otherwise, so that orders that come in meanwhile do
 * not shift the pages that are still to be read. Immutable; equality is by value.
 *
 * <p>Source: tastytrade Open API, GET /accounts/{account_number}/orders; a beginning is needed from version 20261012 on,
 * and days are those of US Eastern time.
 */
public final class TastytradeSearch {
    /** The most that a page holds. */
    static final int PER_PAGE = 200;

    /** The parameter that tells the page. */
    static final String PAGE = "page-offset";

    private final Map<String, List<String>> parameters;
    private final boolean newestFirst;
    private final int perPage;

    private TastytradeSearch(Map<String, List<String>> parameters, boolean newestFirst, int perPage) {
        this.parameters = parameters;
        this.newestFirst = newestFirst;
        this.perPage = perPage;
    }

    private static TastytradeSearch of(Map<String, List<String>> parameters) {
        return new TastytradeSearch(parameters, false, PER_PAGE);
    }

    /**
     * Orders entered from a moment on.
     *
     * @param from the moment, to the millisecond
     * @return the search
     */
    public static TastytradeSearch since(Instant from) {
        return of(with(Map.of(), "start-at", time(from)));
    }

    /**
     * Orders entered in a window.
     *
     * @param from its beginning, to the millisecond
     * @param to its end
     * @return the search
     * @throws InvalidOrderException if it ends before it begins
     */
    public static TastytradeSearch between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw backwards(from, to);
        }
        return of(with(with(Map.of(), "start-at", time(from)), "end-at", time(to)));
    }

    /**
     * Orders entered on some days, as they are in US Eastern time.
     *
     * @param first the first day
     * @param last the last day, itself included
     * @return the search
     * @throws InvalidOrderException if the last comes before the first
     */
    public static TastytradeSearch days(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw backwards(first, last);
        }
        return of(with(with(Map.of(), "start-date", first.toString()), "end-date", last.toString()));
    }

    private static InvalidOrderException backwards(Object from, Object to) {
        return InvalidOrderException.of(
                "from", "must not come after to", from + " to " + to, "give the earlier one first");
    }

    /**
     * This search, of orders in some statuses only.
     *
     * @param words tastytrade's words, such as {@code Live} and {@code Cancel Requested}; none for all
     * @return the changed search
     */
    public TastytradeSearch statuses(String... words) {
        return with("status[]", List.of(words));
    }

    /**
     * This search, of one underlying's orders only.
     *
     * @param symbol its symbol, such as {@code AAPL}, {@code /ESZ6}, or a root such as {@code /ES}
     * @return the changed search
     */
    public TastytradeSearch underlying(String symbol) {
        return with("underlying-symbol", List.of(symbol));
    }

    /**
     * This search, of one kind of underlying only.
     *
     * @param word {@code Equity}, which includes options on equities, {@code Future}, which includes options on futures,
     *     or {@code Cryptocurrency}
     * @return the changed search
     */
    public TastytradeSearch underlyingType(String word) {
        return with("underlying-instrument-type", List.of(word));
    }

    /**
     * This search, of one future and of options on it only.
     *
     * @param symbol the future's symbol, such as {@code /ESZ6}
     * @return the changed search
     */
    public TastytradeSearch future(String symbol) {
        return with("futures-symbol", List.of(symbol));
    }

    /** {@return this search, the newest orders first} */
    public TastytradeSearch newestFirst() {
        return new TastytradeSearch(parameters, true, perPage);
    }

    /**
     * This search, asked for in pages of another size.
     *
     * @param most how many orders a page holds at most, 1 to 200; 200 unless said otherwise
     * @return the changed search
     * @throws InvalidOrderException if it is none of these
     */
    public TastytradeSearch perPage(int most) {
        if (most < 1 || most > PER_PAGE) {
            throw InvalidOrderException.of(
                    "perPage", "must be 1 to " + PER_PAGE, Integer.toString(most), "leave it out for the most");
        }
        return new TastytradeSearch(parameters, newestFirst, most);
    }

    /** The query of one page, counted from 0. */
    List<Call.Pair> parameters(int page) {
        List<Call.Pair> query = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(value -> query.add(new Call.Pair(name, value))));
        query.add(new Call.Pair("sort", newestFirst ? "Desc" : "Asc"));
        query.addAll(paged(page, perPage));
        return query;
    }

    /** The parameters of one page of the most that it can hold, counted from 0. */
    static List<Call.Pair> paged(int page) {
        return paged(page, PER_PAGE);
    }

    private static List<Call.Pair> paged(int page, int perPage) {
        return List.of(
                new Call.Pair(PAGE, Integer.toString(page)), new Call.Pair("per-page", Integer.toString(perPage)));
    }

    private TastytradeSearch with(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put(name, values);
        return new TastytradeSearch(changed, newestFirst, perPage);
    }

    private static Map<String, List<String>> with(Map<String, List<String>> parameters, String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put(name, List.of(value));
        return changed;
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TastytradeSearch that
                && parameters.equals(that.parameters)
                && newestFirst == that.newestFirst
                && perPage == that.perPage;
    }

    @Override
    public int hashCode() {
        return Objects.hash(parameters, newestFirst, perPage);
    }

    /** {@return what is searched for, in tastytrade's words} */
    @Override
    public String toString() {
        return "TastytradeSearch" + parameters + (newestFirst ? ", newest first" : "");
    }
}
