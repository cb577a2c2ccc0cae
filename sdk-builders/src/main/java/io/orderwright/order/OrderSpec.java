package io.orderwright.order;

import io.orderwright.extras.Extras;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a trader wants: an immutable value that knows no broker and no wire format.
 *
 * <p>There are four kinds, and there will be no fifth. Equality is by value; equal orders may print different scales of
 * the same number. Safe to share between threads.
 */
public sealed interface OrderSpec extends OrderPart permits SingleOrder, OneCancelsOther, OneTriggersOther, OrderGroup {
    /** {@return fields that one broker alone understands, sent as they are} */
    Extras extras();

    /** {@return the orders directly below this one, in order; empty for a single order} */
    List<OrderSpec> children();

    /**
     * This order for a person: one line for a single order, an indented tree for a composite, with the money it moves
     * where that can be known.
     *
     * @return the ticket, lines separated by {@code \n}, without a trailing one
     */
    default String ticket() {
        return Ticket.of(this);
    }

    /**
     * Chooses by kind; the Java 17 form of an exhaustive switch.
     *
     * @param cases what to do for each kind
     * @param <T> the type of the result
     * @return what the case of this kind returned
     */
    default <T> T match(Cases<T> cases) {
        Objects.requireNonNull(cases, "cases");
        if (this instanceof SingleOrder single) {
            return cases.single().apply(single);
        }
        if (this instanceof OneCancelsOther oco) {
            return cases.oneCancelsOther().apply(oco);
        }
        return this instanceof OneTriggersOther trigger
                ? cases.oneTriggersOther().apply(trigger)
                : cases.group().apply((OrderGroup) this);
    }

    /**
     * What to do for each kind of order.
     *
     * @param single for a single order
     * @param oneCancelsOther for orders that cancel each other
     * @param oneTriggersOther for an order that triggers others
     * @param group for a group
     * @param <T> the type of the result
     */
    record Cases<T>(
            Function<SingleOrder, T> single,
            Function<OneCancelsOther, T> oneCancelsOther,
            Function<OneTriggersOther, T> oneTriggersOther,
            Function<OrderGroup, T> group) {}
}
