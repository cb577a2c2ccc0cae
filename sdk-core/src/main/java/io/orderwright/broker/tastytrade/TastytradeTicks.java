package io.orderwright.broker.tastytrade;

import io.orderwright.instrument.Future;
import io.orderwright.instrument.FutureOption;
import io.orderwright.instrument.Instrument;
import io.orderwright.instrument.Option;
import io.orderwright.price.TickSize;
import io.orderwright.price.TickTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which prices tastytrade takes: the ticks of instruments, as far as they are known beforehand. A price off its tick is
 * refused before anything is sent; the price of an instrument whose ticks are not known is not looked at, and neither is
 * the net price of several legs.
 *
 * <p>Immutable; safe to share between threads; equality is by value. Source: tastytrade Open API, Instruments: {@code
 * tick-sizes} of equities, {@code option-tick-sizes} of their options, {@code tick-sizes} and {@code option-tick-sizes}
 * of futures, {@code tick-size} of cryptocurrencies.
 */
public final class TastytradeTicks {
    private static final TastytradeTicks NONE = new TastytradeTicks(Map.of());

    /** Cents, and hundredths of a cent below a dollar, as tastytrade tells for shares; cents for every option. */
    private static final TastytradeTicks USUAL = NONE.with(
                    new Key(Symbols.EQUITY, ""), TickTable.of("0.01").below("1", "0.0001"))
            .with(new Key(Symbols.OPTION, ""), TickTable.of("0.01"));

    private final Map<Key, TickTable> tables;

    private TastytradeTicks(Map<Key, TickTable> tables) {
        this.tables = tables;
    }

    /** What a table is for: a kind of instrument, and a symbol or a product; an empty one for all of the kind. */
    private record Key(String type, String symbol) {}

    /** {@return no ticks at all: every price is sent as it is} */
    public static TastytradeTicks none() {
        return NONE;
    }

    /**
     * What holds for every share and every option on shares.
     *
     * @return shares in cents, and in hundredths of a cent below one dollar; options in cents
     */
    public static TastytradeTicks usual() {
        return USUAL;
    }

    /**
     * These ticks, with those of one share.
     *
     * @param symbol the share's symbol, such as {@code AAPL}
     * @param ticks its ticks, the instrument's {@code tick-sizes}
     * @return the grown ticks
     */
    public TastytradeTicks equity(String symbol, TickTable ticks) {
        return with(new Key(Symbols.EQUITY, symbolOf(Symbols.EQUITY, symbol)), ticks);
    }

    /**
     * These ticks, with those of the options on one underlying.
     *
     * @param root the root of the options' symbols, such as {@code SPXW}
     * @param ticks their ticks, the underlying's {@code option-tick-sizes}
     * @return the grown ticks
     */
    public TastytradeTicks option(String root, TickTable ticks) {
        return with(new Key(Symbols.OPTION, Objects.requireNonNull(root, "root")), ticks);
    }

    /**
     * These ticks, with those of the futures of one product. A future that carries its own tick size needs none.
     *
     * @param product the product, such as {@code ES}
     * @param ticks their ticks, the instrument's {@code tick-sizes}
     * @return the grown ticks
     */
    public TastytradeTicks future(String product, TickTable ticks) {
        return with(new Key(Symbols.FUTURE, Objects.requireNonNull(product, "product")), ticks);
    }

    /**
     * These ticks, with those of the options on the futures of one product.
     *
     * @param product the product of the underlying future, such as {@code ES}
     * @param ticks their ticks, the future's {@code option-tick-sizes}
     * @return the grown ticks
     */
    public TastytradeTicks futureOption(String product, TickTable ticks) {
        return with(new Key(Symbols.FUTURE_OPTION, Objects.requireNonNull(product, "product")), ticks);
    }

    /**
     * These ticks, with those of one crypto pair.
     *
     * @param symbol the pair's symbol, such as {@code BTC/USD}
     * @param ticks its ticks, the instrument's {@code tick-size}
     * @return the grown ticks
     */
    public TastytradeTicks cryptoPair(String symbol, TickTable ticks) {
        return with(new Key(Symbols.PAIR, symbolOf(Symbols.PAIR, symbol)), ticks);
    }

    private TastytradeTicks with(Key key, TickTable ticks) {
        Map<Key, TickTable> grown = new LinkedHashMap<>(tables);
        grown.put(key, Objects.requireNonNull(ticks, "ticks"));
        return new TastytradeTicks(Map.copyOf(grown));
    }

    private static String symbolOf(String type, String symbol) {
        return Symbols.symbol(new Symbols(null).read(type, Objects.requireNonNull(symbol, "symbol")));
    }

    /** The ticks of an instrument, where they are known. */
    Optional<TickTable> of(Instrument instrument) {
        if (instrument instanceof Future future && future.tickSize().isPresent()) {
            return future.tickSize().map(TickSize::of).map(TickTable::of);
        }
        String type = Symbols.type(instrument);
        TickTable own = tables.get(new Key(type, product(instrument)));
        return Optional.ofNullable(own == null ? usual(type) : own);
    }

    private @Nullable TickTable usual(String type) {
        return tables.get(new Key(type, ""));
    }

    private static String product(Instrument instrument) {
        if (instrument instanceof Option option) {
            return option.root();
        }
        if (instrument instanceof Future future) {
            return future.root();
        }
        return instrument instanceof FutureOption option ? option.underlying().root() : Symbols.symbol(instrument);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TastytradeTicks that && tables.equals(that.tables);
    }

    @Override
    public int hashCode() {
        return tables.hashCode();
    }

    /** {@return how many tables there are} */
    @Override
    public String toString() {
        return "TastytradeTicks[" + tables.size() + " tables]";
    }
}
