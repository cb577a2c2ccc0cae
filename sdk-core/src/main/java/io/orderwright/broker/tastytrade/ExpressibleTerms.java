package io.orderwright.broker.tastytrade;

import io.orderwright.internal.dialect.Missing;
import io.orderwright.internal.dialect.Refusals;
import io.orderwright.order.Destination;
import io.orderwright.order.Handling;
import io.orderwright.order.OrderType;
import io.orderwright.order.Session;
import io.orderwright.order.SingleOrder;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Whether tastytrade's JSON has a form for the terms of a single order. */
final class ExpressibleTerms {
    private static final String GIVE_A_LEVEL = "give the level itself, worked out from a quote";

    private static final Map<OrderType, String> INSTEAD = Map.of(
            OrderType.TRAILING_STOP,
            "there are no trailing stops: give STOP a level, and replace it as the price moves",
            OrderType.TRAILING_STOP_LIMIT,
            "there are no trailing stops: give STOP_LIMIT its levels, and replace it as the price moves",
            OrderType.MARKET_ON_CLOSE,
            "give MARKET a time not before the close",
            OrderType.LIMIT_ON_CLOSE,
            "give LIMIT a time not before the close",
            OrderType.EXERCISE,
            "exercise it by tastytrade's own application",
            OrderType.JOIN_BID,
            "give LIMIT the bid",
            OrderType.JOIN_ASK,
            "give LIMIT the ask",
            OrderType.CABINET,
            "give LIMIT the lowest price",
            OrderType.of(TypeWords.NOTIONAL_MARKET),
            "choose MARKET, with a quantity in cash");

    private final Refusals refusals;
    private final Missing missing;
    private final ExpressibleConditions conditions;

    ExpressibleTerms(Refusals refusals) {
        this.refusals = refusals;
        this.missing = new Missing("tastytrade", refusals);
        this.conditions = new ExpressibleConditions(refusals);
    }

    void check(SingleOrder order) {
        type(order);
        prices(order);
        life(order);
        if (order.units().isPresent() && !PackageCount.isToldByLegs(order)) {
            units(order.units().get());
        }
        conditions.check(order.conditions());
        missing.algorithm(order);
        if (order.handling() != Handling.none()) {
            restrictions(order.handling());
            others(order.handling());
        }
    }

    private void type(SingleOrder order) {
        if (TypeWords.write(order.type()).isEmpty()) {
            String remedy = INSTEAD.getOrDefault(order.type(), "choose another, such as LIMIT");
            refusals.add("type", "is no order type of tastytrade's", order.type(), remedy);
        }
        boolean market = order.type().equals(OrderType.MARKET) && order.legs().size() == 1;
        if (TypeWords.isNotional(order.legs()) && !market) {
            refusals.add(
                    "type",
                    "must be MARKET, with one leg, for an amount of money at tastytrade",
                    order.type() + " with " + order.legs().size()
                            + (order.legs().size() == 1 ? " leg" : " legs"),
                    "give a number of units, or choose MARKET");
        }
    }

    private void prices(SingleOrder order) {
        missing.expression("price", order.price());
        missing.expression("stopPrice", order.stopPrice());
        missing.field("priceLink", order.priceLink(), GIVE_A_LEVEL);
        missing.field("stopLink", order.stopLink(), GIVE_A_LEVEL);
    }

    private void life(SingleOrder order) {
        LifeWords.Life life = SingleForm.lifeOf(order);
        if (LifeWords.write(life).isEmpty()) {
            if (!LifeWords.isKnown(life.timeInForce())) {
                refusals.add(
                        "timeInForce",
                        "is no time in force of tastytrade's",
                        life.timeInForce(),
                        "choose IMMEDIATE_OR_CANCEL, DAY, GOOD_TILL_CANCEL, or GOOD_TILL_DATE with a date");
            } else {
                session(life);
            }
        }
        missing.unwritable("notBefore", order.notBefore());
        missing.unwritable("cancelAt", order.cancelAt());
        if (order.expireDate()
                .filter(day -> day.getYear() < 1 || day.getYear() > 9999)
                .isPresent()) {
            refusals.add(
                    "expireDate",
                    "must have a year of four digits",
                    order.expireDate().get(),
                    "check the date");
        }
    }

    private void session(LifeWords.Life life) {
        Session session = Optional.ofNullable(life.session()).orElse(Session.NORMAL);
        boolean extended = session.equals(Session.EXTENDED) || session.equals(Session.OVERNIGHT);
        refusals.add(
                "session",
                extended
                        ? "goes with DAY and GOOD_TILL_CANCEL alone at tastytrade, not with " + life.timeInForce()
                        : "has no form at tastytrade",
                session,
                extended
                        ? "choose GOOD_TILL_CANCEL, with cancelAt for its end"
                        : "choose EXTENDED, OVERNIGHT, or the regular session");
    }

    private void units(BigDecimal units) {
        refusals.add(
                "units",
                "is counted by tastytrade from the legs, and differs",
                units.toPlainString(),
                "leave it out, or give the legs' quantities");
    }

    private void restrictions(Handling handling) {
        missing.restriction(
                "reduceOnly", handling.reduceOnly(), "say it by a closing instruction: it is checked strictly");
        missing.restriction("postOnly", handling.postOnly());
        missing.restriction("hidden", handling.hidden());
        missing.restriction("reverseLimit", handling.reverseLimit());
    }

    private void others(Handling handling) {
        missing.handling("specialInstruction", handling.specialInstruction());
        missing.handling("destination", handling.destination().filter(venue -> !venue.equals(Destination.AUTO)));
        missing.handling("taxLotMethod", handling.taxLotMethod());
        missing.handling("stopType", handling.stopType());
        missing.handling("activationPrice", handling.activationPrice());
        missing.handling("displayQuantity", handling.displayQuantity());
        missing.handling("marginMode", handling.marginMode());
        missing.handling("leverage", handling.leverage());
        missing.handling("accountLeverage", handling.accountLeverage());
    }
}
