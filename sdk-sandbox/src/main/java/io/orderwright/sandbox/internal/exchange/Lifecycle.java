package io.orderwright.sandbox.internal.exchange;

import io.orderwright.sandbox.TradingSession;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Moves orders from state to state: accept, work, fill, end, and what that means for parents and members. */
final class Lifecycle {
    private final InstantSource clock;
    private final Quotes quotes;
    private final Pricer pricer;
    private final Risk risk;
    private final OpenOrders orders = new OpenOrders();
    private final Sessions sessions = new Sessions();
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
        return sessions.isOpen(session);
    }

    void open(TradingSession session) {
        sessions.open(session);
        for (Ticket ticket : orders.all()) {
            if (ticket.state() == State.AWAITING_SESSION && sessions.isOpenFor(ticket)) {
                work(ticket);
            }
        }
        for (Ticket ticket : orders.all()) {
            attempt(ticket, false);
        }
    }

    /** Closes a session; the regular one with its auction. */
    void close(TradingSession session) {
        if (session == TradingSession.REGULAR) {
            closingAuction();
        }
        sessions.close(session);
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
        orders.add(ticket);
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
    private void look(List<Ticket> tickets) {
        for (Ticket ticket : tickets) {
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
        look(orders.allThatWatch());
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
        if (sessions.isOpenFor(ticket)) {
            work(ticket);
            attempt(ticket, false);
        } else {
            ticket.state = State.AWAITING_SESSION;
        }
    }

    private static void work(Ticket ticket) {
        ticket.state = ticket.terms().type().hasStop() ? State.AWAITING_STOP : State.WORKING;
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
        look(orders.watching(symbol));
        for (Ticket ticket : orders.trading(symbol)) {
            attempt(ticket, false);
        }
    }

    private void attempt(Ticket ticket, boolean closing) {
        if (!ticket.state().trades() || quotes.anyHalted(ticket.draft()) || !sessions.isOpenFor(ticket)) {
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
        orders.remove(ticket);
    }

    private void closingAuction() {
        for (Ticket ticket : orders.all()) {
            attempt(ticket, true);
        }
    }

    /** Holds the closing auction, and ends the day's orders. */
    void endDay() {
        closingAuction();
        for (Ticket ticket : orders.all()) {
            State state = ticket.state();
            boolean lapses = state.trades() && ticket.terms().life().span() != Terms.Span.UNTIL_CANCELED;
            if (lapses) {
                end(ticket, State.EXPIRED);
            }
        }
    }

    /** Completes the cancels that were held. */
    void completeCancels() {
        for (Ticket ticket : orders.all()) {
            Ticket successor = ticket.makesWay() ? ticket.successor : null;
            if (successor != null) {
                handOver(ticket, successor, false);
            } else if (ticket.state() == State.CANCEL_PENDING) {
                end(ticket, State.CANCELED);
            }
        }
    }
}
