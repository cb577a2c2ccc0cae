package io.orderwright.order;

import io.orderwright.InvalidOrderException;
import io.orderwright.extras.Extras;
import io.orderwright.price.Amount;
import io.orderwright.price.Offset;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a position that an entry opens is left: a target that takes the profit, or a stop that limits the loss.
 *
 * <p>An exit takes its legs from the entry, each reversed, and its session too. It lives until it is cancelled, unless
 * said otherwise. Levels are prices; distances are positive, away from the entry's fill, on either side. A level given
 * as text stays as it is written; one given as a number goes through the entry's price rule. Immutable and safe to
 * share: one exit may serve many entries. Equality is by value.
 */
public final class Exit {
    private final boolean target;
    private final @Nullable Level level;
    private final @Nullable Offset distance;
    private final @Nullable PriceLink trail;
    private final Terms terms;

    private record Life(TimeInForce timeInForce, Optional<LocalDate> expireDate) {
        static final Life GOOD_TILL_CANCEL = new Life(TimeInForce.GOOD_TILL_CANCEL, Optional.empty());
    }

    private record Terms(Optional<Level> limit, Optional<PriceLink> limitLink, Life life, Optional<Session> session) {
        static final Terms USUAL =
                new Terms(Optional.empty(), Optional.empty(), Life.GOOD_TILL_CANCEL, Optional.empty());
    }

    /** A price, and whether it is a number that is still to go through the price rule. */
    private record Level(Amount price, boolean ruled) {
        static Level written(String path, String text) {
            return new Level(Amount.of(path, text), false);
        }

        static Level number(BigDecimal number) {
            return new Level(Amount.of(number), true);
        }

        @Override
        public String toString() {
            return price.text();
        }
    }

    private Exit(
            boolean target, @Nullable Level level, @Nullable Offset distance, @Nullable PriceLink trail, Terms terms) {
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
        return new Exit(
                true, Level.written("takeProfit", Objects.requireNonNull(price, "price")), null, null, Terms.USUAL);
    }

    /**
     * A target: a limit order at a price given as a number, which goes through the entry's price rule.
     *
     * @param price the price
     * @return the exit
     */
    public static Exit takeProfit(BigDecimal price) {
        return new Exit(true, Level.number(Objects.requireNonNull(price, "price")), null, null, Terms.USUAL);
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
        return new Exit(
                false,
                Level.written("stopLoss", Objects.requireNonNull(stopPrice, "stopPrice")),
                null,
                null,
                Terms.USUAL);
    }

    /**
     * A stop: a stop order at a price given as a number, which goes through the entry's price rule.
     *
     * @param stopPrice the price that triggers it
     * @return the exit
     */
    public static Exit stopLoss(BigDecimal stopPrice) {
        return new Exit(false, Level.number(Objects.requireNonNull(stopPrice, "stopPrice")), null, null, Terms.USUAL);
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
        return new Exit(
                false, null, null, PriceLink.trailing(Objects.requireNonNull(distance, "distance")), Terms.USUAL);
    }

    /**
     * Makes a stop a stop limit order.
     *
     * @param price the limit price once the stop is triggered, as plain decimal text
     * @return the changed exit
     * @throws io.orderwright.InvalidOrderException if it is not a plain decimal number, or this is a target
     */
    public Exit limit(String price) {
        return limit(Level.written("limit", Objects.requireNonNull(price, "price")));
    }

    /**
     * Makes a stop a stop limit order, at a price given as a number, which goes through the entry's price rule.
     *
     * @param price the limit price once the stop is triggered
     * @return the changed exit
     * @throws io.orderwright.InvalidOrderException if this is a target
     */
    public Exit limit(BigDecimal price) {
        return limit(Level.number(Objects.requireNonNull(price, "price")));
    }

    private Exit limit(Level limit) {
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
        Objects.requireNonNull(basis, "basis");
        if (trail == null) {
            throw InvalidOrderException.of(
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
        return living(new Life(Objects.requireNonNull(life, "life"), Optional.empty()));
    }

    /**
     * Sets the last day of the exit.
     *
     * @param lastDay the last day, in the market's zone
     * @return the changed exit
     */
    public Exit goodTillDate(LocalDate lastDay) {
        Objects.requireNonNull(lastDay, "lastDay");
        return living(new Life(TimeInForce.GOOD_TILL_DATE, Optional.of(lastDay)));
    }

    /**
     * Sets the session that the exit takes part in, in place of the entry's.
     *
     * @param session the session
     * @return the changed exit
     */
    public Exit session(Session session) {
        Objects.requireNonNull(session, "session");
        Terms changed = new Terms(terms.limit, terms.limitLink, terms.life, Optional.of(session));
        return new Exit(target, level, distance, trail, changed);
    }

    private Exit living(Life life) {
        Terms changed = new Terms(terms.limit, terms.limitLink, life, terms.session);
        return new Exit(target, level, distance, trail, changed);
    }

    /** {@return whether this exit is a target; otherwise it is a stop} */
    public boolean isTarget() {
        return target;
    }

    /**
     * The order that this exit is for an entry.
     *
     * @throws InvalidOrderException if a leg of the entry has no known opposite
     */
    OrderBuilder from(OrderBuilder entry) {
        List<Leg> opened = entry.legs();
        ImmutableSingleOrderCarrier.Builder exit = ImmutableSingleOrderCarrier.builder()
                .unitsAmount(entry.draft.unitsAmount())
                .timeInForce(terms.life.timeInForce)
                .expireDate(terms.life.expireDate)
                .session(terms.session.isPresent() ? terms.session : entry.session())
                .handling(((ImmutableHandlingCarrier) Handling.none()).withComplexStrategy(entry.complexStrategy()))
                .extras(Extras.none());
        for (int i = 0; i < opened.size(); i++) {
            exit.addLegs(closing(opened.get(i), i));
        }
        Optional<PriceEffect> effect =
                opened.size() > 1 ? NetEffect.of(entry.draft).map(NetEffect::opposite) : Optional.empty();
        if (target) {
            target(exit, effect);
        } else {
            stop(exit, effect);
        }
        return ruled(new OrderBuilder(exit.build(), entry.rule, null, null));
    }

    /** The leg that undoes one of the entry's. */
    static Leg closing(Leg opened, int index) {
        if (opened.instruction().side().isEmpty()) {
            throw InvalidOrderException.of(
                    "legs[" + index + "].instruction",
                    "must have an opposite to be left by an exit",
                    opened.instruction().code(),
                    "write the closing order yourself, and give it to then(…)");
        }
        return opened.reversed();
    }

    private void target(ImmutableSingleOrderCarrier.Builder exit, Optional<PriceEffect> effect) {
        exit.draftType(effect.map(Exit::netType).orElse(OrderType.LIMIT));
        if (level == null) {
            exit.priceLink(fromEntry());
        } else {
            exit.price(level.price);
        }
    }

    private void stop(ImmutableSingleOrderCarrier.Builder exit, Optional<PriceEffect> effect) {
        boolean limited = terms.limit.isPresent() || terms.limitLink.isPresent();
        exit.draftType(stopType(limited)).price(terms.limit.map(Level::price)).priceLink(terms.limitLink);
        if (trail != null) {
            exit.stopLink(trail);
            return;
        }
        if (limited) {
            exit.priceEffect(effect);
        }
        if (level == null) {
            exit.stopLink(fromEntry());
        } else {
            exit.stopPrice(level.price);
        }
    }

    /** Lets those of its levels that are numbers go through the price rule. */
    private OrderBuilder ruled(OrderBuilder exit) {
        Level limit = target ? level : terms.limit.orElse(null);
        OrderBuilder ruled = limit != null && limit.ruled ? exit.price(limit.price.value()) : exit;
        return !target && level != null && level.ruled ? ruled.stopPrice(level.price.value()) : ruled;
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
            throw InvalidOrderException.of(
                    "limit", "is for a stop only", "takeProfit", "leave it out: a target is a limit order already");
        }
        return new Exit(false, level, distance, trail, changed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Exit that
                && target == that.target
                && Objects.equals(level, that.level)
                && Objects.equals(distance, that.distance)
                && Objects.equals(trail, that.trail)
                && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        return Objects.hash(target, level, distance, trail, terms);
    }

    /** {@return the exit for a person, such as {@code stop loss 145.00 limit 144.50 GOOD_TILL_CANCEL}} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(target ? "take profit" : trail == null ? "stop loss" : "trailing stop");
        Stream.of(level, distance, trail)
                .filter(Objects::nonNull)
                .forEach(at -> text.append(' ').append(at));
        terms.limit.ifPresent(limit -> text.append(" limit ").append(limit));
        terms.limitLink.ifPresent(link -> text.append(" limit ").append(link));
        text.append(' ').append(terms.life.timeInForce);
        terms.life.expireDate.ifPresent(date -> text.append(' ').append(date));
        terms.session.ifPresent(session -> text.append(' ').append(session));
        return text.toString();
    }
}
