package io.orderwright.broker.schwab;

import io.orderwright.InvalidOrderException;
import io.orderwright.extras.ExtraValue;
import io.orderwright.instrument.Instrument;
import io.orderwright.internal.json.JsonException;
import io.orderwright.internal.json.JsonFields;
import io.orderwright.order.Leg;
import io.orderwright.order.PositionEffect;
import io.orderwright.order.Quantity;
import io.orderwright.order.QuantityUnit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads one element of the orderLegCollection. */
final class LegDecoder {
    private LegDecoder() {}

    static Leg read(JsonFields node) {
        String word = needed(node, WireFields.INSTRUCTION, "give what to do, such as BUY");
        Instrument instrument = instrument(node);
        Quantity quantity = quantity(node);
        Leg leg = leg(node, word, quantity, instrument);
        PositionEffect effect = effect(node);
        if (effect != null) {
            leg = leg.withPositionEffect(effect);
        }
        node.drop(WireFields.HISTORY_OF_LEG);
        return LegForm.withExtras(leg, OrderDecoder.extras(node).of(WireFields.BROKER));
    }

    private static Leg leg(JsonFields node, String word, Quantity quantity, Instrument instrument) {
        try {
            return LegForm.leg(word, quantity, instrument);
        } catch (InvalidOrderException e) {
            throw node.at(WireFields.INSTRUCTION, e);
        }
    }

    private static Instrument instrument(JsonFields node) {
        ExtraValue value = node.take(WireFields.INSTRUMENT);
        if (value == null) {
            throw missing(node, WireFields.INSTRUMENT, "give an asset type and a symbol");
        }
        JsonFields fields = JsonFields.of(value, node.path(WireFields.INSTRUMENT));
        String named = fields.text(WireFields.ASSET_TYPE);
        String symbol = needed(fields, WireFields.SYMBOL, "give the symbol");
        String assetType = named != null ? named : legType(node);
        fields.drop(WireFields.HISTORY_OF_INSTRUMENT);
        try {
            return LegForm.instrument(assetType, symbol).withExtras(OrderDecoder.extras(fields));
        } catch (InvalidOrderException e) {
            throw node.at(WireFields.INSTRUMENT, e);
        }
    }

    /** A leg names the asset type too, where its instrument does not. */
    private static String legType(JsonFields node) {
        ExtraValue value = node.peek(WireFields.LEG_TYPE);
        String text = value == null ? "" : value.asText().orElse("");
        return text.isBlank() ? "" : text;
    }

    private static Quantity quantity(JsonFields node) {
        QuantityUnit unit = unit(node);
        BigDecimal amount = node.number(WireFields.QUANTITY);
        if (amount == null) {
            if (!unit.equals(QuantityUnit.ALL)) {
                throw missing(node, WireFields.QUANTITY, "give a positive number");
            }
            return Quantity.all();
        }
        return Quantity.of(amount, unit);
    }

    private static QuantityUnit unit(JsonFields node) {
        ExtraValue value = node.peek(WireFields.QUANTITY_TYPE);
        boolean unread = value != null
                && value.asText().filter(WireWords.QUANTITY_UNITS::isUnread).isPresent();
        String text = unread ? null : node.text(WireFields.QUANTITY_TYPE);
        QuantityUnit unit = text == null ? null : WireWords.QUANTITY_UNITS.read(text);
        return unit == null ? QuantityUnit.UNITS : unit;
    }

    /** A word that is none of the three stays an extra field. */
    private static @Nullable PositionEffect effect(JsonFields node) {
        ExtraValue value = node.peek(WireFields.POSITION_EFFECT);
        if (value == null) {
            node.take(WireFields.POSITION_EFFECT);
            return null;
        }
        for (PositionEffect effect : PositionEffect.values()) {
            if (value.asText().filter(effect.name()::equals).isPresent()) {
                node.take(WireFields.POSITION_EFFECT);
                return effect;
            }
        }
        if (value.asText().filter(text -> !text.isBlank()).isEmpty()) {
            throw node.wrong(WireFields.POSITION_EFFECT, "must be a text that is not blank", value);
        }
        return null;
    }

    private static String needed(JsonFields node, String name, String remedy) {
        String text = node.text(name);
        if (text == null) {
            throw missing(node, name, remedy);
        }
        return text;
    }

    private static JsonException missing(JsonFields node, String name, String remedy) {
        return new JsonException(node.path(name), "must be set", "unset", remedy);
    }
}
