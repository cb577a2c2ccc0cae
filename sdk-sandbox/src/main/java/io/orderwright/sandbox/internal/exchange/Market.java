package io.orderwright.sandbox.internal.exchange;

import io.orderwright.sandbox.BookedOrder.Origin;
import io.orderwright.sandbox.BoxAccount;
import io.orderwright.sandbox.Exchange;
import io.orderwright.sandbox.TradingSession;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The exchange: one lock around the accounts, the quotes and the orders. */
public final class Market {
    private final InstantSource clock;
    private final Quotes quotes = new Quotes();
    private final Lifecycle lifecycle;
    private final Watchers watchers;
    private final Floor floor;
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<Long, Ticket> tickets = new LinkedHashMap<>();
    private final List<Ticket> roots = new ArrayList<>();
    private long nextId;
    private boolean cancelsHeld;

    /**
     * Opens a market.
     *
     * @param clock what time it is
     * @param firstId the first order's id
     * @param opened the accounts
     */
    public Market(InstantSource clock, long firstId, List<BoxAccount> opened) {
        this.clock = clock;
        this.nextId = firstId;
        this.lifecycle = new Lifecycle(clock, quotes);
        this.watchers = new Watchers(lifecycle.news());
        this.floor = new Floor(this, quotes, lifecycle);
        opened.forEach(account -> accounts.put(account.number(), new Account(account)));
    }

    /** {@return what the reader returns, read while nothing changes} */
    public synchronized <T> T read(Supplier<T> reader) {
        lifecycle.ring();
        return told(reader).get();
    }

    /** {@return what a test does at the exchange} */
    public Exchange floor() {
        return floor;
    }

    /** Changes something while nothing else does, and tells what came of it. */
    synchronized void change(Runnable change) {
        lifecycle.ring();
        change.run();
        watchers.tell();
    }

    /** Tells somebody what happens to orders, each time when it is done, under the market's lock. */
    public synchronized void watch(Consumer<News> watcher) {
        watchers.add(watcher);
    }

    private <T> T told(T result) {
        watchers.tell();
        return result;
    }

    /** {@return the accounts; to be read under {@link #read}} */
    public Collection<Account> accounts() {
        return accounts.values();
    }

    /** {@return whether a session is open} */
    public synchronized boolean isOpen(TradingSession session) {
        return lifecycle.isOpen(session);
    }

    /** Looks again at all that waits for quotes, because what it waits for has changed. */
    public synchronized void lookAgain() {
        lifecycle.lookAtAll();
        told(this);
    }

    /** {@return a symbol's quote, or null} */
    public synchronized @Nullable Quote quoteOf(String symbol) {
        return quotes.of(symbol);
    }

    /** {@return every root ever booked, oldest first} */
    public synchronized List<Ticket> roots() {
        return new ArrayList<>(roots);
    }

    /** {@return an order or member by its id, or null} */
    public synchronized @Nullable Ticket find(long id) {
        return tickets.get(id);
    }

    /** {@return the orders and members that are wanted, oldest first} */
    public synchronized List<Ticket> find(Predicate<Ticket> wanted) {
        return tickets.values().stream().filter(wanted).toList();
    }

    /**
     * Books an order, and lets it fill or be rejected where market and account say so.
     *
     * @param account the plain account number
     * @param draft what is ordered
     * @param provenance where it comes from
     * @param rejection why it is rejected whatever market and account say, or null
     * @return the order
     */
    public synchronized Ticket place(String account, Draft draft, Provenance provenance, @Nullable String rejection) {
        lifecycle.ring();
        Ticket ticket = book(account(account), draft, provenance);
        roots.add(ticket);
        begin(ticket, rejection);
        return told(ticket);
    }

    private void begin(Ticket ticket, @Nullable String rejection) {
        if (rejection == null) {
            lifecycle.start(ticket);
        } else {
            lifecycle.rejectWhole(ticket, rejection);
        }
    }

    /**
     * Books an order in place of another.
     *
     * @param old the order to replace
     * @param draft what is ordered in its place
     * @param provenance where it comes from
     * @param rejection why the successor is rejected whatever market and account say, or null
     * @return the successor, or null if the old order is over or being cancelled
     */
    public synchronized @Nullable Ticket replace(
            Ticket old, Draft draft, Provenance provenance, @Nullable String rejection) {
        lifecycle.ring();
        if (!old.state().isOpen()) {
            return null;
        }
        boolean waits = old.state() == State.AWAITING_PARENT;
        lifecycle.end(old, State.REPLACED);
        Ticket successor = book(old.account, draft, provenance);
        successor.replaced = old.id();
        adopt(old.parent, successor);
        if (waits && rejection == null) {
            Lifecycle.waitForParent(successor);
        } else {
            begin(successor, rejection);
        }
        return told(successor);
    }

    /**
     * Cancels a live order and books another for it, which knows whose place it takes.
     *
     * @param old the order to cancel
     * @param draft what is ordered in its place
     * @param provenance where it comes from
     * @param rejection why the successor is rejected whatever market and account say, or null
     * @return the successor
     */
    public synchronized Ticket resubmit(Ticket old, Draft draft, Provenance provenance, @Nullable String rejection) {
        lifecycle.end(old, State.CANCELED);
        Ticket successor = book(old.account, draft, provenance);
        successor.replaced = old.id();
        roots.add(successor);
        begin(successor, rejection);
        return told(successor);
    }

    /**
     * Books an order that takes another's place once that one's cancel is confirmed, with its members: at once, or
     * while cancels are held when they are held no more. A fill in between ends the successor.
     *
     * @param old the order to cancel
     * @param draft what is ordered in its place, without members
     * @param provenance where it comes from
     * @param rejection why the successor is rejected whatever market and account say, or null
     * @return the successor, or null if the old order is over or being cancelled
     */
    public synchronized @Nullable Ticket succeed(
            Ticket old, Draft draft, Provenance provenance, @Nullable String rejection) {
        lifecycle.ring();
        if (!old.state().isOpen()) {
            return null;
        }
        Ticket successor = book(old.account, draft, provenance);
        successor.replaced = old.id();
        old.successor = successor;
        Lifecycle.waitForParent(successor);
        adopt(old.parent, successor);
        if (rejection != null) {
            lifecycle.end(old, State.CANCELED);
            lifecycle.rejectWhole(successor, rejection);
        } else if (cancelsHeld && old.state().trades()) {
            old.state = State.CANCEL_PENDING;
            old.makesWay = true;
        } else {
            lifecycle.handOver(old, successor, old.state() == State.AWAITING_PARENT);
        }
        return told(successor);
    }

    private void adopt(@Nullable Ticket parent, Ticket successor) {
        if (parent == null) {
            roots.add(successor);
        } else {
            successor.parent = parent;
            parent.members.add(successor);
        }
    }

    /**
     * Gives a live order other terms; it keeps its id and what has filled.
     *
     * @param ticket the order
     * @param draft what is ordered from now on
     * @return whether it was changed; it is not when the order is over or being cancelled
     */
    public synchronized boolean amend(Ticket ticket, Draft draft) {
        lifecycle.ring();
        if (!ticket.state().isOpen()) {
            return false;
        }
        lifecycle.amend(ticket, draft);
        return told(true);
    }

    /** {@return whether the cancel was taken; it is not when the order is over or being cancelled} */
    public synchronized boolean cancel(Ticket ticket) {
        lifecycle.ring();
        if (!ticket.state().isOpen()) {
            return false;
        }
        if (cancelsHeld && ticket.hasLegs() && ticket.state().trades()) {
            ticket.state = State.CANCEL_PENDING;
        } else {
            lifecycle.end(ticket, State.CANCELED);
        }
        return told(true);
    }

    /** {@return why the order would be refused, or null; nothing is booked} */
    public synchronized @Nullable Objection objection(String account, Draft draft) {
        if (draft.legs().isEmpty()) {
            return null;
        }
        return lifecycle.risk().objection(trial(account, draft));
    }

    /** {@return what the order would cost at its own price or the market's, dollars} */
    public synchronized BigDecimal cost(String account, Draft draft) {
        if (draft.legs().isEmpty()) {
            return BigDecimal.ZERO;
        }
        return lifecycle.risk().cost(trial(account, draft));
    }

    private Ticket trial(String account, Draft draft) {
        Provenance nowhere = new Provenance(Origin.OTHER, "", null, "");
        Ticket trial = new Ticket(0, account(account), draft, new Ticket.Booking(nowhere, clock.instant()));
        new Pricer(quotes).settleLinks(trial, null);
        return trial;
    }

    private Ticket book(Account account, Draft draft, Provenance provenance) {
        Instant now = clock.instant();
        Ticket ticket = new Ticket(nextId++, account, draft, new Ticket.Booking(provenance, now));
        tickets.put(ticket.id(), ticket);
        for (Draft child : draft.children()) {
            Ticket member = book(account, child, provenance);
            member.parent = ticket;
            ticket.members.add(member);
        }
        return ticket;
    }

    Account account(String number) {
        Account account = accounts.get(number);
        if (account == null) {
            throw new IllegalArgumentException("the box has no account " + number);
        }
        return account;
    }

    /** Fills a live order at its own price, or at the market's where it has none. */
    public synchronized void fillAtOwnPrice(Ticket ticket, BigDecimal most) {
        BigDecimal quantity = most.min(ticket.remaining());
        if (ticket.hasLegs() && ticket.state().trades() && quantity.signum() > 0) {
            List<BigDecimal> prices = new Pricer(quotes).atMarket(ticket.draft());
            BigDecimal own = ticket.limit() != null ? ticket.limit() : ticket.stop();
            if (own != null || prices == null) {
                prices = new Pricer(quotes).spread(ticket.draft(), own == null ? BigDecimal.ONE : own);
            }
            lifecycle.fill(ticket, quantity, prices);
            told(ticket);
        }
    }

    /** Whether cancels wait; those that did are completed once they do not. */
    void holdCancels(boolean on) {
        cancelsHeld = on;
        if (!on) {
            lifecycle.completeCancels();
        }
    }
}
