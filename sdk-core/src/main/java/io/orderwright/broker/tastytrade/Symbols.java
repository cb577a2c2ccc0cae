package io.orderwright.broker.tastytrade;

import io.orderwright.InvalidOrderException;
import io.orderwright.instrument.CryptoPair;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.Future;
import io.orderwright.instrument.FutureOption;
import io.orderwright.instrument.Instrument;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.VerbatimInstrument;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Instruments as tastytrade names them: by an instrument type and a symbol. Source: tastytrade Open API, Orders, legs,
 * and the guide to symbology.
 */
final class Symbols {
    static final String EQUITY = "Equity";
    static final String OPTION = "Equity Option";
    static final String FUTURE = "Future";
    static final String FUTURE_OPTION = "Future Option";
    static final String PAIR = "Cryptocurrency";

    /** Futures of the Cboe, whose symbols have both digits of the year, as in /VXX22; all others have the last. */
    private static final Set<String> WITH_FULL_YEAR = Set.of("VX", "VXM");

    private static final Pattern TWO_DIGITS = Pattern.compile("/?([A-Z0-9]{1,6})[FGHJKMNQUVXZ][0-9]{2}");
    private static final Pattern ONE_DIGIT = Pattern.compile("/?([A-Z0-9]{1,6}[FGHJKMNQUVXZ][0-9])");

    /** Contracts are listed for less than ten years, so the last digit tells one of ten. */
    private static final int YEARS_TOLD_APART = 10;

    private final @Nullable Integer referenceYear;

    /**
     * Creates the names.
     *
     * @param referenceYear the first year that the last digit of a future's year can mean; null where that is not known
     */
    Symbols(@Nullable Integer referenceYear) {
        this.referenceYear = referenceYear;
    }

    /** tastytrade's word for the kind of an instrument; empty where none is known. */
    static String type(Instrument instrument) {
        if (instrument instanceof Equity) {
            return EQUITY;
        }
        if (instrument instanceof Option) {
            return OPTION;
        }
        if (instrument instanceof Future) {
            return FUTURE;
        }
        if (instrument instanceof FutureOption) {
            return FUTURE_OPTION;
        }
        return instrument instanceof VerbatimInstrument verbatim
                ? verbatim.assetClass().orElse("")
                : PAIR;
    }

    /** The symbol of an instrument, as tastytrade spells it. */
    static String symbol(Instrument instrument) {
        if (instrument instanceof Equity equity) {
            return slashed(equity.symbol());
        }
        if (instrument instanceof Future future) {
            return WITH_FULL_YEAR.contains(future.root()) ? future.longSymbol() : future.shortSymbol();
        }
        return instrument instanceof CryptoPair pair ? pair.slashSymbol().orElse(pair.symbol()) : instrument.symbol();
    }

    /** Classes of shares stand behind a slash, as in BRK/B. */
    private static String slashed(String ticker) {
        int point = ticker.indexOf('.');
        boolean ofClass = point > 0 && point < ticker.length() - 1 && point == ticker.lastIndexOf('.');
        return ofClass ? ticker.replace('.', '/') : ticker;
    }

    /** The instrument of a type and a symbol; verbatim where the symbol is none of that kind. */
    Instrument read(String type, String symbol) {
        try {
            return switch (type) {
                case EQUITY -> Equity.of(slashed(symbol));
                case OPTION -> Option.parse(symbol);
                case FUTURE -> future(symbol);
                case FUTURE_OPTION -> FutureOption.parse(symbol);
                case PAIR -> pair(symbol);
                default -> verbatim(type, symbol);
            };
        } catch (InvalidOrderException e) {
            // A symbol of another spelling is still a symbol: it stays as it is written.
            return verbatim(type, symbol);
        }
    }

    /** The instrument that comes back when this one is sent, without its extra fields. */
    Instrument canonical(Instrument instrument) {
        return read(type(instrument), symbol(instrument));
    }

    private static Instrument verbatim(String type, String symbol) {
        return type.isEmpty() ? VerbatimInstrument.of(symbol) : VerbatimInstrument.of(symbol, type);
    }

    /** Which of ten years the last digit means can't be known without a year to count from. */
    private Instrument future(String symbol) {
        Matcher two = TWO_DIGITS.matcher(symbol);
        if (two.matches() && WITH_FULL_YEAR.contains(two.group(1))) {
            return Future.parse(symbol);
        }
        String written = two.matches() ? Future.parse(symbol).shortSymbol() : symbol;
        Matcher one = ONE_DIGIT.matcher(written);
        if (!one.matches()) {
            return verbatim(FUTURE, symbol);
        }
        Instrument unread = verbatim(FUTURE, "/" + one.group(1));
        if (referenceYear == null) {
            return unread;
        }
        Future future = Future.parse(written, referenceYear);
        return WITH_FULL_YEAR.contains(future.root()) ? unread : future;
    }

    private static Instrument pair(String symbol) {
        CryptoPair pair = CryptoPair.parse(symbol);
        String written = pair.slashSymbol().orElse("");
        return written.isEmpty() ? verbatim(PAIR, symbol) : CryptoPair.parse(written);
    }

    /** Whether the symbol names this contract, and not the one ten years before or after it. */
    boolean tells(Future future) {
        if (referenceYear == null || WITH_FULL_YEAR.contains(future.root())) {
            return true;
        }
        int year = future.contractMonth().getYear();
        return year >= referenceYear && year < referenceYear + YEARS_TOLD_APART;
    }
}
