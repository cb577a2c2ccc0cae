package io.orderwright.builder;

import static io.orderwright.builder.Orders.buy;
import static io.orderwright.builder.Orders.buyToCover;
import static io.orderwright.builder.Orders.sell;
import static io.orderwright.builder.Orders.sellShort;

import io.orderwright.order.OrderBuilder;
import java.math.BigDecimal;

/** The templates for shares in the closing auction. */
abstract class EquityCloseOrders {
    EquityCloseOrders() {}

    /** {@return an order that buys shares at the price of the closing auction} */
    public static OrderBuilder buyMarketOnClose(String symbol, long quantity) {
        return buy(quantity).shares(symbol).marketOnClose();
    }

    /** {@return an order that buys shares in the closing auction, at a price or better} */
    public static OrderBuilder buyLimitOnClose(String symbol, long quantity, String price) {
        return buy(quantity).shares(symbol).limitOnClose(price);
    }

    /** {@return an order that buys shares in the closing auction, at a price or better} */
    public static OrderBuilder buyLimitOnClose(String symbol, long quantity, BigDecimal price) {
        return buy(quantity).shares(symbol).limitOnClose(price);
    }

    /** {@return an order that sells shares that are held at the price of the closing auction} */
    public static OrderBuilder sellMarketOnClose(String symbol, long quantity) {
        return sell(quantity).shares(symbol).marketOnClose();
    }

    /** {@return an order that sells shares that are held in the closing auction, at a price or better} */
    public static OrderBuilder sellLimitOnClose(String symbol, long quantity, String price) {
        return sell(quantity).shares(symbol).limitOnClose(price);
    }

    /** {@return an order that sells shares that are held in the closing auction, at a price or better} */
    public static OrderBuilder sellLimitOnClose(String symbol, long quantity, BigDecimal price) {
        return sell(quantity).shares(symbol).limitOnClose(price);
    }

    /** {@return an order that sells shares short at the price of the closing auction} */
    public static OrderBuilder sellShortMarketOnClose(String symbol, long quantity) {
        return sellShort(quantity).shares(symbol).marketOnClose();
    }

    /** {@return an order that sells shares short in the closing auction, at a price or better} */
    public static OrderBuilder sellShortLimitOnClose(String symbol, long quantity, String price) {
        return sellShort(quantity).shares(symbol).limitOnClose(price);
    }

    /** {@return an order that sells shares short in the closing auction, at a price or better} */
    public static OrderBuilder sellShortLimitOnClose(String symbol, long quantity, BigDecimal price) {
        return sellShort(quantity).shares(symbol).limitOnClose(price);
    }

    /** {@return an order that buys shares back that were sold short at the price of the closing auction} */
    public static OrderBuilder buyToCoverMarketOnClose(String symbol, long quantity) {
        return buyToCover(quantity).shares(symbol).marketOnClose();
    }

    /** {@return an order that buys shares back that were sold short in the closing auction, at a price or better} */
    public static OrderBuilder buyToCoverLimitOnClose(String symbol, long quantity, String price) {
        return buyToCover(quantity).shares(symbol).limitOnClose(price);
    }

    /** {@return an order that buys shares back that were sold short in the closing auction, at a price or better} */
    public static OrderBuilder buyToCoverLimitOnClose(String symbol, long quantity, BigDecimal price) {
        return buyToCover(quantity).shares(symbol).limitOnClose(price);
    }
}
