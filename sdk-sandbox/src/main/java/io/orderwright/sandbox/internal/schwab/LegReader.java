package io.orderwright.sandbox.internal.schwab;

import io.orderwright.sandbox.internal.exchange.Kind;
import io.orderwright.sandbox.internal.exchange.Leg;
import io.orderwright.sandbox.internal.exchange.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the legs of an order. */
final class LegReader {
    private static final Set<String> LEG = Set.of(
            "orderLegType",
            "legId",
            "instrument",
            "instruction",
            "positionEffect",
            "quantity",
            "quantityType",
            "divCapGains",
            "toSymbol");
    private static final Set<String> INSTRUMENT = Set.of(
            "assetType",
            "symbol",
            "cusip",
            "description",
            "instrumentId",
            "netChange",
            "putCall",
            "type",
            "underlyingSymbol",
            "optionMultiplier",
            "optionDeliverables");
    private static final DateTimeFormatter EXPIRATION =
            DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Fields order;

    LegReader(Fields order) {
        this.order = order;
    }

    List<Leg> legs() {
        List<Leg> legs = new ArrayList<>();
        for (Fields fields : order.objects("orderLegCollection")) {
            Leg leg = leg(fields);
            if (leg != null) {
                legs.add(leg);
            }
        }
        return legs;
    }

    private static @Nullable Leg leg(Fields fields) {
        fields.allow(LEG);
        fields.word("positionEffect", Words.POSITION_EFFECTS);
        fields.word("quantityType", Words.QUANTITY_TYPES);
        fields.word("divCapGains", Words.DIVIDENDS);
        fields.number("legId");
        fields.text("toSymbol");
        BigDecimal quantity = quantity(fields);
        Fields instrument = fields.object("instrument");
        instrument.allow(INSTRUMENT);
        String asset = asset(instrument);
        String instruction = instruction(fields, asset);
        String symbol = asset == null ? null : symbol(instrument, asset);
        if (asset != null && fields.has("orderLegType") && !asset.equals(fields.text("orderLegType"))) {
            fields.problem("orderLegType", "must be the instrument's asset type");
        }
        if (quantity == null || instruction == null || symbol == null || asset == null) {
            return null;
        }
        return new Leg(symbol, Kind.valueOf(asset), intent(instruction), quantity);
    }

    private static @Nullable BigDecimal quantity(Fields fields) {
        if (!fields.has("quantity")) {
            fields.problem("quantity", "is required");
        }
        BigDecimal quantity = fields.positive("quantity");
        if (quantity != null && quantity.stripTrailingZeros().scale() > 0) {
            fields.problem("quantity", "must be a whole number: fractions are not supported");
            return null;
        }
        return quantity;
    }

    private static @Nullable String asset(Fields instrument) {
        return instrument.requiredWord("assetType", Words.ASSETS);
    }

    private static @Nullable String instruction(Fields fields, @Nullable String asset) {
        String instruction = fields.text("instruction");
        if (instruction == null) {
            fields.problem("instruction", "is required");
            return null;
        }
        boolean ofEquities = Words.EQUITY_INSTRUCTIONS.contains(instruction);
        boolean ofOptions = Words.OPTION_INSTRUCTIONS.contains(instruction);
        if (!ofEquities && !ofOptions) {
            fields.invalid(instruction);
            return null;
        }
        if (asset != null && ofEquities != asset.equals("EQUITY")) {
            fields.problem("instruction", instruction + " does not fit an asset of type " + asset);
            return null;
        }
        return instruction;
    }

    private static @Nullable String symbol(Fields instrument, String asset) {
        String symbol = instrument.text("symbol");
        boolean fits = symbol != null && (asset.equals("OPTION") ? isOption(symbol) : symbol.matches("\\S{1,20}"));
        if (!fits) {
            instrument.problem("symbol", "is not the symbol of an asset of type " + asset);
            return null;
        }
        return symbol;
    }

    /** Twenty-one characters: the root padded to six, yymmdd, C or P, the strike in thousandths in eight digits. */
    private static boolean isOption(String symbol) {
        if (!symbol.matches("[A-Z0-9]{1,6} {0,5}\\d{6}[CP]\\d{8}") || symbol.length() != 21) {
            return false;
        }
        try {
            LocalDate.parse(symbol.substring(6, 12), EXPIRATION);
            return true;
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }

    private static Leg.Intent intent(String instruction) {
        Side side = instruction.startsWith("BUY") ? Side.BUY : Side.SELL;
        boolean opens = switch (instruction) {
            case "BUY", "SELL_SHORT", "BUY_TO_OPEN", "SELL_TO_OPEN" -> true;
            default -> false;
        };
        return new Leg.Intent(side, opens);
    }
}
