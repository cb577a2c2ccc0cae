package io.orderwright.broker.tastytrade;

import io.orderwright.order.Session;
import io.orderwright.order.TimeInForce;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long an order lives and in which sessions: two words of the language, one of tastytrade's. Source: tastytrade Open
 * API, Orders, time-in-force.
 */
final class LifeWords {
    static final TimeInForce USUAL = TimeInForce.DAY;

    private static final Map<Life, String> TO_WIRE = Map.of(
            new Life(TimeInForce.DAY, null), "Day",
            new Life(TimeInForce.DAY, Session.EXTENDED), "Ext",
            new Life(TimeInForce.DAY, Session.OVERNIGHT), "Ext Overnight",
            new Life(TimeInForce.GOOD_TILL_CANCEL, null), "GTC",
            new Life(TimeInForce.GOOD_TILL_CANCEL, Session.EXTENDED), "GTC Ext",
            new Life(TimeInForce.GOOD_TILL_CANCEL, Session.OVERNIGHT), "GTC Ext Overnight",
            new Life(TimeInForce.GOOD_TILL_DATE, null), "GTD",
            new Life(TimeInForce.IMMEDIATE_OR_CANCEL, null), "IOC");

    private static final Map<String, Life> FROM_WIRE = new HashMap<>();

    /** Words of the language that tastytrade has none for. */
    private static final Set<TimeInForce> FOREIGN = Set.of(
            TimeInForce.FILL_OR_KILL, TimeInForce.END_OF_WEEK, TimeInForce.END_OF_MONTH, TimeInForce.NEXT_END_OF_MONTH);

    static {
        TO_WIRE.forEach((life, word) -> FROM_WIRE.put(word, life));
    }

    private LifeWords() {}

    /** A time in force with a session; the regular one is no session, for "Day" does not name it. */
    record Life(TimeInForce timeInForce, @Nullable Session session) {
        static Life of(Optional<TimeInForce> timeInForce, Optional<Session> session) {
            Session open =
                    session.filter(named -> !named.equals(Session.NORMAL)).orElse(null);
            return new Life(timeInForce.orElse(USUAL), open);
        }

        boolean isExtended() {
            return session != null;
        }
    }

    /** tastytrade's word; empty where it has none. A word that neither side knows is sent as it is. */
    static Optional<String> write(Life life) {
        String word = TO_WIRE.get(life);
        if (word != null) {
            return Optional.of(word);
        }
        boolean unknown = life.session() == null && !FOREIGN.contains(life.timeInForce());
        return unknown ? Optional.of(life.timeInForce().name()) : Optional.empty();
    }

    /** What tastytrade's word says. */
    static Life read(String word) {
        Life life = FROM_WIRE.get(word);
        return life == null ? new Life(TimeInForce.of(word), null) : life;
    }

    /** What comes back when this is sent. */
    static Life canonical(Life life) {
        return write(life).map(LifeWords::read).orElse(life);
    }

    /** Whether a life is said in the language's own words, and has a word of tastytrade's. */
    static boolean isOfBoth(Life life) {
        return TO_WIRE.containsKey(life);
    }

    /** Whether tastytrade has some word for the time in force. */
    static boolean isKnown(TimeInForce life) {
        return !FOREIGN.contains(Objects.requireNonNull(life));
    }
}
