package io.orderwright.broker.tastytrade;

import io.orderwright.instrument.CryptoPair;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Future;
import io.orderwright.instrument.Instruction;
import io.orderwright.instrument.Instrument;
import io.orderwright.internal.dialect.Refusals;
import io.orderwright.order.Leg;
import io.orderwright.order.QuantityUnit;

/** Whether tastytrade's JSON has a form for a leg. */
final class ExpressibleLeg {
    private final Refusals refusals;
    private final ExtrasRule extras;
    private final Symbols symbols;

    ExpressibleLeg(Refusals refusals, ExtrasRule extras, Symbols symbols) {
        this.refusals = refusals;
        this.extras = extras;
        this.symbols = symbols;
    }

    void check(Leg leg) {
        instruction(leg.instruction());
        instrument(leg.instrument());
        quantity(leg);
        position(leg);
        extras.ofLeg(leg);
    }

    private void instruction(Instruction instruction) {
        if (instruction == EquityInstruction.SELL_SHORT_EXEMPT || instruction == EquityInstruction.EXCHANGE) {
            refusals.add(
                    "instruction",
                    "has no action at tastytrade",
                    instruction,
                    "say BUY, SELL, SELL_SHORT or BUY_TO_COVER");
        }
    }

    private void instrument(Instrument instrument) {
        if (instrument instanceof CryptoPair pair && pair.slashSymbol().isEmpty()) {
            refusals.add(
                    "instrument",
                    "must be a spot pair at tastytrade",
                    pair.symbol(),
                    "place a perpetual with a broker that trades it");
        }
        if (instrument instanceof Future future && !symbols.tells(future)) {
            refusals.add(
                    "instrument",
                    "can't be told by the last digit of its year, which means another contract to tastytrade",
                    future.root() + " " + future.contractMonth(),
                    "check the year, or give the dialect the present one");
        }
    }

    private void quantity(Leg leg) {
        QuantityUnit unit = leg.quantity().unit();
        if (unit.equals(QuantityUnit.UNITS) || unit.equals(QuantityUnit.CASH)) {
            return;
        }
        String remedy = unit.equals(QuantityUnit.ALL)
                ? "read the position, and give its quantity"
                : "give units, or an amount of money";
        refusals.add("quantity", "must be units or cash at tastytrade", leg.quantity(), remedy);
    }

    private void position(Leg leg) {
        if (Actions.of(leg).isEmpty()) {
            refusals.add(
                    "positionEffect",
                    "says something else than the instruction " + leg.instruction(),
                    leg.positionEffect().orElseThrow(),
                    "leave it out: tastytrade's action says whether a leg opens or closes");
        }
        leg.positionSide()
                .ifPresent(side -> refusals.add(
                        "positionSide", "has no field at tastytrade", side, "say it by the instruction: SELL_SHORT"));
        leg.positionId().ifPresent(id -> refusals.add("positionId", "has no field at tastytrade", id, "leave it out"));
    }
}
