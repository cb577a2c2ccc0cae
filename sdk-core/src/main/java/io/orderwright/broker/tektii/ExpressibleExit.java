package io.orderwright.broker.tektii;

import io.orderwright.internal.dialect.Refusals;
import io.orderwright.order.Bracket;
import io.orderwright.order.Handling;
import io.orderwright.order.Leg;
import io.orderwright.order.OrderType;
import io.orderwright.order.SingleOrder;
import io.orderwright.order.TimeInForce;
import java.util.Optional;

/**
 * Whether an exit can be the price on its entry that it is at the gateway: a limit or a stop at a level, that lives until
 * it is cancelled, and has no terms of its own.
 */
final class ExpressibleExit {
    private final Refusals refusals;
    private final ExpressibleTerms terms;

    ExpressibleExit(Refusals refusals) {
        this.refusals = refusals;
        this.terms = new ExpressibleTerms(refusals);
    }

    void check(SingleOrder exit, Bracket bracket) {
        boolean target = bracket.target().filter(exit::equals).isPresent();
        if (!exit.type().equals(target ? OrderType.LIMIT : OrderType.STOP)) {
            refusals.add(
                    "type",
                    "must be " + (target ? "LIMIT for a target" : "STOP for a stop") + " at Tektii",
                    exit.type(),
                    "give a level alone, or place the exit once the entry is filled");
            return;
        }
        level(exit, target);
        exit.timeInForce()
                .filter(life -> !life.equals(TimeInForce.GOOD_TILL_CANCEL))
                .ifPresent(life -> refusals.add(
                        "timeInForce",
                        "must be GOOD_TILL_CANCEL or unset for an exit at Tektii",
                        life,
                        "leave it out"));
        terms.others(exit);
        own(exit, bracket.entry());
    }

    private void level(SingleOrder exit, boolean target) {
        String link = target ? "priceLink" : "stopLink";
        (target ? exit.priceLink() : exit.stopLink())
                .ifPresent(distance ->
                        refusals.add(link, "must be a level for an exit at Tektii", distance, "work out the price"));
        terms.amount(target ? "price" : "stopPrice", target ? exit.price() : exit.stopPrice());
    }

    private void own(SingleOrder exit, SingleOrder entry) {
        Handling handling = exit.handling();
        exit.units()
                .filter(units -> units.compareTo(exit.legs().get(0).quantity().amount()) != 0)
                .ifPresent(units -> refusals.add(
                        "units", "must be the leg's own quantity at Tektii", units.toPlainString(), "leave it out"));
        restriction("reduceOnly", handling.reduceOnly().filter(Boolean::booleanValue));
        restriction("postOnly", handling.postOnly().filter(Boolean::booleanValue));
        restriction("hidden", handling.hidden().filter(Boolean::booleanValue));
        restriction("displayQuantity", handling.displayQuantity());
        restriction("marginMode", handling.marginMode());
        restriction("leverage", handling.leverage());
        exit.extras()
                .of(WireFields.BROKER)
                .forEach((name, value) -> refusals.add(
                        "extras." + WireFields.BROKER + "." + name,
                        "has no JSON object of its own to stand in",
                        "set",
                        "set it on the entry"));
        leg(exit.legs().get(0), entry.legs().get(0));
    }

    private void restriction(String field, Optional<?> value) {
        if (value.isPresent()) {
            refusals.add("handling." + field, "has no field for an exit at Tektii", value.get(), "leave it out");
        }
    }

    private void leg(Leg leg, Leg opened) {
        if (leg.positionId().isPresent() && !leg.positionId().equals(opened.positionId())) {
            refusals.add(
                    "legs[0].positionId",
                    "must be the entry's for an exit at Tektii",
                    leg.positionId().get(),
                    "leave it out");
        }
        if (leg.positionSide().isPresent() && !leg.positionSide().equals(opened.positionSide())) {
            refusals.add(
                    "legs[0].positionSide",
                    "has no field at Tektii",
                    leg.positionSide().get(),
                    "leave it out");
        }
        if (!leg.extras().of(WireFields.BROKER).isEmpty()
                || !leg.instrument().extras().of(WireFields.BROKER).isEmpty()) {
            refusals.add("legs[0].extras", "has no JSON object of its own to stand in", "set", "leave it out");
        }
    }
}
