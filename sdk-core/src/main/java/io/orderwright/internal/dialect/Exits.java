package io.orderwright.internal.dialect;

import io.orderwright.order.Bracket;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.OneCancelsOther;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.OrderType;
import io.orderwright.order.SingleOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The exits of a bracket in their canonical sequence: the target before the stop. */
public final class Exits {
    private Exits() {}

    /** {@return the same order with the target of its bracket first; the instance itself where that is so already} */
    public static OneTriggersOther targetFirst(OneTriggersOther trigger) {
        OneCancelsOther exits = stopFirst(trigger);
        if (exits == null || Bracket.in(trigger).isEmpty()) {
            return trigger;
        }
        CompositeBuilder swapped = CompositeBuilder.oneCancelsOther(
                        List.of(exits.orders().get(1), exits.orders().get(0)))
                .extras(exits.extras());
        return (OneTriggersOther) CompositeBuilder.trigger(trigger.first().toBuilder(), List.of(swapped.build()))
                .extras(trigger.extras())
                .build();
    }

    /** {@return the exits where a bracket's might stand the wrong way round; null otherwise} */
    public static @Nullable OneCancelsOther stopFirst(OneTriggersOther trigger) {
        return trigger.then().size() == 1
                        && trigger.then().get(0) instanceof OneCancelsOther exits
                        && exits.orders().size() == 2
                        && exits.orders().get(0) instanceof SingleOrder one
                        && exits.orders().get(1) instanceof SingleOrder other
                        && !isTarget(one)
                        && isTarget(other)
                ? exits
                : null;
    }

    private static boolean isTarget(SingleOrder exit) {
        OrderType type = exit.type();
        return type.equals(OrderType.LIMIT) || type.equals(OrderType.NET_DEBIT) || type.equals(OrderType.NET_CREDIT);
    }
}
