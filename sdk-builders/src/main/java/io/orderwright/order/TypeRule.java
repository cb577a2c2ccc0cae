package io.orderwright.order;

import static io.orderwright.order.TypeRule.Limit.ALLOWED;
import static io.orderwright.order.TypeRule.Limit.FORBIDDEN;
import static io.orderwright.order.TypeRule.Limit.NEEDED;
import static io.orderwright.order.TypeRule.Limit.ZERO;
import static io.orderwright.order.TypeRule.Stop.LEVEL;
import static io.orderwright.order.TypeRule.Stop.NONE;
import static io.orderwright.order.TypeRule.Stop.TRAIL;
import static java.util.Map.entry;

import java.util.Map;

/**
 * The table: which order type needs, allows and forbids which price.
 *
 * @param limit what holds for the price and the price link
 * @param stop what holds for the stop price and the stop link
 */
record TypeRule(Limit limit, Stop stop) {
    /** What a type says about its limit price, or the link in its place. */
    enum Limit {
        NEEDED,
        ALLOWED,
        FORBIDDEN,
        /** A net price of nothing: absent or zero. */
        ZERO
    }

    /** What a type says about its stop price, or the link in its place. */
    enum Stop {
        NONE,
        /** A stop price, or a complete link in its place. */
        LEVEL,
        /** A trailing distance, or a first level. */
        TRAIL,
        ALLOWED
    }

    private static final TypeRule UNKNOWN_TYPE = new TypeRule(ALLOWED, Stop.ALLOWED);

    private static final Map<OrderType, TypeRule> TABLE = Map.ofEntries(
            entry(OrderType.MARKET, new TypeRule(FORBIDDEN, NONE)),
            entry(OrderType.LIMIT, new TypeRule(NEEDED, NONE)),
            entry(OrderType.STOP, new TypeRule(FORBIDDEN, LEVEL)),
            entry(OrderType.STOP_LIMIT, new TypeRule(NEEDED, LEVEL)),
            entry(OrderType.TRAILING_STOP, new TypeRule(FORBIDDEN, TRAIL)),
            entry(OrderType.TRAILING_STOP_LIMIT, new TypeRule(NEEDED, TRAIL)),
            entry(OrderType.MARKET_ON_CLOSE, new TypeRule(FORBIDDEN, NONE)),
            entry(OrderType.LIMIT_ON_CLOSE, new TypeRule(NEEDED, NONE)),
            entry(OrderType.NET_DEBIT, new TypeRule(NEEDED, NONE)),
            entry(OrderType.NET_CREDIT, new TypeRule(NEEDED, NONE)),
            entry(OrderType.NET_ZERO, new TypeRule(ZERO, NONE)),
            entry(OrderType.EXERCISE, new TypeRule(FORBIDDEN, NONE)),
            entry(OrderType.JOIN_BID, new TypeRule(FORBIDDEN, NONE)),
            entry(OrderType.JOIN_ASK, new TypeRule(FORBIDDEN, NONE)),
            entry(OrderType.MARKETABLE_LIMIT, new TypeRule(ALLOWED, NONE)),
            entry(OrderType.CABINET, new TypeRule(ALLOWED, NONE)),
            entry(OrderType.NON_MARKETABLE, new TypeRule(ALLOWED, NONE)));

    static TypeRule of(OrderType type) {
        return TABLE.getOrDefault(type, UNKNOWN_TYPE);
    }

    static Map<OrderType, TypeRule> table() {
        return TABLE;
    }
}
