package io.orderwright.broker.schwab;

import io.orderwright.instrument.Instrument;
import io.orderwright.internal.json.JsonWriter;
import io.orderwright.order.Handling;
import io.orderwright.order.Leg;
import io.orderwright.order.QuantityUnit;
import io.orderwright.order.Session;
import io.orderwright.order.SingleOrder;
import io.orderwright.order.StopType;
import io.orderwright.order.TimeInForce;
import io.orderwright.price.LinkUnit;
import io.orderwright.price.Price;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Writes the fields of a canonical single order, all but its extra ones. */
final class SingleEncoder {
    private final JsonWriter out;

    SingleEncoder(JsonWriter out) {
        this.out = out;
    }

    void terms(SingleOrder order, String strategy) {
        Handling handling = order.handling();
        boolean plain = handling == Handling.none();
        head(order);
        if (!plain && handling.complexStrategy().isPresent()) {
            out.field(
                    WireFields.COMPLEX_STRATEGY,
                    handling.complexStrategy().get().name());
        }
        if (order.units().isPresent()) {
            out.count(WireFields.QUANTITY, order.units().get());
        }
        if (order.notBefore().isPresent()) {
            out.field(WireFields.RELEASE_TIME, WireTimes.write(order.notBefore().get()));
        }
        prices(order);
        if (!plain && handling.taxLotMethod().isPresent()) {
            out.field(WireFields.TAX_LOT, handling.taxLotMethod().get().name());
        }
        legs(order.legs());
        if (!plain) {
            tail(handling);
        }
        if (order.extras().isEmpty() || !order.extras().of(WireFields.BROKER).containsKey(WireFields.STRATEGY)) {
            out.field(WireFields.STRATEGY, strategy);
        }
    }

    private void head(SingleOrder order) {
        Session session = order.session().orElse(null);
        if (session != null) {
            out.field(WireFields.SESSION, WireWords.SESSIONS.write(session));
        }
        TimeInForce life = order.timeInForce().orElse(null);
        if (life != null) {
            boolean tillDate = life.equals(TimeInForce.GOOD_TILL_DATE);
            out.field(WireFields.DURATION, (tillDate ? TimeInForce.GOOD_TILL_CANCEL : life).name());
        }
        out.field(WireFields.ORDER_TYPE, order.type().name());
        Instant end = order.cancelAt().orElse(null);
        if (end != null) {
            out.field(WireFields.CANCEL_TIME, WireTimes.write(end));
        }
    }

    private void prices(SingleOrder order) {
        Price stopPrice = order.stopPrice().orElse(null);
        if (stopPrice != null) {
            out.field(WireFields.STOP_PRICE, stopPrice.text());
        }
        PriceLink stopLink = order.stopLink().orElse(null);
        if (stopLink != null) {
            link(stopLink, WireFields.STOP_BASIS, WireFields.STOP_LINK_TYPE, WireFields.STOP_OFFSET);
        }
        StopType stopType = order.handling().stopType().orElse(null);
        if (stopType != null) {
            out.field(WireFields.STOP_TYPE, stopType.name());
        }
        PriceLink priceLink = order.priceLink().orElse(null);
        if (priceLink != null) {
            link(priceLink, WireFields.PRICE_BASIS, WireFields.PRICE_LINK_TYPE, WireFields.PRICE_OFFSET);
        }
        Price price = order.price().orElse(null);
        if (price != null) {
            out.field(WireFields.PRICE, price.text());
        }
    }

    private void link(PriceLink link, String basisName, String unitName, String offsetName) {
        PriceBasis basis = link.basis().orElse(null);
        if (basis != null) {
            out.field(basisName, basis.name());
        }
        LinkUnit unit = link.unit().orElse(null);
        if (unit != null) {
            out.field(unitName, WireWords.LINK_UNITS.write(unit));
        }
        BigDecimal amount = link.amount().orElse(null);
        if (amount != null) {
            out.field(offsetName, amount);
        }
    }

    private void tail(Handling handling) {
        if (handling.activationPrice().isPresent()) {
            out.field(WireFields.ACTIVATION_PRICE, handling.activationPrice().get());
        }
        if (handling.specialInstruction().isPresent()) {
            out.field(
                    WireFields.SPECIAL_INSTRUCTION,
                    handling.specialInstruction().get().name());
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
        out.field(WireFields.INSTRUCTION, leg.instruction().code());
        instrument(leg.instrument());
        if (leg.positionEffect().isPresent()) {
            out.field(WireFields.POSITION_EFFECT, leg.positionEffect().get().name());
        }
        QuantityUnit unit = leg.quantity().unit();
        BigDecimal amount = leg.quantity().amount();
        if (amount.signum() != 0 || !unit.equals(QuantityUnit.ALL)) {
            out.count(WireFields.QUANTITY, amount);
        }
        if (!unit.equals(QuantityUnit.UNITS)) {
            out.field(WireFields.QUANTITY_TYPE, WireWords.QUANTITY_UNITS.write(unit));
        }
        OrderEncoder.extras(out, leg.extras());
        out.endObject();
    }

    private void instrument(Instrument instrument) {
        out.name(WireFields.INSTRUMENT);
        out.beginObject();
        String assetType = LegForm.assetType(instrument);
        if (!assetType.isEmpty()) {
            out.field(WireFields.ASSET_TYPE, assetType);
        }
        out.field(WireFields.SYMBOL, instrument.symbol());
        OrderEncoder.extras(out, instrument.extras());
        out.endObject();
    }
}
