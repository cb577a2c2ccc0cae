package io.orderwright.instrument;

import io.orderwright.InvalidOrderException;
import io.orderwright.Violation;
import java.util.ArrayList;
import java.util.List;

/** The spellings of a crypto pair. */
final class PairSymbol {
    private static final int LONGEST = 20;
    private static final String PERPETUAL = ":PERP";
    private static final String SHAPE = "write it like BTC-USDT, BTC:PERP-USDT or BTC/USD";

    private PairSymbol() {}

    static CryptoPair parse(String text) {
        int dash = text.indexOf('-');
        int separator = dash >= 0 ? dash : text.indexOf('/');
        if (separator < 0) {
            throw Texts.refused("must be two assets with a dash or a slash between them", text, SHAPE);
        }
        int variant = text.indexOf(':');
        boolean perpetual = dash >= 0 && variant >= 0 && text.startsWith(PERPETUAL + '-', variant);
        if (variant >= 0 && !perpetual) {
            throw Texts.refused(
                    "must have no variant but PERP", text, "give another kind of contract as a VerbatimInstrument");
        }
        String base = text.substring(0, perpetual ? variant : separator);
        String quote = text.substring(separator + 1);
        if (!isAsset(base) || !isAsset(quote)) {
            throw Texts.refused("must have assets of 1 to 20 ASCII letters and digits", text, SHAPE);
        }
        return CryptoPair.spelled(base, quote, perpetual ? PairKind.PERPETUAL : PairKind.SPOT, text);
    }

    static String dashed(String base, String quote, PairKind kind) {
        return base + (kind == PairKind.PERPETUAL ? PERPETUAL : "") + '-' + quote;
    }

    static void require(String base, String quote) {
        List<Violation> wrong = new ArrayList<>(0);
        if (!isAsset(base)) {
            wrong.add(wrongAsset("base", base));
        }
        if (!isAsset(quote)) {
            wrong.add(wrongAsset("quote", quote));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidOrderException(wrong);
        }
    }

    static Violation wrongAsset(String path, String text) {
        return new Violation(
                path,
                "must be 1 to 20 ASCII letters and digits",
                Texts.shown(text),
                "give the asset's code, as in BTC");
    }

    static boolean isAsset(String text) {
        boolean letters = !text.isEmpty() && text.length() <= LONGEST;
        for (int i = 0; letters && i < text.length(); i++) {
            char c = text.charAt(i);
            letters = Texts.isUpperOrDigit(c) || (c >= 'a' && c <= 'z');
        }
        return letters;
    }
}
