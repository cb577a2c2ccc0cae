package io.orderwright.order;

/**
 * How an order is to be executed: FIX OrdType (40), and what the five brokers add to it.
 *
 * <p>An open set: a word that Orderwright does not know survives as itself, so that what a broker added yesterday can
 * still be read and sent. Equality is by name. Immutable. Source: FIX 5.0 tag 40; Schwab Trader API, orderType; tastytrade, order-type; ProjectX, type.
 */
public final class OrderType extends OpenWord {
    /** At the best price there is. */
    public static final OrderType MARKET = new OrderType("MARKET");

    /** At the price or better. */
    public static final OrderType LIMIT = new OrderType("LIMIT");

    /** A market order once the stop price is reached. */
    public static final OrderType STOP = new OrderType("STOP");

    /** A limit order once the stop price is reached. */
    public static final OrderType STOP_LIMIT = new OrderType("STOP_LIMIT");

    /** A market order once the price has turned back by the trailing distance. */
    public static final OrderType TRAILING_STOP = new OrderType("TRAILING_STOP");

    /** A limit order once the price has turned back by the trailing distance. */
    public static final OrderType TRAILING_STOP_LIMIT = new OrderType("TRAILING_STOP_LIMIT");

    /** At the closing auction, at its price. */
    public static final OrderType MARKET_ON_CLOSE = new OrderType("MARKET_ON_CLOSE");

    /** At the closing auction, at the price or better. */
    public static final OrderType LIMIT_ON_CLOSE = new OrderType("LIMIT_ON_CLOSE");

    /** A spread that may cost at most the price, per unit. */
    public static final OrderType NET_DEBIT = new OrderType("NET_DEBIT");

    /** A spread that must bring at least the price, per unit. */
    public static final OrderType NET_CREDIT = new OrderType("NET_CREDIT");

    /** A spread that neither costs nor brings anything. */
    public static final OrderType NET_ZERO = new OrderType("NET_ZERO");

    /** Exercise of an option that is held. */
    public static final OrderType EXERCISE = new OrderType("EXERCISE");

    /** A limit order at the best bid when it arrives (ProjectX). */
    public static final OrderType JOIN_BID = new OrderType("JOIN_BID");

    /** A limit order at the best ask when it arrives (ProjectX). */
    public static final OrderType JOIN_ASK = new OrderType("JOIN_ASK");

    /** A limit order that the venue prices so that it executes now (tastytrade). */
    public static final OrderType MARKETABLE_LIMIT = new OrderType("MARKETABLE_LIMIT");

    /** A worthless option closed at cabinet price (Schwab). */
    public static final OrderType CABINET = new OrderType("CABINET");

    /** Of an instrument without a market (Schwab). */
    public static final OrderType NON_MARKETABLE = new OrderType("NON_MARKETABLE");

    private static final Known<OrderType> KNOWN = Known.of(
            MARKET,
            LIMIT,
            STOP,
            STOP_LIMIT,
            TRAILING_STOP,
            TRAILING_STOP_LIMIT,
            MARKET_ON_CLOSE,
            LIMIT_ON_CLOSE,
            NET_DEBIT,
            NET_CREDIT,
            NET_ZERO,
            EXERCISE,
            JOIN_BID,
            JOIN_ASK,
            MARKETABLE_LIMIT,
            CABINET,
            NON_MARKETABLE);

    private OrderType(String name) {
        super(name);
    }

    /**
     * The value with a name.
     *
     * @param name the name, as the language or a broker spells it; at most 100 characters
     * @return the constant of that name, or a value of its own for an unknown one
     * @throws io.orderwright.InvalidOrderException if {@code name} is blank, over 100 characters, or holds a control
     *     character
     */
    public static OrderType of(String name) {
        return KNOWN.get(name, OrderType::new);
    }
}
