package io.orderwright.broker.schwab;

import io.orderwright.order.QuantityUnit;
import io.orderwright.order.Session;
import io.orderwright.order.TimeInForce;
import io.orderwright.price.LinkUnit;
import io.orderwright.price.PriceBasis;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words of one open set where Schwab's differ from the language's. Any other word is the same in both.
 *
 * <p>A word of the language that is not Schwab's would be misread when it comes from Schwab with another meaning; such a
 * word is not read, and is kept as an extra field.
 */
final class WireWords<W> {
    /** A language's session against Schwab's. */
    static final WireWords<Session> SESSIONS = new WireWords<>(
            Map.of(Session.PRE_MARKET, "AM", Session.AFTER_HOURS, "PM", Session.EXTENDED, "SEAMLESS"),
            Set.of("OVERNIGHT"),
            Session::of,
            Session::name);

    /** A good-till-date order is good till cancelled, with a time to cancel it. */
    static final WireWords<TimeInForce> LIVES =
            new WireWords<>(Map.of(), Set.of("GOOD_TILL_DATE"), TimeInForce::of, TimeInForce::name);

    static final WireWords<LinkUnit> LINK_UNITS = new WireWords<>(
            Map.of(LinkUnit.PRICE, "VALUE", LinkUnit.TICKS, "TICK"), Set.of(), LinkUnit::of, LinkUnit::name);

    static final WireWords<PriceBasis> BASES =
            new WireWords<>(Map.of(), Set.of("ENTRY"), PriceBasis::of, PriceBasis::name);

    static final WireWords<QuantityUnit> QUANTITY_UNITS = new WireWords<>(
            Map.of(QuantityUnit.UNITS, "SHARES", QuantityUnit.CASH, "DOLLARS", QuantityUnit.ALL, "ALL_SHARES"),
            Set.of("SELL_ASSET"),
            QuantityUnit::of,
            QuantityUnit::name);

    private final Map<W, String> toWire;
    private final Map<String, W> fromWire = new HashMap<>();
    private final Set<String> unread;
    private final Function<String, W> open;
    private final Function<W, String> name;

    private WireWords(Map<W, String> toWire, Set<String> unread, Function<String, W> open, Function<W, String> name) {
        this.toWire = toWire;
        this.unread = new HashSet<>(unread);
        this.open = open;
        this.name = name;
        toWire.forEach((word, wire) -> {
            fromWire.put(wire, word);
            this.unread.add(name.apply(word));
        });
    }

    /** Schwab's word for a word of the language. */
    String write(W word) {
        String wire = toWire.get(word);
        return wire == null ? name.apply(word) : wire;
    }

    /** The language's word for a word of Schwab's; null for one that would be misread. */
    @Nullable
    W read(String wire) {
        W word = fromWire.get(wire);
        if (word != null) {
            return word;
        }
        return unread.contains(wire) ? null : open.apply(wire);
    }

    /** Whether the word is not read, and so stays an extra field. */
    boolean isUnread(String wire) {
        return unread.contains(wire);
    }

    /** The word that comes back when this one is sent. */
    W canonical(W word) {
        W same = fromWire.get(name.apply(word));
        return same == null ? word : same;
    }
}
