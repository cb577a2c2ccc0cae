package io.orderwright.instrument;

import io.orderwright.InvalidOrderException;
import io.orderwright.Violation;
import io.orderwright.extras.Extras;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A future: a product and a contract month.
 *
 * <p>The symbol is the exchange's: a slash, the product, the letter of the month (F G H J K M N Q U V X Z for January
 * to December) and the last digit or the last two of the year, {@code /ESZ6} or {@code /ESZ26}. Some firms name
 * contracts otherwise: at ProjectX the E-mini S&amp;P 500 is {@code CON.F.US.EP.Z26}, an id that tells nothing by itself;
 * {@link #withContractId} keeps it beside the product.
 *
 * <p>Tick size and point value may be told, for prices to the tick and totals in money. Immutable and safe to share
 * between threads. Equality is by value, and ignores which spelling of the symbol it was read from.
 */
public final class Future implements Instrument {
    private final String root;
    private final YearMonth contractMonth;
    private final String symbol;
    private final Told told;
    private final Extras extras;

    private Future(String root, YearMonth contractMonth, String symbol, Told told, Extras extras) {
        this.root = root;
        this.contractMonth = contractMonth;
        this.symbol = symbol;
        this.told = told;
        this.extras = extras;
    }

    /**
     * A future.
     *
     * @param root the exchange's product code, such as {@code ES} or {@code 6E}: 1 to 6 of A-Z and 0-9, no slash
     * @param contractMonth the contract month, of the years 2000 to 2099
     * @return the future, spelled with one digit of the year
     * @throws InvalidOrderException if one of them is not as said, with a violation for each
     */
    public static Future of(String root, YearMonth contractMonth) {
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(contractMonth, "contractMonth");
        List<Violation> wrong = new ArrayList<>(0);
        if (!Texts.isCode(root, FutureSymbol.LONGEST_ROOT)) {
            wrong.add(new Violation(
                    "root", "must be 1 to 6 of A-Z and 0-9", Texts.shown(root), "give the product code, as in ES"));
        }
        if (!SymbolDates.isWritable(contractMonth.getYear())) {
            wrong.add(new Violation(
                    "contractMonth",
                    "must be of the years 2000 to 2099",
                    contractMonth.toString(),
                    "check the contract month"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidOrderException(wrong);
        }
        String symbol = FutureSymbol.print(root, contractMonth, false);
        return new Future(root, contractMonth, symbol, Told.NOTHING, Extras.none());
    }

    /**
     * Reads a symbol whose year has two digits, such as {@code /ESZ26}, with or without its slash.
     *
     * @param symbol the symbol
     * @return the future; its {@link #symbol()} is the text given
     * @throws InvalidOrderException if the text is no such symbol, or its year has one digit only
     */
    public static Future parse(String symbol) {
        FutureSymbol parts = parts(symbol);
        if (!parts.fullYear()) {
            throw Texts.refused(
                    "must have two digits of the year where no reference year is given",
                    symbol,
                    "give a reference year, as in Future.parse(\"/ESZ6\", 2026), or both digits");
        }
        return read(symbol, parts, SymbolDates.FIRST_YEAR);
    }

    /**
     * Reads a symbol whose year has one digit or two, such as {@code /ESZ6}, with or without its slash.
     *
     * @param symbol the symbol
     * @param referenceYear where a year of one digit is counted from: it is the first year from this one on that ends
     *     in the digit; 2000 to 2090
     * @return the future; its {@link #symbol()} is the text given
     * @throws InvalidOrderException if the text is no such symbol, or the reference year is not as said
     */
    public static Future parse(String symbol, int referenceYear) {
        FutureSymbol parts = parts(symbol);
        if (referenceYear < SymbolDates.FIRST_YEAR || referenceYear > SymbolDates.LAST_YEAR - 9) {
            throw InvalidOrderException.of(
                    "referenceYear",
                    "must be 2000 to 2090",
                    Integer.toString(referenceYear),
                    "give the present year, or the year of the order");
        }
        return read(symbol, parts, referenceYear);
    }

    static Future read(String text, FutureSymbol parts, int referenceYear) {
        return new Future(parts.root(), parts.contractMonth(referenceYear), text, Told.NOTHING, Extras.none());
    }

    private static FutureSymbol parts(String symbol) {
        FutureSymbol parts = FutureSymbol.read(Objects.requireNonNull(symbol, "symbol"));
        if (parts == null) {
            throw Texts.refused(
                    "must be a product of 1 to 6 of A-Z and 0-9, a month letter and one or two digits of the year",
                    symbol,
                    symbol.startsWith("./")
                            ? "read an option on a future with FutureOption.parse"
                            : "write it like /ESZ6 or /ESZ26");
        }
        return parts;
    }

    /**
     * The same future, told its tick size.
     *
     * @param tickSize the smallest step of the price, above zero, as a decimal ({@code 0.25}) or a fraction with an
     *     exact decimal ({@code 1/32})
     * @return the future with that tick size
     * @throws InvalidOrderException if the text is no such number
     */
    public Future withTickSize(String tickSize) {
        return withTickSize(TickSizes.parse(Objects.requireNonNull(tickSize, "tickSize")));
    }

    /**
     * The same future, told its tick size.
     *
     * @param tickSize the smallest step of the price, above zero
     * @return the future with that tick size
     * @throws InvalidOrderException if the number is not above zero, or has more than 12 digits before or after the
     *     decimal point
     */
    public Future withTickSize(BigDecimal tickSize) {
        Strikes.requireUsualSize("tickSize", Objects.requireNonNull(tickSize, "tickSize"));
        return with(new Told(Strikes.withoutExponent(tickSize), told.pointValue(), told.contractId()));
    }

    /**
     * The same future, told what a whole point of its price is worth: 50 (dollars) for ES.
     *
     * @param pointValue the money per point and contract, above zero, as a decimal
     * @return the future with that point value
     * @throws InvalidOrderException if the text is no such number
     */
    public Future withPointValue(String pointValue) {
        return withPointValue(Strikes.parse("pointValue", Objects.requireNonNull(pointValue, "pointValue")));
    }

    /**
     * The same future, told what a whole point of its price is worth.
     *
     * @param pointValue the money per point and contract, above zero
     * @return the future with that point value
     * @throws InvalidOrderException if the number is not above zero, or has more than 12 digits before or after the
     *     decimal point
     */
    public Future withPointValue(BigDecimal pointValue) {
        Strikes.requireUsualSize("pointValue", Objects.requireNonNull(pointValue, "pointValue"));
        return with(new Told(told.tickSize(), Strikes.withoutExponent(pointValue), told.contractId()));
    }

    /**
     * The same future, told a firm's own id of the contract.
     *
     * @param contractId the id as the firm writes it, such as {@code CON.F.US.EP.Z26} at ProjectX
     * @return the future with that id
     * @throws InvalidOrderException if the text is blank, longer than 128, or has control characters
     */
    public Future withContractId(String contractId) {
        VerbatimInstrument.require("contractId", contractId);
        return with(new Told(told.tickSize(), told.pointValue(), contractId));
    }

    private Future with(Told others) {
        return new Future(root, contractMonth, symbol, others, extras);
    }

    @Override
    public Future withExtras(Extras extras) {
        Objects.requireNonNull(extras, "extras");
        return extras.equals(this.extras) ? this : new Future(root, contractMonth, symbol, told, extras);
    }

    @Override
    public Future identity() {
        boolean bare = told.equals(Told.NOTHING) && extras.isEmpty();
        return bare ? this : new Future(root, contractMonth, symbol, Told.NOTHING, Extras.none());
    }

    /** {@return the symbol as it was read; with a slash and one digit of the year where it was not} */
    @Override
    public String symbol() {
        return symbol;
    }

    /** {@return the symbol with a slash and one digit of the year, {@code /ESZ6}} */
    public String shortSymbol() {
        return FutureSymbol.print(root, contractMonth, false);
    }

    /** {@return the symbol with a slash and two digits of the year, {@code /ESZ26}} */
    public String longSymbol() {
        return FutureSymbol.print(root, contractMonth, true);
    }

    /** {@return the exchange's product code, without a slash} */
    public String root() {
        return root;
    }

    /** {@return the contract month} */
    public YearMonth contractMonth() {
        return contractMonth;
    }

    /** {@return the smallest step of the price, or empty where it was not told} */
    public Optional<BigDecimal> tickSize() {
        return Optional.ofNullable(told.tickSize());
    }

    /** {@return the money per point of the price and contract, or empty where it was not told} */
    public Optional<BigDecimal> pointValue() {
        return Optional.ofNullable(told.pointValue());
    }

    /** {@return a firm's own id of the contract, or empty where it was not told} */
    public Optional<String> contractId() {
        return Optional.ofNullable(told.contractId());
    }

    @Override
    public Extras extras() {
        return extras;
    }

    @Override
    public <T extends @Nullable Object> T match(Cases<T> cases) {
        return cases.future(this);
    }

    /** {@return whether the other is the same contract, told the same about, with the same extra fields} */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Future future
                && root.equals(future.root)
                && contractMonth.equals(future.contractMonth)
                && told.equals(future.told)
                && extras.equals(future.extras);
    }

    @Override
    public int hashCode() {
        return 31 * root.hashCode() + contractMonth.hashCode();
    }

    /** {@return the symbol} */
    @Override
    public String toString() {
        return symbol;
    }

    /** What is known about a contract beyond its name. */
    private record Told(
            @Nullable BigDecimal tickSize,
            @Nullable BigDecimal pointValue,
            @Nullable String contractId) {
        static final Told NOTHING = new Told(null, null, null);

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Told told
                    && same(tickSize, told.tickSize)
                    && same(pointValue, told.pointValue)
                    && Objects.equals(contractId, told.contractId);
        }

        private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            if (one == null || other == null) {
                return one == null && other == null;
            }
            return one.compareTo(other) == 0;
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(contractId);
        }
    }
}
