package io.orderwright.sandbox.internal.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says whether an order trades at the present quotes, and at what price each of its legs does. */
final class Pricer {
    private final Quotes quotes;

    Pricer(Quotes quotes) {
        this.quotes = quotes;
    }

    /** {@return the legs' prices if the order trades now, or null} */
    @Nullable
    List<BigDecimal> deal(Ticket ticket) {
        List<BigDecimal> prices = atMarket(ticket.draft());
        return prices != null && isAcceptable(ticket, prices) ? prices : null;
    }

    /** {@return what each leg gets at market, or null where one has no market} */
    @Nullable
    List<BigDecimal> atMarket(Draft draft) {
        List<BigDecimal> prices = new ArrayList<>();
        for (Leg leg : draft.legs()) {
            Quote quote = quotes.of(leg.symbol());
            if (quote == null) {
                return null;
            }
            prices.add(quote.against(leg.side()));
        }
        return prices;
    }

    private static boolean isAcceptable(Ticket ticket, List<BigDecimal> prices) {
        OrderType type = ticket.terms().type();
        BigDecimal limit = ticket.limit;
        BigDecimal net = net(ticket.draft(), prices);
        if (type == OrderType.NET_ZERO) {
            return net.signum() <= 0;
        }
        if (limit == null) {
            return !type.isLimited();
        }
        if (type == OrderType.NET_CREDIT) {
            return net.negate().compareTo(limit) >= 0;
        }
        boolean sells = ticket.draft().legs().size() == 1
                && ticket.draft().legs().get(0).side() == Side.SELL;
        return sells ? prices.get(0).compareTo(limit) >= 0 : net.compareTo(limit) <= 0;
    }

    /** {@return what one unit of the order costs at these prices, negative when it brings money} */
    static BigDecimal net(Draft draft, List<BigDecimal> prices) {
        BigDecimal net = BigDecimal.ZERO;
        for (int i = 0; i < prices.size(); i++) {
            Leg leg = draft.legs().get(i);
            BigDecimal one = prices.get(i).multiply(draft.ratio(leg));
            net = leg.side() == Side.BUY ? net.add(one) : net.subtract(one);
        }
        return net;
    }

    /** The legs' prices that make up a net price: the quotes where there are any, the rest on the first leg. */
    List<BigDecimal> spread(Draft draft, BigDecimal net) {
        BigDecimal[] prices = new BigDecimal[draft.legs().size()];
        Arrays.fill(prices, BigDecimal.ZERO);
        for (int i = 1; i < prices.length; i++) {
            Leg leg = draft.legs().get(i);
            Quote quote = quotes.of(leg.symbol());
            prices[i] = quote == null ? BigDecimal.ZERO : quote.against(leg.side());
        }
        boolean credit = draft.terms() != null && draft.terms().type() == OrderType.NET_CREDIT;
        BigDecimal others = net(draft, List.of(prices));
        BigDecimal wanted = credit ? net.negate() : net;
        Leg first = draft.legs().get(0);
        BigDecimal rest = prices.length == 1
                ? net
                : wanted.subtract(others)
                        .multiply(BigDecimal.valueOf(first.side().sign()))
                        .divide(draft.ratio(first));
        prices[0] = rest;
        return List.of(prices);
    }

    /** Moves a trailing stop with the market, and says whether the order's stop is reached or was before. */
    boolean isSetOff(Ticket ticket) {
        Terms terms = ticket.terms();
        if (!terms.type().hasStop() || ticket.setOff) {
            return true;
        }
        Leg leg = ticket.draft().legs().get(0);
        Quote quote = quotes.of(leg.symbol());
        if (quote == null) {
            return false;
        }
        BigDecimal seen = watched(terms, leg.side(), quote);
        if (terms.type().trails()) {
            trail(ticket, seen);
        }
        BigDecimal stop = ticket.stop;
        return stop != null && seen.compareTo(stop) * leg.side().sign() >= 0;
    }

    private static BigDecimal watched(Terms terms, Side side, Quote quote) {
        Link trail = terms.prices().stopLink();
        return terms.type().trails() && trail != null
                ? quote.reference(trail.basis(), side)
                : quote.reference(terms.handling().stopTrigger());
    }

    private static void trail(Ticket ticket, BigDecimal seen) {
        Side side = ticket.draft().legs().get(0).side();
        BigDecimal extreme = ticket.extreme;
        if (extreme == null || seen.compareTo(extreme) * side.sign() < 0) {
            ticket.extreme = seen;
            Link trail = ticket.terms().prices().stopLink();
            ticket.stop = trail == null ? ticket.stop : trail.from(seen, side.sign());
        }
    }

    /** Gives a trailing stop limit the limit that follows from its stop. */
    static void limitBehindStop(Ticket ticket) {
        Link link = ticket.terms().prices().priceLink();
        BigDecimal stop = ticket.stop;
        if (ticket.terms().type() == OrderType.TRAILING_STOP_LIMIT && link != null && stop != null) {
            ticket.limit = link.from(stop, ticket.draft().legs().get(0).side().sign());
        }
    }

    /** Turns linked prices of an order that starts to work into prices, against its parent's fill or the market. */
    void settleLinks(Ticket ticket, @Nullable BigDecimal parentFill) {
        Terms terms = ticket.terms();
        ticket.limit = terms.prices().price();
        if (!terms.type().trails()) {
            ticket.stop = terms.prices().stop();
            ticket.stop = ticket.stop == null ? linked(ticket, terms.prices().stopLink(), parentFill) : ticket.stop;
            ticket.limit = ticket.limit == null ? linked(ticket, terms.prices().priceLink(), parentFill) : ticket.limit;
        }
    }

    private @Nullable BigDecimal linked(Ticket ticket, @Nullable Link link, @Nullable BigDecimal parentFill) {
        if (link == null) {
            return null;
        }
        boolean fromParent = link.basis() == Link.Basis.TRIGGER || link.basis() == Link.Basis.BASE;
        Leg leg = ticket.draft().legs().get(0);
        Quote quote = quotes.of(leg.symbol());
        BigDecimal market = quote == null ? null : quote.reference(link.basis(), leg.side());
        BigDecimal reference = fromParent ? parentFill : market;
        return reference == null ? null : link.from(reference, 1);
    }
}
