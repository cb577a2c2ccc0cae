package io.orderwright.broker.tastytrade;

import io.orderwright.order.Destination;
import io.orderwright.order.Leg;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderType;
import io.orderwright.order.PriceEffect;
import io.orderwright.order.SingleOrder;
import io.orderwright.order.TimeInForce;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A single order as tastytrade can hold it. */
final class SingleForm {
    private final LegForm legs;
    private final ConditionForm conditions;

    SingleForm(Symbols symbols) {
        this.legs = new LegForm(symbols);
        this.conditions = new ConditionForm(symbols);
    }

    /**
     * The canonical form.
     *
     * @param order the order
     * @param triggered whether another order of the same request releases it
     */
    SingleOrder of(SingleOrder order, boolean triggered) {
        List<Leg> canonical = legs.canonical(order.legs());
        OrderBuilder form = order.toBuilder()
                .legs(canonical)
                .clearUnits()
                .clearLabel()
                .clearNotes()
                .clearComplexStrategy()
                .extras(order.extras().only(WireFields.BROKER));
        form = price(form, order, canonical);
        form = life(form, order);
        form = order.conditions().isEmpty() ? form : form.conditions(conditions.canonical(order.conditions()));
        return handling(form, order, closesAlone(canonical, triggered)).build();
    }

    private static OrderBuilder price(OrderBuilder form, SingleOrder order, List<Leg> canonical) {
        OrderType type = TypeWords.isLimit(order.type()) ? OrderType.LIMIT : order.type();
        OrderType read = type.equals(OrderType.NET_ZERO) ? type : ofWire(type);
        PriceEffect said = effect(order, canonical).orElse(null);
        boolean derived =
                said != null && LegForm.effect(canonical).filter(said::equals).isPresent();
        OrderBuilder priced = form.type(read);
        if (read.equals(OrderType.NET_ZERO)) {
            return priced.clearPrice();
        }
        if (read.equals(OrderType.LIMIT)) {
            return priced.clearPriceEffect().type(net(derived ? null : said));
        }
        return derived ? priced.clearPriceEffect() : priced;
    }

    private static OrderType ofWire(OrderType type) {
        return TypeWords.write(type).map(TypeWords::read).orElse(type);
    }

    private static OrderType net(@Nullable PriceEffect effect) {
        if (effect == null) {
            return OrderType.LIMIT;
        }
        return effect == PriceEffect.DEBIT ? OrderType.NET_DEBIT : OrderType.NET_CREDIT;
    }

    /** What an order says it pays or receives: by its type, by its price effect, or by its only leg. */
    static Optional<PriceEffect> effect(SingleOrder order, List<Leg> canonical) {
        if (order.type().equals(OrderType.NET_DEBIT)) {
            return Optional.of(PriceEffect.DEBIT);
        }
        if (order.type().equals(OrderType.NET_CREDIT)) {
            return Optional.of(PriceEffect.CREDIT);
        }
        return order.priceEffect().isPresent() ? order.priceEffect() : LegForm.effect(canonical);
    }

    /** Till a date that only a time gives is till cancelled, with that time. */
    private static OrderBuilder life(OrderBuilder form, SingleOrder order) {
        LifeWords.Life life = LifeWords.canonical(lifeOf(order));
        OrderBuilder living = form.timeInForce(life.timeInForce());
        living = life.session() == null ? living.clearSession() : living.session(life.session());
        Instant from = order.notBefore().orElse(null);
        living = from == null ? living : living.notBefore(up(from));
        Instant to = order.cancelAt().orElse(null);
        return to == null ? living : living.cancelAt(to.truncatedTo(ChronoUnit.MILLIS));
    }

    /** The time in force and session that an order means. */
    static LifeWords.Life lifeOf(SingleOrder order) {
        boolean endsAtTime = order.expireDate().isEmpty() && order.cancelAt().isPresent();
        return LifeWords.Life.of(
                order.timeInForce()
                        .map(life -> endsAtTime && life.equals(TimeInForce.GOOD_TILL_DATE)
                                ? TimeInForce.GOOD_TILL_CANCEL
                                : life),
                order.session());
    }

    /** Times have milliseconds; an order is never released early. */
    private static Instant up(Instant time) {
        Instant whole = time.truncatedTo(ChronoUnit.MILLIS);
        return whole.equals(time) ? whole : whole.plusMillis(1);
    }

    /**
     * Whether a close is to be refused where there is nothing to close, if the order does not say: tastytrade would open
     * a position instead. What another order of the request releases has nothing to close yet when it is sent.
     */
    static boolean closesAlone(List<Leg> canonical, boolean triggered) {
        return !triggered && LegForm.anyCloses(canonical);
    }

    private static OrderBuilder handling(OrderBuilder form, SingleOrder order, boolean strictUnlessSaid) {
        OrderBuilder left = form.clearReduceOnly().clearPostOnly().clearHidden().clearReverseLimit();
        if (left.destination().filter(Destination.AUTO::equals).isPresent()) {
            left = left.clearDestination();
        }
        if (left.automated().filter(automated -> !automated).isPresent()) {
            left = left.clearAutomated();
        }
        boolean strict = order.handling().strictPositionEffect().orElse(strictUnlessSaid);
        return strict || strictUnlessSaid ? left.strictPositionEffect(strict) : left.clearStrictPositionEffect();
    }
}
