package io.orderwright.broker.tektii;

import io.orderwright.order.OrderType;
import io.orderwright.order.TimeInForce;
import io.orderwright.price.LinkUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The gateway's words where they differ from the language's, and which words it has. Source: its API, enumerations. */
final class WireWords {
    static final Set<OrderType> TYPES =
            Set.of(OrderType.MARKET, OrderType.LIMIT, OrderType.STOP, OrderType.STOP_LIMIT, OrderType.TRAILING_STOP);

    private static final Map<TimeInForce, String> LIVES = Map.of(
            TimeInForce.GOOD_TILL_CANCEL, "GTC",
            TimeInForce.DAY, "DAY",
            TimeInForce.IMMEDIATE_OR_CANCEL, "IOC",
            TimeInForce.FILL_OR_KILL, "FOK");

    private static final Map<String, LinkUnit> TRAILS = Map.of("ABSOLUTE", LinkUnit.PRICE, "PERCENT", LinkUnit.PERCENT);

    private WireWords() {}

    static Set<TimeInForce> lives() {
        return LIVES.keySet();
    }

    static String life(TimeInForce life) {
        return LIVES.getOrDefault(life, life.name());
    }

    /** The life that a word means; one that is not known is a word of its own. */
    static TimeInForce life(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        for (Map.Entry<TimeInForce, String> known : LIVES.entrySet()) {
            if (known.getValue().equals(upper)) {
                return known.getKey();
            }
        }
        return TimeInForce.of(word);
    }

    /** The type that a word means: the gateway takes its own five in lower case too. */
    static OrderType type(String word) {
        OrderType upper = OrderType.of(word.toUpperCase(Locale.ROOT));
        return TYPES.contains(upper) ? upper : OrderType.of(word);
    }

    static Map<String, LinkUnit> trails() {
        return TRAILS;
    }

    static String trail(LinkUnit unit) {
        return unit.equals(LinkUnit.PERCENT) ? "PERCENT" : "ABSOLUTE";
    }
}
