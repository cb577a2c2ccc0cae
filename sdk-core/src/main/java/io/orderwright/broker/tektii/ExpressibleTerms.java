package io.orderwright.broker.tektii;

import io.orderwright.internal.dialect.Missing;
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
    private final Missing missing;

    ExpressibleTerms(Refusals refusals) {
        this.refusals = refusals;
        this.missing = new Missing("Tektii", refusals);
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
        missing.conditions(order);
        missing.algorithm(order);
        if (order.handling() != Handling.none()) {
            handling(order.handling());
        }
        missing.field("priceEffect", order.priceEffect(), LEAVE_OUT);
    }

    private void prices(SingleOrder order) {
        amount("price", order.price());
        amount("stopPrice", order.stopPrice());
        missing.field("priceLink", order.priceLink(), GIVE_A_PRICE);
        if (!order.type().equals(OrderType.TRAILING_STOP)) {
            missing.field("stopLink", order.stopLink(), GIVE_A_PRICE);
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
        missing.field("session", order.session().filter(session -> !session.equals(Session.NORMAL)), LEAVE_OUT);
        missing.field("notBefore", order.notBefore(), "place the order then");
        missing.field("cancelAt", order.cancelAt(), "cancel the order then");
    }

    private void handling(Handling handling) {
        missing.handling("specialInstruction", handling.specialInstruction());
        missing.handling("destination", handling.destination().filter(venue -> !venue.equals(Destination.AUTO)));
        missing.handling("taxLotMethod", handling.taxLotMethod());
        missing.handling("stopType", handling.stopType());
        missing.handling("activationPrice", handling.activationPrice());
        missing.handling("accountLeverage", handling.accountLeverage());
        missing.handling("strictPositionEffect", handling.strictPositionEffect());
        missing.handling("reverseLimit", handling.reverseLimit().filter(Boolean::booleanValue));
        missing.handling("partition", handling.partition());
        missing.handling("automated", handling.automated());
    }
}
