package io.orderwright.broker.tastytrade;

import io.orderwright.instrument.Instrument;
import io.orderwright.internal.json.JsonWriter;
import io.orderwright.order.Condition;
import io.orderwright.order.ConditionAction;
import io.orderwright.order.PositionSide;
import io.orderwright.order.PriceComponent;
import io.orderwright.order.PriceCondition;
import io.orderwright.order.SingleOrder;
import io.orderwright.price.Decimals;
import java.util.List;

/** Writes when an order is released and when it ends. Source: tastytrade Open API, Orders, rules. */
final class RulesEncoder {
    private final JsonWriter out;

    RulesEncoder(JsonWriter out) {
        this.out = out;
    }

    void write(SingleOrder order) {
        if (order.notBefore().isEmpty()
                && order.cancelAt().isEmpty()
                && order.conditions().isEmpty()) {
            return;
        }
        out.name(WireFields.RULES);
        out.beginObject();
        if (order.notBefore().isPresent()) {
            out.field(WireFields.ROUTE_AFTER, order.notBefore().get().toString());
        }
        if (order.cancelAt().isPresent()) {
            out.field(WireFields.CANCEL_AT, order.cancelAt().get().toString());
        }
        if (!order.conditions().isEmpty()) {
            conditions(order.conditions());
        }
        out.endObject();
    }

    private void conditions(List<Condition> conditions) {
        out.name(WireFields.CONDITIONS);
        out.beginList();
        for (Condition condition : conditions) {
            condition((PriceCondition) condition);
        }
        out.endList();
    }

    private void condition(PriceCondition condition) {
        out.beginObject();
        out.field(WireFields.ACTION, condition.action() == ConditionAction.ROUTE ? "route" : "cancel");
        instrument(condition.instrument());
        out.field(
                WireFields.INDICATOR, ConditionForm.write(condition.indicator()).orElseThrow());
        out.field(WireFields.COMPARATOR, OrderEncoder.comparator(condition.comparator()));
        out.field(WireFields.THRESHOLD, Decimals.plain(condition.threshold()));
        if (!condition.components().isEmpty()) {
            components(condition.components());
        }
        out.endObject();
    }

    private void components(List<PriceComponent> components) {
        out.name(WireFields.COMPONENTS);
        out.beginList();
        for (PriceComponent component : components) {
            out.beginObject();
            instrument(component.instrument());
            out.count(WireFields.QUANTITY, component.quantity().amount());
            out.field(WireFields.DIRECTION, component.side() == PositionSide.LONG ? "Long" : "Short");
            out.endObject();
        }
        out.endList();
    }

    private void instrument(Instrument instrument) {
        out.field(WireFields.SYMBOL, Symbols.symbol(instrument));
        out.field(WireFields.INSTRUMENT_TYPE, Symbols.type(instrument));
    }
}
