package io.orderwright.broker.tektii;

import io.orderwright.extras.ExtraValue;
import io.orderwright.internal.json.JsonWriter;
import io.orderwright.order.Bracket;
import io.orderwright.order.Handling;
import io.orderwright.order.Leg;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.SingleOrder;
import io.orderwright.price.Decimals;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Writes a canonical single order or bracket as an OrderRequest: what was set, in the sequence in which its fields are
 * documented, decimals as text.
 */
final class OrderEncoder {
    private static final int EXPECTED = 256;

    private final JsonWriter out = new JsonWriter(EXPECTED);

    private OrderEncoder() {}

    /** What a request carries that belongs to the placement. */
    record Ids(Optional<String> clientOrderId, Optional<String> groupId) {
        static final Ids NONE = new Ids(Optional.empty(), Optional.empty());
    }

    /**
     * Writes an order.
     *
     * @param order the order, canonical
     * @param living whether the order said how long it lives; the canonical one always does
     * @param ids the placement's fields
     */
    static String encode(OrderSpec order, boolean living, Ids ids) {
        OrderEncoder encoder = new OrderEncoder();
        encoder.write(order, living, ids);
        return encoder.out.finish();
    }

    private void write(OrderSpec order, boolean living, Ids ids) {
        SingleOrder single = order instanceof OneTriggersOther trigger ? trigger.first() : (SingleOrder) order;
        out.beginObject();
        terms(single);
        Bracket.in(order).ifPresent(this::exits);
        single.legs().get(0).positionId().ifPresent(id -> out.field(WireFields.POSITION_ID, id));
        if (single.handling() != Handling.none()) {
            handling(single.handling());
        }
        ids.clientOrderId().ifPresent(id -> out.field(WireFields.CLIENT_ORDER_ID, id));
        ids.groupId().ifPresent(id -> out.field(WireFields.OCO_GROUP_ID, id));
        if (living) {
            out.field(
                    WireFields.TIME_IN_FORCE,
                    WireWords.life(single.timeInForce().orElseThrow()));
        }
        single.extras().of(WireFields.BROKER).forEach(out::field);
        out.endObject();
    }

    private void terms(SingleOrder order) {
        Leg leg = order.legs().get(0);
        out.field(WireFields.SYMBOL, leg.instrument().symbol());
        out.field(WireFields.SIDE, leg.instruction().code());
        number(WireFields.QUANTITY, leg.quantity().amount());
        out.field(WireFields.ORDER_TYPE, order.type().name());
        order.price().ifPresent(price -> out.field(WireFields.LIMIT_PRICE, price.text()));
        order.stopPrice().ifPresent(price -> out.field(WireFields.STOP_PRICE, price.text()));
        order.stopLink().ifPresent(this::trail);
    }

    private void trail(PriceLink link) {
        number(WireFields.TRAILING_DISTANCE, link.amount().orElseThrow());
        out.field(WireFields.TRAILING_TYPE, WireWords.trail(link.unit().orElseThrow()));
    }

    private void exits(Bracket bracket) {
        bracket.stop()
                .flatMap(SingleOrder::stopPrice)
                .ifPresent(level -> out.field(WireFields.STOP_LOSS, level.text()));
        bracket.target()
                .flatMap(SingleOrder::price)
                .ifPresent(level -> out.field(WireFields.TAKE_PROFIT, level.text()));
    }

    private void handling(Handling handling) {
        flag(WireFields.REDUCE_ONLY, handling.reduceOnly());
        flag(WireFields.POST_ONLY, handling.postOnly());
        flag(WireFields.HIDDEN, handling.hidden());
        handling.displayQuantity().ifPresent(shown -> number(WireFields.DISPLAY_QUANTITY, shown));
        handling.marginMode().ifPresent(mode -> out.field(WireFields.MARGIN_MODE, mode.name()));
        handling.leverage().ifPresent(multiple -> number(WireFields.LEVERAGE, multiple));
    }

    private void flag(String name, Optional<Boolean> flag) {
        if (flag.orElse(false)) {
            out.field(name, ExtraValue.bool(true));
        }
    }

    private void number(String name, BigDecimal number) {
        out.field(name, Decimals.plain(number));
    }
}
