package io.orderwright.broker.tastytrade;

import io.orderwright.extras.ExtraValue;
import io.orderwright.internal.json.JsonWriter;
import io.orderwright.order.Handling;
import io.orderwright.order.Leg;
import io.orderwright.order.OrderType;
import io.orderwright.order.PriceEffect;
import io.orderwright.order.QuantityUnit;
import io.orderwright.order.SingleOrder;
import io.orderwright.price.Decimals;
import io.orderwright.price.Price;
import java.util.List;
import java.util.Optional;

/**
 * Writes a canonical or commonplace single order. Prices and amounts of money are texts, quantities numbers, as in tastytrade's guides:
 * both are taken for either, and a text is never read as binary.
 */
final class SingleEncoder {
    private final JsonWriter out;
    private final RulesEncoder rules;

    SingleEncoder(JsonWriter out) {
        this.out = out;
        this.rules = new RulesEncoder(out);
    }

    /**
     * Writes an order.
     *
     * @param order the order
     * @param triggered whether another order of the same request releases it
     * @param stamp what its placement writes on it
     */
    void write(SingleOrder order, boolean triggered, Stamp stamp) {
        out.beginObject();
        head(order);
        price(order);
        value(order);
        handling(order.handling(), stamp);
        stamp(stamp);
        legs(order.legs());
        rules.write(order);
        strict(order, triggered);
        OrderEncoder.extras(out, order.extras());
        out.endObject();
    }

    private void head(SingleOrder order) {
        out.field(
                WireFields.TIME_IN_FORCE,
                LifeWords.write(SingleForm.lifeOf(order)).orElseThrow());
        if (order.expireDate().isPresent()) {
            out.field(WireFields.GTC_DATE, order.expireDate().get().toString());
        }
        boolean notional = TypeWords.isNotional(order.legs());
        out.field(
                WireFields.ORDER_TYPE,
                notional
                        ? TypeWords.NOTIONAL_MARKET
                        : TypeWords.write(order.type()).orElseThrow());
    }

    private void price(SingleOrder order) {
        Optional<Price> stop = order.stopPrice();
        if (stop.isPresent()) {
            out.field(WireFields.STOP_TRIGGER, stop.get().text());
        }
        if (order.price().isEmpty()) {
            return;
        }
        out.field(WireFields.PRICE, order.price().get().text());
        if (!order.type().equals(OrderType.MARKETABLE_LIMIT)) {
            SingleForm.effect(order, order.legs()).ifPresent(effect -> effect(WireFields.PRICE_EFFECT, effect));
        }
    }

    private void value(SingleOrder order) {
        if (!TypeWords.isNotional(order.legs())) {
            return;
        }
        out.field(
                WireFields.VALUE, Decimals.plain(order.legs().get(0).quantity().amount()));
        LegForm.effect(order.legs()).ifPresent(effect -> effect(WireFields.VALUE_EFFECT, effect));
    }

    private void effect(String name, PriceEffect effect) {
        out.field(name, effect == PriceEffect.DEBIT ? "Debit" : "Credit");
    }

    private void handling(Handling handling, Stamp stamp) {
        if (stamp.automated() || handling.automated().isPresent()) {
            out.field(
                    WireFields.AUTOMATED,
                    ExtraValue.bool(stamp.automated() || handling.automated().orElse(false)));
        }
        if (handling.partition().isPresent()) {
            out.field(WireFields.PARTITION, handling.partition().get());
        }
    }

    private void stamp(Stamp stamp) {
        if (stamp.source() != null) {
            out.field(WireFields.SOURCE, stamp.source());
        }
        if (stamp.clientOrderId() != null) {
            out.field(WireFields.EXTERNAL_ID, stamp.clientOrderId());
        }
    }

    private void legs(List<Leg> legs) {
        out.name(WireFields.LEGS);
        out.beginList();
        for (int i = 0; i < legs.size(); i++) {
            leg(legs.get(i));
        }
        out.endList();
    }

    private void leg(Leg leg) {
        out.beginObject();
        out.field(WireFields.INSTRUMENT_TYPE, Symbols.type(leg.instrument()));
        out.field(WireFields.SYMBOL, Symbols.symbol(leg.instrument()));
        if (leg.quantity().unit().equals(QuantityUnit.UNITS)) {
            out.count(WireFields.QUANTITY, leg.quantity().amount());
        }
        out.field(WireFields.ACTION, Actions.plain(leg));
        OrderEncoder.extras(out, leg.extras());
        out.endObject();
    }

    private void strict(SingleOrder order, boolean triggered) {
        Optional<Boolean> said = order.handling().strictPositionEffect();
        if (said.isPresent() || SingleForm.closesAlone(order.legs(), triggered)) {
            out.name(WireFields.ADVANCED);
            out.beginObject();
            out.field(WireFields.STRICT, ExtraValue.bool(said.orElse(true)));
            out.endObject();
        }
    }
}
