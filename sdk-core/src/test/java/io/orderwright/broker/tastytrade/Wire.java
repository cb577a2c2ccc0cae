package io.orderwright.broker.tastytrade;

import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Future;
import io.orderwright.instrument.FutureInstruction;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.order.Leg;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderType;
import io.orderwright.order.Quantity;
import java.time.LocalDate;

/** Orders and their JSON, as the tests of this package need them. */
final class Wire {
    static final String SHARE_LEG =
            "{\"instrument-type\":\"Equity\",\"symbol\":\"KO\",\"quantity\":7,\"action\":\"Buy to Open\"}";
    static final String SALE_LEG =
            "{\"instrument-type\":\"Equity\",\"symbol\":\"KO\",\"quantity\":7,\"action\":\"Sell to Close\"}";
    static final String STRICT = "\"advanced-instructions\":{\"strict-position-effect-validation\":true}";

    static final Equity KO = Equity.of("KO");

    private Wire() {}

    /** A market order to buy seven shares, with nothing else set. */
    static OrderBuilder shares() {
        return shares(EquityInstruction.BUY);
    }

    static OrderBuilder shares(EquityInstruction instruction) {
        return OrderBuilder.order()
                .leg(Leg.of(instruction, Quantity.units(7), KO))
                .type(OrderType.MARKET);
    }

    /** A limit order to buy seven shares at 60.50. */
    static OrderBuilder limited() {
        return shares().type(OrderType.LIMIT).price("60.50");
    }

    static Option call(String strike) {
        return Option.call("KO", LocalDate.of(2027, 1, 15), strike);
    }

    static OrderBuilder option(OptionInstruction instruction) {
        return OrderBuilder.order()
                .leg(Leg.of(instruction, Quantity.units(1), call("65")))
                .type(OrderType.MARKET);
    }

    /** A vertical spread: one leg bought, one sold, without a type. */
    static OrderBuilder vertical() {
        return OrderBuilder.order()
                .leg(Leg.of(OptionInstruction.BUY_TO_OPEN, Quantity.units(1), call("60")))
                .leg(Leg.of(OptionInstruction.SELL_TO_OPEN, Quantity.units(1), call("65")));
    }

    static OrderBuilder future(FutureInstruction instruction) {
        return OrderBuilder.order()
                .leg(Leg.of(instruction, Quantity.units(2), Future.parse("/ESZ26")))
                .type(OrderType.MARKET);
    }

    /** The JSON of an order: what stands before the legs, and the legs. */
    static String order(String before, String legs) {
        return order(before, legs, "");
    }

    static String order(String before, String legs, String after) {
        return "{" + before + ",\"legs\":[" + legs + "]" + (after.isEmpty() ? "" : ",") + after + "}";
    }

    static String leg(String type, String symbol, String quantity, String action) {
        return "{\"instrument-type\":\"" + type + "\",\"symbol\":\"" + symbol + "\",\"quantity\":" + quantity
                + ",\"action\":\"" + action + "\"}";
    }
}
