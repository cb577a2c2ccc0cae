package io.orderwright.broker.tektii;

import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Side;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.Leg;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderPart;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.OrderType;
import io.orderwright.order.Quantity;
import io.orderwright.order.TimeInForce;
import java.util.List;

/** Orders and their JSON, as the tests of this package need them. */
final class Wire {
    static final String SHARES = "\"symbol\":\"KO\",\"side\":\"BUY\",\"quantity\":\"7\"";

    private Wire() {}

    /** A market order for seven shares, with nothing else set. */
    static OrderBuilder shares() {
        return OrderBuilder.order()
                .leg(Leg.of(EquityInstruction.BUY, Quantity.units(7), Equity.of("KO")))
                .type(OrderType.MARKET);
    }

    static OrderBuilder limit(String price) {
        return shares().type(OrderType.LIMIT).price(price);
    }

    static OrderBuilder stop(String price) {
        return shares().type(OrderType.STOP).stopPrice(price);
    }

    /** A limit order to sell the seven shares. */
    static OrderBuilder saleAt(String price) {
        return limit(price).legs(List.of(Leg.of(EquityInstruction.SELL, Quantity.units(7), Equity.of("KO"))));
    }

    /** A stop order to sell the seven shares. */
    static OrderBuilder stopSaleAt(String price) {
        return stop(price).legs(List.of(Leg.of(EquityInstruction.SELL, Quantity.units(7), Equity.of("KO"))));
    }

    /** As what a market order for seven shares is read again. */
    static OrderBuilder read() {
        return OrderBuilder.order()
                .leg(Leg.of(Side.BUY, Quantity.units(7), VerbatimInstrument.of("KO")))
                .type(OrderType.MARKET)
                .timeInForce(TimeInForce.GOOD_TILL_CANCEL);
    }

    static OrderSpec built(OrderPart part) {
        if (part instanceof OrderSpec order) {
            return order;
        }
        return part instanceof OrderBuilder single ? single.build() : ((CompositeBuilder) part).build();
    }

    static String json(String... members) {
        return "{" + String.join(",", members) + "}";
    }
}
