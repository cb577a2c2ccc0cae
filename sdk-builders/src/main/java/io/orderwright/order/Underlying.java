package io.orderwright.order;

import io.orderwright.instrument.Future;
import io.orderwright.instrument.FutureOption;
import io.orderwright.instrument.Instrument;
import io.orderwright.instrument.Option;
import java.util.Map;
import java.util.Objects;

/**
 * What an instrument stands on, in a spelling in which roots, class shares and index symbols compare equal.
 *
 * <p>For comparing only: the spelling is nobody's symbol.
 */
public final class Underlying {
    /** Roots of weekly and settled-in-the-afternoon series of an index. */
    private static final Map<String, String> SERIES =
            Map.of("SPXW", "SPX", "NDXP", "NDX", "RUTW", "RUT", "VIXW", "VIX", "XSPW", "XSP", "DJXW", "DJX");

    private Underlying() {}

    /**
     * What an instrument stands on: an option's or a future option's underlying, and any other instrument itself.
     *
     * @param instrument the instrument
     * @return a text that is equal for all instruments on one underlying
     */
    public static String of(Instrument instrument) {
        Objects.requireNonNull(instrument, "instrument");
        if (instrument instanceof Option option) {
            return plain(option.underlying());
        }
        if (instrument instanceof FutureOption option) {
            return product(option.underlying());
        }
        return instrument instanceof Future future ? product(future) : plain(instrument.symbol());
    }

    /** Futures of all months of one product: a calendar spread of their options stands on two of them. */
    private static String product(Future future) {
        return "/" + future.root();
    }

    /** BRK.B, BRK/B and BRKB; $SPX, SPX and SPXW; AAPL and the adjusted AAPL1. */
    private static String plain(String symbol) {
        StringBuilder letters = new StringBuilder(symbol.length());
        for (int i = 0; i < symbol.length(); i++) {
            if (Character.isLetter(symbol.charAt(i))) {
                letters.append(symbol.charAt(i));
            }
        }
        if (letters.isEmpty()) {
            return symbol;
        }
        String root = letters.toString();
        return SERIES.getOrDefault(root, root);
    }
}
