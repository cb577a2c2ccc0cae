package io.orderwright.sandbox.internal.tektii;

import io.orderwright.sandbox.TektiiProvider;
import io.orderwright.sandbox.TektiiQuirk;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The provider behind the gateway, as a box was told to have it.
 *
 * @param provider which one
 * @param quirks what it does otherwise
 * @param features what it says it can do
 * @param symbols what it trades; empty for everything
 */
public record Profile(TektiiProvider provider, Set<TektiiQuirk> quirks, List<String> features, Set<String> symbols) {
    private static final Pattern CRYPTO = Pattern.compile(".+(USD|USDT|USDC|BTC|ETH)");

    boolean has(TektiiQuirk quirk) {
        return quirks.contains(quirk);
    }

    /** {@return whether a symbol's exits rest at the broker from the start} */
    boolean placesNativeBracket(String symbol) {
        return has(TektiiQuirk.PLACES_NATIVE_BRACKETS) && !isCrypto(symbol);
    }

    /** {@return whether Alpaca would take the symbol for a crypto pair} */
    boolean isCrypto(String symbol) {
        return provider == TektiiProvider.ALPACA && CRYPTO.matcher(symbol).matches();
    }

    boolean hasUuids() {
        return switch (provider) {
            case ALPACA, ENGINE, MOCK -> true;
            case BINANCE_SPOT, OANDA, SAXO -> false;
        };
    }
}
