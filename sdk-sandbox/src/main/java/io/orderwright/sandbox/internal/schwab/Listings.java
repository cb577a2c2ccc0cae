package io.orderwright.sandbox.internal.schwab;

import io.orderwright.sandbox.internal.exchange.Account;
import io.orderwright.sandbox.internal.exchange.Market;
import io.orderwright.sandbox.internal.exchange.Ticket;
import io.orderwright.sandbox.internal.fault.Effect;
import io.orderwright.sandbox.internal.front.Call;
import io.orderwright.sandbox.internal.http.Reply;
import io.orderwright.sandbox.internal.ledger.Journal;
import io.orderwright.sandbox.internal.ledger.Shown;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists orders, the newest first; an order shows when the listing lag is over. */
final class Listings {
    private static final int AT_ONCE = 3000;

    private final Market market;
    private final Journal journal;
    private final InstantSource clock;
    private final Limits limits;

    Listings(Market market, Journal journal, InstantSource clock, Limits limits) {
        this.market = market;
        this.journal = journal;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * What a listing leaves out.
     *
     * @param lag how long after booking an order is not shown yet
     * @param rows the most rows that it shows
     */
    record Limits(Duration lag, int rows) {}

    Reply ofAccount(Call call, Account account) {
        ListQuery query = ListQuery.read(call.request().head(), limits.rows);
        query.checkYear();
        return list(call, query, Set.of(account.number()));
    }

    Reply ofAll(Call call) {
        ListQuery query = ListQuery.read(call.request().head(), limits.rows);
        query.checkSixtyDays(clock.instant());
        Set<String> all = market.accounts().stream().map(Account::number).collect(Collectors.toSet());
        return list(call, query, all);
    }

    private Reply list(Call call, ListQuery query, Set<String> accounts) {
        ListQuery bent = query.bent(call.effects());
        if (call.effects().has(Effect.Listing.CROWDED)) {
            note(call, new Shown.Window(accounts, query.from(), query.to(), query.status()), List.of(), true);
            return new Crowd(accounts.iterator().next(), clock.instant()).listing(bent.rows());
        }
        return market.read(() -> {
            List<Ticket> found = find(bent, accounts);
            boolean capped = found.size() > bent.rows();
            List<Ticket> page = capped ? found.subList(0, (int) bent.rows()) : found;
            note(call, new Shown.Window(accounts, query.from(), query.to(), query.status()), page, capped);
            return page.size() <= AT_ONCE ? whole(page) : streamed(page);
        });
    }

    private List<Ticket> find(ListQuery query, Set<String> accounts) {
        Instant now = clock.instant();
        List<Ticket> roots = market.roots();
        List<Ticket> found = new ArrayList<>();
        for (int i = roots.size() - 1; i >= 0 && found.size() <= query.rows(); i--) {
            Ticket root = roots.get(i);
            boolean fits = accounts.contains(root.accountNumber())
                    && isVisible(root.bookedAt(), now)
                    && query.covers(root.bookedAt())
                    && (query.status() == null || query.status().equals(Words.of(root.state())));
            if (fits) {
                found.add(root);
            }
        }
        return found;
    }

    /** What was booked after now, by a clock that has stepped back since, was booked long ago. */
    private boolean isVisible(Instant bookedAt, Instant now) {
        return !bookedAt.isAfter(now.minus(limits.lag)) || bookedAt.isAfter(now);
    }

    private void note(Call call, Shown.Window window, List<Ticket> page, boolean capped) {
        List<Long> ids = page.stream().map(Ticket::id).toList();
        journal.shown(new Shown(call.record(), window, new Shown.Page(clock.instant(), ids, capped)));
    }

    private static Reply whole(List<Ticket> page) {
        return Json.reply(json -> {
            json.writeStartArray();
            OrderWriter writer = new OrderWriter(json);
            for (Ticket ticket : page) {
                writer.write(ticket);
            }
            json.writeEndArray();
        });
    }

    private Reply streamed(List<Ticket> page) {
        return Reply.streamed("application/json", out -> {
            out.write('[');
            boolean first = true;
            for (Ticket ticket : page) {
                if (!first) {
                    out.write(',');
                }
                first = false;
                stream(out, ticket);
            }
            out.write(']');
        });
    }

    private void stream(OutputStream out, Ticket ticket) throws IOException {
        byte[] one = market.read(() -> Json.reply(json -> new OrderWriter(json).write(ticket)))
                .body();
        out.write(one);
    }
}
