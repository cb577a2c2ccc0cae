package io.orderwright.instrument;

import io.orderwright.InvalidOrderException;
import io.orderwright.Violation;
import io.orderwright.extras.Extras;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An option on an equity or an index.
 *
 * <p>It is named by its root, which is not always the underlying's symbol: SPXW options are on SPX, an adjusted contract
 * on AAPL has the root AAPL1, options on BRK.B have the root BRKB. The symbol is the 21 characters of the OCC's Options
 * Symbology Initiative: the root padded with blanks to six, the expiration as yymmdd, C or P, and the strike in
 * thousandths as eight digits. So a strike lies below 100000 and has at most three decimals, and a year is 2000 to
 * 2099; whatever does not fit is refused, never cut.
 *
 * <p>Immutable and safe to share between threads. Equality is by value: a strike of 50 equals 50.00.
 */
public final class Option implements OptionContract {
    private final String root;
    private final LocalDate expiration;
    private final OptionType type;
    private final BigDecimal strike;
    private final String symbol;
    private final String underlying;
    private final Extras extras;

    Option(String root, LocalDate expiration, OptionType type, BigDecimal strike, String symbol) {
        this.root = root;
        this.expiration = expiration;
        this.type = type;
        this.strike = strike;
        this.symbol = symbol;
        this.underlying = root;
        this.extras = Extras.none();
    }

    private Option(Option option, String underlying, Extras extras) {
        this.root = option.root;
        this.expiration = option.expiration;
        this.type = option.type;
        this.strike = option.strike;
        this.symbol = option.symbol;
        this.underlying = underlying;
        this.extras = extras;
    }

    /**
     * An option with the strike as text.
     *
     * @param root the option's root, such as {@code SPY}, {@code SPXW}, {@code AAPL1} or {@code BRKB}: 1 to 6 of A-Z
     *     and 0-9
     * @param expiration the day of expiration, of the years 2000 to 2099
     * @param type call or put
     * @param strike the strike as a plain decimal: above zero, below 100000, at most three decimals
     * @return the option
     * @throws InvalidOrderException if one of them is not as said, with a violation for each
     */
    public static Option of(String root, LocalDate expiration, OptionType type, String strike) {
        Objects.requireNonNull(strike, "strike");
        return of(root, expiration, type, Strikes.parse("strike", strike));
    }

    /**
     * An option.
     *
     * @param root the option's root, such as {@code SPY}, {@code SPXW}, {@code AAPL1} or {@code BRKB}: 1 to 6 of A-Z
     *     and 0-9
     * @param expiration the day of expiration, of the years 2000 to 2099
     * @param type call or put
     * @param strike the strike: above zero, below 100000, at most three decimals that are not zero
     * @return the option
     * @throws InvalidOrderException if one of them is not as said, with a violation for each
     */
    public static Option of(String root, LocalDate expiration, OptionType type, BigDecimal strike) {
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(expiration, "expiration");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(strike, "strike");
        Optional<Violation> wrongStrike = Strikes.occProblem("strike", strike);
        boolean wrongRoot = !Texts.isCode(root, OccSymbol.ROOT);
        if (wrongStrike.isPresent() || wrongRoot || !SymbolDates.isWritable(expiration.getYear())) {
            throw refusal(root, expiration, wrongStrike);
        }
        String symbol = OccSymbol.print(root, expiration, type, Strikes.thousandths(strike));
        return new Option(root, expiration, type, Strikes.withoutExponent(strike), symbol);
    }

    /**
     * A call with the strike as text.
     *
     * @param root the option's root
     * @param expiration the day of expiration
     * @param strike the strike as a plain decimal
     * @return the call
     * @throws InvalidOrderException as {@link #of(String, LocalDate, OptionType, String)}
     */
    public static Option call(String root, LocalDate expiration, String strike) {
        return of(root, expiration, OptionType.CALL, strike);
    }

    /**
     * A call.
     *
     * @param root the option's root
     * @param expiration the day of expiration
     * @param strike the strike
     * @return the call
     * @throws InvalidOrderException as {@link #of(String, LocalDate, OptionType, BigDecimal)}
     */
    public static Option call(String root, LocalDate expiration, BigDecimal strike) {
        return of(root, expiration, OptionType.CALL, strike);
    }

    /**
     * A put with the strike as text.
     *
     * @param root the option's root
     * @param expiration the day of expiration
     * @param strike the strike as a plain decimal
     * @return the put
     * @throws InvalidOrderException as {@link #of(String, LocalDate, OptionType, String)}
     */
    public static Option put(String root, LocalDate expiration, String strike) {
        return of(root, expiration, OptionType.PUT, strike);
    }

    /**
     * A put.
     *
     * @param root the option's root
     * @param expiration the day of expiration
     * @param strike the strike
     * @return the put
     * @throws InvalidOrderException as {@link #of(String, LocalDate, OptionType, BigDecimal)}
     */
    public static Option put(String root, LocalDate expiration, BigDecimal strike) {
        return of(root, expiration, OptionType.PUT, strike);
    }

    /**
     * Reads an OCC symbol of exactly 21 characters, such as {@code "QQQ   240420P00500000"}. Two-digit years are 20yy.
     *
     * @param occ the symbol
     * @return the option; its {@link #symbol()} is the text given
     * @throws InvalidOrderException if the text is anything else, with what is wrong with it
     */
    public static Option parse(String occ) {
        return OccSymbol.parse(Objects.requireNonNull(occ, "occ"));
    }

    /**
     * Reads a symbol as TD Ameritrade wrote them, such as {@code GOOG_012122P620}: root, underscore, mmddyy, C or P,
     * and the strike without needless zeros. Two-digit years are 20yy.
     *
     * @param tda the symbol
     * @return the option; its {@link #tdaSymbol()} is the text given
     * @throws InvalidOrderException if the text is anything else, with what is wrong with it
     */
    public static Option parseTda(String tda) {
        return TdaSymbol.parse(Objects.requireNonNull(tda, "tda"));
    }

    private static InvalidOrderException refusal(String root, LocalDate expiration, Optional<Violation> wrongStrike) {
        List<Violation> wrong = new ArrayList<>();
        if (!Texts.isCode(root, OccSymbol.ROOT)) {
            wrong.add(new Violation(
                    "root",
                    "must be 1 to 6 of A-Z and 0-9",
                    Texts.shown(root),
                    OccSymbol.rootRemedy(root, "give the option's root, as in SPY, SPXW or BRKB")));
        }
        if (!SymbolDates.isWritable(expiration.getYear())) {
            wrong.add(new Violation(
                    "expiration", "must be of the years 2000 to 2099", expiration.toString(), "check the expiration"));
        }
        wrongStrike.ifPresent(wrong::add);
        return new InvalidOrderException(wrong);
    }

    /**
     * The same option, told what it is on. Needed only where the root differs from the underlying: SPX for SPXW.
     *
     * @param underlyingSymbol the underlying's symbol as a broker writes it, such as {@code SPX} or {@code $SPX}
     * @return the option with that underlying
     * @throws InvalidOrderException if the text is no symbol
     */
    public Option withUnderlying(String underlyingSymbol) {
        Objects.requireNonNull(underlyingSymbol, "underlyingSymbol");
        Equity.requireSymbol("underlying", underlyingSymbol);
        return underlyingSymbol.equals(underlying) ? this : new Option(this, underlyingSymbol, extras);
    }

    @Override
    public Option withExtras(Extras extras) {
        Objects.requireNonNull(extras, "extras");
        return extras.equals(this.extras) ? this : new Option(this, underlying, extras);
    }

    @Override
    public Option identity() {
        return underlying.equals(root) && extras.isEmpty() ? this : new Option(this, root, Extras.none());
    }

    /** {@return the OCC symbol, 21 characters with its blanks} */
    @Override
    public String symbol() {
        return symbol;
    }

    /** {@return the OCC symbol, the same as {@link #symbol()}} */
    public String occSymbol() {
        return symbol;
    }

    /** {@return the symbol as TD Ameritrade wrote it, such as {@code AMC_021221C5.5}} */
    public String tdaSymbol() {
        return TdaSymbol.print(this);
    }

    /** {@return the option's root, 1 to 6 of A-Z and 0-9} */
    public String root() {
        return root;
    }

    /** {@return the underlying's symbol as it was told; the root where it was not} */
    public String underlying() {
        return underlying;
    }

    @Override
    public String underlyingSymbol() {
        return underlying;
    }

    @Override
    public LocalDate expiration() {
        return expiration;
    }

    @Override
    public OptionType type() {
        return type;
    }

    @Override
    public BigDecimal strike() {
        return strike;
    }

    @Override
    public Extras extras() {
        return extras;
    }

    @Override
    public <T extends @Nullable Object> T match(Cases<T> cases) {
        return cases.option(this);
    }

    /** {@return whether the other is the same contract with the same underlying and extra fields} */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Option option
                && symbol.equals(option.symbol)
                && underlying.equals(option.underlying)
                && extras.equals(option.extras);
    }

    @Override
    public int hashCode() {
        return symbol.hashCode();
    }

    /** {@return root, expiration, strike and type for people, such as {@code SPY 2027-01-15 380 PUT}} */
    @Override
    public String toString() {
        return root + ' ' + expiration + ' ' + Strikes.plain(strike) + ' ' + type;
    }
}
