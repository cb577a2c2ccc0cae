package io.orderwright.sandbox.internal.tastytrade;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as a request says it.
 *
 * @param type the order type, in tastytrade's word
 * @param life how long it works
 * @param prices at what prices
 * @param legs what it trades
 * @param rules what it waits for
 * @param labels what it is called
 */
record OrderRequest(String type, Life life, Prices prices, List<LegRequest> legs, Rules rules, Labels labels) {
    /**
     * How long an order works.
     *
     * @param timeInForce tastytrade's word
     * @param date the last day, of a GTD order
     */
    record Life(String timeInForce, @Nullable LocalDate date) {}

    /**
     * An order's prices: a net price, a stop, or an amount of money.
     *
     * @param price dollars for one unit
     * @param priceEffect whether it is paid or received
     * @param stop the stop trigger
     * @param value dollars in all
     * @param valueEffect whether they are paid or received
     */
    record Prices(
            @Nullable BigDecimal price,
            @Nullable String priceEffect,
            @Nullable BigDecimal stop,
            @Nullable BigDecimal value,
            @Nullable String valueEffect) {}

    /**
     * A leg.
     *
     * @param type the instrument type, in tastytrade's word
     * @param symbol its symbol
     * @param action what to do
     * @param quantity how many; null in a notional order
     */
    record LegRequest(
            String type,
            String symbol,
            String action,
            @Nullable BigDecimal quantity) {
        boolean buys() {
            return action.startsWith("Buy");
        }

        boolean closes() {
            return action.endsWith("to Close");
        }

        boolean opens() {
            return action.endsWith("to Open");
        }

        LegRequest opening() {
            return new LegRequest(type, symbol, buys() ? "Buy to Open" : "Sell to Open", quantity);
        }
    }

    /**
     * What an order waits for.
     *
     * @param routeAfter not before
     * @param cancelAt not after
     * @param conditions what quotes must do
     */
    record Rules(@Nullable Instant routeAfter, @Nullable Instant cancelAt, List<Condition> conditions) {
        static final Rules NONE = new Rules(null, null, List.of());

        boolean isEmpty() {
            return routeAfter == null && cancelAt == null && conditions.isEmpty();
        }
    }

    /**
     * What an order is called.
     *
     * @param source a free label
     * @param external the client's id
     * @param preflightId which order of a request it is
     * @param strict whether a close without a position is refused
     */
    record Labels(
            @Nullable String source,
            @Nullable String external,
            @Nullable String preflightId,
            boolean strict) {}

    boolean isMarket() {
        return type.equals("Market") || type.equals("Marketable Limit") || type.equals("Notional Market");
    }

    boolean isNotional() {
        return type.equals("Notional Market");
    }

    boolean isCredit() {
        return "Credit".equals(prices.priceEffect);
    }

    OrderRequest withLegs(List<LegRequest> others) {
        return new OrderRequest(type, life, prices, others, rules, labels);
    }

    /** {@return the order as another client would send it} */
    OrderRequest anonymous() {
        return new OrderRequest(type, life, prices, legs, rules, new Labels(labels.source, null, null, labels.strict));
    }
}
