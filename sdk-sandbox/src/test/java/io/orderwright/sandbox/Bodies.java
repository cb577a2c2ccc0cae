package io.orderwright.sandbox;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Order requests as Schwab documents them, typed by hand. */
final class Bodies {
    private Bodies() {}

    static String leg(String instruction, int quantity, String symbol) {
        String asset = symbol.length() == 21 ? "OPTION" : "EQUITY";
        return """
                {"instruction":"%s","quantity":%d,"instrument":{"symbol":"%s","assetType":"%s"}}""".formatted(instruction, quantity, symbol, asset);
    }

    /** A single order of one leg; {@code fields} is the JSON of what comes besides. */
    static String single(String type, String leg, String fields) {
        return order("SINGLE", type, leg, fields);
    }

    static String order(String strategy, String type, String legs, String fields) {
        return """
                {"orderType":"%s","session":"NORMAL","duration":"DAY","orderStrategyType":"%s",%s"orderLegCollection":[%s]}""".formatted(type, strategy, fields.isEmpty() ? "" : fields + ",", legs);
    }

    static String buyLimit(String symbol, int quantity, String price) {
        return single("LIMIT", leg("BUY", quantity, symbol), "\"price\":\"" + price + "\"");
    }

    static String sellLimit(String symbol, int quantity, String price) {
        return single("LIMIT", leg("SELL", quantity, symbol), "\"price\":\"" + price + "\"");
    }

    static String buyMarket(String symbol, int quantity) {
        return single("MARKET", leg("BUY", quantity, symbol), "");
    }

    static String sellStop(String symbol, int quantity, String stop) {
        return single("STOP", leg("SELL", quantity, symbol), "\"stopPrice\":\"" + stop + "\"");
    }

    static String oneCancelsOther(String... members) {
        return "{\"orderStrategyType\":\"OCO\",\"childOrderStrategies\":["
                + Arrays.stream(members).collect(Collectors.joining(",")) + "]}";
    }

    /** Makes a single order the first of a trigger. */
    static String triggers(String first, String... then) {
        return first.replace("\"orderStrategyType\":\"SINGLE\"", "\"orderStrategyType\":\"TRIGGER\"")
                        .replaceAll("}$", "")
                + ",\"childOrderStrategies\":[" + String.join(",", then) + "]}";
    }

    static String bracket(String symbol, int quantity) {
        return triggers(
                buyLimit(symbol, quantity, "50.00"),
                oneCancelsOther(sellLimit(symbol, quantity, "55.00"), sellStop(symbol, quantity, "45.00")));
    }
}
