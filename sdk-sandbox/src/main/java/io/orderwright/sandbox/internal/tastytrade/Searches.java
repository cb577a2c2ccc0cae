package io.orderwright.sandbox.internal.tastytrade;

import io.orderwright.sandbox.internal.exchange.Account;
import io.orderwright.sandbox.internal.exchange.Market;
import io.orderwright.sandbox.internal.exchange.Ticket;
import io.orderwright.sandbox.internal.fault.Effect;
import io.orderwright.sandbox.internal.front.Call;
import io.orderwright.sandbox.internal.http.Reply;
import io.orderwright.sandbox.internal.ledger.Journal;
import io.orderwright.sandbox.internal.ledger.Shown;
import io.orderwright.sandbox.internal.tastytrade.OrderRequest.LegRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Searches orders by page, and lists today's. */
final class Searches {
    private static final Set<String> SEARCH = Set.of(
            "start-date",
            "end-date",
            "start-at",
            "end-at",
            "status[]",
            "status",
            "underlying-symbol",
            "underlying-instrument-type",
            "futures-symbol",
            "sort",
            "page-offset",
            "per-page",
            "account-numbers[]");
    private static final Set<String> LIVE =
            Set.of("page-offset", "per-page", "status[]", "status", "underlying-symbol", "account-numbers[]");
    private static final Set<String> STATUSES = Set.of(
            "Received",
            "Routed",
            "In Flight",
            "Contingent",
            "Live",
            "Cancel Requested",
            "Replace Requested",
            "Filled",
            "Cancelled",
            "Expired",
            "Rejected",
            "Removed",
            "Partially Removed");
    private static final int USUAL_PAGE = 10;

    private final Desk desk;
    private final Market market;
    private final Journal journal;
    private final Duration lag;

    Searches(Desk desk, Journal journal, Duration lag) {
        this.desk = desk;
        this.market = desk.market();
        this.journal = journal;
        this.lag = lag;
    }

    /**
     * What is searched for.
     *
     * @param accounts the accounts' numbers
     * @param from not received before
     * @param to received before
     * @param statuses in one of these; empty for all
     * @param subject of what
     */
    private record Wanted(Set<String> accounts, Instant from, Instant to, Set<String> statuses, Subject subject) {}

    /** What orders are searched for: all where nothing is said. */
    private record Subject(
            @Nullable String underlying,
            @Nullable String type,
            @Nullable String future,
            boolean ascending) {}

    /** {@return a page of the orders of one account, or of those that the query names} */
    Reply search(Call call, @Nullable Account account, boolean needsStart) {
        Query query = Query.read(call, SEARCH);
        Set<String> accounts = accounts(query, account);
        Envelope.Page page = query.page(USUAL_PAGE);
        Wanted wanted = wanted(query, accounts);
        boolean starts = query.has("start-date") || query.has("start-at");
        if (needsStart && !starts) {
            query.problems().add("start-date", Problem.MISSING);
        }
        query.problems().refuse();
        return market.read(() -> answer(call, wanted, page, found(call, wanted)));
    }

    /** {@return what is from today or still works; of one account all of it, as the venue pages it only by customer} */
    Reply live(Call call, @Nullable Account account, boolean paged) {
        Query query = Query.read(call, LIVE);
        Set<String> accounts = accounts(query, account);
        boolean asked = query.has("page-offset") || query.has("per-page");
        Envelope.Page page = query.page(paged || asked ? USUAL_PAGE : Integer.MAX_VALUE);
        Wanted wanted = wanted(query, accounts);
        query.problems().refuse();
        return market.read(() -> {
            List<Ticket> found = new ArrayList<>(found(call, wanted));
            found.removeIf(ticket -> !ticket.state().isLive() && !isToday(ticket));
            return answer(call, wanted, page, found);
        });
    }

    private boolean isToday(Ticket ticket) {
        LocalDate day = LocalDate.ofInstant(OrderWriter.changedAt(ticket), Desk.EASTERN);
        return day.equals(desk.today());
    }

    private Set<String> accounts(Query query, @Nullable Account account) {
        if (account != null) {
            if (query.has("account-numbers[]")) {
                query.problems().add("account-numbers", "is not a known parameter");
            }
            return Set.of(account.number());
        }
        if (!query.has("account-numbers[]")) {
            query.problems().add("account-numbers", Problem.MISSING);
        }
        Set<String> numbers = new HashSet<>(query.all("account-numbers[]"));
        numbers.forEach(desk::account);
        return numbers;
    }

    private static Wanted wanted(Query query, Set<String> accounts) {
        Set<String> statuses = new HashSet<>(query.all("status[]"));
        statuses.addAll(query.all("status"));
        query.problems().unless(STATUSES.containsAll(statuses), "status");
        Subject subject = new Subject(
                query.text("underlying-symbol"),
                query.word("underlying-instrument-type", Set.of("Cryptocurrency", "Equity", "Future")),
                query.text("futures-symbol"),
                "Asc".equals(query.word("sort", Set.of("Asc", "Desc"))));
        return new Wanted(accounts, from(query), to(query), statuses, subject);
    }

    private static Instant from(Query query) {
        Instant time = query.time("start-at");
        LocalDate date = query.date("start-date");
        Instant start =
                date == null ? Instant.MIN : date.atStartOfDay(Desk.EASTERN).toInstant();
        return time == null || time.isBefore(start) ? start : time;
    }

    private static Instant to(Query query) {
        Instant time = query.time("end-at");
        LocalDate date = query.date("end-date");
        Instant end = date == null
                ? Instant.MAX
                : date.plusDays(1).atStartOfDay(Desk.EASTERN).toInstant();
        return time == null || time.isAfter(end) ? end : time;
    }

    /** {@return what fits, the newest first unless told otherwise, without what the listing does not show yet} */
    private List<Ticket> found(Call call, Wanted wanted) {
        Effect.ListingLag late = call.effects().find(Effect.ListingLag.class);
        Instant visible = desk.now().minus(late == null ? lag : late.age());
        Wanted honoured = honoured(call, wanted);
        List<Ticket> found = new ArrayList<>(market.find(
                ticket -> ticket.hasLegs() && !ticket.bookedAt().isAfter(visible) && fits(ticket, honoured)));
        if (!wanted.subject.ascending) {
            Collections.reverse(found);
        }
        return found;
    }

    private Wanted honoured(Call call, Wanted wanted) {
        if (call.effects().has(Effect.Listing.UNFILTERED)) {
            Subject all = new Subject(null, null, null, wanted.subject.ascending);
            return new Wanted(wanted.accounts, Instant.MIN, Instant.MAX, Set.of(), all);
        }
        if (call.effects().has(Effect.Listing.DATES_ONLY)) {
            return new Wanted(wanted.accounts, day(wanted.from), day(wanted.to), wanted.statuses, wanted.subject);
        }
        return wanted;
    }

    private static Instant day(Instant time) {
        boolean open = time.equals(Instant.MIN) || time.equals(Instant.MAX);
        return open
                ? time
                : LocalDate.ofInstant(time, Desk.EASTERN)
                        .atStartOfDay(Desk.EASTERN)
                        .toInstant();
    }

    private boolean fits(Ticket ticket, Wanted wanted) {
        return wanted.accounts.contains(ticket.accountNumber())
                && !ticket.bookedAt().isBefore(wanted.from)
                && ticket.bookedAt().isBefore(wanted.to)
                && (wanted.statuses.isEmpty()
                        || wanted.statuses.contains(desk.words().state(ticket)))
                && isOf(Note.of(ticket).request().legs().get(0), wanted.subject);
    }

    private static boolean isOf(LegRequest leg, Subject subject) {
        String underlying = LegReader.underlying(leg);
        String type = leg.type().startsWith(LegReader.EQUITY)
                ? LegReader.EQUITY
                : leg.type().startsWith(LegReader.FUTURE) ? LegReader.FUTURE : leg.type();
        boolean ofRoot = type.equals(LegReader.FUTURE)
                && subject.underlying != null
                && underlying.matches(Pattern.quote(subject.underlying) + "[FGHJKMNQUVXZ]\\d{1,2}");
        return (subject.underlying == null || subject.underlying.equals(underlying) || ofRoot)
                && (subject.type == null || subject.type.equals(type))
                && (subject.future == null || subject.future.equals(underlying));
    }

    private Reply answer(Call call, Wanted wanted, Envelope.Page page, List<Ticket> found) {
        Effect.ListingCap cap = call.effects().find(Effect.ListingCap.class);
        boolean cut = cap != null && cap.rows() < found.size();
        List<Ticket> all = cap == null || !cut ? found : found.subList(0, cap.rows());
        boolean anonymous = call.effects().has(Effect.Listing.WITHOUT_CLIENT_IDS);
        note(call, wanted, page.of(all), cut || page.hasMore(all.size()));
        Envelope.ItemWriter<Ticket> writer = (json, ticket) -> new OrderWriter(desk, json, anonymous).order(ticket);
        return page.size() == Integer.MAX_VALUE
                ? Envelope.items(call, all, writer)
                : Envelope.page(call, page, all, writer);
    }

    private void note(Call call, Wanted wanted, List<Ticket> page, boolean more) {
        String status = wanted.statuses.isEmpty() ? null : String.join(",", wanted.statuses);
        Shown.Window window = new Shown.Window(wanted.accounts, wanted.from, wanted.to, status);
        List<Long> ids = page.stream().map(Ticket::id).toList();
        journal.shown(new Shown(call.record(), window, new Shown.Page(desk.now(), ids, more)));
    }
}
