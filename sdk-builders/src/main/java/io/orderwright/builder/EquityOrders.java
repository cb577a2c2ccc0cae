package io.orderwright.builder;

import static io.orderwright.builder.Orders.buy;
import static io.orderwright.builder.Orders.buyToCover;
import static io.orderwright.builder.Orders.sell;
import static io.orderwright.builder.Orders.sellShort;

import io.orderwright.order.OrderBuilder;
import io.orderwright.order.Quantity;
import java.math.BigDecimal;

/**
 * Templates for orders of shares: each instruction with each order type.
 *
 * <p>They replace the {@code equity_…} templates of tda-api and schwab-py, named with each, and add what those lack: stop,
 * stop limit and trailing stop orders ({@link Orders#dollars}, {@link Orders#percent} and {@link Orders#ticks} give the
 * distance), and orders in the closing auction. Every order lives for the day in the normal session; every template
 * returns a builder with which it can be changed further.
 *
 * <p>A {@code symbol} is the ticker as the broker writes it. A {@code quantity} is a number of shares. A price given as
 * text is sent as it is written; a price given as a number is truncated to four decimals below 1 and to two otherwise.
 * Text that is no ticker or no plain decimal number is refused with an {@link io.orderwright.InvalidOrderException};
 * whether quantities and prices make sense is checked by {@link OrderBuilder#build}.
 */
public final class EquityOrders extends EquityStopOrders {
    private EquityOrders() {}

    /** {@return an order that buys shares at market; {@code equity_buy_market}} */
    public static OrderBuilder buyMarket(String symbol, long quantity) {
        return buy(quantity).shares(symbol).market();
    }

    /** {@return an order that buys shares at market: part of a share, an amount of money, or all that is held} */
    public static OrderBuilder buyMarket(String symbol, Quantity quantity) {
        return buy(quantity).shares(symbol).market();
    }

    /** {@return an order that buys shares at a limit; {@code equity_buy_limit}} */
    public static OrderBuilder buyLimit(String symbol, long quantity, String price) {
        return buy(quantity).shares(symbol).limit(price);
    }

    /** {@return an order that buys shares at a limit; {@code equity_buy_limit}} */
    public static OrderBuilder buyLimit(String symbol, long quantity, BigDecimal price) {
        return buy(quantity).shares(symbol).limit(price);
    }

    /** {@return an order that buys shares at a limit; {@code equity_buy_limit}} */
    public static OrderBuilder buyLimit(String symbol, Quantity quantity, String price) {
        return buy(quantity).shares(symbol).limit(price);
    }

    /** {@return an order that buys shares at a limit; {@code equity_buy_limit}} */
    public static OrderBuilder buyLimit(String symbol, Quantity quantity, BigDecimal price) {
        return buy(quantity).shares(symbol).limit(price);
    }

    /** {@return an order that sells shares that are held at market; {@code equity_sell_market}} */
    public static OrderBuilder sellMarket(String symbol, long quantity) {
        return sell(quantity).shares(symbol).market();
    }

    /** {@return an order that sells shares that are held at market: part of a share, an amount of money, or all that is held} */
    public static OrderBuilder sellMarket(String symbol, Quantity quantity) {
        return sell(quantity).shares(symbol).market();
    }

    /** {@return an order that sells shares that are held at a limit; {@code equity_sell_limit}} */
    public static OrderBuilder sellLimit(String symbol, long quantity, String price) {
        return sell(quantity).shares(symbol).limit(price);
    }

    /** {@return an order that sells shares that are held at a limit; {@code equity_sell_limit}} */
    public static OrderBuilder sellLimit(String symbol, long quantity, BigDecimal price) {
        return sell(quantity).shares(symbol).limit(price);
    }

    /** {@return an order that sells shares that are held at a limit; {@code equity_sell_limit}} */
    public static OrderBuilder sellLimit(String symbol, Quantity quantity, String price) {
        return sell(quantity).shares(symbol).limit(price);
    }

    /** {@return an order that sells shares that are held at a limit; {@code equity_sell_limit}} */
    public static OrderBuilder sellLimit(String symbol, Quantity quantity, BigDecimal price) {
        return sell(quantity).shares(symbol).limit(price);
    }

    /** {@return an order that sells shares short at market; {@code equity_sell_short_market}} */
    public static OrderBuilder sellShortMarket(String symbol, long quantity) {
        return sellShort(quantity).shares(symbol).market();
    }

    /** {@return an order that sells shares short at market: part of a share, an amount of money, or all that is held} */
    public static OrderBuilder sellShortMarket(String symbol, Quantity quantity) {
        return sellShort(quantity).shares(symbol).market();
    }

    /** {@return an order that sells shares short at a limit; {@code equity_sell_short_limit}} */
    public static OrderBuilder sellShortLimit(String symbol, long quantity, String price) {
        return sellShort(quantity).shares(symbol).limit(price);
    }

    /** {@return an order that sells shares short at a limit; {@code equity_sell_short_limit}} */
    public static OrderBuilder sellShortLimit(String symbol, long quantity, BigDecimal price) {
        return sellShort(quantity).shares(symbol).limit(price);
    }

    /** {@return an order that sells shares short at a limit; {@code equity_sell_short_limit}} */
    public static OrderBuilder sellShortLimit(String symbol, Quantity quantity, String price) {
        return sellShort(quantity).shares(symbol).limit(price);
    }

    /** {@return an order that sells shares short at a limit; {@code equity_sell_short_limit}} */
    public static OrderBuilder sellShortLimit(String symbol, Quantity quantity, BigDecimal price) {
        return sellShort(quantity).shares(symbol).limit(price);
    }

    /** {@return an order that buys shares back that were sold short at market; {@code equity_buy_to_cover_market}} */
    public static OrderBuilder buyToCoverMarket(String symbol, long quantity) {
        return buyToCover(quantity).shares(symbol).market();
    }

    /** {@return an order that buys shares back that were sold short at market: part of a share, an amount of money, or all that is held} */
    public static OrderBuilder buyToCoverMarket(String symbol, Quantity quantity) {
        return buyToCover(quantity).shares(symbol).market();
    }

    /** {@return an order that buys shares back that were sold short at a limit; {@code equity_buy_to_cover_limit}} */
    public static OrderBuilder buyToCoverLimit(String symbol, long quantity, String price) {
        return buyToCover(quantity).shares(symbol).limit(price);
    }

    /** {@return an order that buys shares back that were sold short at a limit; {@code equity_buy_to_cover_limit}} */
    public static OrderBuilder buyToCoverLimit(String symbol, long quantity, BigDecimal price) {
        return buyToCover(quantity).shares(symbol).limit(price);
    }

    /** {@return an order that buys shares back that were sold short at a limit; {@code equity_buy_to_cover_limit}} */
    public static OrderBuilder buyToCoverLimit(String symbol, Quantity quantity, String price) {
        return buyToCover(quantity).shares(symbol).limit(price);
    }

    /** {@return an order that buys shares back that were sold short at a limit; {@code equity_buy_to_cover_limit}} */
    public static OrderBuilder buyToCoverLimit(String symbol, Quantity quantity, BigDecimal price) {
        return buyToCover(quantity).shares(symbol).limit(price);
    }
}
