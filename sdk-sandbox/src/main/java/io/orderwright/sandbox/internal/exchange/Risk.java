package io.orderwright.sandbox.internal.exchange;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an order needs of its account, and why it is refused. */
final class Risk {
    private final Quotes quotes;
    private final Pricer pricer;
    private boolean on = true;

    Risk(Quotes quotes, Pricer pricer) {
        this.quotes = quotes;
        this.pricer = pricer;
    }

    void on(boolean checks) {
        on = checks;
    }

    /** {@return why the order may not work, or null} */
    @Nullable
    Objection objection(Ticket ticket) {
        if (stopIsReached(ticket)) {
            return Objection.STOP_REACHED;
        }
        if (!on) {
            return null;
        }
        for (Leg leg : ticket.draft().legs()) {
            Objection objection = objection(ticket, leg);
            if (objection != null) {
                return objection;
            }
        }
        BigDecimal cost = cost(ticket);
        return cost.signum() > 0 && cost.compareTo(ticket.account.available()) > 0 ? Objection.BUYING_POWER : null;
    }

    private boolean stopIsReached(Ticket ticket) {
        BigDecimal stop = ticket.stop;
        if (stop == null || ticket.terms().type().trails()) {
            return false;
        }
        Leg leg = ticket.draft().legs().get(0);
        Quote quote = quotes.of(leg.symbol());
        return quote != null
                && stop.compareTo(quote.against(leg.side())) * leg.side().sign() <= 0;
    }

    private static @Nullable Objection objection(Ticket ticket, Leg leg) {
        Account account = ticket.account;
        if (leg.intent().opens()) {
            boolean sellsShort = leg.kind() == Kind.EQUITY && leg.side() == Side.SELL;
            return sellsShort && !account.isMargin() ? Objection.SHORT_SALE : null;
        }
        BigDecimal held = account.held(leg.symbol());
        BigDecimal closable = leg.side() == Side.SELL ? held : held.negate();
        BigDecimal free = closable.subtract(account.promised(leg.symbol())).add(promisedBySiblings(ticket, leg));
        return leg.quantity().compareTo(free) > 0 ? Objection.POSITION : null;
    }

    private static BigDecimal promisedBySiblings(Ticket ticket, Leg leg) {
        BigDecimal sum = BigDecimal.ZERO;
        Ticket parent = ticket.parent;
        if (parent != null && parent.draft().structure() == Structure.OCO) {
            for (Ticket sibling : parent.members) {
                sum = sibling == ticket ? sum : sum.add(promise(sibling, leg.symbol()));
            }
        }
        return sum;
    }

    private static BigDecimal promise(Ticket ticket, String symbol) {
        BigDecimal sum = BigDecimal.ZERO;
        if (ticket.held.signum() > 0) {
            for (Leg leg : ticket.draft().legs()) {
                boolean counts = !leg.intent().opens() && leg.symbol().equals(symbol);
                sum = counts ? sum.add(ticket.held.multiply(ticket.draft().ratio(leg))) : sum;
            }
        }
        return sum;
    }

    /** {@return what the rest of an order would cost, dollars; zero when it costs nothing or no price is known} */
    BigDecimal cost(Ticket ticket) {
        return unitCost(ticket).multiply(ticket.remaining());
    }

    private BigDecimal unitCost(Ticket ticket) {
        List<Leg> legs = ticket.draft().legs();
        Leg first = legs.get(0);
        boolean frees = legs.size() == 1
                && (first.side() == Side.SELL || !first.intent().opens());
        BigDecimal price = frees ? null : price(ticket);
        return price == null
                ? BigDecimal.ZERO
                : price.max(BigDecimal.ZERO).multiply(first.kind().multiplier());
    }

    private @Nullable BigDecimal price(Ticket ticket) {
        OrderType type = ticket.terms().type();
        if (type == OrderType.NET_CREDIT || type == OrderType.NET_ZERO) {
            return BigDecimal.ZERO;
        }
        if (ticket.limit != null || ticket.stop != null) {
            return ticket.limit != null ? ticket.limit : ticket.stop;
        }
        List<BigDecimal> prices = pricer.atMarket(ticket.draft());
        return prices == null ? null : Pricer.net(ticket.draft(), prices);
    }

    /** Makes the account hold what a working order needs, and no more than its rest needs. */
    void hold(Ticket ticket) {
        free(ticket);
        if (isHeldBySibling(ticket)) {
            return;
        }
        BigDecimal rest = ticket.remaining();
        ticket.held = rest;
        ticket.heldFunds = cost(ticket);
        ticket.account.reserve(ticket.heldFunds);
        promiseLegs(ticket, rest);
    }

    /** One member of an OCO holds for all of them, since only one can fill. */
    private static boolean isHeldBySibling(Ticket ticket) {
        Ticket parent = ticket.parent;
        return parent != null
                && parent.draft().structure() == Structure.OCO
                && parent.members.stream().anyMatch(sibling -> sibling.held.signum() > 0);
    }

    void free(Ticket ticket) {
        promiseLegs(ticket, ticket.held.negate());
        ticket.account.reserve(ticket.heldFunds.negate());
        ticket.held = BigDecimal.ZERO;
        ticket.heldFunds = BigDecimal.ZERO;
    }

    private static void promiseLegs(Ticket ticket, BigDecimal quantity) {
        for (Leg leg : ticket.draft().legs()) {
            if (!leg.intent().opens() && quantity.signum() != 0) {
                ticket.account.promise(
                        leg.symbol(), quantity.multiply(ticket.draft().ratio(leg)));
            }
        }
    }
}
