package io.orderwright.broker.schwab;

import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.order.Leg;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderType;
import io.orderwright.order.Quantity;
import java.time.LocalDate;

/** Orders and their JSON, as the tests of this package need them. */
final class Wire {
    static final String SHARE_LEGS =
            "\"orderLegCollection\":[{\"instruction\":\"BUY\",\"instrument\":{\"assetType\":\"EQUITY\","
                    + "\"symbol\":\"KO\"},\"quantity\":7}]";
    static final String OPTION_LEGS =
            "\"orderLegCollection\":[{\"instruction\":\"BUY_TO_OPEN\",\"instrument\":{\"assetType\":\"OPTION\","
                    + "\"symbol\":\"KO    270115C00065000\"},\"quantity\":7}]";

    private Wire() {}

    /** A market order for seven shares, with nothing else set. */
    static OrderBuilder shares() {
        return OrderBuilder.order()
                .leg(Leg.of(EquityInstruction.BUY, Quantity.units(7), Equity.of("KO")))
                .type(OrderType.MARKET);
    }

    /** A market order for seven contracts, with nothing else set. */
    static OrderBuilder contracts() {
        Option call = Option.call("KO", LocalDate.of(2027, 1, 15), "65");
        return OrderBuilder.order()
                .leg(Leg.of(OptionInstruction.BUY_TO_OPEN, Quantity.units(7), call))
                .type(OrderType.MARKET);
    }

    /** A single order's JSON: what stands before the legs, the legs, and what stands after them. */
    static String single(String before, String legs, String after) {
        return "{" + before + (before.isEmpty() ? "" : ",") + legs + "," + after + (after.isEmpty() ? "" : ",")
                + "\"orderStrategyType\":\"SINGLE\"}";
    }

    static String shareOrder(String before) {
        return single(before, SHARE_LEGS, "");
    }

    /** The JSON of a leg of shares. */
    static String leg(String instruction, String symbol, int quantity) {
        return "{\"instruction\":\"" + instruction + "\",\"instrument\":{\"assetType\":\"EQUITY\",\"symbol\":\""
                + symbol + "\"},\"quantity\":" + quantity + "}";
    }
}
