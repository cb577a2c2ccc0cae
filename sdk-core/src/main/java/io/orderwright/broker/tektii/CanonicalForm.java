package io.orderwright.broker.tektii;

import io.orderwright.InvalidOrderException;
import io.orderwright.order.Bracket;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.OneCancelsOther;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.OrderType;
import io.orderwright.order.SingleOrder;
import io.orderwright.order.TimeInForce;
import io.orderwright.price.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An order that the gateway's JSON has a form for, as the gateway can hold it. */
final class CanonicalForm {
    private final SingleForm single;

    CanonicalForm(TektiiProvider provider) {
        this.single = new SingleForm(provider);
    }

    OrderSpec of(OrderSpec order) {
        if (!(order instanceof OneCancelsOther oco)) {
            return member(order);
        }
        List<OrderSpec> members = new ArrayList<>(oco.orders().size());
        for (int i = 0; i < oco.orders().size(); i++) {
            members.add(member(oco.orders().get(i), i));
        }
        return CompositeBuilder.oneCancelsOther(members).build();
    }

    private OrderSpec member(OrderSpec order, int index) {
        try {
            return member(order);
        } catch (InvalidOrderException e) {
            throw new InvalidOrderException(e.violations().stream()
                    .map(found -> found.under("orders[" + index + "]"))
                    .toList());
        }
    }

    private OrderSpec member(OrderSpec order) {
        if (order instanceof SingleOrder alone) {
            return single.of(alone);
        }
        Bracket bracket = Bracket.in(order).orElseThrow();
        SingleOrder entry = single.of(((OneTriggersOther) order).first());
        return bracket(
                entry,
                bracket.target().flatMap(SingleOrder::price),
                bracket.stop().flatMap(SingleOrder::stopPrice));
    }

    /** An entry with exits that are levels; the entry alone where there is none. */
    static OrderSpec bracket(SingleOrder entry, Optional<Price> target, Optional<Price> stop) {
        List<OrderBuilder> exits = new ArrayList<>(2);
        target.ifPresent(level -> exits.add(exit(entry, OrderType.LIMIT).price(level)));
        stop.ifPresent(level -> exits.add(exit(entry, OrderType.STOP).stopPrice(level)));
        if (exits.isEmpty()) {
            return entry;
        }
        List<CompositeBuilder> both = exits.size() == 2 ? List.of(CompositeBuilder.oneCancelsOther(exits)) : List.of();
        return CompositeBuilder.trigger(entry.toBuilder(), both.isEmpty() ? exits : both)
                .build();
    }

    private static OrderBuilder exit(SingleOrder entry, OrderType type) {
        return OrderBuilder.order()
                .legs(List.of(entry.legs().get(0).reversed()))
                .type(type)
                .timeInForce(TimeInForce.GOOD_TILL_CANCEL);
    }
}
