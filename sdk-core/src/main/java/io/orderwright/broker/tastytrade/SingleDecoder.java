package io.orderwright.broker.tastytrade;

import io.orderwright.InvalidOrderException;
import io.orderwright.extras.ExtraValue;
import io.orderwright.internal.dialect.ExtraFields;
import io.orderwright.internal.json.JsonException;
import io.orderwright.internal.json.JsonFields;
import io.orderwright.order.Leg;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderType;
import io.orderwright.order.PriceEffect;
import io.orderwright.price.Amount;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one order. An answer tells more than a request can hold, and what is not known of it is left. */
final class SingleDecoder {
    private final JsonFields node;
    private final Symbols symbols;
    private final boolean reply;
    private OrderBuilder order = OrderBuilder.order();

    SingleDecoder(JsonFields node, Symbols symbols, boolean reply) {
        this.node = node;
        this.symbols = symbols;
        this.reply = reply;
    }

    /** Reads the order; one that another order releases has nothing to close when it is sent. */
    OrderBuilder read(boolean triggered) {
        String type = needed(WireFields.ORDER_TYPE, "give the order type, such as Limit");
        legs(type.equals(TypeWords.NOTIONAL_MARKET) ? value() : null);
        type(type);
        node.drop(Set.of(WireFields.VALUE));
        life();
        price(WireFields.STOP_TRIGGER, OrderBuilder::stopPrice);
        price(WireFields.PRICE, OrderBuilder::price);
        effect();
        handling(triggered);
        order = new RulesDecoder(node, symbols, reply).read(order);
        node.drop(WireFields.HISTORY_OF_ORDER);
        node.drop(WireFields.OF_PLACEMENT);
        return reply ? order : order.extras(ExtraFields.left(node, WireFields.BROKER));
    }

    private void legs(@Nullable BigDecimal value) {
        String path = node.path(WireFields.LEGS);
        List<ExtraValue> values = node.list(WireFields.LEGS);
        List<Leg> legs = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            JsonFields leg = JsonFields.of(values.get(i), path + "[" + i + "]");
            legs.add(new LegDecoder(leg, symbols, reply).read(value));
        }
        order = order.legs(legs);
    }

    private BigDecimal value() {
        BigDecimal value = node.number(WireFields.VALUE);
        if (value == null) {
            throw new JsonException(
                    node.path(WireFields.VALUE),
                    "must be set for Notional Market",
                    "unset",
                    "give the amount of money");
        }
        return value;
    }

    private void type(String word) {
        PriceEffect said = effect(WireFields.VALUE_EFFECT);
        boolean agrees =
                said == null || LegForm.effect(order.legs()).map(said::equals).orElse(true);
        if (word.equals(TypeWords.NOTIONAL_MARKET) && !agrees) {
            throw new JsonException(
                    node.path(WireFields.VALUE_EFFECT),
                    "must agree with the leg's action",
                    String.valueOf(said),
                    "write Debit for a buy, Credit for a sale");
        }
        order = order.type(read(word, TypeWords::read, WireFields.ORDER_TYPE));
    }

    private void life() {
        String word = node.text(WireFields.TIME_IN_FORCE);
        LifeWords.Life life = word == null
                ? new LifeWords.Life(LifeWords.USUAL, null)
                : read(word, LifeWords::read, WireFields.TIME_IN_FORCE);
        order = order.timeInForce(life.timeInForce());
        order = life.session() == null ? order : order.session(life.session());
        ExtraValue value = node.peek(WireFields.GTC_DATE);
        String date = node.text(WireFields.GTC_DATE);
        if (value != null && date != null) {
            order = order.expireDate(date(value, date));
        }
    }

    private LocalDate date(ExtraValue value, String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw node.wrong(WireFields.GTC_DATE, "must be a date such as 2026-12-31", value);
        }
    }

    private void price(String name, BiFunction<OrderBuilder, Amount, OrderBuilder> setter) {
        ExtraValue value = node.peek(name);
        String text = value == null ? null : value.asText().orElse(null);
        if (text != null) {
            node.take(name);
            order = setter.apply(order, Amount.of(node.path(name), text));
        } else {
            BigDecimal number = node.number(name);
            order = number == null ? order : setter.apply(order, Amount.of(number));
        }
    }

    /**
     * A limit says by its type whether it pays or receives, once its effect is read. Without a price an effect says
     * nothing; answers may carry one all the same.
     */
    private void effect() {
        boolean none = isNone(node.peek(WireFields.PRICE_EFFECT));
        PriceEffect effect = effect(WireFields.PRICE_EFFECT);
        OrderType type = order.type().orElseThrow();
        if (order.price().isEmpty() || type.equals(OrderType.MARKETABLE_LIMIT)) {
            return;
        }
        if (type.equals(OrderType.LIMIT) && none) {
            order = order.type(OrderType.NET_ZERO);
        } else if (effect != null && type.equals(OrderType.LIMIT)) {
            order = order.type(effect == PriceEffect.DEBIT ? OrderType.NET_DEBIT : OrderType.NET_CREDIT);
        } else if (effect != null
                && !LegForm.effect(order.legs()).filter(effect::equals).isPresent()) {
            order = order.priceEffect(effect);
        }
    }

    private static boolean isNone(@Nullable ExtraValue effect) {
        return effect != null && effect.asText().filter("None"::equals).isPresent();
    }

    /** Debit or Credit; null for None, for nothing, and for the empty text that answers have. */
    private @Nullable PriceEffect effect(String name) {
        ExtraValue value = node.take(name);
        if (value == null
                || isNone(value)
                || value.asText().filter(String::isEmpty).isPresent()) {
            return null;
        }
        return switch (value.asText().orElse("")) {
            case "Debit" -> PriceEffect.DEBIT;
            case "Credit" -> PriceEffect.CREDIT;
            default -> throw node.wrong(name, "must be Debit or Credit", value);
        };
    }

    private void handling(boolean triggered) {
        Boolean automated = OrderDecoder.bool(node, WireFields.AUTOMATED);
        order = automated == null ? order : order.automated(automated);
        String partition = node.text(WireFields.PARTITION);
        order = partition == null ? order : order.partition(partition);
        Boolean strict = strict();
        if (strict != null) {
            order = order.strictPositionEffect(strict);
        } else if (!reply && SingleForm.closesAlone(order.legs(), triggered)) {
            order = order.strictPositionEffect(false);
        }
    }

    private @Nullable Boolean strict() {
        String path = node.path(WireFields.ADVANCED);
        ExtraValue value = node.take(WireFields.ADVANCED);
        if (value == null) {
            return null;
        }
        JsonFields advanced = JsonFields.of(value, path);
        Boolean strict = OrderDecoder.bool(advanced, WireFields.STRICT);
        requireNoMore(advanced, reply);
        return strict;
    }

    /** What stands in an object that can hold no extra fields. */
    static void requireNoMore(JsonFields fields, boolean reply) {
        if (reply) {
            return;
        }
        for (Map.Entry<String, ExtraValue> unknown : fields.rest().entrySet()) {
            throw fields.wrong(unknown.getKey(), "is not known here", unknown.getValue());
        }
    }

    private String needed(String name, String remedy) {
        String text = node.text(name);
        if (text == null) {
            throw LegDecoder.missing(node, name, remedy);
        }
        return text;
    }

    private <T> T read(String word, Function<String, T> reader, String name) {
        try {
            return reader.apply(word);
        } catch (InvalidOrderException e) {
            throw node.at(name, e);
        }
    }
}
