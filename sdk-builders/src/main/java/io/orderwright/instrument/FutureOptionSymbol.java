package io.orderwright.instrument;

import io.orderwright.InvalidOrderException;
import io.orderwright.Violation;
import io.orderwright.extras.Extras;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** tastytrade's symbol of an option on a future: fixed columns, then the strike. */
final class FutureOptionSymbol {
    private static final int FUTURE = 1;
    private static final int COLUMN = 6;
    private static final int SERIES = FUTURE + COLUMN;
    private static final int DATE = SERIES + COLUMN;
    private static final int TYPE = DATE + 6;
    private static final int STRIKE = TYPE + 1;
    private static final int LONGEST_ROOT = 3;
    private static final String SHAPE =
            "write a point, the future and the series each padded with blanks to 6 characters, yymmdd, C or P, and the"
                    + " strike, as in \"./ESU4 EW4Q4 240823C5750\"";

    private FutureOptionSymbol() {}

    static FutureOption of(Future underlying, FutureOption.Terms terms) {
        Objects.requireNonNull(underlying, "underlying");
        Objects.requireNonNull(terms.series(), "series");
        Objects.requireNonNull(terms.expiration(), "expiration");
        Objects.requireNonNull(terms.strike(), "strike");
        List<Violation> wrong = problems(underlying, terms);
        if (!wrong.isEmpty()) {
            throw new InvalidOrderException(wrong);
        }
        BigDecimal strike = Strikes.withoutExponent(terms.strike());
        FutureOption.Terms plain = new FutureOption.Terms(terms.series(), terms.expiration(), terms.type(), strike);
        return new FutureOption(underlying, plain, print(underlying, plain), Extras.none());
    }

    private static List<Violation> problems(Future underlying, FutureOption.Terms terms) {
        List<Violation> wrong = new ArrayList<>(0);
        if (underlying.root().length() > LONGEST_ROOT) {
            wrong.add(new Violation(
                    "underlying",
                    "must have a product of at most 3 characters, the most that the option's symbol holds",
                    underlying.root(),
                    "give the option's symbol as a VerbatimInstrument"));
        }
        if (!Texts.isCode(terms.series(), COLUMN)) {
            wrong.add(new Violation(
                    "series",
                    "must be 1 to 6 of A-Z and 0-9",
                    Texts.shown(terms.series()),
                    "give the series with its month and year, as in EW4Q4"));
        }
        LocalDate expiration = terms.expiration();
        if (!SymbolDates.isWritable(expiration.getYear())) {
            wrong.add(new Violation(
                    "expiration", "must be of the years 2000 to 2099", expiration.toString(), "check the expiration"));
        }
        Strikes.usualSizeProblem("strike", terms.strike()).ifPresent(wrong::add);
        return wrong;
    }

    private static String print(Future underlying, FutureOption.Terms terms) {
        StringBuilder line = new StringBuilder(STRIKE + COLUMN).append('.');
        Texts.appendPadded(line, underlying.shortSymbol(), COLUMN);
        Texts.appendPadded(line, terms.series(), COLUMN);
        SymbolDates.appendYearFirst(line, terms.expiration());
        return line.append(terms.type().letter())
                .append(Strikes.plain(terms.strike()))
                .toString();
    }

    static FutureOption parse(String text) {
        if (text.length() <= STRIKE || !text.startsWith("./")) {
            throw Texts.refused("must be a point, a future, a series, a date, C or P, and a strike", text, SHAPE);
        }
        LocalDate expiration = SymbolDates.readYearFirst(text, DATE);
        if (expiration == null) {
            throw Texts.refused("must have a real date yymmdd as characters 14 to 19", text, SHAPE);
        }
        OptionType type = OccSymbol.typeAt(text, TYPE);
        if (type == null) {
            throw Texts.refused("must have C or P as character 20", text, SHAPE);
        }
        String series = Texts.column(text, SERIES, DATE);
        if (!Texts.isCode(series, COLUMN)) {
            throw Texts.refused("must have a series of A-Z and 0-9 as characters 8 to 13", text, SHAPE);
        }
        FutureOption.Terms terms = new FutureOption.Terms(series, expiration, type, strike(text));
        return new FutureOption(future(text, expiration.getYear()), terms, text, Extras.none());
    }

    private static Future future(String text, int expirationYear) {
        String symbol = Texts.column(text, FUTURE, SERIES);
        FutureSymbol parts = FutureSymbol.read(symbol);
        if (parts == null
                || !SymbolDates.isWritable(parts.contractMonth(expirationYear).getYear())) {
            throw Texts.refused("must have a future, as in /ESU4, as characters 2 to 7", text, SHAPE);
        }
        return Future.read(symbol, parts, expirationYear);
    }

    private static BigDecimal strike(String text) {
        BigDecimal strike = Strikes.read(text.substring(STRIKE));
        if (strike == null || Strikes.usualSizeProblem("strike", strike).isPresent()) {
            throw Texts.refused("must end with the strike, a plain decimal above zero", text, SHAPE);
        }
        return strike;
    }
}
