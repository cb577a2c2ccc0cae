package io.orderwright.sandbox.internal.tektii;

import io.orderwright.sandbox.BookedOrder.Origin;
import io.orderwright.sandbox.TektiiQuirk;
import io.orderwright.sandbox.internal.exchange.Fill;
import io.orderwright.sandbox.internal.exchange.News;
import io.orderwright.sandbox.internal.exchange.Provenance;
import io.orderwright.sandbox.internal.exchange.State;
import io.orderwright.sandbox.internal.exchange.Ticket;
import io.orderwright.sandbox.internal.fault.Effect;
import io.orderwright.sandbox.internal.fault.Effects;
import io.orderwright.sandbox.internal.tektii.OrderRequest.Ids;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway does by itself when orders fill: it places the exits that it keeps in mind, and cancels the others
 * of an OCO group. It keeps both in memory only. All of it happens under the market's lock.
 */
final class Exits {
    private static final BigDecimal SMALLEST = new BigDecimal("0.001");
    private static final Duration KEPT = Duration.ofHours(24);

    private final Gateway gateway;
    private final Map<Long, Pending> pending = new HashMap<>();
    private final Set<Long> grouped = new HashSet<>();
    private final List<Runnable> late = new ArrayList<>();

    Exits(Gateway gateway) {
        this.gateway = gateway;
        gateway.market().watch(this::hear);
    }

    /** Exits that wait for their entry's fill. */
    private static final class Pending {
        private final Ticket entry;
        private final Instant since;
        private final boolean never;
        private final boolean held;
        private OrderRequest request;
        private int parts;

        Pending(Ticket entry, Instant since, Effects effects) {
            this.entry = entry;
            this.since = since;
            request = Note.of(entry).request();
            never = effects.has(Effect.Gateway.EXITS_NEVER);
            held = effects.has(Effect.Gateway.EXITS_HELD);
        }
    }

    /** Keeps an accepted order in mind; of what it filled already, only the exits are caught up with. */
    void register(Ticket ticket, Effects effects) {
        OrderRequest request = Note.of(ticket).request();
        boolean waits = request.exits().any()
                && !gateway.profile().placesNativeBracket(request.symbol())
                && !gateway.drafts().rules().losesExits(request);
        if (waits) {
            Pending exits = new Pending(ticket, gateway.clock().instant(), effects);
            ticket.executions().forEach(fill -> filled(exits, fill));
            if (ticket.state().isLive()) {
                pending.put(ticket.id(), exits);
            }
        }
        boolean watched =
                gateway.profile().has(TektiiQuirk.CANCELS_OCO_SIBLINGS) && !effects.has(Effect.Gateway.SIBLINGS_STAY);
        if (request.ids().oco() != null && watched) {
            grouped.add(ticket.id());
        }
    }

    /** Lets a successor take an order's place. */
    void replaced(Ticket old, Ticket successor) {
        if (grouped.remove(old.id())) {
            grouped.add(successor.id());
        }
        Pending exits = pending.remove(old.id());
        if (exits != null) {
            register(successor, Effects.NONE);
        }
    }

    /** Changes the prices of exits that still wait. */
    void changed(Ticket entry) {
        Pending exits = pending.get(entry.id());
        if (exits != null) {
            exits.request = Note.of(entry).request();
        }
    }

    /** Forgets everything, as a restart does. */
    void forget() {
        pending.clear();
        grouped.clear();
        late.clear();
    }

    /** {@return how many fills' exits were late, and are placed now} */
    int placeLate() {
        List<Runnable> due = List.copyOf(late);
        late.clear();
        due.forEach(Runnable::run);
        return due.size();
    }

    private void hear(News news) {
        Ticket ticket = news.ticket();
        Pending exits = pending.get(ticket.id());
        Fill fill = news.fill();
        if (fill != null) {
            if (exits != null) {
                filled(exits, fill);
            }
            return;
        }
        ended(ticket);
    }

    private void ended(Ticket ticket) {
        State state = ticket.state();
        Note.Exit exit = Note.of(ticket).exit();
        if (exit != null && exit.parent() != 0 && state == State.FILLED) {
            cancelPartner(exit);
        }
        if (grouped.contains(ticket.id()) && (state == State.FILLED || state == State.REJECTED)) {
            cancelGroup(ticket);
        }
        // A replaced order hands on what it had, which replaced() does.
        if (state != State.REPLACED && state != State.CANCELED) {
            pending.remove(ticket.id());
            grouped.remove(ticket.id());
        }
    }

    private void filled(Pending exits, Fill fill) {
        exits.parts++;
        int part = exits.parts;
        Runnable placing = () -> place(exits, fill.quantity(), part);
        if (exits.held) {
            late.add(placing);
        } else if (exits.never) {
            gateway.exitOrders().failed();
        } else {
            placing.run();
        }
    }

    private void place(Pending exits, BigDecimal quantity, int part) {
        boolean expired = exits.since.plus(KEPT).isBefore(gateway.clock().instant());
        if (expired || quantity.compareTo(SMALLEST) < 0 || gateway.exitOrders().isOpen()) {
            return;
        }
        OrderRequest entry = exits.request.withQuantity(quantity);
        if (entry.exits().stopLoss() != null) {
            place(exits.entry, entry, new Note.Exit(exits.entry.id(), part, true));
        }
        if (entry.exits().takeProfit() != null) {
            place(exits.entry, entry, new Note.Exit(exits.entry.id(), part, false));
        }
    }

    private void place(Ticket parent, OrderRequest entry, Note.Exit exit) {
        OrderRequest leg = Drafts.exit(entry, exit.stops()).with(new Ids(name(parent, entry, exit), null, null));
        Note note = new Note(leg, gateway.correlation(), exit);
        Provenance own = new Provenance(Origin.BROKER, "", null, OrderWriter.request(leg));
        Ticket placed =
                gateway.market().place(parent.accountNumber(), gateway.drafts().of(note), own, null);
        if (placed.state() == State.REJECTED) {
            gateway.exitOrders().failed();
        }
    }

    private String name(Ticket parent, OrderRequest entry, Note.Exit exit) {
        String client = entry.ids().client();
        String base = client == null ? gateway.ids().of(parent.id()) : client;
        String part = exit.part() == 1 ? "" : "-" + exit.part();
        return base + (exit.stops() ? "-sl" : "-tp") + part;
    }

    private void cancelPartner(Note.Exit exit) {
        cancel(ticket -> {
            Note.Exit other = Note.of(ticket).exit();
            return other != null
                    && other.parent() == exit.parent()
                    && other.part() == exit.part()
                    && other.stops() != exit.stops();
        });
    }

    private void cancelGroup(Ticket ticket) {
        String group = Note.of(ticket).request().ids().oco();
        cancel(other -> other != ticket
                && grouped.contains(other.id())
                && isOf(group, Note.of(other).request()));
    }

    private static boolean isOf(@Nullable String group, OrderRequest request) {
        return group != null && group.equals(request.ids().oco());
    }

    private void cancel(Predicate<Ticket> wanted) {
        gateway.market()
                .find(ticket -> ticket.hasLegs() && ticket.state().isLive() && wanted.test(ticket))
                .forEach(gateway.market()::cancel);
    }
}
