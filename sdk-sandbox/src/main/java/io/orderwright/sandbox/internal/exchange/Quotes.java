package io.orderwright.sandbox.internal.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Prices, halts, and how much may still trade at each price. */
final class Quotes {
    private final Map<String, Quote> quotes = new HashMap<>();
    private final Map<String, BigDecimal> perQuote = new HashMap<>();
    private final Map<String, BigDecimal> left = new HashMap<>();
    private final Set<String> halted = new HashSet<>();

    @Nullable
    Quote of(String symbol) {
        return quotes.get(symbol);
    }

    void put(String symbol, Quote quote) {
        quotes.put(symbol, quote);
        BigDecimal most = perQuote.get(symbol);
        if (most != null) {
            left.put(symbol, most);
        }
    }

    void limit(String symbol, BigDecimal most) {
        perQuote.put(symbol, most);
        left.put(symbol, most);
    }

    void unlimit(String symbol) {
        perQuote.remove(symbol);
        left.remove(symbol);
    }

    void halt(String symbol) {
        halted.add(symbol);
    }

    void resume(String symbol) {
        halted.remove(symbol);
    }

    boolean anyHalted(Draft draft) {
        return !halted.isEmpty() && draft.legs().stream().anyMatch(leg -> halted.contains(leg.symbol()));
    }

    /** How much of an order may trade now. */
    BigDecimal tradable(Ticket ticket) {
        BigDecimal most = ticket.remaining();
        for (Leg leg : ticket.draft().legs()) {
            BigDecimal rest = left.get(leg.symbol());
            if (rest != null) {
                most = most.min(units(ticket.draft(), leg, rest));
            }
        }
        return most;
    }

    /** Fractions trade alone, spreads as wholes. */
    private static BigDecimal units(Draft draft, Leg leg, BigDecimal rest) {
        return draft.legs().size() == 1 ? rest : rest.divide(draft.ratio(leg), 0, RoundingMode.DOWN);
    }

    void used(String symbol, BigDecimal quantity) {
        left.computeIfPresent(symbol, (name, rest) -> rest.subtract(quantity).max(BigDecimal.ZERO));
    }
}
