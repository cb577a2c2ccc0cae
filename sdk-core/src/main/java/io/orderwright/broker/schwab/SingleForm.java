package io.orderwright.broker.schwab;

import io.orderwright.instrument.Side;
import io.orderwright.order.Destination;
import io.orderwright.order.Handling;
import io.orderwright.order.Leg;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderType;
import io.orderwright.order.PriceEffect;
import io.orderwright.order.Session;
import io.orderwright.order.SingleOrder;
import io.orderwright.order.TimeInForce;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A single order as Schwab can hold it; the same instance where it is that already. */
final class SingleForm {
    private SingleForm() {}

    static SingleOrder of(SingleOrder order) {
        if (isPlain(order)) {
            return order;
        }
        OrderBuilder form = order.toBuilder()
                .legs(LegForm.canonical(order.legs()))
                .clearLabel()
                .clearNotes()
                .extras(order.extras().only(WireFields.BROKER));
        form = effect(form, order);
        form = words(form, order);
        form = life(form, order);
        form = LinkForm.of(form, order);
        return handling(form).build();
    }

    /** Whether the order is canonical at a glance; what takes a closer look is rebuilt. */
    private static boolean isPlain(SingleOrder order) {
        return LegForm.arePlain(order.legs())
                && order.extras().isEmpty()
                && order.priceLink().isEmpty()
                && order.stopLink().isEmpty()
                && order.priceEffect().isEmpty()
                && order.cancelAt().isEmpty()
                && order.expireDate().isEmpty()
                && order.label().isEmpty()
                && order.notes().isEmpty()
                && isPlain(order.session())
                && isPlain(order.handling());
    }

    private static boolean isPlain(Optional<Session> session) {
        Session open = session.orElse(Session.NORMAL);
        return open.equals(WireWords.SESSIONS.canonical(open));
    }

    private static boolean isPlain(Handling handling) {
        return handling.equals(Handling.none())
                || (handling.destination().isEmpty()
                        && handling.reduceOnly().isEmpty()
                        && handling.postOnly().isEmpty()
                        && handling.hidden().isEmpty()
                        && handling.reverseLimit().isEmpty());
    }

    /** A limit on a spread that says whether it is paid or received is a net debit or credit. */
    private static OrderBuilder effect(OrderBuilder form, SingleOrder order) {
        PriceEffect effect = order.priceEffect().orElse(null);
        if (effect == null || !order.type().equals(OrderType.LIMIT)) {
            return form;
        }
        return form.clearPriceEffect().type(effect == PriceEffect.DEBIT ? OrderType.NET_DEBIT : OrderType.NET_CREDIT);
    }

    private static OrderBuilder words(OrderBuilder form, SingleOrder order) {
        return order.session()
                .map(session -> form.session(WireWords.SESSIONS.canonical(session)))
                .orElse(form);
    }

    /** Till cancelled with an end, and till a last day, are both till a moment. */
    private static OrderBuilder life(OrderBuilder form, SingleOrder order) {
        TimeInForce life = order.timeInForce().orElse(null);
        if (!TimeInForce.GOOD_TILL_CANCEL.equals(life) && !TimeInForce.GOOD_TILL_DATE.equals(life)) {
            return form;
        }
        Instant end = end(order);
        return end == null
                ? form
                : form.timeInForce(TimeInForce.GOOD_TILL_DATE).clearExpireDate().cancelAt(end);
    }

    /** Where both a last day and a moment are given, the earlier one binds. */
    private static @Nullable Instant end(SingleOrder order) {
        Instant moment = order.cancelAt().orElse(null);
        if (order.expireDate().isEmpty()) {
            return moment;
        }
        Instant lastDay = WireTimes.endOf(order.expireDate().get());
        return moment != null && moment.isBefore(lastDay) ? moment : lastDay;
    }

    /** To leave the venue to the broker, or to say that a restriction does not hold, is to say nothing. */
    private static OrderBuilder handling(OrderBuilder form) {
        OrderBuilder left = form.clearReduceOnly().clearPostOnly().clearHidden().clearReverseLimit();
        return left.destination().filter(Destination.AUTO::equals).isPresent() ? left.clearDestination() : left;
    }

    /** Whether a canonical order buys or sells: by its net type, or by its only leg. */
    static Optional<Side> side(OrderType type, List<Leg> legs) {
        if (type.equals(OrderType.NET_DEBIT)) {
            return Optional.of(Side.BUY);
        }
        if (type.equals(OrderType.NET_CREDIT)) {
            return Optional.of(Side.SELL);
        }
        return legs.size() == 1 ? legs.get(0).instruction().side() : Optional.empty();
    }
}
