package io.orderwright.broker.tektii;

import static io.orderwright.broker.tektii.KnownProvider.Effect.CHANGED;
import static io.orderwright.broker.tektii.KnownProvider.Effect.IGNORED;
import static io.orderwright.broker.tektii.KnownProvider.Effect.REFUSED;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What each provider's adapter makes of an order, whatever it claims. Source: the gateway's adapters, version 0.2.0.
 */
enum KnownProvider {
    ALPACA("alpaca"),
    BINANCE("binance"),
    OANDA("oanda"),
    SAXO("saxo"),
    TEKTII("tektii"),
    MOCK("mock"),
    OTHER("");

    private static final Map<KnownProvider, Map<TektiiQuirk, Effect>> QUIRKS = Map.of(
            ALPACA,
            Map.of(
                    TektiiQuirk.TRAILING_STOP, CHANGED,
                    TektiiQuirk.HIDDEN, IGNORED,
                    TektiiQuirk.DISPLAY_QUANTITY, IGNORED,
                    TektiiQuirk.POST_ONLY, IGNORED,
                    TektiiQuirk.LEVERAGE, IGNORED,
                    TektiiQuirk.STOP, CHANGED,
                    TektiiQuirk.SMALL_EXITS, IGNORED),
            BINANCE,
            Map.of(
                    TektiiQuirk.TWO_EXITS, IGNORED,
                    TektiiQuirk.SMALL_EXITS, IGNORED,
                    TektiiQuirk.TRAILING_STOP, REFUSED,
                    TektiiQuirk.HIDDEN, IGNORED,
                    TektiiQuirk.DISPLAY_QUANTITY, IGNORED,
                    TektiiQuirk.POST_ONLY, IGNORED,
                    TektiiQuirk.LEVERAGE, IGNORED,
                    TektiiQuirk.MARGIN_MODE, IGNORED),
            OANDA,
            Map.of(
                    TektiiQuirk.MARKET_LIFE, CHANGED,
                    TektiiQuirk.STOP_LIMIT, CHANGED,
                    TektiiQuirk.TRAILING_STOP, REFUSED,
                    TektiiQuirk.ONE_CANCELS_OTHER, IGNORED),
            SAXO,
            Map.of(TektiiQuirk.ONE_CANCELS_OTHER, IGNORED),
            TEKTII,
            Map.of(
                    TektiiQuirk.SMALL_EXITS, IGNORED,
                    TektiiQuirk.MARGIN_MODE, REFUSED,
                    TektiiQuirk.LEVERAGE, REFUSED,
                    TektiiQuirk.DISPLAY_QUANTITY, REFUSED,
                    TektiiQuirk.POST_ONLY, REFUSED,
                    TektiiQuirk.HIDDEN, REFUSED,
                    TektiiQuirk.TRAILING_STOP, REFUSED,
                    TektiiQuirk.TIME_IN_FORCE, REFUSED),
            MOCK,
            Map.of(TektiiQuirk.TRAILING_STOP, CHANGED, TektiiQuirk.SMALL_EXITS, IGNORED));

    /** What becomes of what a quirk is about. */
    enum Effect {
        /** Taken without a word, and left out. */
        IGNORED("is ignored by"),
        /** Taken as something else. */
        CHANGED("is made something else by"),
        /** Answered with an error. */
        REFUSED("is refused by");

        private final String words;

        Effect(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** How symbols end that Alpaca's adapter takes for crypto pairs. */
    private static final Set<String> CRYPTO_QUOTES = Set.of("USD", "USDT", "USDC", "BTC", "ETH");

    private final String name;

    KnownProvider(String name) {
        this.name = name;
    }

    /** The provider of a platform's name: {@code alpaca-paper} is Alpaca. */
    static KnownProvider of(String platform) {
        for (KnownProvider known : values()) {
            if (known != OTHER && (platform.equals(known.name) || platform.startsWith(known.name + "-"))) {
                return known;
            }
        }
        return OTHER;
    }

    Optional<Effect> effect(TektiiQuirk quirk) {
        return Optional.ofNullable(QUIRKS.getOrDefault(this, Map.of()).get(quirk));
    }

    /** Whether the provider takes a symbol for a crypto pair; only Alpaca's adapter tells them by their ending. */
    boolean isCrypto(String symbol) {
        return this == ALPACA
                && CRYPTO_QUOTES.stream().anyMatch(quote -> symbol.endsWith(quote) && symbol.length() > quote.length());
    }

    /** Whether the gateway itself places an entry's exits once it is filled, because the provider has no brackets. */
    boolean placesExitsLater(String symbol) {
        return effect(TektiiQuirk.SMALL_EXITS).isPresent() && (this != ALPACA || isCrypto(symbol));
    }

    /** The name for a sentence. */
    String spoken() {
        return this == OTHER ? "the provider" : name;
    }
}
