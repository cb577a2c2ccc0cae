package io.orderwright.builder;

import static io.orderwright.builder.Orders.buy;
import static io.orderwright.builder.Orders.buyToCover;
import static io.orderwright.builder.Orders.sell;
import static io.orderwright.builder.Orders.sellShort;

import io.orderwright.order.OrderBuilder;
import io.orderwright.price.Offset;
import java.math.BigDecimal;

/** The templates for shares that wait for a price. */
abstract class EquityStopOrders extends EquityCloseOrders {
    EquityStopOrders() {}

    /** {@return an order that buys shares at market once a price is reached} */
    public static OrderBuilder buyStop(String symbol, long quantity, String stopPrice) {
        return buy(quantity).shares(symbol).stop(stopPrice);
    }

    /** {@return an order that buys shares at market once a price is reached} */
    public static OrderBuilder buyStop(String symbol, long quantity, BigDecimal stopPrice) {
        return buy(quantity).shares(symbol).stop(stopPrice);
    }

    /** {@return an order that buys shares at a limit once a price is reached} */
    public static OrderBuilder buyStopLimit(String symbol, long quantity, String stopPrice, String limitPrice) {
        return buy(quantity).shares(symbol).stopLimit(stopPrice, limitPrice);
    }

    /** {@return an order that buys shares at a limit once a price is reached} */
    public static OrderBuilder buyStopLimit(String symbol, long quantity, BigDecimal stopPrice, BigDecimal limitPrice) {
        return buy(quantity).shares(symbol).stopLimit(stopPrice, limitPrice);
    }

    /** {@return an order that buys shares at market once the price has turned back by a distance} */
    public static OrderBuilder buyTrailingStop(String symbol, long quantity, Offset trail) {
        return buy(quantity).shares(symbol).trailingStop(trail);
    }

    /** {@return an order that sells shares that are held at market once a price is reached} */
    public static OrderBuilder sellStop(String symbol, long quantity, String stopPrice) {
        return sell(quantity).shares(symbol).stop(stopPrice);
    }

    /** {@return an order that sells shares that are held at market once a price is reached} */
    public static OrderBuilder sellStop(String symbol, long quantity, BigDecimal stopPrice) {
        return sell(quantity).shares(symbol).stop(stopPrice);
    }

    /** {@return an order that sells shares that are held at a limit once a price is reached} */
    public static OrderBuilder sellStopLimit(String symbol, long quantity, String stopPrice, String limitPrice) {
        return sell(quantity).shares(symbol).stopLimit(stopPrice, limitPrice);
    }

    /** {@return an order that sells shares that are held at a limit once a price is reached} */
    public static OrderBuilder sellStopLimit(
            String symbol, long quantity, BigDecimal stopPrice, BigDecimal limitPrice) {
        return sell(quantity).shares(symbol).stopLimit(stopPrice, limitPrice);
    }

    /** {@return an order that sells shares that are held at market once the price has turned back by a distance} */
    public static OrderBuilder sellTrailingStop(String symbol, long quantity, Offset trail) {
        return sell(quantity).shares(symbol).trailingStop(trail);
    }

    /** {@return an order that sells shares short at market once a price is reached} */
    public static OrderBuilder sellShortStop(String symbol, long quantity, String stopPrice) {
        return sellShort(quantity).shares(symbol).stop(stopPrice);
    }

    /** {@return an order that sells shares short at market once a price is reached} */
    public static OrderBuilder sellShortStop(String symbol, long quantity, BigDecimal stopPrice) {
        return sellShort(quantity).shares(symbol).stop(stopPrice);
    }

    /** {@return an order that sells shares short at a limit once a price is reached} */
    public static OrderBuilder sellShortStopLimit(String symbol, long quantity, String stopPrice, String limitPrice) {
        return sellShort(quantity).shares(symbol).stopLimit(stopPrice, limitPrice);
    }

    /** {@return an order that sells shares short at a limit once a price is reached} */
    public static OrderBuilder sellShortStopLimit(
            String symbol, long quantity, BigDecimal stopPrice, BigDecimal limitPrice) {
        return sellShort(quantity).shares(symbol).stopLimit(stopPrice, limitPrice);
    }

    /** {@return an order that sells shares short at market once the price has turned back by a distance} */
    public static OrderBuilder sellShortTrailingStop(String symbol, long quantity, Offset trail) {
        return sellShort(quantity).shares(symbol).trailingStop(trail);
    }

    /** {@return an order that buys shares back that were sold short at market once a price is reached} */
    public static OrderBuilder buyToCoverStop(String symbol, long quantity, String stopPrice) {
        return buyToCover(quantity).shares(symbol).stop(stopPrice);
    }

    /** {@return an order that buys shares back that were sold short at market once a price is reached} */
    public static OrderBuilder buyToCoverStop(String symbol, long quantity, BigDecimal stopPrice) {
        return buyToCover(quantity).shares(symbol).stop(stopPrice);
    }

    /** {@return an order that buys shares back that were sold short at a limit once a price is reached} */
    public static OrderBuilder buyToCoverStopLimit(String symbol, long quantity, String stopPrice, String limitPrice) {
        return buyToCover(quantity).shares(symbol).stopLimit(stopPrice, limitPrice);
    }

    /** {@return an order that buys shares back that were sold short at a limit once a price is reached} */
    public static OrderBuilder buyToCoverStopLimit(
            String symbol, long quantity, BigDecimal stopPrice, BigDecimal limitPrice) {
        return buyToCover(quantity).shares(symbol).stopLimit(stopPrice, limitPrice);
    }

    /** {@return an order that buys shares back that were sold short at market once the price has turned back by a distance} */
    public static OrderBuilder buyToCoverTrailingStop(String symbol, long quantity, Offset trail) {
        return buyToCover(quantity).shares(symbol).trailingStop(trail);
    }
}
