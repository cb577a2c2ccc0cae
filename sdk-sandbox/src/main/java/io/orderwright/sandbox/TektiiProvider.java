package io.orderwright.sandbox;

import static io.orderwright.sandbox.TektiiQuirk.ANSWERS_MARKET_AS_FILLED;
import static io.orderwright.sandbox.TektiiQuirk.CANCELS_OCO_SIBLINGS;
import static io.orderwright.sandbox.TektiiQuirk.CANCELS_WITH_STUB;
import static io.orderwright.sandbox.TektiiQuirk.FILTERS_BY_CLIENT_ID;
import static io.orderwright.sandbox.TektiiQuirk.FILTERS_TRADES_BY_SYMBOL_ONLY;
import static io.orderwright.sandbox.TektiiQuirk.FORGETS_ENDED_ORDERS;
import static io.orderwright.sandbox.TektiiQuirk.HAS_STATES_OF_ITS_OWN;
import static io.orderwright.sandbox.TektiiQuirk.HISTORY_IS_LISTING;
import static io.orderwright.sandbox.TektiiQuirk.KEEPS_OCO_GROUPS;
import static io.orderwright.sandbox.TektiiQuirk.LISTS_ENDED_ORDERS;
import static io.orderwright.sandbox.TektiiQuirk.MODIFIES_BY_REPLACING;
import static io.orderwright.sandbox.TektiiQuirk.MODIFIES_BY_RESUBMITTING;
import static io.orderwright.sandbox.TektiiQuirk.NEEDS_SYMBOL;
import static io.orderwright.sandbox.TektiiQuirk.PLACES_NATIVE_BRACKETS;
import static io.orderwright.sandbox.TektiiQuirk.PLACES_NO_EXIT_PAIRS;
import static io.orderwright.sandbox.TektiiQuirk.REFUSES_KNOWN_CLIENT_IDS;
import static io.orderwright.sandbox.TektiiQuirk.SENDS_AGAIN;

import java.util.Set;

/**
 * The broker behind a gateway. It decides what becomes of an order's fields, what a listing shows and what a change
 * does; {@link #quirks} has the parts that a box can switch one by one.
 */
public enum TektiiProvider {
    /** Alpaca: brackets at the broker for stocks, exits by the gateway for crypto pairs; a change gives a new id. */
    ALPACA("alpaca", "alpaca-paper"),
    /** Binance spot: an order with both exits gets neither; a change cancels and submits anew. */
    BINANCE_SPOT("binance_spot", "binance-spot-testnet"),
    /** Oanda: brackets at the broker, OCO groups ignored, stop limits without their limit. */
    OANDA("oanda", "oanda-practice"),
    /** Saxo: brackets and trailing stops at the broker, OCO groups ignored, listings filtered by client id. */
    SAXO("saxo", "saxo-sim"),
    /** Tektii's own engine: exits by the gateway; a change cancels and submits anew. */
    ENGINE("tektii", "tektii"),
    /** The gateway's mock: exits by the gateway, everything listed, nothing checked. */
    MOCK("mock", "mock");

    private final String word;
    private final String platform;

    TektiiProvider(String word, String platform) {
        this.word = word;
        this.platform = platform;
    }

    /** {@return the gateway's word for it, e.g. {@code alpaca}} */
    public String word() {
        return word;
    }

    /** {@return the platform that health reports name, e.g. {@code alpaca-paper}} */
    public String platform() {
        return platform;
    }

    /** {@return what it does otherwise than the others; unmodifiable} */
    public Set<TektiiQuirk> quirks() {
        return switch (this) {
            case ALPACA ->
                Set.of(
                        SENDS_AGAIN,
                        REFUSES_KNOWN_CLIENT_IDS,
                        PLACES_NATIVE_BRACKETS,
                        CANCELS_OCO_SIBLINGS,
                        MODIFIES_BY_REPLACING,
                        HAS_STATES_OF_ITS_OWN,
                        FILTERS_TRADES_BY_SYMBOL_ONLY);
            case BINANCE_SPOT ->
                Set.of(
                        SENDS_AGAIN,
                        REFUSES_KNOWN_CLIENT_IDS,
                        PLACES_NO_EXIT_PAIRS,
                        CANCELS_OCO_SIBLINGS,
                        MODIFIES_BY_RESUBMITTING,
                        NEEDS_SYMBOL,
                        FORGETS_ENDED_ORDERS);
            case OANDA -> Set.of(PLACES_NATIVE_BRACKETS, MODIFIES_BY_REPLACING);
            case SAXO ->
                Set.of(
                        PLACES_NATIVE_BRACKETS,
                        FILTERS_BY_CLIENT_ID,
                        HISTORY_IS_LISTING,
                        ANSWERS_MARKET_AS_FILLED,
                        CANCELS_WITH_STUB);
            case ENGINE -> Set.of(CANCELS_OCO_SIBLINGS, MODIFIES_BY_RESUBMITTING);
            case MOCK -> Set.of(FILTERS_BY_CLIENT_ID, KEEPS_OCO_GROUPS, LISTS_ENDED_ORDERS);
        };
    }
}
