package io.orderwright.sandbox.internal.tektii;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderwright.sandbox.internal.exchange.Side;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an order request in the gateway's order: types first, then lengths, then what belongs together. */
final class OrderReader {
    static final Set<String> KEYS = Set.of(
            "symbol",
            "side",
            "quantity",
            "order_type",
            "limit_price",
            "stop_price",
            "trailing_distance",
            "trailing_type",
            "stop_loss",
            "take_profit",
            "position_id",
            "reduce_only",
            "post_only",
            "hidden",
            "display_quantity",
            "margin_mode",
            "leverage",
            "client_order_id",
            "oco_group_id",
            "time_in_force");
    static final Set<String> SIDES = Set.of("BUY", "SELL");
    static final Set<String> TYPES = Set.of("MARKET", "LIMIT", "STOP", "STOP_LIMIT", "TRAILING_STOP");
    private static final Set<String> LIVES = Set.of("GTC", "DAY", "IOC", "FOK");
    private static final Set<String> TRAILS = Set.of("ABSOLUTE", "PERCENT");
    private static final Set<String> MARGINS = Set.of("CROSS", "ISOLATED");
    private static final int LONGEST_SYMBOL = 20;
    private static final int LONGEST_ID = 64;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Fields fields;

    private OrderReader(Fields fields) {
        this.fields = fields;
    }

    static OrderRequest read(Fields fields) {
        OrderReader reader = new OrderReader(fields);
        OrderRequest request = reader.parse();
        validate(request);
        reader.cross(request);
        return request;
    }

    private OrderRequest parse() {
        String life = fields.word("time_in_force", LIVES, true);
        OrderRequest.Core core = new OrderRequest.Core(
                fields.requiredText("symbol"),
                Side.valueOf(fields.requiredWord("side", SIDES)),
                fields.requiredDecimal("quantity"),
                OrderRequest.Type.valueOf(fields.requiredWord("order_type", TYPES)),
                life == null ? "GTC" : life);
        OrderRequest.Prices prices = new OrderRequest.Prices(
                fields.decimal("limit_price"),
                fields.decimal("stop_price"),
                fields.decimal("trailing_distance"),
                fields.word("trailing_type", TRAILS, false));
        OrderRequest.Exits exits = new OrderRequest.Exits(fields.decimal("stop_loss"), fields.decimal("take_profit"));
        OrderRequest.Handling handling = new OrderRequest.Handling(
                fields.flag("reduce_only"),
                fields.flag("post_only"),
                fields.flag("hidden"),
                fields.decimal("display_quantity"),
                fields.word("margin_mode", MARGINS, false),
                fields.decimal("leverage"));
        OrderRequest.Ids ids = new OrderRequest.Ids(
                fields.text("client_order_id"), fields.text("oco_group_id"), fields.text("position_id"));
        return new OrderRequest(core, prices, exits, handling, ids);
    }

    private static void validate(OrderRequest request) {
        ObjectNode problems = Errors.object();
        length(problems, "symbol", request.symbol(), 1, LONGEST_SYMBOL);
        if (request.core().quantity().signum() <= 0) {
            problem(problems, "quantity", "quantity must be positive");
        }
        length(problems, "client_order_id", request.ids().client(), 0, LONGEST_ID);
        length(problems, "oco_group_id", request.ids().oco(), 0, LONGEST_ID);
        if (!problems.isEmpty()) {
            throw Errors.validation(problems);
        }
    }

    private static void length(ObjectNode problems, String field, @Nullable String value, int least, int most) {
        int length = value == null ? least : value.codePointCount(0, value.length());
        if (length < least || length > most) {
            ObjectNode problem = problems.putArray(field).addObject();
            problem.put("code", "length").putNull("message");
            ObjectNode params = problem.putObject("params").put("value", value).put("max", most);
            if (least > 0) {
                params.put("min", least);
            }
        }
    }

    private static void problem(ObjectNode problems, String field, String message) {
        ObjectNode problem = problems.putArray(field).addObject();
        problem.put("code", "invalid").put("message", message).putObject("params");
    }

    private void cross(OrderRequest request) {
        OrderRequest.Type type = request.type();
        belongs("limit_price", type, type.hasLimit());
        belongs("stop_price", type, type.hasStop());
        belongs("trailing_distance", type, type == OrderRequest.Type.TRAILING_STOP);
        if (type == OrderRequest.Type.TRAILING_STOP && request.prices().trailType() == null) {
            throw Errors.missing("trailing_type", "TrailingStop orders require trailing_type");
        }
        BigDecimal trail = request.prices().trail();
        boolean percent = "PERCENT".equals(request.prices().trailType());
        if (trail != null && percent && trail.compareTo(HUNDRED) >= 0) {
            throw Errors.invalidValue(
                    "trailing_distance", trail.toPlainString(), "percent trailing distance must be less than 100");
        }
        fields.positive("stop_loss");
        fields.positive("take_profit");
        BigDecimal display = fields.positive("display_quantity");
        if (display != null && display.compareTo(request.core().quantity()) >= 0) {
            throw Errors.invalidValue("display_quantity", display.toPlainString(), "must be less than quantity");
        }
        fields.positive("leverage");
    }

    private void belongs(String field, OrderRequest.Type type, boolean required) {
        BigDecimal value = fields.decimal(field);
        if (required && value == null) {
            throw Errors.missing(field, type.spoken() + " orders require " + field);
        }
        if (!required && value != null) {
            throw Errors.invalidValue(field, value.toPlainString(), type.spoken() + " orders should not have " + field);
        }
        fields.positive(field);
    }
}
