package io.orderwright.broker.tastytrade;

import io.orderwright.order.Leg;
import io.orderwright.order.OrderType;
import io.orderwright.order.QuantityUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Order types in tastytrade's words. Source: tastytrade Open API, Orders, order-type. */
final class TypeWords {
    static final String LIMIT = "Limit";
    static final String MARKET = "Market";
    static final String MARKETABLE_LIMIT = "Marketable Limit";
    static final String STOP = "Stop";
    static final String STOP_LIMIT = "Stop Limit";
    static final String NOTIONAL_MARKET = "Notional Market";

    private static final Map<OrderType, String> TO_WIRE = Map.of(
            OrderType.LIMIT, LIMIT,
            OrderType.NET_DEBIT, LIMIT,
            OrderType.NET_CREDIT, LIMIT,
            OrderType.NET_ZERO, LIMIT,
            OrderType.MARKET, MARKET,
            OrderType.MARKETABLE_LIMIT, MARKETABLE_LIMIT,
            OrderType.STOP, STOP,
            OrderType.STOP_LIMIT, STOP_LIMIT);

    private static final Map<String, OrderType> FROM_WIRE = new HashMap<>(Map.of(
            LIMIT, OrderType.LIMIT,
            MARKET, OrderType.MARKET,
            MARKETABLE_LIMIT, OrderType.MARKETABLE_LIMIT,
            STOP, OrderType.STOP,
            STOP_LIMIT, OrderType.STOP_LIMIT));

    /** Types that tastytrade has none for, and one that the language says by its quantity. */
    private static final Set<OrderType> FOREIGN = Set.of(
            OrderType.TRAILING_STOP,
            OrderType.TRAILING_STOP_LIMIT,
            OrderType.MARKET_ON_CLOSE,
            OrderType.LIMIT_ON_CLOSE,
            OrderType.EXERCISE,
            OrderType.JOIN_BID,
            OrderType.JOIN_ASK,
            OrderType.CABINET,
            OrderType.NON_MARKETABLE,
            OrderType.of(NOTIONAL_MARKET));

    private TypeWords() {}

    /** tastytrade's word for a type; empty where it has none. */
    static Optional<String> write(OrderType type) {
        String word = TO_WIRE.get(type);
        if (word != null) {
            return Optional.of(word);
        }
        return FOREIGN.contains(type) ? Optional.empty() : Optional.of(type.name());
    }

    /** The type of tastytrade's word; a notional market order is a market order for money. */
    static OrderType read(String word) {
        if (word.equals(NOTIONAL_MARKET)) {
            return OrderType.MARKET;
        }
        OrderType type = FROM_WIRE.get(word);
        return type == null ? OrderType.of(word) : type;
    }

    /** Whether a type is the language's own, and has a word of tastytrade's. */
    static boolean isOfBoth(OrderType type) {
        return TO_WIRE.containsKey(type);
    }

    /** Whether an order names an amount of money in place of a number of units. */
    static boolean isNotional(List<Leg> legs) {
        for (int i = 0; i < legs.size(); i++) {
            if (legs.get(i).quantity().unit().equals(QuantityUnit.CASH)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a type is one at a net price: a limit, whichever way the money goes. */
    static boolean isLimit(OrderType type) {
        return LIMIT.equals(TO_WIRE.get(type)) && !type.equals(OrderType.NET_ZERO);
    }
}
