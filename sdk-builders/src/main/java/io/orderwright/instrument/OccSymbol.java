package io.orderwright.instrument;

import io.orderwright.InvalidOrderException;
import io.orderwright.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The 21 characters of the OCC symbology: root padded to six, YYMMDD, C or P, strike in thousandths. */
final class OccSymbol {
    static final int LENGTH = 21;
    static final int ROOT = 6;
    private static final int TYPE = 12;
    private static final int STRIKE = 13;
    private static final String SHAPE =
            "write the root padded with blanks to 6 characters, then yymmdd, C or P, and 1000 times the strike in 8"
                    + " digits, as in \"QQQ   240420P00500000\"";

    private OccSymbol() {}

    static Option parse(String text) {
        Option option = read(text);
        if (option == null) {
            throw text.length() == LENGTH ? wrongParts(text) : wrongLength(text);
        }
        return option;
    }

    /** The option, or null where the text is no OCC symbol. */
    static @Nullable Option read(String text) {
        if (text.length() != LENGTH) {
            return null;
        }
        String root = Texts.column(text, 0, ROOT);
        LocalDate expiration = SymbolDates.readYearFirst(text, ROOT);
        OptionType type = typeAt(text, TYPE);
        int thousandths = Texts.digits(text, STRIKE, LENGTH);
        if (!Texts.isCode(root, ROOT) || expiration == null || type == null || thousandths <= 0) {
            return null;
        }
        return new Option(root, expiration, type, Strikes.ofThousandths(thousandths), text);
    }

    static @Nullable OptionType typeAt(String text, int index) {
        return switch (text.charAt(index)) {
            case 'C' -> OptionType.CALL;
            case 'P' -> OptionType.PUT;
            default -> null;
        };
    }

    static String print(String root, LocalDate expiration, OptionType type, int thousandths) {
        StringBuilder line = new StringBuilder(LENGTH);
        Texts.appendPadded(line, root, ROOT);
        SymbolDates.appendYearFirst(line, expiration);
        line.append(type.letter());
        for (int unit = 10_000_000; unit > 0; unit /= 10) {
            line.append((char) ('0' + thousandths / unit % 10));
        }
        return line.toString();
    }

    private static InvalidOrderException wrongLength(String text) {
        String rule = "must have exactly 21 characters and has " + text.length();
        if (text.indexOf('_') >= 0) {
            return Texts.refused(rule, text, "read a symbol with an underscore with Option.parseTda");
        }
        if (text.startsWith("./")) {
            return Texts.refused(rule, text, "read an option on a future with FutureOption.parse");
        }
        String meant = padded(text);
        return Texts.refused(
                rule, text, meant == null ? SHAPE : "pad the root with blanks to 6 characters: write \"" + meant + '"');
    }

    /** The symbol that a text of the wrong length stands for, once its root is padded; null where there is none. */
    private static @Nullable String padded(String text) {
        String compact = text.replace(" ", "");
        int root = compact.length() - (LENGTH - ROOT);
        if (root < 1 || root > ROOT) {
            return null;
        }
        StringBuilder line = new StringBuilder(LENGTH);
        Texts.appendPadded(line, compact.substring(0, root), ROOT);
        String candidate = line.append(compact, root, compact.length()).toString();
        return read(candidate) == null ? null : candidate;
    }

    private static InvalidOrderException wrongParts(String text) {
        if (text.indexOf('_') >= 0) {
            return Texts.refused(
                    "must be an OCC symbol, which has no underscore",
                    text,
                    "read a symbol with an underscore with Option.parseTda");
        }
        List<Violation> wrong = new ArrayList<>();
        if (!Texts.isCode(Texts.column(text, 0, ROOT), ROOT)) {
            wrong.add(part(
                    text, "must begin with a root of 1 to 6 of A-Z and 0-9, padded with blanks", rootRemedy(text)));
        }
        if (SymbolDates.readYearFirst(text, ROOT) == null) {
            wrong.add(part(text, "must have a real date yymmdd as characters 7 to 12", "check the expiration"));
        }
        if (typeAt(text, TYPE) == null) {
            wrong.add(part(text, "must have C or P as character 13", "write C for a call, P for a put"));
        }
        int thousandths = Texts.digits(text, STRIKE, LENGTH);
        if (thousandths < 0) {
            wrong.add(part(text, "must end with 8 digits", "write 1000 times the strike in 8 digits"));
        } else if (thousandths == 0) {
            wrong.add(part(text, "must have a strike above zero", "write 1000 times the strike in 8 digits"));
        }
        return new InvalidOrderException(wrong);
    }

    private static Violation part(String text, String rule, String remedy) {
        return new Violation("symbol", rule, Texts.shown(text), remedy);
    }

    private static String rootRemedy(String text) {
        return rootRemedy(Texts.column(text, 0, ROOT), SHAPE);
    }

    /** What to do about a wrong root: the mistakes that are made with real tickers, or the general advice. */
    static String rootRemedy(String root, String otherwise) {
        if (root.startsWith("$")) {
            return "leave out the $: the root of index options is SPX, and $SPX is the index";
        }
        if (root.indexOf('.') >= 0 || root.indexOf('/') >= 0 || root.indexOf('-') >= 0) {
            return "leave out the separator: the root of BRK.B options is BRKB";
        }
        return root.chars().anyMatch(c -> c >= 'a' && c <= 'z') ? "write the root in upper case" : otherwise;
    }
}
