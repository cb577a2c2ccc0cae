package io.orderwright.broker.tektii;

import io.orderwright.internal.dialect.Refusals;
import io.orderwright.order.Destination;
import io.orderwright.order.Handling;
import io.orderwright.order.OrderType;
import io.orderwright.order.Session;
import io.orderwright.order.SingleOrder;
import io.orderwright.order.TimeInForce;
import io.orderwright.price.Amount;
import io.orderwright.price.LinkUnit;
import io.orderwright.price.Price;
import io.orderwright.price.PriceLink;
import java.util.Optional;
import java.util.Set;

/** Whether the gateway's JSON has a form for the terms of a single order. */
final class ExpressibleTerms {
    private static final String NO_FIELD = "has no field at Tektii";
    private static final String LEAVE_OUT = "leave it out";
    private static final String GIVE_A_PRICE = "give a price";

    /** Types and lives that the language knows and the gateway has no word for. */
    private static final Set<OrderType> NOT_TYPES = Set.of(
            OrderType.TRAILING_STOP_LIMIT,
            OrderType.MARKET_ON_CLOSE,
            OrderType.LIMIT_ON_CLOSE,
            OrderType.NET_DEBIT,
            OrderType.NET_CREDIT,
            OrderType.NET_ZERO,
            OrderType.EXERCISE,
            OrderType.JOIN_BID,
            OrderType.JOIN_ASK,
            OrderType.MARKETABLE_LIMIT,
            OrderType.CABINET,
            OrderType.NON_MARKETABLE);

    private static final Set<TimeInForce> NOT_LIVES = Set.of(
            TimeInForce.GOOD_TILL_DATE,
            TimeInForce.END_OF_WEEK,
            TimeInForce.END_OF_MONTH,
            TimeInForce.NEXT_END_OF_MONTH);

    private final Refusals refusals;

    ExpressibleTerms(Refusals refusals) {
        this.refusals = refusals;
    }

    void check(SingleOrder order) {
        if (NOT_TYPES.contains(order.type())) {
            refusals.add(
                    "type",
                    "has no form at Tektii",
                    order.type(),
                    "choose MARKET, LIMIT, STOP, STOP_LIMIT or TRAILING_STOP");
        } else {
            prices(order);
        }
        order.timeInForce()
                .filter(NOT_LIVES::contains)
                .ifPresent(life -> refusals.add(
                        "timeInForce",
                        "has no form at Tektii",
                        life,
                        "choose GOOD_TILL_CANCEL, DAY, IMMEDIATE_OR_CANCEL or FILL_OR_KILL"));
        others(order);
    }

    /** What neither an order nor an exit can say. */
    void others(SingleOrder order) {
        times(order);
        release(order);
        if (order.handling() != Handling.none()) {
            handling(order.handling());
        }
        order.priceEffect().ifPresent(effect -> refusals.add("priceEffect", NO_FIELD, effect, LEAVE_OUT));
    }

    private void prices(SingleOrder order) {
        amount("price", order.price());
        amount("stopPrice", order.stopPrice());
        order.priceLink().ifPresent(link -> refusals.add("priceLink", NO_FIELD, link, GIVE_A_PRICE));
        if (!order.type().equals(OrderType.TRAILING_STOP)) {
            order.stopLink().ifPresent(link -> refusals.add("stopLink", NO_FIELD, link, GIVE_A_PRICE));
            return;
        }
        order.stopPrice()
                .ifPresent(level -> refusals.add(
                        "stopPrice",
                        "is not taken for a trailing stop at Tektii",
                        level.text(),
                        "give the distance alone, as the stop link"));
        trail(order.stopLink().orElse(PriceLink.empty()));
    }

    private void trail(PriceLink link) {
        Optional<LinkUnit> unit = link.unit();
        if (unit.isEmpty() || link.amount().isEmpty()) {
            refusals.add("stopLink", "must give the trailing distance", link, "give a unit and an amount");
        } else if (!WireWords.trails().containsValue(unit.get())) {
            refusals.add("stopLink.unit", "must be PRICE or PERCENT at Tektii", unit.get(), "work out the distance");
        }
        link.basis()
                .ifPresent(basis -> refusals.add(
                        "stopLink.basis", "can't be said to Tektii", basis, "leave out what the stop follows"));
    }

    /** An amount of more than nothing. */
    void amount(String field, Optional<Price> price) {
        if (price.isEmpty()) {
            return;
        }
        if (!(price.get() instanceof Amount amount)) {
            refusals.add(field, "must be an amount at Tektii", price.get().text(), "give a number");
        } else if (amount.value().signum() <= 0) {
            refusals.add(field, "must be above zero at Tektii", amount.text(), "give a positive price");
        }
    }

    private void times(SingleOrder order) {
        order.session()
                .filter(session -> !session.equals(Session.NORMAL))
                .ifPresent(session -> refusals.add("session", NO_FIELD, session, LEAVE_OUT));
        order.notBefore().ifPresent(time -> refusals.add("notBefore", NO_FIELD, time, "place the order then"));
        order.cancelAt().ifPresent(time -> refusals.add("cancelAt", NO_FIELD, time, "cancel the order then"));
    }

    private void release(SingleOrder order) {
        if (!order.conditions().isEmpty()) {
            refusals.add("conditions", NO_FIELD, order.conditions().size(), "watch the price yourself, then place");
        }
        order.algorithm()
                .ifPresent(algorithm ->
                        refusals.add("algorithm", NO_FIELD, algorithm.strategy(), "place the slices yourself"));
    }

    private void handling(Handling handling) {
        other("specialInstruction", handling.specialInstruction());
        other("destination", handling.destination().filter(venue -> !venue.equals(Destination.AUTO)));
        other("taxLotMethod", handling.taxLotMethod());
        other("stopType", handling.stopType());
        other("activationPrice", handling.activationPrice());
        other("accountLeverage", handling.accountLeverage());
        other("strictPositionEffect", handling.strictPositionEffect());
        other("reverseLimit", handling.reverseLimit().filter(Boolean::booleanValue));
        other("partition", handling.partition());
        other("automated", handling.automated());
    }

    private void other(String field, Optional<?> value) {
        if (value.isPresent()) {
            refusals.add("handling." + field, NO_FIELD, value.get(), LEAVE_OUT);
        }
    }
}
