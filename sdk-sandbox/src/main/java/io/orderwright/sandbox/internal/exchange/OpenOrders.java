package io.orderwright.sandbox.internal.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The orders that have not ended, by the symbols that they trade and by those that they watch. */
final class OpenOrders {
    private final Map<String, Set<Ticket>> trading = new HashMap<>();
    private final Map<String, Set<Ticket>> watching = new HashMap<>();

    void add(Ticket ticket) {
        ticket.draft().legs().forEach(leg -> in(trading, leg.symbol()).add(ticket));
        watched(ticket).forEach(symbol -> in(watching, symbol).add(ticket));
    }

    void remove(Ticket ticket) {
        ticket.draft().legs().forEach(leg -> in(trading, leg.symbol()).remove(ticket));
        watched(ticket).forEach(symbol -> in(watching, symbol).remove(ticket));
    }

    /** {@return those that trade a symbol, as they are now} */
    List<Ticket> trading(String symbol) {
        return List.copyOf(in(trading, symbol));
    }

    /** {@return those that watch a symbol, as they are now} */
    List<Ticket> watching(String symbol) {
        return List.copyOf(in(watching, symbol));
    }

    List<Ticket> all() {
        return together(trading);
    }

    List<Ticket> allThatWatch() {
        return together(watching);
    }

    private static List<Ticket> together(Map<String, Set<Ticket>> tickets) {
        Set<Ticket> all = new LinkedHashSet<>();
        tickets.values().forEach(all::addAll);
        return new ArrayList<>(all);
    }

    private static Set<Ticket> in(Map<String, Set<Ticket>> tickets, String symbol) {
        return tickets.computeIfAbsent(symbol, name -> new LinkedHashSet<>());
    }

    private static Set<String> watched(Ticket ticket) {
        Terms.Watches watches = ticket.terms().life().watches();
        return Stream.concat(watches.release().stream(), watches.cancel().stream())
                .flatMap(watch -> watch.symbols().stream())
                .collect(Collectors.toSet());
    }
}
