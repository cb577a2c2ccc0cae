package io.orderwright.broker.tektii;

import io.orderwright.InvalidOrderException;
import io.orderwright.extras.ExtraValue;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.internal.dialect.ExtraFields;
import io.orderwright.internal.json.JsonException;
import io.orderwright.internal.json.JsonFields;
import io.orderwright.order.Leg;
import io.orderwright.order.MarginMode;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.OrderType;
import io.orderwright.order.Quantity;
import io.orderwright.price.Amount;
import io.orderwright.price.LinkUnit;
import io.orderwright.price.Price;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one OrderRequest, or one Order of a reply; numbers may be text or numbers, and null is absent. */
final class OrderDecoder {
    private final JsonFields node;
    private final boolean reply;
    private OrderBuilder order = OrderBuilder.order();

    private OrderDecoder(JsonFields node) {
        this.node = node;
        this.reply = node.has(WireFields.ID) || node.has(WireFields.STATUS);
    }

    static OrderSpec decode(ExtraValue value, String path) {
        OrderDecoder decoder = new OrderDecoder(JsonFields.of(value, path));
        Optional<Price> target = decoder.price(WireFields.TAKE_PROFIT);
        Optional<Price> stop = decoder.price(WireFields.STOP_LOSS);
        return CanonicalForm.bracket(decoder.read().build(), target, stop);
    }

    private OrderBuilder read() {
        leg();
        order = order.type(WireWords.type(needed(WireFields.ORDER_TYPE)));
        price(WireFields.LIMIT_PRICE).ifPresent(limit -> order = order.price(limit));
        price(WireFields.STOP_PRICE).ifPresent(stop -> order = order.stopPrice(stop));
        trail();
        handling();
        word(WireFields.TIME_IN_FORCE, WireWords::life, OrderBuilder::timeInForce);
        node.drop(WireFields.TOLD);
        node.take(WireFields.CLIENT_ORDER_ID);
        node.take(WireFields.OCO_GROUP_ID);
        return order.extras(ExtraFields.left(node, WireFields.BROKER));
    }

    private void leg() {
        String symbol = needed(WireFields.SYMBOL);
        String side = needed(WireFields.SIDE);
        BigDecimal amount = node.number(WireFields.QUANTITY);
        if (amount == null) {
            throw missing(WireFields.QUANTITY);
        }
        String position = node.text(WireFields.POSITION_ID);
        Leg leg;
        try {
            leg = Leg.of(SingleForm.instruction(sided(side)), Quantity.units(amount), VerbatimInstrument.of(symbol));
        } catch (InvalidOrderException e) {
            throw node.at(WireFields.SYMBOL, e);
        }
        order = order.leg(position == null ? leg : leg.withPositionId(position));
    }

    /** The gateway takes its two sides in lower case too. */
    private static String sided(String side) {
        String upper = side.toUpperCase(Locale.ROOT);
        return upper.equals("BUY") || upper.equals("SELL") ? upper : side;
    }

    /** In a reply a trailing stop may show the level that it has reached. */
    private void trail() {
        BigDecimal distance = node.number(WireFields.TRAILING_DISTANCE);
        String type = node.text(WireFields.TRAILING_TYPE);
        if (distance == null) {
            return;
        }
        PriceLink link = PriceLink.empty().withAmount(distance);
        if (type != null) {
            LinkUnit unit = WireWords.trails().get(type.toUpperCase(Locale.ROOT));
            if (unit == null) {
                throw node.wrong(WireFields.TRAILING_TYPE, "must be ABSOLUTE or PERCENT", ExtraValue.text(type));
            }
            link = link.withUnit(unit);
        }
        order = order.stopLink(link);
        if (reply && order.type().filter(OrderType.TRAILING_STOP::equals).isPresent()) {
            order = order.clearStopPrice();
        }
    }

    private void handling() {
        flag(WireFields.REDUCE_ONLY, OrderBuilder::reduceOnly);
        flag(WireFields.POST_ONLY, OrderBuilder::postOnly);
        flag(WireFields.HIDDEN, OrderBuilder::hidden);
        BigDecimal shown = node.number(WireFields.DISPLAY_QUANTITY);
        order = shown == null ? order : order.displayQuantity(shown);
        BigDecimal leverage = node.number(WireFields.LEVERAGE);
        order = leverage == null ? order : order.leverage(leverage);
        String mode = node.text(WireFields.MARGIN_MODE);
        if (mode != null) {
            order = order.marginMode(marginMode(mode));
        }
    }

    private MarginMode marginMode(String word) {
        for (MarginMode mode : MarginMode.values()) {
            if (mode.name().equals(word.toUpperCase(Locale.ROOT))) {
                return mode;
            }
        }
        throw node.wrong(WireFields.MARGIN_MODE, "must be CROSS or ISOLATED", ExtraValue.text(word));
    }

    private void flag(String name, BiFunction<OrderBuilder, Boolean, OrderBuilder> setter) {
        ExtraValue value = node.take(name);
        if (value == null) {
            return;
        }
        boolean truth = value.asBool().orElseThrow(() -> node.wrong(name, "must be true or false", value));
        order = truth ? setter.apply(order, true) : order;
    }

    private Optional<Price> price(String name) {
        ExtraValue value = node.peek(name);
        String text = value == null ? null : value.asText().orElse(null);
        if (text != null) {
            node.take(name);
            return Optional.of(Amount.of(node.path(name), text));
        }
        return Optional.ofNullable(node.number(name)).map(Amount::of);
    }

    private <W> void word(String name, Function<String, W> of, BiFunction<OrderBuilder, W, OrderBuilder> setter) {
        String text = node.text(name);
        if (text == null) {
            return;
        }
        try {
            order = setter.apply(order, of.apply(text));
        } catch (InvalidOrderException e) {
            throw node.at(name, e);
        }
    }

    private String needed(String name) {
        @Nullable String text = node.text(name);
        if (text == null) {
            throw missing(name);
        }
        return text;
    }

    private JsonException missing(String name) {
        return new JsonException(node.path(name), "must be set", "unset", "give it as the gateway documents it");
    }
}
