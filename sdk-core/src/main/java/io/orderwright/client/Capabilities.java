package io.orderwright.client;

import io.orderwright.order.OrderType;
import io.orderwright.order.Session;
import io.orderwright.order.TimeInForce;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a broker can express, and what it takes an unset field to mean. Immutable.
 *
 * @param broker the broker's name
 * @param instruments the kinds of instrument that orders may be for
 * @param orderTypes the order types
 * @param timesInForce the times in force
 * @param sessions the sessions
 * @param features everything else that a broker may have or lack
 * @param defaultTimeInForce what an unset time in force means; empty where the broker has no such notion
 * @param defaultSession what an unset session means; empty where the broker has no such notion
 */
public record Capabilities(
        String broker,
        Set<InstrumentKind> instruments,
        Set<OrderType> orderTypes,
        Set<TimeInForce> timesInForce,
        Set<Session> sessions,
        Set<Feature> features,
        Optional<TimeInForce> defaultTimeInForce,
        Optional<Session> defaultSession) {
    /** The kinds of instrument. */
    public enum InstrumentKind {
        /** Shares, funds. */
        EQUITY,
        /** Options on shares and indices. */
        OPTION,
        /** Futures. */
        FUTURE,
        /** Options on futures. */
        FUTURE_OPTION,
        /** Crypto pairs. */
        CRYPTO_PAIR,
        /** Any symbol, passed on as it is. */
        VERBATIM
    }

    /** What a broker may have or lack beyond single orders. */
    public enum Feature {
        /** Orders that cancel each other. */
        ONE_CANCELS_OTHER,
        /** Orders that trigger others, to any depth. */
        ONE_TRIGGERS_OTHER,
        /** An entry with a target and a stop. */
        BRACKET,
        /** Orders of several legs. */
        MULTI_LEG,
        /** Pairs, baskets, scales. */
        GROUPS,
        /** Conditions on other instruments. */
        CONDITIONS,
        /** Execution algorithms. */
        ALGORITHMS,
        /** Quantities that are no whole number of shares. */
        FRACTIONAL_QUANTITY,
        /** Quantities in money. */
        CASH_QUANTITY,
        /** A client order id that the broker keeps. */
        CLIENT_ORDER_ID,
        /** Replacing a working order. */
        REPLACE,
        /** A trial run before placing. */
        PREVIEW
    }

    /** Takes copies; the sets keep their order and are unmodifiable. */
    public Capabilities {
        instruments = Collections.unmodifiableSet(
                instruments.isEmpty() ? EnumSet.noneOf(InstrumentKind.class) : EnumSet.copyOf(instruments));
        orderTypes = Collections.unmodifiableSet(new LinkedHashSet<>(orderTypes));
        timesInForce = Collections.unmodifiableSet(new LinkedHashSet<>(timesInForce));
        sessions = Collections.unmodifiableSet(new LinkedHashSet<>(sessions));
        features = Collections.unmodifiableSet(
                features.isEmpty() ? EnumSet.noneOf(Feature.class) : EnumSet.copyOf(features));
    }

    /**
     * Starts a list of what a broker can do, with nothing in it.
     *
     * @param broker the broker's name
     * @return capabilities without any
     */
    public static Capabilities of(String broker) {
        return new Capabilities(
                broker, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty());
    }

    /**
     * These capabilities for kinds of instrument.
     *
     * @param kinds the kinds
     * @return the changed capabilities
     */
    public Capabilities instruments(InstrumentKind... kinds) {
        return new Capabilities(
                broker,
                new LinkedHashSet<>(List.of(kinds)),
                orderTypes,
                timesInForce,
                sessions,
                features,
                defaultTimeInForce,
                defaultSession);
    }

    /**
     * These capabilities with order types.
     *
     * @param types the types
     * @return the changed capabilities
     */
    public Capabilities orderTypes(OrderType... types) {
        return new Capabilities(
                broker,
                instruments,
                new LinkedHashSet<>(List.of(types)),
                timesInForce,
                sessions,
                features,
                defaultTimeInForce,
                defaultSession);
    }

    /**
     * These capabilities with times in force.
     *
     * @param usual what an unset time in force means
     * @param lives every time in force that the broker takes
     * @return the changed capabilities
     */
    public Capabilities timesInForce(Optional<TimeInForce> usual, TimeInForce... lives) {
        return new Capabilities(
                broker,
                instruments,
                orderTypes,
                new LinkedHashSet<>(List.of(lives)),
                sessions,
                features,
                usual,
                defaultSession);
    }

    /**
     * These capabilities with sessions.
     *
     * @param usual what an unset session means
     * @param open every session that the broker takes
     * @return the changed capabilities
     */
    public Capabilities sessions(Optional<Session> usual, Session... open) {
        return new Capabilities(
                broker,
                instruments,
                orderTypes,
                timesInForce,
                new LinkedHashSet<>(List.of(open)),
                features,
                defaultTimeInForce,
                usual);
    }

    /**
     * These capabilities with features.
     *
     * @param present the features that the broker has
     * @return the changed capabilities
     */
    public Capabilities features(Feature... present) {
        return new Capabilities(
                broker,
                instruments,
                orderTypes,
                timesInForce,
                sessions,
                new LinkedHashSet<>(List.of(present)),
                defaultTimeInForce,
                defaultSession);
    }
}
