package io.orderwright.sandbox.internal.tastytrade;

import io.orderwright.sandbox.internal.exchange.Draft;
import io.orderwright.sandbox.internal.exchange.Kind;
import io.orderwright.sandbox.internal.exchange.Leg;
import io.orderwright.sandbox.internal.exchange.OrderType;
import io.orderwright.sandbox.internal.exchange.Quote;
import io.orderwright.sandbox.internal.exchange.Side;
import io.orderwright.sandbox.internal.exchange.Structure;
import io.orderwright.sandbox.internal.exchange.Terms;
import io.orderwright.sandbox.internal.exchange.Watch;
import io.orderwright.sandbox.internal.tastytrade.OrderRequest.LegRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns orders of tastytrade's into the exchange's. */
final class Drafts {
    private static final int FRACTION = 5;

    private final Desk desk;

    Drafts(Desk desk) {
        this.desk = desk;
    }

    /** {@return the order, without members} */
    Draft single(Note note) {
        return of(Structure.SINGLE, note, List.of());
    }

    /** {@return the order that these wait for} */
    Draft trigger(Note note, List<Draft> members) {
        return of(Structure.TRIGGER, note, members);
    }

    private Draft of(Structure structure, Note note, List<Draft> members) {
        OrderRequest request = note.request();
        List<Leg> legs = request.legs().stream().map(leg -> leg(request, leg)).toList();
        return new Draft(structure, legs, terms(note), members);
    }

    private Leg leg(OrderRequest request, LegRequest leg) {
        Side side = leg.buys() ? Side.BUY : Side.SELL;
        BigDecimal quantity = leg.quantity();
        return new Leg(
                leg.symbol(),
                kind(leg),
                new Leg.Intent(side, !leg.closes()),
                quantity == null ? units(request, leg) : quantity);
    }

    private static Kind kind(LegRequest leg) {
        return switch (leg.type()) {
            case LegReader.OPTION -> Kind.OPTION;
            case LegReader.FUTURE -> Kind.FUTURE;
            case LegReader.FUTURE_OPTION -> Kind.FUTURE_OPTION;
            case LegReader.CRYPTO -> Kind.CRYPTOCURRENCY;
            default -> Kind.EQUITY;
        };
    }

    /** How many an amount of money is; without a market, at a dollar each. */
    private BigDecimal units(OrderRequest request, LegRequest leg) {
        BigDecimal value = request.prices().value();
        Quote quote = desk.market().quoteOf(leg.symbol());
        BigDecimal price = quote == null ? BigDecimal.ONE : leg.buys() ? quote.ask() : quote.bid();
        return (value == null ? BigDecimal.ONE : value).divide(price, FRACTION, RoundingMode.DOWN);
    }

    private Terms terms(Note note) {
        OrderRequest request = note.request();
        OrderRequest.Prices prices = request.prices();
        BigDecimal price = prices.price();
        boolean spread = request.legs().size() > 1;
        boolean stopCredit = spread && request.type().equals("Stop Limit") && request.isCredit();
        BigDecimal limit = stopCredit && price != null ? price.negate() : price;
        return new Terms(
                type(request, spread),
                new Terms.Prices(limit, prices.stop(), null, null),
                life(note),
                new Terms.Handling(Terms.StopTrigger.STANDARD, false, note));
    }

    private static OrderType type(OrderRequest request, boolean spread) {
        return switch (request.type()) {
            case "Limit" -> !spread ? OrderType.LIMIT : request.isCredit() ? OrderType.NET_CREDIT : OrderType.NET_DEBIT;
            case "Stop" -> OrderType.STOP;
            case "Stop Limit" -> OrderType.STOP_LIMIT;
            default -> OrderType.MARKET;
        };
    }

    private static Terms.Life life(Note note) {
        OrderRequest request = note.request();
        List<Watch> release = new ArrayList<>();
        List<Watch> cancel = new ArrayList<>();
        for (Condition condition : request.rules().conditions()) {
            (condition.routes() ? release : cancel).add(condition);
        }
        Note.Component component = note.component();
        if (component != null && component.ratio() != null) {
            release.add(component.ratio());
        }
        return new Terms.Life(
                span(request.life().timeInForce()),
                hours(request),
                request.rules().routeAfter(),
                end(request),
                new Terms.Watches(release, cancel));
    }

    private static Terms.Span span(String timeInForce) {
        if (timeInForce.startsWith("GT")) {
            return Terms.Span.UNTIL_CANCELED;
        }
        return timeInForce.equals("IOC") ? Terms.Span.IMMEDIATE_OR_CANCEL : Terms.Span.DAY;
    }

    private static Terms.Hours hours(OrderRequest request) {
        boolean long24 = request.legs().stream()
                .anyMatch(leg ->
                        leg.type().startsWith(LegReader.FUTURE) || leg.type().equals(LegReader.CRYPTO));
        boolean extended = request.life().timeInForce().contains("Ext");
        return long24 || extended ? Terms.Hours.ALL : Terms.Hours.REGULAR;
    }

    private static @Nullable Instant end(OrderRequest request) {
        LocalDate date = request.life().date();
        Instant cancel = request.rules().cancelAt();
        if (date == null) {
            return cancel;
        }
        Instant last = date.plusDays(1).atStartOfDay(Desk.EASTERN).toInstant();
        return cancel == null || last.isBefore(cancel) ? last : cancel;
    }
}
