package io.orderwright.sandbox.internal.exchange;

import io.orderwright.sandbox.TradingSession;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Moves orders from state to state: accept, work, fill, end, and what that means for parents and members. */
final class Lifecycle {
    private final InstantSource clock;
    private final Quotes quotes;
    private final Pricer pricer;
    private final Risk risk;
    private final Map<String, Set<Ticket>> working = new HashMap<>();
    private final Map<String, Set<Ticket>> watching = new HashMap<>();
    private final Set<TradingSession> open = EnumSet.allOf(TradingSession.class);
    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>();
    private final Queue<News> news = new ArrayDeque<>();

    Lifecycle(InstantSource clock, Quotes quotes) {
        this.clock = clock;
        this.quotes = quotes;
        this.pricer = new Pricer(quotes);
        this.risk = new Risk(quotes, pricer);
    }

    private record Alarm(Instant at, Ticket ticket) implements Comparable<Alarm> {
        @Override
        public int compareTo(Alarm other) {
            return at.compareTo(other.at);
        }
    }

    /** {@return what happened since it was last asked, oldest first} */
    Queue<News> news() {
        return news;
    }

    Risk risk() {
        return risk;
    }

    boolean isOpen(TradingSession session) {
        return open.contains(session);
    }

    void open(TradingSession session) {
        open.add(session);
        for (Ticket ticket : everyWorking()) {
            if (ticket.state() == State.AWAITING_SESSION && isOpenFor(ticket)) {
                work(ticket);
            }
        }
        for (Ticket ticket : everyWorking()) {
            attempt(ticket, false);
        }
    }

    void close(TradingSession session) {
        open.remove(session);
    }

    /** Gives a live order other terms, and lets it trade at them. */
    void amend(Ticket ticket, Draft draft) {
        ticket.become(draft);
        if (ticket.state() == State.AWAITING_PARENT) {
            return;
        }
        pricer.settleLinks(ticket, null);
        risk.hold(ticket);
        if (ticket.state().trades() && !ticket.setOff) {
            work(ticket);
        }
        attempt(ticket, false);
    }

    /** Starts an order that is new to the market, with its members. */
    void start(Ticket ticket) {
        start(ticket, null);
    }

    private void start(Ticket ticket, @Nullable BigDecimal parentFill) {
        if (!ticket.hasLegs()) {
            ticket.members.forEach(member -> start(member, parentFill));
            return;
        }
        if (ticket.state != null && !ticket.state().isLive()) {
            return;
        }
        ticket.members.forEach(Lifecycle::waitForParent);
        pricer.settleLinks(ticket, parentFill);
        Instant release = ticket.terms().life().releaseAt();
        Instant cancel = ticket.terms().life().cancelAt();
        if (cancel != null) {
            alarms.add(new Alarm(cancel, ticket));
        }
        index(ticket);
        if (release != null && release.isAfter(clock.instant())) {
            alarms.add(new Alarm(release, ticket));
        }
        if (isReleased(ticket)) {
            admit(ticket);
        } else {
            ticket.state = State.AWAITING_RELEASE;
        }
    }

    private boolean isReleased(Ticket ticket) {
        Terms.Life life = ticket.terms().life();
        Instant release = life.releaseAt();
        boolean early = release != null && release.isAfter(clock.instant());
        return !early && life.watches().release().stream().allMatch(watch -> watch.isMet(quotes::of));
    }

    /** Releases or ends what waits for quotes. */
    void look(Collection<Ticket> tickets) {
        for (Ticket ticket : List.copyOf(tickets)) {
            if (!ticket.state().isLive()) {
                continue;
            }
            Terms.Watches watches = ticket.terms().life().watches();
            if (watches.cancel().stream().anyMatch(watch -> watch.isMet(quotes::of))) {
                end(ticket, State.CANCELED);
            } else if (ticket.state() == State.AWAITING_RELEASE && isReleased(ticket)) {
                admit(ticket);
            }
        }
    }

    /** Looks again at all that waits for quotes. */
    void lookAtAll() {
        Set<Ticket> all = new LinkedHashSet<>();
        watching.values().forEach(all::addAll);
        look(all);
    }

    static void waitForParent(Ticket ticket) {
        if (ticket.hasLegs()) {
            ticket.state = State.AWAITING_PARENT;
        }
        ticket.members.forEach(Lifecycle::waitForParent);
    }

    private void admit(Ticket ticket) {
        Objection objection = risk.objection(ticket);
        if (objection != null) {
            reject(ticket, objection.text());
            return;
        }
        risk.hold(ticket);
        if (isOpenFor(ticket)) {
            work(ticket);
            attempt(ticket, false);
        } else {
            ticket.state = State.AWAITING_SESSION;
        }
    }

    private static void work(Ticket ticket) {
        ticket.state = ticket.terms().type().hasStop() ? State.AWAITING_STOP : State.WORKING;
    }

    private boolean isOpenFor(Ticket ticket) {
        return switch (ticket.terms().life().hours()) {
            case PRE_MARKET -> open.contains(TradingSession.PRE_MARKET);
            case REGULAR -> open.contains(TradingSession.REGULAR);
            case AFTER_HOURS -> open.contains(TradingSession.AFTER_HOURS);
            case ALL -> !open.isEmpty();
        };
    }

    /** Wakes the orders whose release or cancel time has come. */
    void ring() {
        Alarm next = alarms.peek();
        while (next != null && !next.at.isAfter(clock.instant())) {
            alarms.poll();
            wake(next.ticket);
            next = alarms.peek();
        }
    }

    private void wake(Ticket ticket) {
        Instant cancel = ticket.terms().life().cancelAt();
        if (cancel != null && !cancel.isAfter(clock.instant())) {
            end(ticket, State.EXPIRED);
        } else if (ticket.state() == State.AWAITING_RELEASE && isReleased(ticket)) {
            admit(ticket);
        }
    }

    /** Lets every order of a symbol see its new quote. */
    void quoted(String symbol) {
        look(watching.getOrDefault(symbol, Set.of()));
        for (Ticket ticket : List.copyOf(working.getOrDefault(symbol, Set.of()))) {
            attempt(ticket, false);
        }
    }

    private void attempt(Ticket ticket, boolean closing) {
        if (!ticket.state().trades() || quotes.anyHalted(ticket.draft()) || !isOpenFor(ticket)) {
            return;
        }
        if (ticket.terms().type().isOnClose() != closing || !isSetOff(ticket)) {
            return;
        }
        List<BigDecimal> prices = pricer.deal(ticket);
        BigDecimal most = prices == null ? BigDecimal.ZERO : quotes.tradable(ticket);
        boolean enough = !ticket.terms().wholeOnly() || most.compareTo(ticket.remaining()) == 0;
        if (prices != null && most.signum() > 0 && enough) {
            fill(ticket, most, prices);
        }
        if (ticket.state().isLive() && ticket.terms().life().span().isImmediate()) {
            end(ticket, State.CANCELED);
        }
    }

    private boolean isSetOff(Ticket ticket) {
        if (ticket.setOff || !ticket.terms().type().hasStop()) {
            return true;
        }
        if (!pricer.isSetOff(ticket)) {
            return false;
        }
        ticket.setOff = true;
        Pricer.limitBehindStop(ticket);
        if (ticket.state() == State.AWAITING_STOP) {
            ticket.state = State.WORKING;
        }
        return true;
    }

    void fill(Ticket ticket, BigDecimal quantity, List<BigDecimal> prices) {
        Draft draft = ticket.draft();
        for (int i = 0; i < prices.size(); i++) {
            Leg leg = draft.legs().get(i);
            BigDecimal traded = quantity.multiply(draft.ratio(leg));
            ticket.account.trade(leg, traded, prices.get(i));
            quotes.used(leg.symbol(), traded);
        }
        Fill execution = new Fill(quantity, List.copyOf(prices), clock.instant());
        ticket.executions.add(execution);
        news.add(new News(ticket, execution));
        ticket.filled = ticket.filled.add(quantity);
        giveUpSuccessor(ticket);
        if (ticket.remaining().signum() == 0) {
            filled(ticket);
        } else {
            risk.hold(ticket);
        }
    }

    /** An order that fills while it makes way for another stays the only one. */
    private void giveUpSuccessor(Ticket ticket) {
        Ticket successor = ticket.successor;
        if (ticket.makesWay && successor != null) {
            ticket.makesWay = false;
            end(successor, State.CANCELED);
        }
    }

    /** Ends an order, and lets the one that was booked for it work in its place, with its members. */
    void handOver(Ticket old, Ticket successor, boolean waits) {
        for (Ticket member : List.copyOf(old.members)) {
            old.members.remove(member);
            member.parent = successor;
            successor.members.add(member);
        }
        old.makesWay = false;
        end(old, State.CANCELED);
        if (!waits) {
            start(successor);
        }
    }

    private void filled(Ticket ticket) {
        close(ticket, State.FILLED);
        cancelSiblings(ticket);
        BigDecimal price = averagePrice(ticket);
        for (Ticket member : List.copyOf(ticket.members)) {
            start(member, price);
        }
    }

    private static BigDecimal averagePrice(Ticket ticket) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Fill fill : ticket.executions) {
            BigDecimal price = ticket.draft().legs().size() == 1
                    ? fill.legPrices().get(0)
                    : Pricer.net(ticket.draft(), fill.legPrices()).abs();
            sum = sum.add(price.multiply(fill.quantity()));
        }
        return sum.divide(ticket.filled(), MathContext.DECIMAL64);
    }

    /** The first member to fill, however deep, cancels what stands beside it. */
    private void cancelSiblings(Ticket ticket) {
        Ticket member = ticket;
        while (member.parent != null && member.parent.draft().structure() == Structure.OCO) {
            for (Ticket sibling : List.copyOf(member.parent.members)) {
                if (sibling != member) {
                    end(sibling, State.CANCELED);
                }
            }
            member = member.parent;
        }
    }

    void reject(Ticket ticket, String reason) {
        ticket.reason = reason;
        end(ticket, State.REJECTED);
        cancelSiblings(ticket);
    }

    /** Rejects an order before it works; of an OCO, which has no state of its own, every member. */
    void rejectWhole(Ticket ticket, String reason) {
        if (ticket.hasLegs()) {
            ticket.reason = reason;
            end(ticket, State.REJECTED);
        } else {
            ticket.members.forEach(member -> rejectWhole(member, reason));
        }
    }

    /** Ends what is still live of an order, and cancels the members that waited for it. */
    void end(Ticket ticket, State how) {
        if (ticket.hasLegs() && !ticket.state().isLive()) {
            return;
        }
        if (ticket.hasLegs()) {
            close(ticket, how);
        }
        for (Ticket member : List.copyOf(ticket.members)) {
            end(member, State.CANCELED);
        }
        if (how == State.REPLACED) {
            ticket.state = how;
        }
        holdForSiblings(ticket);
    }

    private void holdForSiblings(Ticket ticket) {
        Ticket parent = ticket.parent;
        if (parent != null && parent.draft().structure() == Structure.OCO) {
            parent.members.stream()
                    .filter(sibling -> sibling.hasLegs() && sibling.state().trades())
                    .findFirst()
                    .ifPresent(risk::hold);
        }
    }

    private void close(Ticket ticket, State how) {
        giveUpSuccessor(ticket);
        ticket.state = how;
        ticket.endedAt = clock.instant();
        news.add(new News(ticket, null));
        risk.free(ticket);
        for (Leg leg : ticket.draft().legs()) {
            Set<Ticket> tickets = working.get(leg.symbol());
            if (tickets != null) {
                tickets.remove(ticket);
            }
        }
        watched(ticket)
                .forEach(symbol ->
                        watching.getOrDefault(symbol, new LinkedHashSet<>()).remove(ticket));
    }

    private static Set<String> watched(Ticket ticket) {
        Terms.Watches watches = ticket.terms().life().watches();
        return Stream.concat(watches.release().stream(), watches.cancel().stream())
                .flatMap(watch -> watch.symbols().stream())
                .collect(Collectors.toSet());
    }

    private void index(Ticket ticket) {
        for (Leg leg : ticket.draft().legs()) {
            working.computeIfAbsent(leg.symbol(), symbol -> new LinkedHashSet<>())
                    .add(ticket);
        }
        for (String symbol : watched(ticket)) {
            watching.computeIfAbsent(symbol, name -> new LinkedHashSet<>()).add(ticket);
        }
    }

    /** Fills what trades at the close. */
    void closingAuction() {
        for (Ticket ticket : everyWorking()) {
            attempt(ticket, true);
        }
    }

    /** Ends the day's orders. */
    void expireDay() {
        for (Ticket ticket : everyWorking()) {
            State state = ticket.state();
            boolean lapses = state.trades() && ticket.terms().life().span() != Terms.Span.UNTIL_CANCELED;
            if (lapses) {
                end(ticket, State.EXPIRED);
            }
        }
    }

    /** Completes the cancels that were held. */
    void completeCancels() {
        for (Ticket ticket : everyWorking()) {
            Ticket successor = ticket.makesWay() ? ticket.successor : null;
            if (successor != null) {
                handOver(ticket, successor, false);
            } else if (ticket.state() == State.CANCEL_PENDING) {
                end(ticket, State.CANCELED);
            }
        }
    }

    private List<Ticket> everyWorking() {
        Set<Ticket> all = new LinkedHashSet<>();
        working.values().forEach(all::addAll);
        return new ArrayList<>(all);
    }
}
