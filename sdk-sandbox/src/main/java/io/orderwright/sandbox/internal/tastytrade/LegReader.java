package io.orderwright.sandbox.internal.tastytrade;

import io.orderwright.sandbox.internal.tastytrade.OrderRequest.LegRequest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads legs: which fields, which symbols, which actions, and how many of them. */
final class LegReader {
    static final String EQUITY = "Equity";
    static final String OPTION = "Equity Option";
    static final String FUTURE = "Future";
    static final String FUTURE_OPTION = "Future Option";
    static final String CRYPTO = "Cryptocurrency";
    static final Set<String> TYPES = Set.of(EQUITY, OPTION, FUTURE, FUTURE_OPTION, CRYPTO);

    private static final Set<String> KEYS = Set.of("instrument-type", "symbol", "action", "quantity");
    private static final Set<String> ACTIONS =
            Set.of("Buy to Open", "Buy to Close", "Sell to Open", "Sell to Close", "Buy", "Sell");
    private static final int MOST = 4;
    private static final Map<String, Pattern> SYMBOLS = Map.of(
            EQUITY, Pattern.compile("[A-Z0-9]+(/[A-Z])?"),
            OPTION, Pattern.compile("(?=.{21}$)[A-Z0-9]{1,6} {0,5}(?<date>\\d{6})[CP]\\d{8}"),
            FUTURE, Pattern.compile("/[A-Z0-9]{1,4}[FGHJKMNQUVXZ]\\d{1,2}"),
            FUTURE_OPTION,
                    Pattern.compile("\\.(?=.{12}\\d{6})/[A-Z0-9]{3,5} {0,3}[A-Z0-9]{3,6} {0,3}(?<date>\\d{6})"
                            + "[CP]\\d+(\\.\\d+)?"),
            CRYPTO, Pattern.compile("[A-Z0-9]{2,10}/[A-Z]{3,5}"));
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private LegReader() {}

    /** {@return the legs; whatever is wrong with them is noted} */
    static List<LegRequest> read(Fields order, boolean notional) {
        order.require("legs");
        List<LegRequest> legs = order.objects("legs").stream()
                .map(leg -> leg(leg, order.problems(), notional))
                .toList();
        if (order.has("legs") && legs.isEmpty()) {
            order.problems().add(order.at("legs"), Problem.EMPTY);
        }
        order.problems().unless(legs.size() <= MOST && areDistinct(legs), order.at("legs"));
        order.problems().unless(fitTogether(legs), order.at("legs"));
        return legs;
    }

    /** Options of one kind go together, and stock with its options; everything else goes alone. */
    private static boolean fitTogether(List<LegRequest> legs) {
        long kinds = legs.stream().map(LegRequest::type).distinct().count();
        long stocks = legs.stream().filter(leg -> leg.type().equals(EQUITY)).count();
        boolean options = kinds == 1 && legs.get(0).type().endsWith("Option");
        return legs.size() <= 1 || options || (stocks == 1 && isCovered(legs));
    }

    private static boolean areDistinct(List<LegRequest> legs) {
        Set<String> symbols = new HashSet<>();
        return legs.stream().allMatch(leg -> symbols.add(leg.symbol()));
    }

    private static boolean isCovered(List<LegRequest> legs) {
        return legs.stream()
                .allMatch(leg -> leg.type().equals(EQUITY) || leg.type().equals(OPTION));
    }

    private static LegRequest leg(Fields fields, Problems problems, boolean notional) {
        fields.only(KEYS);
        String type = fields.requiredWord("instrument-type", TYPES);
        String symbol = fields.requiredText("symbol");
        problems.unless(type.isEmpty() || symbol.isEmpty() || isSymbol(type, symbol), fields.at("symbol"));
        String action = fields.requiredWord("action", ACTIONS);
        boolean agnostic = action.equals("Buy") || action.equals("Sell");
        problems.unless(!agnostic || type.equals(FUTURE), fields.at("action"));
        return new LegRequest(type, symbol, action, quantity(fields, type, notional));
    }

    private static @Nullable BigDecimal quantity(Fields fields, String type, boolean notional) {
        if (notional) {
            fields.forbid("quantity");
            return null;
        }
        fields.require("quantity");
        BigDecimal quantity = fields.positive("quantity");
        boolean divisible = type.equals(EQUITY) || type.equals(CRYPTO);
        boolean whole = quantity == null || quantity.stripTrailingZeros().scale() <= 0;
        fields.problems().unless(divisible || whole, fields.at("quantity"));
        return quantity;
    }

    static boolean isSymbol(String type, String symbol) {
        Pattern pattern = SYMBOLS.get(type);
        Matcher matcher = pattern == null ? null : pattern.matcher(symbol);
        if (matcher == null || !matcher.matches()) {
            return false;
        }
        return !type.endsWith("Option") || isDate(matcher.group("date"));
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text, DATE);
            return true;
        } catch (DateTimeException wrong) {
            return false;
        }
    }

    /** {@return what a leg's instrument derives from, as tastytrade names it} */
    static String underlying(LegRequest leg) {
        if (!isSymbol(leg.type(), leg.symbol())) {
            return leg.symbol();
        }
        return switch (leg.type()) {
            case OPTION -> leg.symbol().substring(0, 6).trim();
            case FUTURE_OPTION -> leg.symbol().substring(1, 7).trim();
            default -> leg.symbol();
        };
    }
}
