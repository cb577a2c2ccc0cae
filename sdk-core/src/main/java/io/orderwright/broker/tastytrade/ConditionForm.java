package io.orderwright.broker.tastytrade;

import io.orderwright.order.Condition;
import io.orderwright.order.Indicator;
import io.orderwright.order.PositionSide;
import io.orderwright.order.PriceComponent;
import io.orderwright.order.PriceCondition;
import io.orderwright.order.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Conditions as tastytrade holds them. Source: tastytrade Open API, Orders, rules. */
final class ConditionForm {
    private static final String LAST = "last";
    private static final String NAT = "nat";

    private final Symbols symbols;

    ConditionForm(Symbols symbols) {
        this.symbols = symbols;
    }

    /** tastytrade's word for the price that is watched; empty where it has none. */
    static Optional<String> write(Indicator indicator) {
        if (indicator.equals(Indicator.LAST)) {
            return Optional.of(LAST);
        }
        if (indicator.equals(Indicator.NATURAL)) {
            return Optional.of(NAT);
        }
        boolean foreign =
                indicator.equals(Indicator.BID) || indicator.equals(Indicator.ASK) || indicator.equals(Indicator.MARK);
        return foreign ? Optional.empty() : Optional.of(indicator.name());
    }

    /** The price that tastytrade's word names. */
    static Indicator read(String word) {
        return switch (word) {
            case LAST -> Indicator.LAST;
            case NAT -> Indicator.NATURAL;
            default -> Indicator.of(word);
        };
    }

    List<Condition> canonical(List<Condition> conditions) {
        List<Condition> canonical = new ArrayList<>(conditions.size());
        for (Condition condition : conditions) {
            canonical.add(condition instanceof PriceCondition price ? canonical(price) : condition);
        }
        return canonical;
    }

    PriceCondition canonical(PriceCondition condition) {
        List<PriceComponent> components = new ArrayList<>();
        for (PriceComponent part : condition.components()) {
            components.add(new PriceComponent(symbols.canonical(part.instrument()), part.quantity(), part.side()));
        }
        PriceCondition canonical = new PriceCondition(
                condition.action(),
                symbols.canonical(condition.instrument()),
                write(condition.indicator()).map(ConditionForm::read).orElse(condition.indicator()),
                condition.comparator(),
                condition.threshold(),
                components);
        return isItself(canonical) ? withoutComponents(canonical) : canonical;
    }

    /** An answer spells out that one of the instrument's own makes its price. */
    private static boolean isItself(PriceCondition condition) {
        return condition
                .components()
                .equals(List.of(new PriceComponent(condition.instrument(), Quantity.units(1), PositionSide.LONG)));
    }

    private static PriceCondition withoutComponents(PriceCondition condition) {
        return new PriceCondition(
                condition.action(),
                condition.instrument(),
                condition.indicator(),
                condition.comparator(),
                condition.threshold(),
                List.of());
    }
}
