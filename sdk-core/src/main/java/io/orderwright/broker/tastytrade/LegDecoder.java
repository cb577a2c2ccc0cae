package io.orderwright.broker.tastytrade;

import io.orderwright.InvalidOrderException;
import io.orderwright.instrument.Instrument;
import io.orderwright.internal.dialect.ExtraFields;
import io.orderwright.internal.json.JsonException;
import io.orderwright.internal.json.JsonFields;
import io.orderwright.order.Leg;
import io.orderwright.order.Quantity;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one leg. */
final class LegDecoder {
    private final JsonFields node;
    private final Symbols symbols;
    private final boolean reply;

    LegDecoder(JsonFields node, Symbols symbols, boolean reply) {
        this.node = node;
        this.symbols = symbols;
        this.reply = reply;
    }

    /**
     * Reads the leg.
     *
     * @param value the amount of money that the order is for; null where it is for a number of units
     */
    Leg read(@Nullable BigDecimal value) {
        String action = needed(WireFields.ACTION, "give what to do, such as Buy to Open");
        Instrument instrument = instrument(node, symbols);
        Leg leg = leg(action, value == null ? units() : money(value), instrument);
        if (reply) {
            return leg;
        }
        node.drop(WireFields.HISTORY_OF_LEG);
        return LegForm.withExtras(leg, ExtraFields.left(node, WireFields.BROKER).of(WireFields.BROKER));
    }

    private Leg leg(String action, Quantity quantity, Instrument instrument) {
        try {
            return Actions.leg(action, quantity, instrument);
        } catch (InvalidOrderException e) {
            throw node.at(WireFields.ACTION, e);
        }
    }

    /** The instrument that an object names by type and symbol. */
    static Instrument instrument(JsonFields node, Symbols symbols) {
        String type = node.text(WireFields.INSTRUMENT_TYPE);
        String symbol = node.text(WireFields.SYMBOL);
        if (symbol == null) {
            throw missing(node, WireFields.SYMBOL, "give the symbol");
        }
        try {
            return symbols.read(type == null ? "" : type, symbol);
        } catch (InvalidOrderException e) {
            throw node.at(WireFields.SYMBOL, e);
        }
    }

    private Quantity units() {
        BigDecimal quantity = node.number(WireFields.QUANTITY);
        if (quantity == null) {
            throw missing(node, WireFields.QUANTITY, "give a positive number");
        }
        return Quantity.units(quantity);
    }

    private Quantity money(BigDecimal value) {
        if (reply) {
            node.drop(Set.of(WireFields.QUANTITY));
        }
        BigDecimal quantity = node.number(WireFields.QUANTITY);
        if (quantity != null) {
            throw new JsonException(
                    node.path(WireFields.QUANTITY),
                    "must not be set for Notional Market",
                    quantity.toPlainString(),
                    "leave it out: the value says how much");
        }
        return Quantity.cash(value);
    }

    private String needed(String name, String remedy) {
        String text = node.text(name);
        if (text == null) {
            throw missing(node, name, remedy);
        }
        return text;
    }

    static JsonException missing(JsonFields node, String name, String remedy) {
        return new JsonException(node.path(name), "must be set", "unset", remedy);
    }
}
