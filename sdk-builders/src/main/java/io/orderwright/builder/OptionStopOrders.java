package io.orderwright.builder;

import static io.orderwright.builder.Orders.buyToClose;
import static io.orderwright.builder.Orders.buyToOpen;
import static io.orderwright.builder.Orders.sellToClose;
import static io.orderwright.builder.Orders.sellToOpen;

import io.orderwright.instrument.OptionContract;
import io.orderwright.order.OrderBuilder;
import java.math.BigDecimal;

/** The templates for options that wait for a price. */
abstract class OptionStopOrders extends OptionTrailingOrders {
    OptionStopOrders() {}

    /** {@return an order that buys options to open at market once a price is reached} */
    public static OrderBuilder buyToOpenStop(String symbol, long quantity, String stopPrice) {
        return buyToOpen(quantity).contracts(symbol).stop(stopPrice);
    }

    /** {@return an order that buys options to open at market once a price is reached} */
    public static OrderBuilder buyToOpenStop(String symbol, long quantity, BigDecimal stopPrice) {
        return buyToOpen(quantity).contracts(symbol).stop(stopPrice);
    }

    /** {@return an order that buys options to open at market once a price is reached} */
    public static OrderBuilder buyToOpenStop(OptionContract option, long quantity, String stopPrice) {
        return buyToOpen(quantity).contracts(option).stop(stopPrice);
    }

    /** {@return an order that buys options to open at market once a price is reached} */
    public static OrderBuilder buyToOpenStop(OptionContract option, long quantity, BigDecimal stopPrice) {
        return buyToOpen(quantity).contracts(option).stop(stopPrice);
    }

    /** {@return an order that buys options to open at a limit once a price is reached} */
    public static OrderBuilder buyToOpenStopLimit(String symbol, long quantity, String stopPrice, String limitPrice) {
        return buyToOpen(quantity).contracts(symbol).stopLimit(stopPrice, limitPrice);
    }

    /** {@return an order that buys options to open at a limit once a price is reached} */
    public static OrderBuilder buyToOpenStopLimit(
            String symbol, long quantity, BigDecimal stopPrice, BigDecimal limitPrice) {
        return buyToOpen(quantity).contracts(symbol).stopLimit(stopPrice, limitPrice);
    }

    /** {@return an order that buys options to open at a limit once a price is reached} */
    public static OrderBuilder buyToOpenStopLimit(
            OptionContract option, long quantity, String stopPrice, String limitPrice) {
        return buyToOpen(quantity).contracts(option).stopLimit(stopPrice, limitPrice);
    }

    /** {@return an order that buys options to open at a limit once a price is reached} */
    public static OrderBuilder buyToOpenStopLimit(
            OptionContract option, long quantity, BigDecimal stopPrice, BigDecimal limitPrice) {
        return buyToOpen(quantity).contracts(option).stopLimit(stopPrice, limitPrice);
    }

    /** {@return an order that sells options to open at market once a price is reached} */
    public static OrderBuilder sellToOpenStop(String symbol, long quantity, String stopPrice) {
        return sellToOpen(quantity).contracts(symbol).stop(stopPrice);
    }

    /** {@return an order that sells options to open at market once a price is reached} */
    public static OrderBuilder sellToOpenStop(String symbol, long quantity, BigDecimal stopPrice) {
        return sellToOpen(quantity).contracts(symbol).stop(stopPrice);
    }

    /** {@return an order that sells options to open at market once a price is reached} */
    public static OrderBuilder sellToOpenStop(OptionContract option, long quantity, String stopPrice) {
        return sellToOpen(quantity).contracts(option).stop(stopPrice);
    }

    /** {@return an order that sells options to open at market once a price is reached} */
    public static OrderBuilder sellToOpenStop(OptionContract option, long quantity, BigDecimal stopPrice) {
        return sellToOpen(quantity).contracts(option).stop(stopPrice);
    }

    /** {@return an order that sells options to open at a limit once a price is reached} */
    public static OrderBuilder sellToOpenStopLimit(String symbol, long quantity, String stopPrice, String limitPrice) {
        return sellToOpen(quantity).contracts(symbol).stopLimit(stopPrice, limitPrice);
    }

    /** {@return an order that sells options to open at a limit once a price is reached} */
    public static OrderBuilder sellToOpenStopLimit(
            String symbol, long quantity, BigDecimal stopPrice, BigDecimal limitPrice) {
        return sellToOpen(quantity).contracts(symbol).stopLimit(stopPrice, limitPrice);
    }

    /** {@return an order that sells options to open at a limit once a price is reached} */
    public static OrderBuilder sellToOpenStopLimit(
            OptionContract option, long quantity, String stopPrice, String limitPrice) {
        return sellToOpen(quantity).contracts(option).stopLimit(stopPrice, limitPrice);
    }

    /** {@return an order that sells options to open at a limit once a price is reached} */
    public static OrderBuilder sellToOpenStopLimit(
            OptionContract option, long quantity, BigDecimal stopPrice, BigDecimal limitPrice) {
        return sellToOpen(quantity).contracts(option).stopLimit(stopPrice, limitPrice);
    }

    /** {@return an order that buys options to close at market once a price is reached} */
    public static OrderBuilder buyToCloseStop(String symbol, long quantity, String stopPrice) {
        return buyToClose(quantity).contracts(symbol).stop(stopPrice);
    }

    /** {@return an order that buys options to close at market once a price is reached} */
    public static OrderBuilder buyToCloseStop(String symbol, long quantity, BigDecimal stopPrice) {
        return buyToClose(quantity).contracts(symbol).stop(stopPrice);
    }

    /** {@return an order that buys options to close at market once a price is reached} */
    public static OrderBuilder buyToCloseStop(OptionContract option, long quantity, String stopPrice) {
        return buyToClose(quantity).contracts(option).stop(stopPrice);
    }

    /** {@return an order that buys options to close at market once a price is reached} */
    public static OrderBuilder buyToCloseStop(OptionContract option, long quantity, BigDecimal stopPrice) {
        return buyToClose(quantity).contracts(option).stop(stopPrice);
    }

    /** {@return an order that buys options to close at a limit once a price is reached} */
    public static OrderBuilder buyToCloseStopLimit(String symbol, long quantity, String stopPrice, String limitPrice) {
        return buyToClose(quantity).contracts(symbol).stopLimit(stopPrice, limitPrice);
    }

    /** {@return an order that buys options to close at a limit once a price is reached} */
    public static OrderBuilder buyToCloseStopLimit(
            String symbol, long quantity, BigDecimal stopPrice, BigDecimal limitPrice) {
        return buyToClose(quantity).contracts(symbol).stopLimit(stopPrice, limitPrice);
    }

    /** {@return an order that buys options to close at a limit once a price is reached} */
    public static OrderBuilder buyToCloseStopLimit(
            OptionContract option, long quantity, String stopPrice, String limitPrice) {
        return buyToClose(quantity).contracts(option).stopLimit(stopPrice, limitPrice);
    }

    /** {@return an order that buys options to close at a limit once a price is reached} */
    public static OrderBuilder buyToCloseStopLimit(
            OptionContract option, long quantity, BigDecimal stopPrice, BigDecimal limitPrice) {
        return buyToClose(quantity).contracts(option).stopLimit(stopPrice, limitPrice);
    }

    /** {@return an order that sells options to close at market once a price is reached} */
    public static OrderBuilder sellToCloseStop(String symbol, long quantity, String stopPrice) {
        return sellToClose(quantity).contracts(symbol).stop(stopPrice);
    }

    /** {@return an order that sells options to close at market once a price is reached} */
    public static OrderBuilder sellToCloseStop(String symbol, long quantity, BigDecimal stopPrice) {
        return sellToClose(quantity).contracts(symbol).stop(stopPrice);
    }

    /** {@return an order that sells options to close at market once a price is reached} */
    public static OrderBuilder sellToCloseStop(OptionContract option, long quantity, String stopPrice) {
        return sellToClose(quantity).contracts(option).stop(stopPrice);
    }

    /** {@return an order that sells options to close at market once a price is reached} */
    public static OrderBuilder sellToCloseStop(OptionContract option, long quantity, BigDecimal stopPrice) {
        return sellToClose(quantity).contracts(option).stop(stopPrice);
    }

    /** {@return an order that sells options to close at a limit once a price is reached} */
    public static OrderBuilder sellToCloseStopLimit(String symbol, long quantity, String stopPrice, String limitPrice) {
        return sellToClose(quantity).contracts(symbol).stopLimit(stopPrice, limitPrice);
    }

    /** {@return an order that sells options to close at a limit once a price is reached} */
    public static OrderBuilder sellToCloseStopLimit(
            String symbol, long quantity, BigDecimal stopPrice, BigDecimal limitPrice) {
        return sellToClose(quantity).contracts(symbol).stopLimit(stopPrice, limitPrice);
    }

    /** {@return an order that sells options to close at a limit once a price is reached} */
    public static OrderBuilder sellToCloseStopLimit(
            OptionContract option, long quantity, String stopPrice, String limitPrice) {
        return sellToClose(quantity).contracts(option).stopLimit(stopPrice, limitPrice);
    }

    /** {@return an order that sells options to close at a limit once a price is reached} */
    public static OrderBuilder sellToCloseStopLimit(
            OptionContract option, long quantity, BigDecimal stopPrice, BigDecimal limitPrice) {
        return sellToClose(quantity).contracts(option).stopLimit(stopPrice, limitPrice);
    }
}
