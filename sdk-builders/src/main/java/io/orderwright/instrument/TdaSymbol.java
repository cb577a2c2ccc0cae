package io.orderwright.instrument;

import io.orderwright.InvalidOrderException;
import io.orderwright.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** TD Ameritrade's option symbols: root, underscore, MMDDYY, C or P, strike without trailing zeros. */
final class TdaSymbol {
    private static final int DATE = 6;
    private static final String SHAPE =
            "write the root, an underscore, mmddyy, C or P, and the strike, as in \"GOOG_012122P620\"";

    private TdaSymbol() {}

    static Option parse(String text) {
        int bar = text.indexOf('_');
        if (bar < 0 || text.indexOf('_', bar + 1) >= 0) {
            throw wrongUnderscores(text);
        }
        String root = text.substring(0, bar);
        if (!Texts.isCode(root, OccSymbol.ROOT)) {
            throw Texts.refused(
                    "must begin with a root of 1 to 6 of A-Z and 0-9", text, OccSymbol.rootRemedy(root, SHAPE));
        }
        int strike = bar + DATE + 2;
        if (text.length() <= strike) {
            throw Texts.refused("must have a date, a C or P and a strike after the underscore", text, SHAPE);
        }
        return read(text, root, strike);
    }

    private static Option read(String text, String root, int strikeAt) {
        LocalDate expiration = SymbolDates.readMonthFirst(text, strikeAt - 1 - DATE);
        if (expiration == null) {
            throw Texts.refused("must have a real date mmddyy after the underscore", text, "check the expiration");
        }
        OptionType type = OccSymbol.typeAt(text, strikeAt - 1);
        if (type == null) {
            throw Texts.refused("must have C or P after the date", text, "write C for a call, P for a put");
        }
        BigDecimal strike = strike(text, strikeAt);
        return new Option(
                root, expiration, type, strike, OccSymbol.print(root, expiration, type, Strikes.thousandths(strike)));
    }

    private static BigDecimal strike(String text, int from) {
        String digits = text.substring(from);
        BigDecimal strike = Strikes.read(digits);
        if (strike == null) {
            throw Texts.refused("must end with the strike as a plain decimal number", text, SHAPE);
        }
        Optional<Violation> problem = Strikes.occProblem("strike", strike);
        if (problem.isPresent()) {
            throw Texts.refused(
                    "must end with a strike, which " + problem.get().rule(),
                    text,
                    problem.get().remedy());
        }
        if (!Strikes.plain(strike).equals(digits)) {
            throw Texts.refused(
                    "must end with the strike without needless zeros",
                    text,
                    "write \"" + text.substring(0, from) + Strikes.plain(strike) + '"');
        }
        return strike;
    }

    static String print(Option option) {
        StringBuilder line = new StringBuilder().append(option.root()).append('_');
        SymbolDates.appendMonthFirst(line, option.expiration());
        return line.append(option.type().letter())
                .append(Strikes.plain(option.strike()))
                .toString();
    }

    /** Whether the text is one of these symbols, so that nobody trades one as if it were a ticker. */
    static boolean isOne(String text) {
        int bar = text.indexOf('_');
        return bar > 0
                && text.length() > bar + DATE + 2
                && SymbolDates.readMonthFirst(text, bar + 1) != null
                && OccSymbol.typeAt(text, bar + DATE + 1) != null
                && Strikes.read(text.substring(bar + DATE + 2)) != null;
    }

    private static InvalidOrderException wrongUnderscores(String text) {
        Option occ = OccSymbol.read(text);
        return Texts.refused(
                "must have exactly one underscore",
                text,
                occ == null ? SHAPE : "read the 21 characters of an OCC symbol with Option.parse");
    }
}
