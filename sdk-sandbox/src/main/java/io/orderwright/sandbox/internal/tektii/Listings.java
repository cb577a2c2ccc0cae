package io.orderwright.sandbox.internal.tektii;

import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.TektiiQuirk;
import io.orderwright.sandbox.internal.exchange.Ticket;
import io.orderwright.sandbox.internal.fault.Effect;
import io.orderwright.sandbox.internal.front.Call;
import io.orderwright.sandbox.internal.front.JsonDocument;
import io.orderwright.sandbox.internal.http.Reply;
import io.orderwright.sandbox.internal.ledger.Journal;
import io.orderwright.sandbox.internal.ledger.Shown;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists orders, the newest first, with the filters that the provider honours. */
final class Listings {
    private static final Set<String> KEYS =
            Set.of("symbol", "status", "side", "client_order_id", "oco_group_id", "since", "until", "limit");

    private final Gateway gateway;
    private final Journal journal;
    private final Duration lag;
    private final Strictness strictness;

    Listings(Gateway gateway, Journal journal, Duration lag, Strictness strictness) {
        this.gateway = gateway;
        this.journal = journal;
        this.lag = lag;
        this.strictness = strictness;
    }

    /** What a listing is asked for. */
    private record Wanted(Subject subject, Set<String> statuses, Instant since, Instant until, int limit) {}

    /** Which orders a listing is asked for. */
    private record Subject(
            @Nullable String symbol,
            @Nullable String side,
            @Nullable String client,
            @Nullable String oco) {}

    Reply list(Call call) {
        Wanted wanted = read(call);
        boolean history = call.operation() == Operation.LIST_ORDER_HISTORY;
        boolean live = !history && wanted.statuses.stream().anyMatch(States.LIVE::contains);
        if (has(TektiiQuirk.NEEDS_SYMBOL) && wanted.subject.symbol == null && !live) {
            throw Errors.missing("symbol", "symbol is required to list orders");
        }
        Wanted honoured = honoured(call, wanted);
        return gateway.market().read(() -> {
            List<Ticket> found = find(call, honoured);
            boolean capped = found.size() > honoured.limit;
            List<Ticket> page = capped ? found.subList(0, honoured.limit) : found;
            note(call, wanted, page, capped);
            JsonDocument document = json -> {
                json.writeStartArray();
                OrderWriter writer = new OrderWriter(gateway, json);
                for (Ticket ticket : page) {
                    writer.order(ticket);
                }
                json.writeEndArray();
            };
            return document.reply(200);
        });
    }

    private boolean has(TektiiQuirk quirk) {
        return gateway.profile().has(quirk);
    }

    private Wanted read(Call call) {
        Query query = Query.read(call, strictness, KEYS);
        Subject subject = new Subject(
                query.text("symbol"),
                query.word("side", OrderReader.SIDES, true),
                query.text("client_order_id"),
                query.text("oco_group_id"));
        Set<String> statuses = query.words("status", States.WORDS);
        Instant since = query.time("since");
        Instant until = query.time("until");
        return new Wanted(
                subject,
                statuses,
                since == null ? Instant.MIN : since,
                until == null ? Instant.MAX : until,
                query.limit());
    }

    /** {@return what is left of the wishes: filters that the provider ignores, and those that a fault makes it ignore} */
    private Wanted honoured(Call call, Wanted wanted) {
        Effect.ListingCap cap = call.effects().find(Effect.ListingCap.class);
        int limit = cap == null ? wanted.limit : Math.min(wanted.limit, cap.rows());
        if (call.effects().has(Effect.Listing.UNFILTERED)) {
            return new Wanted(new Subject(null, null, null, null), Set.of(), Instant.MIN, Instant.MAX, limit);
        }
        boolean byClient =
                has(TektiiQuirk.FILTERS_BY_CLIENT_ID) && !call.effects().has(Effect.Gateway.CLIENT_ID_IGNORED);
        Subject subject = new Subject(
                wanted.subject.symbol,
                wanted.subject.side,
                byClient ? wanted.subject.client : null,
                has(TektiiQuirk.KEEPS_OCO_GROUPS) ? wanted.subject.oco : null);
        boolean dates = call.effects().has(Effect.Listing.DATES_ONLY);
        return new Wanted(subject, wanted.statuses, cut(wanted.since, dates), cut(wanted.until, dates), limit);
    }

    private static Instant cut(Instant time, boolean dates) {
        boolean open = time.equals(Instant.MIN) || time.equals(Instant.MAX);
        return dates && !open ? time.truncatedTo(ChronoUnit.DAYS) : time;
    }

    private List<Ticket> find(Call call, Wanted wanted) {
        boolean history = call.operation() == Operation.LIST_ORDER_HISTORY && !has(TektiiQuirk.HISTORY_IS_LISTING);
        boolean all = has(TektiiQuirk.LISTS_ENDED_ORDERS) || !wanted.statuses.isEmpty();
        Instant visible = gateway.clock().instant().minus(lag);
        List<Ticket> found = new ArrayList<>(gateway.market()
                .find(ticket -> ticket.hasLegs()
                        && gateway.states().isSayable(ticket)
                        && !ticket.bookedAt().isAfter(visible)
                        && (history
                                ? !ticket.state().isLive()
                                : all || ticket.state().isLive())
                        && fits(ticket, wanted)));
        Collections.reverse(found);
        return found;
    }

    private boolean fits(Ticket ticket, Wanted wanted) {
        OrderRequest request = Note.of(ticket).request();
        return is(wanted.subject.symbol, request.symbol())
                && is(wanted.subject.side, request.core().side().name())
                && is(wanted.subject.client, request.ids().client())
                && is(wanted.subject.oco, request.ids().oco())
                && (wanted.statuses.isEmpty()
                        || wanted.statuses.contains(gateway.states().state(ticket)))
                && !ticket.bookedAt().isBefore(wanted.since)
                && ticket.bookedAt().isBefore(wanted.until);
    }

    private static boolean is(@Nullable String wanted, @Nullable String value) {
        return wanted == null || wanted.equals(value);
    }

    private void note(Call call, Wanted wanted, List<Ticket> page, boolean capped) {
        String status = wanted.statuses.isEmpty() ? null : String.join(",", wanted.statuses);
        Shown.Window window = new Shown.Window(Set.of(gateway.account().number()), wanted.since, wanted.until, status);
        List<Long> ids = page.stream().map(Ticket::id).toList();
        journal.shown(
                new Shown(call.record(), window, new Shown.Page(gateway.clock().instant(), ids, capped)));
    }
}
