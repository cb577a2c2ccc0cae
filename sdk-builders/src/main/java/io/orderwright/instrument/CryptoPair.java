package io.orderwright.instrument;

import io.orderwright.InvalidOrderException;
import io.orderwright.extras.Extras;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A crypto pair: a base asset priced in a quote asset, spot or perpetual.
 *
 * <p>Its symbol is {@code BTC-USDT} for spot and {@code BTC:PERP-USDT} for a perpetual, as Tread.fi writes them; a spot
 * pair read as {@code BTC/USD}, as tastytrade writes it, keeps that spelling. Assets are kept as they are written,
 * because venues tell {@code kPEPE} from {@code KPEPE}.
 *
 * <p>Immutable and safe to share between threads. Equality is by value, and ignores the spelling.
 */
public final class CryptoPair implements Instrument {
    private final String base;
    private final String quote;
    private final PairKind kind;
    private final String symbol;
    private final @Nullable String settlement;
    private final Extras extras;

    private CryptoPair(String base, String quote, PairKind kind, String symbol) {
        this.base = base;
        this.quote = quote;
        this.kind = kind;
        this.symbol = symbol;
        this.settlement = null;
        this.extras = Extras.none();
    }

    private CryptoPair(CryptoPair pair, @Nullable String settlement, Extras extras) {
        this.base = pair.base;
        this.quote = pair.quote;
        this.kind = pair.kind;
        this.symbol = pair.symbol;
        this.settlement = settlement;
        this.extras = extras;
    }

    /**
     * A spot pair.
     *
     * @param base the asset that is bought and sold, such as {@code BTC}: 1 to 20 ASCII letters and digits
     * @param quote the asset that it is priced in, such as {@code USDT}, under the same rule
     * @return the pair
     * @throws InvalidOrderException if one of them is no such word, with a violation for each
     */
    public static CryptoPair spot(String base, String quote) {
        return of(base, quote, PairKind.SPOT);
    }

    /**
     * A perpetual.
     *
     * @param base the asset that it follows, such as {@code BTC}: 1 to 20 ASCII letters and digits
     * @param quote the asset that it is priced in, such as {@code USDT}, under the same rule
     * @return the pair
     * @throws InvalidOrderException if one of them is no such word, with a violation for each
     */
    public static CryptoPair perpetual(String base, String quote) {
        return of(base, quote, PairKind.PERPETUAL);
    }

    private static CryptoPair of(String base, String quote, PairKind kind) {
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(quote, "quote");
        PairSymbol.require(base, quote);
        return new CryptoPair(base, quote, kind, PairSymbol.dashed(base, quote, kind));
    }

    /**
     * Reads {@code BTC-USDT}, {@code BTC:PERP-USDT} or {@code BTC/USD}.
     *
     * @param symbol the pair
     * @return the pair; its {@link #symbol()} is the text given
     * @throws InvalidOrderException if the text is anything else, with what is wrong with it
     */
    public static CryptoPair parse(String symbol) {
        return PairSymbol.parse(Objects.requireNonNull(symbol, "symbol"));
    }

    static CryptoPair spelled(String base, String quote, PairKind kind, String symbol) {
        return new CryptoPair(base, quote, kind, symbol);
    }

    /**
     * The same pair, told the asset in which profit and loss are settled where a venue lists several.
     *
     * @param asset the settlement asset: 1 to 20 ASCII letters and digits
     * @return the pair with that settlement asset
     * @throws InvalidOrderException if the text is no such word
     */
    public CryptoPair withSettlement(String asset) {
        Objects.requireNonNull(asset, "asset");
        if (!PairSymbol.isAsset(asset)) {
            throw new InvalidOrderException(List.of(PairSymbol.wrongAsset("settlement", asset)));
        }
        return new CryptoPair(this, asset, extras);
    }

    @Override
    public CryptoPair withExtras(Extras extras) {
        Objects.requireNonNull(extras, "extras");
        return extras.equals(this.extras) ? this : new CryptoPair(this, settlement, extras);
    }

    @Override
    public CryptoPair identity() {
        return settlement == null && extras.isEmpty() ? this : new CryptoPair(this, null, Extras.none());
    }

    /** {@return the pair as it was read; {@link #dashSymbol()} where it was not} */
    @Override
    public String symbol() {
        return symbol;
    }

    /** {@return {@code BTC-USDT} for spot, {@code BTC:PERP-USDT} for a perpetual} */
    public String dashSymbol() {
        return PairSymbol.dashed(base, quote, kind);
    }

    /** {@return {@code BTC/USD} for spot; empty for a perpetual, which has no such form} */
    public Optional<String> slashSymbol() {
        return kind == PairKind.SPOT ? Optional.of(base + '/' + quote) : Optional.empty();
    }

    /** {@return the asset that is bought and sold} */
    public String base() {
        return base;
    }

    /** {@return the asset that the base is priced in} */
    public String quote() {
        return quote;
    }

    /** {@return spot or perpetual} */
    public PairKind kind() {
        return kind;
    }

    /** {@return the asset in which profit and loss are settled, or empty where it was not told} */
    public Optional<String> settlement() {
        return Optional.ofNullable(settlement);
    }

    @Override
    public Extras extras() {
        return extras;
    }

    @Override
    public <T extends @Nullable Object> T match(Cases<T> cases) {
        return cases.cryptoPair(this);
    }

    /** {@return whether the other is the same pair of the same kind and settlement with the same extra fields} */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CryptoPair pair
                && base.equals(pair.base)
                && quote.equals(pair.quote)
                && kind == pair.kind
                && Objects.equals(settlement, pair.settlement)
                && extras.equals(pair.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(base, quote, kind.name());
    }

    /** {@return the symbol} */
    @Override
    public String toString() {
        return symbol;
    }
}
