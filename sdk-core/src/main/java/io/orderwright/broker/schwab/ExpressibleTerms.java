package io.orderwright.broker.schwab;

import io.orderwright.internal.dialect.Refusals;
import io.orderwright.internal.json.JsonTimes;
import io.orderwright.order.Handling;
import io.orderwright.order.OrderType;
import io.orderwright.order.Session;
import io.orderwright.order.SingleOrder;
import io.orderwright.price.Expression;
import io.orderwright.price.Price;
import io.orderwright.price.PriceLink;
import java.time.Instant;
import java.util.Optional;

/** Whether Schwab's JSON has a form for the terms of a single order. */
final class ExpressibleTerms {
    private static final String NO_FIELD = "has no field at Schwab";
    private static final String LEAVE_OUT = "leave it out";

    private final Refusals refusals;

    ExpressibleTerms(Refusals refusals) {
        this.refusals = refusals;
    }

    void check(SingleOrder order, boolean triggered) {
        prices(order);
        links(order, triggered);
        life(order);
        release(order);
        if (order.handling() != Handling.none()) {
            restrictions(order.handling());
            others(order.handling());
        }
    }

    private void prices(SingleOrder order) {
        price("price", order.price());
        price("stopPrice", order.stopPrice());
        if (order.priceEffect().isPresent() && !order.type().equals(OrderType.LIMIT)) {
            refusals.add(
                    "priceEffect",
                    NO_FIELD + " but the net debit and net credit types",
                    order.priceEffect().get(),
                    "leave it out, or choose NET_DEBIT or NET_CREDIT");
        }
    }

    private void price(String field, Optional<Price> price) {
        if (price.isPresent() && price.get() instanceof Expression expression) {
            refusals.add(field, "must be an amount at Schwab", expression.text(), "give a number");
        }
    }

    private void links(SingleOrder order, boolean triggered) {
        if (order.priceLink().isPresent()) {
            link("priceLink", order.priceLink().get(), order, triggered);
        }
        if (order.stopLink().isPresent()) {
            link("stopLink", order.stopLink().get(), order, triggered);
        }
    }

    private void link(String field, PriceLink link, SingleOrder order, boolean triggered) {
        if (!LinkForm.isFromEntry(link)) {
            return;
        }
        if (!triggered) {
            refusals.add(
                    field + ".basis",
                    "has no entry to be measured from",
                    link,
                    "place the order after its entry, in one triggers other");
        }
        if (field.equals("stopLink") && LinkForm.isTrailing(order.type())) {
            refusals.add(field + ".basis", "must be a quote for a trailing stop", link, "follow BID, ASK or LAST");
        } else if (isSideless(order)) {
            refusals.add(
                    field + ".basis",
                    "gives no sign to the distance of an order that neither buys nor sells",
                    link,
                    "measure from TRIGGER, with a sign");
        }
    }

    private static boolean isSideless(SingleOrder order) {
        boolean net = order.priceEffect().isPresent() && order.type().equals(OrderType.LIMIT);
        return !net
                && SingleForm.side(order.type(), LegForm.canonical(order.legs()))
                        .isEmpty();
    }

    private void life(SingleOrder order) {
        if (order.session().isPresent() && order.session().get().equals(Session.OVERNIGHT)) {
            refusals.add("session", "has no form at Schwab", Session.OVERNIGHT, "choose EXTENDED, or the day sessions");
        }
        time("notBefore", order.notBefore());
        time("cancelAt", order.cancelAt());
        if (order.expireDate().isPresent()
                && !WireTimes.isWritable(order.expireDate().get())) {
            refusals.add(
                    "expireDate",
                    "must have a year of four digits",
                    order.expireDate().get(),
                    "check the date");
        }
    }

    private void time(String field, Optional<Instant> time) {
        if (time.isPresent() && !JsonTimes.isWritable(time.get())) {
            refusals.add(field, "must have a year of four digits", time.get(), "check the time");
        }
    }

    private void release(SingleOrder order) {
        if (!order.conditions().isEmpty()) {
            refusals.add("conditions", NO_FIELD, order.conditions().size(), "watch the price yourself, then place");
        }
        if (order.algorithm().isPresent()) {
            refusals.add("algorithm", NO_FIELD, order.algorithm().get().strategy(), "place the slices yourself");
        }
    }

    /** That a restriction does not hold needs no field. */
    private void restrictions(Handling handling) {
        restriction("reduceOnly", handling.reduceOnly(), "say it by the instruction: SELL or BUY_TO_COVER");
        restriction("postOnly", handling.postOnly(), LEAVE_OUT);
        restriction("hidden", handling.hidden(), LEAVE_OUT);
        restriction("reverseLimit", handling.reverseLimit(), LEAVE_OUT);
    }

    private void restriction(String field, Optional<Boolean> restriction, String remedy) {
        if (restriction.isPresent() && restriction.get()) {
            refusals.add("handling." + field, NO_FIELD, true, remedy);
        }
    }

    private void others(Handling handling) {
        other("displayQuantity", handling.displayQuantity());
        other("marginMode", handling.marginMode());
        other("leverage", handling.leverage());
        other("accountLeverage", handling.accountLeverage());
        other("strictPositionEffect", handling.strictPositionEffect());
        other("partition", handling.partition());
        other("automated", handling.automated());
    }

    private void other(String field, Optional<?> value) {
        if (value.isPresent()) {
            refusals.add("handling." + field, NO_FIELD, value.get(), LEAVE_OUT);
        }
    }
}
