package io.orderwright.sandbox.internal.tektii;

import io.orderwright.sandbox.internal.exchange.Draft;
import io.orderwright.sandbox.internal.exchange.Kind;
import io.orderwright.sandbox.internal.exchange.Leg;
import io.orderwright.sandbox.internal.exchange.Link;
import io.orderwright.sandbox.internal.exchange.OrderType;
import io.orderwright.sandbox.internal.exchange.Side;
import io.orderwright.sandbox.internal.exchange.Structure;
import io.orderwright.sandbox.internal.exchange.Terms;
import io.orderwright.sandbox.internal.tektii.OrderRequest.Exits;
import io.orderwright.sandbox.internal.tektii.OrderRequest.Prices;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Says an order to the exchange. */
final class Drafts {
    private final Profile profile;
    private final ProviderRules rules;
    private final boolean margin;

    Drafts(Profile profile, boolean margin) {
        this.profile = profile;
        this.rules = new ProviderRules(profile);
        this.margin = margin;
    }

    /** {@return the order, with its exits where the broker keeps them} */
    Draft of(Note note) {
        OrderRequest request = note.request();
        boolean bracket = note.exit() == null
                && request.exits().any()
                && profile.placesNativeBracket(request.symbol())
                && !rules.losesExits(request);
        List<Draft> children = bracket ? List.of(exits(note)) : List.of();
        return new Draft(bracket ? Structure.TRIGGER : Structure.SINGLE, List.of(leg(request)), terms(note), children);
    }

    private Leg leg(OrderRequest request) {
        Side side = request.core().side();
        boolean opens = !request.handling().reduceOnly() && (margin || side == Side.BUY);
        return new Leg(
                request.symbol(),
                Kind.EQUITY,
                new Leg.Intent(side, opens),
                request.core().quantity());
    }

    private Terms terms(Note note) {
        OrderRequest request = note.request();
        boolean market = request.type() == OrderRequest.Type.TRAILING_STOP && rules.trailsLikeMarket();
        OrderType type =
                market ? OrderType.MARKET : OrderType.valueOf(request.type().name());
        Prices prices = request.prices();
        BigDecimal trail = prices.trail();
        Link link = market || trail == null ? null : new Link(Link.Basis.LAST, unit(prices), trail);
        return new Terms(
                type,
                new Terms.Prices(prices.limit(), prices.stop(), null, link),
                new Terms.Life(span(request), Terms.Hours.REGULAR, null, null),
                new Terms.Handling(Terms.StopTrigger.STANDARD, false, note));
    }

    private static Link.Unit unit(Prices prices) {
        return "PERCENT".equals(prices.trailType()) ? Link.Unit.PERCENT : Link.Unit.VALUE;
    }

    private static Terms.Span span(OrderRequest request) {
        return switch (request.core().timeInForce()) {
            case "DAY" -> Terms.Span.DAY;
            case "IOC" -> Terms.Span.IMMEDIATE_OR_CANCEL;
            case "FOK" -> Terms.Span.FILL_OR_KILL;
            default -> Terms.Span.UNTIL_CANCELED;
        };
    }

    private Draft exits(Note note) {
        OrderRequest entry = note.request();
        List<Draft> legs = new ArrayList<>();
        for (boolean stops : new boolean[] {true, false}) {
            if ((stops ? entry.exits().stopLoss() : entry.exits().takeProfit()) != null) {
                OrderRequest leg = exit(entry, stops);
                legs.add(of(new Note(leg, note.correlation(), new Note.Exit(0, 1, stops))));
            }
        }
        return legs.size() == 1 ? legs.get(0) : new Draft(Structure.OCO, List.of(), null, legs);
    }

    /** {@return the stop loss or the take profit of an entry, for all of its quantity, without ids} */
    static OrderRequest exit(OrderRequest entry, boolean stops) {
        Side side = entry.core().side() == Side.BUY ? Side.SELL : Side.BUY;
        OrderRequest.Core core = new OrderRequest.Core(
                entry.symbol(),
                side,
                entry.core().quantity(),
                stops ? OrderRequest.Type.STOP : OrderRequest.Type.LIMIT,
                "GTC");
        Prices prices = stops
                ? new Prices(null, entry.exits().stopLoss(), null, null)
                : new Prices(entry.exits().takeProfit(), null, null, null);
        return new OrderRequest(core, prices, Exits.NONE, OrderRequest.Handling.NONE, OrderRequest.Ids.NONE);
    }

    ProviderRules rules() {
        return rules;
    }
}
