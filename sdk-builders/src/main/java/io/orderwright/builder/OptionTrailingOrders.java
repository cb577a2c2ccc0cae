package io.orderwright.builder;

import static io.orderwright.builder.Orders.buyToClose;
import static io.orderwright.builder.Orders.buyToOpen;
import static io.orderwright.builder.Orders.sellToClose;
import static io.orderwright.builder.Orders.sellToOpen;

import io.orderwright.instrument.OptionContract;
import io.orderwright.order.OrderBuilder;
import io.orderwright.price.Offset;

/** The templates for options that follow the price. */
abstract class OptionTrailingOrders {
    OptionTrailingOrders() {}

    /** {@return an order that buys options to open at market once the price has turned back by a distance} */
    public static OrderBuilder buyToOpenTrailingStop(String symbol, long quantity, Offset trail) {
        return buyToOpen(quantity).contracts(symbol).trailingStop(trail);
    }

    /** {@return an order that buys options to open at market once the price has turned back by a distance} */
    public static OrderBuilder buyToOpenTrailingStop(OptionContract option, long quantity, Offset trail) {
        return buyToOpen(quantity).contracts(option).trailingStop(trail);
    }

    /** {@return an order that sells options to open at market once the price has turned back by a distance} */
    public static OrderBuilder sellToOpenTrailingStop(String symbol, long quantity, Offset trail) {
        return sellToOpen(quantity).contracts(symbol).trailingStop(trail);
    }

    /** {@return an order that sells options to open at market once the price has turned back by a distance} */
    public static OrderBuilder sellToOpenTrailingStop(OptionContract option, long quantity, Offset trail) {
        return sellToOpen(quantity).contracts(option).trailingStop(trail);
    }

    /** {@return an order that buys options to close at market once the price has turned back by a distance} */
    public static OrderBuilder buyToCloseTrailingStop(String symbol, long quantity, Offset trail) {
        return buyToClose(quantity).contracts(symbol).trailingStop(trail);
    }

    /** {@return an order that buys options to close at market once the price has turned back by a distance} */
    public static OrderBuilder buyToCloseTrailingStop(OptionContract option, long quantity, Offset trail) {
        return buyToClose(quantity).contracts(option).trailingStop(trail);
    }

    /** {@return an order that sells options to close at market once the price has turned back by a distance} */
    public static OrderBuilder sellToCloseTrailingStop(String symbol, long quantity, Offset trail) {
        return sellToClose(quantity).contracts(symbol).trailingStop(trail);
    }

    /** {@return an order that sells options to close at market once the price has turned back by a distance} */
    public static OrderBuilder sellToCloseTrailingStop(OptionContract option, long quantity, Offset trail) {
        return sellToClose(quantity).contracts(option).trailingStop(trail);
    }
}
