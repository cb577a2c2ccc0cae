package io.orderwright.internal.submit;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is looked for in one listing. A broker may use any of it to ask for less, and may show more.
 *
 * @param from the earliest moment, by the broker's clock, at which the broker can have taken what is looked for
 * @param clientOrderIds the client order ids that it carries; empty where the broker keeps none
 * @param symbols the instruments' symbols, as the language has them; empty for all
 */
public record Sought(Instant from, Set<String> clientOrderIds, Set<String> symbols) {
    /** Takes copies. */
    public Sought {
        clientOrderIds = Set.copyOf(clientOrderIds);
        symbols = Set.copyOf(symbols);
    }

    /**
     * Whatever the account has since a moment.
     *
     * @param from the moment, by the broker's clock
     * @return what is looked for
     */
    public static Sought since(Instant from) {
        return new Sought(from, Set.of(), Set.of());
    }

    /** Several intents in doubt at once: one listing tells of all. */
    static Sought of(Collection<Pending> pending) {
        Instant from =
                pending.stream().map(Pending::from).min(Instant::compareTo).orElse(Instant.EPOCH);
        Set<String> ids = new LinkedHashSet<>();
        Set<String> symbols = new LinkedHashSet<>();
        for (Pending one : pending) {
            one.clientOrderId().ifPresent(ids::add);
            symbols.addAll(one.symbols());
        }
        boolean everySymbolKnown =
                pending.stream().noneMatch(one -> one.symbols().isEmpty());
        return new Sought(from, ids, everySymbolKnown ? symbols : Set.of());
    }
}
