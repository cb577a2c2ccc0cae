package io.orderwright.order;

import io.orderwright.price.Amount;
import io.orderwright.price.Price;
import java.math.BigDecimal;
import java.util.Optional;

/** A target must profit and a stop must lose, for long and for short, wherever the prices tell. */
final class BracketRules {
    private BracketRules() {}

    static void check(OneTriggersOther order, Violations violations, String path) {
        Bracket.in(order)
                .ifPresent(bracket -> NetEffect.of((SingleOrderCarrier) bracket.entry())
                        .ifPresent(paid ->
                                new Sides(order, bracket, paid == PriceEffect.DEBIT, violations, path).check()));
    }

    /** The prices of one bracket, seen from the side of its entry. */
    private record Sides(
            OneTriggersOther trigger, Bracket bracket, boolean bought, Violations violations, String path) {
        void check() {
            Optional<BigDecimal> entry = ofEntry(bracket.entry());
            Optional<SingleOrder> target = bracket.target();
            Optional<SingleOrder> stop = bracket.stop();
            Reference profit = new Reference("the entry", entry, bought);
            Reference loss = entry.isPresent()
                    ? new Reference("the entry", entry, !bought)
                    : new Reference("the target", target.flatMap(exit -> number(exit.price())), !bought);
            target.ifPresent(exit -> require(exit, "price", number(exit.price()), profit));
            stop.ifPresent(exit -> require(exit, "stopPrice", number(exit.stopPrice()), loss));
        }

        private void require(SingleOrder exit, String field, Optional<BigDecimal> level, Reference reference) {
            if (level.isEmpty() || reference.price().isEmpty()) {
                return;
            }
            BigDecimal price = reference.price().get();
            int order = level.get().compareTo(price);
            if (reference.above() ? order > 0 : order < 0) {
                return;
            }
            String side = reference.above() ? "above " : "below ";
            String at = price.toPlainString();
            violations.add(
                    path,
                    pathOf(exit) + "." + field,
                    "must be " + side + reference.name() + " at " + at,
                    level.get().toPlainString(),
                    "give a price " + side + at);
        }

        private String pathOf(SingleOrder exit) {
            OrderSpec then = trigger.then().get(0);
            return then instanceof OneCancelsOther exits
                    ? "then[0].orders[" + (exits.orders().get(0) == exit ? 0 : 1) + "]"
                    : "then[0]";
        }

        /** What triggers a stop, otherwise the limit; a trailing entry is filled nobody knows where. */
        private static Optional<BigDecimal> ofEntry(SingleOrder entry) {
            if (entry.stopLink().isPresent()) {
                return Optional.empty();
            }
            return number(entry.stopPrice().isPresent() ? entry.stopPrice() : entry.price());
        }

        private static Optional<BigDecimal> number(Optional<Price> price) {
            return price.filter(Amount.class::isInstance).map(amount -> ((Amount) amount).value());
        }
    }

    /** The price that an exit must be above or below. */
    private record Reference(String name, Optional<BigDecimal> price, boolean above) {}
}
