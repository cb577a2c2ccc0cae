package io.orderwright.instrument;

import io.orderwright.InvalidOrderException;
import io.orderwright.extras.Extras;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A share, an ETF, or an index that is watched, by its ticker.
 *
 * <p>The ticker is kept as it is written, because brokers differ: class B of Berkshire is {@code BRK.B}, {@code BRK/B}
 * or {@code BRK-B}, an index is {@code $SPX}. Immutable and safe to share between threads.
 */
public final class Equity implements Instrument {
    private static final int LONGEST = 20;

    private final String symbol;
    private final Extras extras;

    private Equity(String symbol, Extras extras) {
        this.symbol = symbol;
        this.extras = extras;
    }

    /**
     * An equity.
     *
     * @param symbol the ticker as the broker writes it: 1 to 20 visible ASCII characters, no blanks
     * @return the equity
     * @throws InvalidOrderException if the text is no ticker, or is the symbol of an option or a future
     */
    public static Equity of(String symbol) {
        Objects.requireNonNull(symbol, "symbol");
        requireSymbol("symbol", symbol);
        return new Equity(symbol, Extras.none());
    }

    static void requireSymbol(String path, String symbol) {
        boolean underscore = false;
        boolean visible = !symbol.isEmpty() && symbol.length() <= LONGEST && !isFuture(symbol);
        for (int i = 0; visible && i < symbol.length(); i++) {
            char c = symbol.charAt(i);
            visible = c > ' ' && c < 0x7f;
            underscore |= c == '_';
        }
        if (!visible || (underscore && TdaSymbol.isOne(symbol))) {
            throw refusal(path, symbol);
        }
    }

    private static boolean isFuture(String symbol) {
        return symbol.startsWith("/") || symbol.startsWith("./");
    }

    private static InvalidOrderException refusal(String path, String symbol) {
        String shown = Texts.shown(symbol);
        if (OccSymbol.read(symbol) != null) {
            return InvalidOrderException.of(
                    path, "must be a ticker, and is an option's symbol", shown, "read it with Option.parse");
        }
        if (TdaSymbol.isOne(symbol)) {
            return InvalidOrderException.of(
                    path, "must be a ticker, and is an option's symbol", shown, "read it with Option.parseTda");
        }
        if (isFuture(symbol)) {
            return InvalidOrderException.of(
                    path,
                    "must be a ticker, and begins like a future's symbol",
                    shown,
                    "read it with Future.parse or FutureOption.parse");
        }
        return InvalidOrderException.of(
                path,
                "must be 1 to 20 visible ASCII characters without blanks",
                shown,
                "give the ticker as the broker writes it, as in AAPL or BRK.B");
    }

    @Override
    public String symbol() {
        return symbol;
    }

    @Override
    public Extras extras() {
        return extras;
    }

    @Override
    public Equity withExtras(Extras extras) {
        Objects.requireNonNull(extras, "extras");
        return extras.equals(this.extras) ? this : new Equity(symbol, extras);
    }

    @Override
    public Equity identity() {
        return withExtras(Extras.none());
    }

    @Override
    public <T extends @Nullable Object> T match(Cases<T> cases) {
        return cases.equity(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Equity equity && symbol.equals(equity.symbol) && extras.equals(equity.extras);
    }

    @Override
    public int hashCode() {
        return symbol.hashCode();
    }

    /** {@return the ticker} */
    @Override
    public String toString() {
        return symbol;
    }
}
