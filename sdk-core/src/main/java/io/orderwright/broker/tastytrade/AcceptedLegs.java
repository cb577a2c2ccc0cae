package io.orderwright.broker.tastytrade;

import io.orderwright.internal.dialect.Refusals;
import io.orderwright.order.Leg;
import io.orderwright.order.OrderType;
import io.orderwright.order.Quantity;
import io.orderwright.order.QuantityUnit;
import io.orderwright.order.SingleOrder;
import io.orderwright.price.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether tastytrade takes the legs of an order. Source: tastytrade Open API, order submission: legs by instrument type,
 * fractional quantities, notional market orders.
 */
final class AcceptedLegs {
    private static final int MOST_LEGS = 4;

    /** How many legs of a kind one order takes. */
    private static final Map<String, Integer> MOST_OF_KIND = Map.of(
            Symbols.EQUITY, 1,
            Symbols.FUTURE, 1,
            Symbols.PAIR, 1,
            Symbols.OPTION, MOST_LEGS,
            Symbols.FUTURE_OPTION, MOST_LEGS);

    /** Shares go with options on them, as in a covered call; nothing else is of two kinds. */
    private static final Set<String> TOGETHER = Set.of(Symbols.EQUITY, Symbols.OPTION);

    private static final Set<String> CONTRACTS = Set.of(Symbols.OPTION, Symbols.FUTURE, Symbols.FUTURE_OPTION);

    private static final BigDecimal LEAST_MONEY = BigDecimal.valueOf(5);

    private final Refusals refusals;

    AcceptedLegs(Refusals refusals) {
        this.refusals = refusals;
    }

    void check(SingleOrder order) {
        List<Leg> legs = order.legs();
        if (legs.size() == 1) {
            return;
        }
        if (legs.size() > MOST_LEGS) {
            refusals.add("legs", "must be at most " + MOST_LEGS + " at tastytrade", legs.size(), "split the order");
        }
        Set<String> kinds = new TreeSet<>();
        legs.forEach(leg -> kinds.add(Symbols.type(leg.instrument())));
        kinds.forEach(kind -> count(kind, legs));
        if (kinds.size() > 1 && !TOGETHER.containsAll(kinds)) {
            refusals.add(
                    "legs",
                    "must be of one kind at tastytrade, or shares with options on them",
                    String.join(", ", kinds),
                    "place an order for each kind");
        }
    }

    private void count(String kind, List<Leg> legs) {
        long legsOfKind = legs.stream()
                .filter(leg -> Symbols.type(leg.instrument()).equals(kind))
                .count();
        int most = MOST_OF_KIND.getOrDefault(kind, MOST_LEGS);
        if (legsOfKind > most && most < MOST_LEGS) {
            refusals.add(
                    "legs", "must hold one " + kind + " at most at tastytrade", legsOfKind, "place an order for each");
        }
    }

    void leg(SingleOrder order, Leg leg) {
        String kind = Symbols.type(leg.instrument());
        if (kind.isEmpty()) {
            refusals.add(
                    "instrument",
                    "must have an instrument type at tastytrade",
                    leg.instrument().symbol(),
                    "give an equity, an option or a future, or name the asset class");
        }
        action(order, Actions.of(leg).orElse(Actions.plain(leg)), kind);
        quantity(order, leg.quantity(), kind);
    }

    private void action(SingleOrder order, String action, String kind) {
        if (Actions.isForeign(action) && !action.startsWith("SELL_SHORT_") && !action.equals("EXCHANGE")) {
            refusals.add("instruction", "is no action of tastytrade's", action, "write it such as Buy to Open");
        }
        boolean outrightFuture = kind.equals(Symbols.FUTURE) && order.legs().size() == 1;
        if (Actions.isAgnostic(action) && !outrightFuture) {
            refusals.add(
                    "instruction",
                    "must open or close at tastytrade, but for a single future",
                    action,
                    "say BUY_TO_OPEN, BUY_TO_CLOSE, SELL_TO_OPEN or SELL_TO_CLOSE, or give a position effect");
        }
        if (kind.equals(Symbols.PAIR) && (action.equals(Actions.SELL_TO_OPEN) || action.equals(Actions.BUY_TO_CLOSE))) {
            refusals.add("instruction", "can't go short in a cryptocurrency at tastytrade", action, "say BUY or SELL");
        }
    }

    private void quantity(SingleOrder order, Quantity quantity, String kind) {
        if (quantity.unit().equals(QuantityUnit.CASH)) {
            money(quantity, kind);
            return;
        }
        boolean notAtMarket = kind.equals(Symbols.EQUITY) && !order.type().equals(OrderType.MARKET);
        boolean whole = CONTRACTS.contains(kind);
        if ((whole || notAtMarket)
                && quantity.unit().equals(QuantityUnit.UNITS)
                && !Decimals.isWhole(quantity.amount())) {
            refusals.add(
                    "quantity",
                    whole ? "must be whole contracts at tastytrade" : "must be whole at tastytrade but at MARKET",
                    quantity,
                    whole ? "give a whole number" : "give a whole number, or place it at MARKET");
        }
    }

    private void money(Quantity quantity, String kind) {
        if (!kind.equals(Symbols.EQUITY) && !kind.equals(Symbols.PAIR)) {
            refusals.add(
                    "quantity",
                    "can be money for shares and cryptocurrencies alone at tastytrade",
                    quantity,
                    "give a number of units");
        } else if (kind.equals(Symbols.EQUITY) && quantity.amount().compareTo(LEAST_MONEY) < 0) {
            refusals.add("quantity", "must be 5 dollars or more at tastytrade", quantity, "give at least 5 dollars");
        }
    }
}
