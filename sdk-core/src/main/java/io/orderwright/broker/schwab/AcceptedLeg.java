package io.orderwright.broker.schwab;

import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.internal.dialect.Refusals;
import io.orderwright.order.Leg;
import io.orderwright.order.Quantity;
import io.orderwright.order.QuantityUnit;
import io.orderwright.price.Decimals;
import java.util.Set;

/** Whether Schwab takes a leg. Source: Schwab Trader API, Order Entry, instructions by asset type. */
final class AcceptedLeg {
    /** Asset types that accounts hold and that orders can't be for. */
    private static final Set<String> NOT_ORDERABLE = Set.of(
            "INDEX",
            "MUTUAL_FUND",
            "CASH_EQUIVALENT",
            "FIXED_INCOME",
            "CURRENCY",
            "COLLECTIVE_INVESTMENT",
            "FUTURE",
            "FOREX",
            "PRODUCT");

    private final Refusals refusals;

    AcceptedLeg(Refusals refusals) {
        this.refusals = refusals;
    }

    void check(Leg leg) {
        String assetType = LegForm.assetType(leg.instrument());
        if (!isTyped(leg)) {
            instrument(leg, assetType);
            instruction(leg, assetType);
        }
        quantity(leg, assetType);
    }

    /** An equity with an equity's instruction, or an option with an option's, as the factories of legs pair them. */
    private static boolean isTyped(Leg leg) {
        return leg.instrument() instanceof Equity
                ? leg.instruction() instanceof EquityInstruction
                : leg.instrument() instanceof Option && leg.instruction() instanceof OptionInstruction;
    }

    private void instruction(Leg leg, String assetType) {
        String word = leg.instruction().code();
        if (assetType.equals(LegForm.EQUITY) && OptionInstruction.ofCode(word).isPresent()) {
            refusals.add(
                    "instruction", "must be an equity's at Schwab", word, "say BUY, SELL, SELL_SHORT or BUY_TO_COVER");
        }
        if (assetType.equals(LegForm.OPTION) && EquityInstruction.ofCode(word).isPresent()) {
            refusals.add(
                    "instruction",
                    "must be an option's at Schwab",
                    word,
                    "say BUY_TO_OPEN, BUY_TO_CLOSE, SELL_TO_OPEN or SELL_TO_CLOSE");
        }
    }

    private void instrument(Leg leg, String assetType) {
        if (NOT_ORDERABLE.contains(assetType)) {
            refusals.add(
                    "instrument",
                    "must be an equity or an option in an order at Schwab",
                    leg.instrument().symbol() + " as " + assetType,
                    "place it elsewhere");
        } else if (assetType.isEmpty() && Expressible.isOfSchwab(leg.instrument())) {
            refusals.add(
                    "instrument",
                    "must have an asset type at Schwab",
                    leg.instrument().symbol(),
                    "give an equity or an option, or name the asset class");
        }
    }

    private void quantity(Leg leg, String assetType) {
        Quantity quantity = leg.quantity();
        QuantityUnit unit = WireWords.QUANTITY_UNITS.canonical(quantity.unit());
        if (unit.equals(QuantityUnit.UNITS)) {
            if (!Decimals.isWhole(quantity.amount())) {
                refusals.add("quantity", "must be whole at Schwab", quantity, "give a whole number");
            }
        } else if (unit.equals(QuantityUnit.CASH)) {
            refusals.add(
                    "quantity", "must be a number of shares or contracts at Schwab", quantity, "divide by a price");
        } else if (unit.equals(QuantityUnit.ALL) && (assetType.equals(LegForm.OPTION) || isOpening(leg))) {
            refusals.add("quantity", "can be all of a holding of shares only, to be sold", quantity, "give a number");
        }
    }

    /** By the word alone: a verbatim instruction is read as what its word says. */
    private static boolean isOpening(Leg leg) {
        return EquityInstruction.ofCode(leg.instruction().code())
                .filter(EquityInstruction::opens)
                .isPresent();
    }
}
