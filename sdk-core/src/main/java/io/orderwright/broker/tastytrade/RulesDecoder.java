package io.orderwright.broker.tastytrade;

import io.orderwright.InvalidOrderException;
import io.orderwright.extras.ExtraValue;
import io.orderwright.internal.json.JsonFields;
import io.orderwright.internal.json.JsonTimes;
import io.orderwright.order.Condition;
import io.orderwright.order.ConditionAction;
import io.orderwright.order.Indicator;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.PositionSide;
import io.orderwright.order.PriceComparator;
import io.orderwright.order.PriceComponent;
import io.orderwright.order.PriceCondition;
import io.orderwright.order.Quantity;
import io.orderwright.price.Decimals;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads when an order is released and when it ends, by either of the names that answers give to that. */
final class RulesDecoder {
    private final JsonFields order;
    private final Symbols symbols;
    private final boolean reply;

    RulesDecoder(JsonFields order, Symbols symbols, boolean reply) {
        this.order = order;
        this.symbols = symbols;
        this.reply = reply;
    }

    OrderBuilder read(OrderBuilder builder) {
        String name = order.has(WireFields.RULES) || !reply ? WireFields.RULES : WireFields.TOLD_RULES;
        ExtraValue value = order.take(name);
        if (value == null) {
            return builder;
        }
        JsonFields rules = JsonFields.of(value, order.path(name));
        Instant from = time(rules, WireFields.ROUTE_AFTER);
        OrderBuilder ruled = from == null ? builder : builder.notBefore(from);
        Instant to = time(rules, WireFields.CANCEL_AT);
        ruled = to == null ? ruled : ruled.cancelAt(to);
        List<Condition> conditions = conditions(rules);
        rules.drop(WireFields.HISTORY_OF_RULES);
        SingleDecoder.requireNoMore(rules, reply);
        return conditions.isEmpty() ? ruled : ruled.conditions(conditions);
    }

    private static @Nullable Instant time(JsonFields rules, String name) {
        ExtraValue value = rules.peek(name);
        String text = rules.text(name);
        if (value == null || text == null) {
            return null;
        }
        Instant time = JsonTimes.read(text);
        if (time == null) {
            throw rules.wrong(name, "must be a time such as 2026-05-15T14:30:00Z", value);
        }
        return time;
    }

    private List<Condition> conditions(JsonFields rules) {
        String name = rules.has(WireFields.CONDITIONS) || !reply ? WireFields.CONDITIONS : WireFields.TOLD_CONDITIONS;
        String path = rules.path(name);
        List<ExtraValue> values = rules.list(name);
        List<Condition> conditions = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            conditions.add(condition(JsonFields.of(values.get(i), path + "[" + i + "]")));
        }
        return conditions;
    }

    private PriceCondition condition(JsonFields node) {
        ConditionAction action = action(node);
        Indicator indicator = indicator(node);
        PriceComparator comparator = OrderDecoder.comparator(node, WireFields.COMPARATOR);
        if (comparator == null) {
            throw LegDecoder.missing(node, WireFields.COMPARATOR, "give gte or lte");
        }
        BigDecimal threshold = node.number(WireFields.THRESHOLD);
        if (threshold == null) {
            throw LegDecoder.missing(node, WireFields.THRESHOLD, "give the price");
        }
        PriceCondition read = new PriceCondition(
                action,
                LegDecoder.instrument(node, symbols),
                indicator,
                comparator,
                Decimals.bounded(node.path(WireFields.THRESHOLD), threshold),
                components(node));
        node.drop(WireFields.HISTORY_OF_CONDITION);
        SingleDecoder.requireNoMore(node, reply);
        return read;
    }

    private static ConditionAction action(JsonFields node) {
        ExtraValue value = node.peek(WireFields.ACTION);
        String word = node.text(WireFields.ACTION);
        if (value == null || word == null) {
            throw LegDecoder.missing(node, WireFields.ACTION, "give route or cancel");
        }
        return switch (word) {
            case "route" -> ConditionAction.ROUTE;
            case "cancel" -> ConditionAction.CANCEL;
            default -> throw node.wrong(WireFields.ACTION, "must be route or cancel", value);
        };
    }

    private static Indicator indicator(JsonFields node) {
        String word = node.text(WireFields.INDICATOR);
        if (word == null) {
            throw LegDecoder.missing(node, WireFields.INDICATOR, "give last or nat");
        }
        try {
            return ConditionForm.read(word);
        } catch (InvalidOrderException e) {
            throw node.at(WireFields.INDICATOR, e);
        }
    }

    private List<PriceComponent> components(JsonFields node) {
        String path = node.path(WireFields.COMPONENTS);
        List<ExtraValue> values = node.list(WireFields.COMPONENTS);
        List<PriceComponent> components = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            components.add(component(JsonFields.of(values.get(i), path + "[" + i + "]")));
        }
        return components;
    }

    private PriceComponent component(JsonFields node) {
        BigDecimal quantity = node.number(WireFields.QUANTITY);
        if (quantity == null) {
            throw LegDecoder.missing(node, WireFields.QUANTITY, "give how many make the price");
        }
        ExtraValue value = node.peek(WireFields.DIRECTION);
        String word = node.text(WireFields.DIRECTION);
        if (value == null || word == null) {
            throw LegDecoder.missing(node, WireFields.DIRECTION, "give Long or Short");
        }
        PositionSide side = switch (word) {
            case "Long" -> PositionSide.LONG;
            case "Short" -> PositionSide.SHORT;
            default -> throw node.wrong(WireFields.DIRECTION, "must be Long or Short", value);
        };
        PriceComponent read = new PriceComponent(LegDecoder.instrument(node, symbols), Quantity.units(quantity), side);
        SingleDecoder.requireNoMore(node, reply);
        return read;
    }
}
