package io.orderwright.instrument;

import io.orderwright.InvalidOrderException;
import io.orderwright.extras.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An instrument by a broker's own symbol: of a kind that the language does not model, or from a broker whose symbols
 * tell no kind.
 *
 * <p>The symbol and the word for its asset class are sent as they are. Immutable and safe to share between threads.
 */
public final class VerbatimInstrument implements Instrument {
    private static final int LONGEST = 128;

    private final String symbol;
    private final @Nullable String assetClass;
    private final Extras extras;

    private VerbatimInstrument(String symbol, @Nullable String assetClass, Extras extras) {
        this.symbol = symbol;
        this.assetClass = assetClass;
        this.extras = extras;
    }

    /**
     * An instrument by its symbol alone.
     *
     * @param symbol the symbol as the broker writes it: not blank, at most 128 characters, no control characters
     * @return the instrument
     * @throws InvalidOrderException if the text can be no symbol
     */
    public static VerbatimInstrument of(String symbol) {
        require("symbol", symbol);
        return new VerbatimInstrument(symbol, null, Extras.none());
    }

    /**
     * An instrument by its symbol and the broker's word for its kind.
     *
     * @param symbol the symbol as the broker writes it: not blank, at most 128 characters, no control characters
     * @param assetClass the broker's word, such as {@code MUTUAL_FUND}, under the same rules
     * @return the instrument
     * @throws InvalidOrderException if one of the texts can't be sent
     */
    public static VerbatimInstrument of(String symbol, String assetClass) {
        require("symbol", symbol);
        require("assetClass", assetClass);
        return new VerbatimInstrument(symbol, assetClass, Extras.none());
    }

    static void require(String what, String text) {
        Objects.requireNonNull(text, what);
        boolean printable = text.length() <= LONGEST;
        for (int i = 0; printable && i < text.length(); i++) {
            printable = !Texts.isUnprintable(text, i);
        }
        if (!printable || text.isBlank()) {
            throw InvalidOrderException.of(
                    what,
                    "must be 1 to 128 printable characters, not all blank",
                    Texts.shown(text),
                    "give the broker's own word");
        }
    }

    @Override
    public String symbol() {
        return symbol;
    }

    /** {@return the broker's word for the kind of instrument, or empty where none was given} */
    public Optional<String> assetClass() {
        return Optional.ofNullable(assetClass);
    }

    @Override
    public Extras extras() {
        return extras;
    }

    @Override
    public VerbatimInstrument withExtras(Extras extras) {
        Objects.requireNonNull(extras, "extras");
        return extras.equals(this.extras) ? this : new VerbatimInstrument(symbol, assetClass, extras);
    }

    @Override
    public VerbatimInstrument identity() {
        return withExtras(Extras.none());
    }

    @Override
    public <T extends @Nullable Object> T match(Cases<T> cases) {
        return cases.verbatim(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerbatimInstrument instrument
                && symbol.equals(instrument.symbol)
                && Objects.equals(assetClass, instrument.assetClass)
                && extras.equals(instrument.extras);
    }

    @Override
    public int hashCode() {
        return symbol.hashCode();
    }

    /** {@return the symbol} */
    @Override
    public String toString() {
        return symbol;
    }
}
