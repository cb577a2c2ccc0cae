package io.orderwright.instrument;

import io.orderwright.InvalidOrderException;
import io.orderwright.extras.Extras;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An option on a future.
 *
 * <p>Several series are listed on one future, so the series is part of its name: {@code EW4Q4} is the end-of-week
 * series of the fourth week of August 2024 on {@code /ESU4}. The symbol is tastytrade's: a point, the future padded
 * with blanks to 6 characters, the series padded to 6, the expiration as yymmdd, C or P, and the strike as a decimal:
 * {@code ./ESU4 EW4Q4 240823C5750}. A broker's option chain is the authority on a contract's symbol.
 *
 * <p>Immutable and safe to share between threads. Equality is by value: a strike of 142.5 equals 142.50.
 */
public final class FutureOption implements OptionContract {
    private final Future underlying;
    private final Terms terms;
    private final String symbol;
    private final Extras extras;

    FutureOption(Future underlying, Terms terms, String symbol, Extras extras) {
        this.underlying = underlying;
        this.terms = terms;
        this.symbol = symbol;
        this.extras = extras;
    }

    /** What the contract says beside the future it is on. */
    record Terms(String series, LocalDate expiration, OptionType type, BigDecimal strike) {}

    /**
     * A call on a future, with the strike as text.
     *
     * @param underlying the future that it is on; its product has at most 3 characters
     * @param series the series' code with its month and year, such as {@code EW4Q4} or {@code OZBN5}: 1 to 6 of A-Z and
     *     0-9
     * @param expiration the day of expiration, of the years 2000 to 2099
     * @param strike the strike as a plain decimal above zero, in the future's own unit
     * @return the call
     * @throws InvalidOrderException if one of them is not as said, with a violation for each
     */
    public static FutureOption call(Future underlying, String series, LocalDate expiration, String strike) {
        Objects.requireNonNull(strike, "strike");
        return call(underlying, series, expiration, Strikes.parse("strike", strike));
    }

    /**
     * A call on a future.
     *
     * @param underlying the future that it is on; its product has at most 3 characters
     * @param series the series' code with its month and year: 1 to 6 of A-Z and 0-9
     * @param expiration the day of expiration, of the years 2000 to 2099
     * @param strike the strike above zero, in the future's own unit
     * @return the call
     * @throws InvalidOrderException if one of them is not as said, with a violation for each
     */
    public static FutureOption call(Future underlying, String series, LocalDate expiration, BigDecimal strike) {
        return FutureOptionSymbol.of(underlying, new Terms(series, expiration, OptionType.CALL, strike));
    }

    /**
     * A put on a future, with the strike as text.
     *
     * @param underlying the future that it is on; its product has at most 3 characters
     * @param series the series' code with its month and year: 1 to 6 of A-Z and 0-9
     * @param expiration the day of expiration, of the years 2000 to 2099
     * @param strike the strike as a plain decimal above zero, in the future's own unit
     * @return the put
     * @throws InvalidOrderException if one of them is not as said, with a violation for each
     */
    public static FutureOption put(Future underlying, String series, LocalDate expiration, String strike) {
        Objects.requireNonNull(strike, "strike");
        return put(underlying, series, expiration, Strikes.parse("strike", strike));
    }

    /**
     * A put on a future.
     *
     * @param underlying the future that it is on; its product has at most 3 characters
     * @param series the series' code with its month and year: 1 to 6 of A-Z and 0-9
     * @param expiration the day of expiration, of the years 2000 to 2099
     * @param strike the strike above zero, in the future's own unit
     * @return the put
     * @throws InvalidOrderException if one of them is not as said, with a violation for each
     */
    public static FutureOption put(Future underlying, String series, LocalDate expiration, BigDecimal strike) {
        return FutureOptionSymbol.of(underlying, new Terms(series, expiration, OptionType.PUT, strike));
    }

    /**
     * Reads a symbol as tastytrade writes it, such as {@code ./ESU4 EW4Q4 240823C5750}.
     *
     * <p>Where the future's year has one digit, it is the first year with that digit from the expiration's on.
     *
     * @param symbol the symbol, with its blanks
     * @return the option; its {@link #symbol()} is the text given
     * @throws InvalidOrderException if the text is anything else, with what is wrong with it
     */
    public static FutureOption parse(String symbol) {
        return FutureOptionSymbol.parse(Objects.requireNonNull(symbol, "symbol"));
    }

    @Override
    public FutureOption withExtras(Extras extras) {
        Objects.requireNonNull(extras, "extras");
        return extras.equals(this.extras) ? this : new FutureOption(underlying, terms, symbol, extras);
    }

    @Override
    public FutureOption identity() {
        Future bare = underlying.identity();
        return bare.equals(underlying) && extras.isEmpty()
                ? this
                : new FutureOption(bare, terms, symbol, Extras.none());
    }

    /** {@return the symbol as tastytrade writes it, with its blanks} */
    @Override
    public String symbol() {
        return symbol;
    }

    /** {@return the future that the option is on} */
    public Future underlying() {
        return underlying;
    }

    @Override
    public String underlyingSymbol() {
        return underlying.symbol();
    }

    /** {@return the series' code, such as {@code EW4Q4}} */
    public String series() {
        return terms.series();
    }

    @Override
    public LocalDate expiration() {
        return terms.expiration();
    }

    @Override
    public OptionType type() {
        return terms.type();
    }

    @Override
    public BigDecimal strike() {
        return terms.strike();
    }

    @Override
    public Extras extras() {
        return extras;
    }

    @Override
    public <T extends @Nullable Object> T match(Cases<T> cases) {
        return cases.futureOption(this);
    }

    /** {@return whether the other is the same contract on an equal future with the same extra fields} */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FutureOption option
                && underlying.equals(option.underlying)
                && series().equals(option.series())
                && expiration().equals(option.expiration())
                && type() == option.type()
                && strike().compareTo(option.strike()) == 0
                && extras.equals(option.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(underlying, series(), expiration(), type().letter(), strike().stripTrailingZeros());
    }

    /** {@return future, series, expiration, strike and type for people, {@code /ESU4 EW4Q4 2024-08-23 5750 CALL}} */
    @Override
    public String toString() {
        return underlying.symbol() + ' ' + series() + ' ' + expiration() + ' ' + Strikes.plain(strike()) + ' ' + type();
    }
}
