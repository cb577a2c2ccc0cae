package io.orderwright.order;

import io.orderwright.price.Amount;
import io.orderwright.price.Price;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A target must profit and a stop must lose, for long and for short, wherever the prices tell. */
final class BracketRules {
    private BracketRules() {}

    static void check(OneTriggersOther order, Violations violations) {
        Bracket bracket = Bracket.in(order).orElse(null);
        if (bracket == null) {
            return;
        }
        PriceEffect paid = NetEffect.of((SingleOrderCarrier) bracket.entry()).orElse(null);
        if (paid != null) {
            new Sides(order, bracket, paid == PriceEffect.DEBIT, violations).check();
        }
    }

    /** The prices of one bracket, seen from the side of its entry. */
    private record Sides(OneTriggersOther trigger, Bracket bracket, boolean bought, Violations violations) {
        void check() {
            BigDecimal entry = ofEntry(bracket.entry());
            SingleOrder target = bracket.target().orElse(null);
            SingleOrder stop = bracket.stop().orElse(null);
            BigDecimal profit = target == null ? null : number(target.price());
            if (target != null) {
                require(target, "price", profit, new Reference("the entry", entry, bought));
            }
            if (stop != null) {
                Reference loss = entry == null
                        ? new Reference("the target", profit, !bought)
                        : new Reference("the entry", entry, !bought);
                require(stop, "stopPrice", number(stop.stopPrice()), loss);
            }
        }

        private void require(SingleOrder exit, String field, @Nullable BigDecimal level, Reference reference) {
            BigDecimal price = reference.price();
            if (level == null || price == null) {
                return;
            }
            int order = level.compareTo(price);
            if (reference.above() ? order > 0 : order < 0) {
                return;
            }
            String side = reference.above() ? "above " : "below ";
            String at = price.toPlainString();
            violations.add(
                    pathOf(exit) + "." + field,
                    "must be " + side + reference.name() + " at " + at,
                    level.toPlainString(),
                    "give a price " + side + at);
        }

        private String pathOf(SingleOrder exit) {
            OrderSpec then = trigger.then().get(0);
            return then instanceof OneCancelsOther exits
                    ? "then[0].orders[" + (exits.orders().get(0) == exit ? 0 : 1) + "]"
                    : "then[0]";
        }

        /** What triggers a stop, otherwise the limit; a trailing entry is filled nobody knows where. */
        private static @Nullable BigDecimal ofEntry(SingleOrder entry) {
            if (entry.stopLink().isPresent()) {
                return null;
            }
            return number(entry.stopPrice().isPresent() ? entry.stopPrice() : entry.price());
        }

        private static @Nullable BigDecimal number(Optional<Price> price) {
            return price.orElse(null) instanceof Amount amount ? amount.value() : null;
        }
    }

    /** The price that an exit must be above or below. */
    private record Reference(String name, @Nullable BigDecimal price, boolean above) {}
}
