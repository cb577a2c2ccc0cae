package io.orderwright.order;

import io.orderwright.InvalidOrderException;
import io.orderwright.extras.Extras;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.Future;
import io.orderwright.instrument.Instrument;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.Side;
import io.orderwright.price.Amount;
import io.orderwright.price.Decimals;
import io.orderwright.price.PriceRule;
import io.orderwright.price.PriceSide;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A half-written order. Every call returns a new builder and leaves this one as it was, so a builder is a template that
 * threads can share.
 *
 * <p>Every field has a setter, a {@code clear…} and a reader. Setting a field again replaces it. Only text that is no
 * number is refused at once; everything else is checked, and reported together, by {@link #build()}. Equality is by
 * value, where the price rule is a value too.
 */
public final class OrderBuilder extends RestrictionFields implements OrderPart {
    private static final OrderBuilder EMPTY = new OrderBuilder(ImmutableSingleOrderCarrier.builder()
            .handling(Handling.none())
            .extras(Extras.none())
            .build());
    private static final OrderBuilder FOR_THE_DAY =
            EMPTY.timeInForce(TimeInForce.DAY).session(Session.NORMAL);

    OrderBuilder(ImmutableSingleOrderCarrier draft) {
        this(draft, null, null, null);
    }

    OrderBuilder(
            ImmutableSingleOrderCarrier draft,
            @Nullable PriceRule rule,
            @Nullable BigDecimal rawPrice,
            @Nullable BigDecimal rawStopPrice) {
        super(draft, rule, rawPrice, rawStopPrice);
    }

    /** {@return a builder in which nothing is set} */
    public static OrderBuilder order() {
        return EMPTY;
    }

    /**
     * Starts with one leg. For shares and options on them, the order lives for the day in the normal session until said
     * otherwise; for anything else both are unset.
     *
     * @param leg what to do, how much, of what
     * @return a builder with that leg
     */
    public static OrderBuilder order(Leg leg) {
        Objects.requireNonNull(leg, "leg");
        return (hasSessions(leg.instrument()) ? FOR_THE_DAY : EMPTY).leg(leg);
    }

    /**
     * Checks the order against the language's rules and finishes it.
     *
     * @return the order
     * @throws io.orderwright.InvalidOrderException with every rule that it breaks
     */
    public SingleOrder build() {
        Violations violations = new Violations();
        SingleOrder order = finish(violations);
        violations.throwIfAny();
        return order;
    }

    /**
     * Protects the order: once it is wholly filled, its exits are placed. Two exits cancel each other.
     *
     * @param exits a target, a stop, or one of each
     * @return a builder of the composite
     */
    public CompositeBuilder bracket(Exit... exits) {
        return CompositeBuilder.bracket(this, List.of(Objects.requireNonNull(exits, "exits")));
    }

    /**
     * Releases other orders once this one is wholly filled.
     *
     * @param orders one or more orders
     * @return a builder of the composite
     */
    public CompositeBuilder then(OrderPart... orders) {
        return CompositeBuilder.trigger(this, Arrays.asList(Objects.requireNonNull(orders, "orders")));
    }

    /** Applies the price rule and checks, without stopping at what is wrong. */
    SingleOrder finish(Violations violations) {
        ImmutableSingleOrderCarrier finished = draft;
        if (rawPrice != null) {
            finished = finished.withPrice(ruled(rawPrice, violations, "price"));
        }
        if (rawStopPrice != null) {
            finished = finished.withStopPrice(ruled(rawStopPrice, violations, "stopPrice"));
        }
        SingleOrderRules.check(finished, violations);
        return finished;
    }

    /** The price that the rule makes of a number; the number itself, reported, where the rule can't. */
    private Amount ruled(BigDecimal number, Violations violations, String path) {
        PriceRule applied = rule == null ? defaultRule() : rule;
        PriceSide side = NetEffect.of(draft)
                .map(effect -> effect == PriceEffect.DEBIT ? PriceSide.BUY : PriceSide.SELL)
                .orElse(PriceSide.BUY);
        try {
            BigDecimal price = Objects.requireNonNull(applied.apply(number, side), "the price rule gave null");
            return Amount.of(Decimals.bounded("", price));
        } catch (InvalidOrderException e) {
            e.violations().forEach(violation -> violations.add(path, violation));
        } catch (RuntimeException e) {
            violations.add(path, e, number);
        }
        return shown(path, number);
    }

    private PriceRule defaultRule() {
        if (draft.legs().isEmpty()) {
            return PriceRule.exact();
        }
        Instrument instrument = draft.legs().get(0).instrument();
        if (hasSessions(instrument)) {
            return PriceRule.truncating();
        }
        return instrument instanceof Future future
                ? future.tickSize().map(PriceRule::tick).orElse(PriceRule.exact())
                : PriceRule.exact();
    }

    private static boolean hasSessions(Instrument instrument) {
        return instrument instanceof Equity || instrument instanceof Option;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrderBuilder that
                && draft.equals(that.draft)
                && same(rawPrice, that.rawPrice)
                && same(rawStopPrice, that.rawStopPrice)
                && Objects.equals(rule, that.rule);
    }

    @Override
    public int hashCode() {
        return draft.hashCode();
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return Decimals.equal(one, other);
    }

    /** {@return the order so far, as one short sentence} */
    @Override
    public String toString() {
        return draft.toString();
    }

    static Optional<Side> sideOf(List<Leg> legs) {
        return legs.size() == 1 ? legs.get(0).instruction().side() : Optional.empty();
    }
}
