package io.orderwright.builder;

import static io.orderwright.builder.Orders.buyToClose;
import static io.orderwright.builder.Orders.buyToOpen;
import static io.orderwright.builder.Orders.sellToClose;
import static io.orderwright.builder.Orders.sellToOpen;

import io.orderwright.instrument.OptionContract;
import io.orderwright.order.OrderBuilder;
import java.math.BigDecimal;

/**
 * Templates for orders of one option: each instruction with each order type.
 *
 * <p>They replace the {@code option_…} templates of tda-api and schwab-py, named with each, and add what those lack: stop,
 * stop limit and trailing stop orders ({@link Orders#dollars}, {@link Orders#percent} and {@link Orders#ticks} give the
 * distance). An order of an option on an equity or an index lives for the day in the normal session; for an option on a
 * future both are the broker's default. Every template returns a builder with which it can be changed further.
 *
 * <p>A {@code symbol} is the 21 characters of the OCC symbol. A {@code quantity} is a number of contracts. A price given
 * as text is sent as it is written; a price given as a number goes through the order's price rule. Text that is no such
 * symbol or no plain decimal number is refused with an {@link io.orderwright.InvalidOrderException}; whether quantities
 * and prices make sense is checked by {@link OrderBuilder#build}.
 */
public final class OptionOrders extends OptionStopOrders {
    private OptionOrders() {}

    /** {@return an order that buys options to open at market; {@code option_buy_to_open_market}} */
    public static OrderBuilder buyToOpenMarket(String symbol, long quantity) {
        return buyToOpen(quantity).contracts(symbol).market();
    }

    /** {@return an order that buys options to open at market; {@code option_buy_to_open_market}} */
    public static OrderBuilder buyToOpenMarket(OptionContract option, long quantity) {
        return buyToOpen(quantity).contracts(option).market();
    }

    /** {@return an order that buys options to open at a limit; {@code option_buy_to_open_limit}} */
    public static OrderBuilder buyToOpenLimit(String symbol, long quantity, String price) {
        return buyToOpen(quantity).contracts(symbol).limit(price);
    }

    /** {@return an order that buys options to open at a limit; {@code option_buy_to_open_limit}} */
    public static OrderBuilder buyToOpenLimit(String symbol, long quantity, BigDecimal price) {
        return buyToOpen(quantity).contracts(symbol).limit(price);
    }

    /** {@return an order that buys options to open at a limit; {@code option_buy_to_open_limit}} */
    public static OrderBuilder buyToOpenLimit(OptionContract option, long quantity, String price) {
        return buyToOpen(quantity).contracts(option).limit(price);
    }

    /** {@return an order that buys options to open at a limit; {@code option_buy_to_open_limit}} */
    public static OrderBuilder buyToOpenLimit(OptionContract option, long quantity, BigDecimal price) {
        return buyToOpen(quantity).contracts(option).limit(price);
    }

    /** {@return an order that sells options to open at market; {@code option_sell_to_open_market}} */
    public static OrderBuilder sellToOpenMarket(String symbol, long quantity) {
        return sellToOpen(quantity).contracts(symbol).market();
    }

    /** {@return an order that sells options to open at market; {@code option_sell_to_open_market}} */
    public static OrderBuilder sellToOpenMarket(OptionContract option, long quantity) {
        return sellToOpen(quantity).contracts(option).market();
    }

    /** {@return an order that sells options to open at a limit; {@code option_sell_to_open_limit}} */
    public static OrderBuilder sellToOpenLimit(String symbol, long quantity, String price) {
        return sellToOpen(quantity).contracts(symbol).limit(price);
    }

    /** {@return an order that sells options to open at a limit; {@code option_sell_to_open_limit}} */
    public static OrderBuilder sellToOpenLimit(String symbol, long quantity, BigDecimal price) {
        return sellToOpen(quantity).contracts(symbol).limit(price);
    }

    /** {@return an order that sells options to open at a limit; {@code option_sell_to_open_limit}} */
    public static OrderBuilder sellToOpenLimit(OptionContract option, long quantity, String price) {
        return sellToOpen(quantity).contracts(option).limit(price);
    }

    /** {@return an order that sells options to open at a limit; {@code option_sell_to_open_limit}} */
    public static OrderBuilder sellToOpenLimit(OptionContract option, long quantity, BigDecimal price) {
        return sellToOpen(quantity).contracts(option).limit(price);
    }

    /** {@return an order that buys options to close at market; {@code option_buy_to_close_market}} */
    public static OrderBuilder buyToCloseMarket(String symbol, long quantity) {
        return buyToClose(quantity).contracts(symbol).market();
    }

    /** {@return an order that buys options to close at market; {@code option_buy_to_close_market}} */
    public static OrderBuilder buyToCloseMarket(OptionContract option, long quantity) {
        return buyToClose(quantity).contracts(option).market();
    }

    /** {@return an order that buys options to close at a limit; {@code option_buy_to_close_limit}} */
    public static OrderBuilder buyToCloseLimit(String symbol, long quantity, String price) {
        return buyToClose(quantity).contracts(symbol).limit(price);
    }

    /** {@return an order that buys options to close at a limit; {@code option_buy_to_close_limit}} */
    public static OrderBuilder buyToCloseLimit(String symbol, long quantity, BigDecimal price) {
        return buyToClose(quantity).contracts(symbol).limit(price);
    }

    /** {@return an order that buys options to close at a limit; {@code option_buy_to_close_limit}} */
    public static OrderBuilder buyToCloseLimit(OptionContract option, long quantity, String price) {
        return buyToClose(quantity).contracts(option).limit(price);
    }

    /** {@return an order that buys options to close at a limit; {@code option_buy_to_close_limit}} */
    public static OrderBuilder buyToCloseLimit(OptionContract option, long quantity, BigDecimal price) {
        return buyToClose(quantity).contracts(option).limit(price);
    }

    /** {@return an order that sells options to close at market; {@code option_sell_to_close_market}} */
    public static OrderBuilder sellToCloseMarket(String symbol, long quantity) {
        return sellToClose(quantity).contracts(symbol).market();
    }

    /** {@return an order that sells options to close at market; {@code option_sell_to_close_market}} */
    public static OrderBuilder sellToCloseMarket(OptionContract option, long quantity) {
        return sellToClose(quantity).contracts(option).market();
    }

    /** {@return an order that sells options to close at a limit; {@code option_sell_to_close_limit}} */
    public static OrderBuilder sellToCloseLimit(String symbol, long quantity, String price) {
        return sellToClose(quantity).contracts(symbol).limit(price);
    }

    /** {@return an order that sells options to close at a limit; {@code option_sell_to_close_limit}} */
    public static OrderBuilder sellToCloseLimit(String symbol, long quantity, BigDecimal price) {
        return sellToClose(quantity).contracts(symbol).limit(price);
    }

    /** {@return an order that sells options to close at a limit; {@code option_sell_to_close_limit}} */
    public static OrderBuilder sellToCloseLimit(OptionContract option, long quantity, String price) {
        return sellToClose(quantity).contracts(option).limit(price);
    }

    /** {@return an order that sells options to close at a limit; {@code option_sell_to_close_limit}} */
    public static OrderBuilder sellToCloseLimit(OptionContract option, long quantity, BigDecimal price) {
        return sellToClose(quantity).contracts(option).limit(price);
    }
}
