package io.orderwright.broker.schwab;

import io.orderwright.internal.dialect.Missing;
import io.orderwright.internal.dialect.Refusals;
import io.orderwright.order.Handling;
import io.orderwright.order.OrderType;
import io.orderwright.order.Session;
import io.orderwright.order.SingleOrder;
import io.orderwright.price.PriceLink;

/** Whether Schwab's JSON has a form for the terms of a single order. */
final class ExpressibleTerms {
    private final Refusals refusals;
    private final Missing missing;

    ExpressibleTerms(Refusals refusals) {
        this.refusals = refusals;
        this.missing = new Missing("Schwab", refusals);
    }

    void check(SingleOrder order, boolean triggered) {
        prices(order);
        links(order, triggered);
        life(order);
        missing.conditions(order);
        missing.algorithm(order);
        if (order.handling() != Handling.none()) {
            restrictions(order.handling());
            others(order.handling());
        }
    }

    private void prices(SingleOrder order) {
        missing.expression("price", order.price());
        missing.expression("stopPrice", order.stopPrice());
        if (order.priceEffect().isPresent() && !order.type().equals(OrderType.LIMIT)) {
            refusals.add(
                    "priceEffect",
                    "has no field at Schwab but the net debit and net credit types",
                    order.priceEffect().get(),
                    "leave it out, or choose NET_DEBIT or NET_CREDIT");
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
        missing.unwritable("notBefore", order.notBefore());
        missing.unwritable("cancelAt", order.cancelAt());
        if (order.expireDate().isPresent()
                && !WireTimes.isWritable(order.expireDate().get())) {
            refusals.add(
                    "expireDate",
                    "must have a year of four digits",
                    order.expireDate().get(),
                    "check the date");
        }
    }

    private void restrictions(Handling handling) {
        missing.restriction("reduceOnly", handling.reduceOnly(), "say it by the instruction: SELL or BUY_TO_COVER");
        missing.restriction("postOnly", handling.postOnly());
        missing.restriction("hidden", handling.hidden());
        missing.restriction("reverseLimit", handling.reverseLimit());
    }

    private void others(Handling handling) {
        missing.handling("displayQuantity", handling.displayQuantity());
        missing.handling("marginMode", handling.marginMode());
        missing.handling("leverage", handling.leverage());
        missing.handling("accountLeverage", handling.accountLeverage());
        missing.handling("strictPositionEffect", handling.strictPositionEffect());
        missing.handling("partition", handling.partition());
        missing.handling("automated", handling.automated());
    }
}
