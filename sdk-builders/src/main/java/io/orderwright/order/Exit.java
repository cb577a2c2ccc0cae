package io.orderwright.order;

import io.orderwright.price.Amount;
import io.orderwright.price.Offset;
import io.orderwright.price.Price;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a position that an entry opens is left: a target that takes the profit, or a stop that limits the loss.
 *
 * <p>An exit takes its legs from the entry, each reversed, and its session too. It lives until it is cancelled, unless
 * said otherwise. Levels are prices; distances are positive, away from the entry's fill, on either side. Immutable and
 * safe to share: one exit may serve many entries.
 */
public final class Exit {
    private final boolean target;
    private final @Nullable Price level;
    private final @Nullable Offset distance;
    private final @Nullable PriceLink trail;
    private final Terms terms;

    private record Terms(
            Optional<Price> limit, Optional<PriceLink> limitLink, TimeInForce life, Optional<Session> session) {
        static final Terms USUAL =
                new Terms(Optional.empty(), Optional.empty(), TimeInForce.GOOD_TILL_CANCEL, Optional.empty());
    }

    private Exit(
            boolean target, @Nullable Price level, @Nullable Offset distance, @Nullable PriceLink trail, Terms terms) {
        this.target = target;
        this.level = level;
        this.distance = distance;
        this.trail = trail;
        this.terms = terms;
    }

    /**
     * A target: a limit order at a price.
     *
     * @param price the price as it is to be sent, as plain decimal text
     * @return the exit
     * @throws io.orderwright.InvalidOrderException if it is not a plain decimal number
     */
    public static Exit takeProfit(String price) {
        return new Exit(true, Amount.of("takeProfit", price), null, null, Terms.USUAL);
    }

    /**
     * A target: a limit order at a distance from the entry's fill.
     *
     * @param distance the distance, positive on either side
     * @return the exit
     */
    public static Exit takeProfit(Offset distance) {
        return new Exit(true, null, Objects.requireNonNull(distance, "distance"), null, Terms.USUAL);
    }

    /**
     * A stop: a stop order at a price, or a stop limit order with {@link #limit(String)}.
     *
     * @param stopPrice the price that triggers it, as plain decimal text
     * @return the exit
     * @throws io.orderwright.InvalidOrderException if it is not a plain decimal number
     */
    public static Exit stopLoss(String stopPrice) {
        return new Exit(false, Amount.of("stopLoss", stopPrice), null, null, Terms.USUAL);
    }

    /**
     * A stop at a distance from the entry's fill.
     *
     * @param distance the distance, positive on either side
     * @return the exit
     */
    public static Exit stopLoss(Offset distance) {
        return new Exit(false, null, Objects.requireNonNull(distance, "distance"), null, Terms.USUAL);
    }

    /**
     * A stop that follows the price at a distance, in the broker's own basis.
     *
     * @param distance the distance, positive on either side
     * @return the exit
     */
    public static Exit trailingStop(Offset distance) {
        return new Exit(false, null, null, PriceLink.trailing(distance), Terms.USUAL);
    }

    /**
     * Makes a stop a stop limit order.
     *
     * @param price the limit price once the stop is triggered, as plain decimal text
     * @return the changed exit
     * @throws io.orderwright.InvalidOrderException if it is not a plain decimal number, or this is a target
     */
    public Exit limit(String price) {
        Price limit = Amount.of("limit", price);
        return stopTerms(new Terms(Optional.of(limit), Optional.empty(), terms.life, terms.session));
    }

    /**
     * Makes a stop a stop limit order whose limit is an offset.
     *
     * @param link from what, in which unit, by how much; its sign is kept
     * @return the changed exit
     * @throws io.orderwright.InvalidOrderException if this is a target
     */
    public Exit limit(PriceLink link) {
        Objects.requireNonNull(link, "link");
        return stopTerms(new Terms(Optional.empty(), Optional.of(link), terms.life, terms.session));
    }

    /**
     * Sets what a trailing stop follows.
     *
     * @param basis the bid, the ask, the last price…
     * @return the changed exit
     * @throws io.orderwright.InvalidOrderException if this is not a trailing stop
     */
    public Exit following(PriceBasis basis) {
        if (trail == null) {
            throw io.orderwright.InvalidOrderException.of(
                    "following", "is for a trailing stop only", basis.toString(), "start from trailingStop");
        }
        return new Exit(false, null, null, trail.withBasis(basis), terms);
    }

    /** {@return this exit, living for the day} */
    public Exit day() {
        return timeInForce(TimeInForce.DAY);
    }

    /** {@return this exit, living until it is cancelled, as it does unless said otherwise} */
    public Exit goodTillCancel() {
        return timeInForce(TimeInForce.GOOD_TILL_CANCEL);
    }

    /**
     * Sets how long the exit lives.
     *
     * @param life how long
     * @return the changed exit
     */
    public Exit timeInForce(TimeInForce life) {
        Objects.requireNonNull(life, "life");
        return new Exit(target, level, distance, trail, new Terms(terms.limit, terms.limitLink, life, terms.session));
    }

    /**
     * Sets the session that the exit takes part in, in place of the entry's.
     *
     * @param session the session
     * @return the changed exit
     */
    public Exit session(Session session) {
        Terms changed = new Terms(terms.limit, terms.limitLink, terms.life, Optional.of(session));
        return new Exit(target, level, distance, trail, changed);
    }

    /** {@return whether this exit is a target; otherwise it is a stop} */
    public boolean isTarget() {
        return target;
    }

    /** The order that this exit is for an entry. */
    OrderBuilder from(OrderBuilder entry) {
        List<Leg> legs = new ArrayList<>(entry.legs().size());
        for (Leg leg : entry.legs()) {
            legs.add(leg.reversed());
        }
        ImmutableSingleOrderCarrier draft = ImmutableSingleOrderCarrier.of()
                .withLegs(legs)
                .withUnitsAmount(entry.draft.unitsAmount())
                .withTimeInForce(terms.life)
                .withSession(terms.session.or(entry::session));
        ImmutableHandlingCarrier handling =
                ((ImmutableHandlingCarrier) Handling.none()).withComplexStrategy(entry.complexStrategy());
        OrderBuilder exit = new OrderBuilder(draft.withHandling(handling));
        Optional<PriceEffect> effect =
                legs.size() > 1 ? NetEffect.of(entry.draft).map(NetEffect::opposite) : Optional.empty();
        return target ? target(exit, effect) : stop(exit, effect);
    }

    private OrderBuilder target(OrderBuilder exit, Optional<PriceEffect> effect) {
        OrderBuilder typed = exit.type(effect.map(Exit::netType).orElse(OrderType.LIMIT));
        return level == null ? typed.priceLink(fromEntry()) : typed.price(level);
    }

    private OrderBuilder stop(OrderBuilder exit, Optional<PriceEffect> effect) {
        boolean limited = terms.limit.isPresent() || terms.limitLink.isPresent();
        OrderBuilder typed = exit.type(stopType(limited));
        if (trail != null) {
            typed = typed.stopLink(trail);
        } else {
            typed = level == null ? typed.stopLink(fromEntry()) : typed.stopPrice(level);
        }
        if (!limited) {
            return typed;
        }
        OrderBuilder withLimit =
                new OrderBuilder(typed.draft.withPrice(terms.limit).withPriceLink(terms.limitLink));
        return effect.map(withLimit::priceEffect).orElse(withLimit);
    }

    private OrderType stopType(boolean limited) {
        if (trail != null) {
            return limited ? OrderType.TRAILING_STOP_LIMIT : OrderType.TRAILING_STOP;
        }
        return limited ? OrderType.STOP_LIMIT : OrderType.STOP;
    }

    private PriceLink fromEntry() {
        return PriceLink.of(PriceBasis.ENTRY, Objects.requireNonNull(distance, "distance"));
    }

    private static OrderType netType(PriceEffect effect) {
        return effect == PriceEffect.DEBIT ? OrderType.NET_DEBIT : OrderType.NET_CREDIT;
    }

    private Exit stopTerms(Terms changed) {
        if (target) {
            throw io.orderwright.InvalidOrderException.of(
                    "limit", "is for a stop only", "takeProfit", "leave it out: a target is a limit order already");
        }
        return new Exit(false, level, distance, trail, changed);
    }

    /** {@return the exit for a person} */
    @Override
    public String toString() {
        Amount none = Amount.of("0");
        Object where = trail != null ? trail : distance != null ? distance : level != null ? level : none;
        return (target ? "take profit " : trail != null ? "trailing stop " : "stop loss ") + where;
    }
}
