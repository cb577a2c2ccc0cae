package io.orderwright.order;

import io.orderwright.price.Amount;
import io.orderwright.price.Price;
import java.math.BigDecimal;
import java.util.Optional;

/** A target must profit and a stop must lose, for long and for short, wherever the prices tell. */
final class BracketRules {
    private BracketRules() {}

    static void check(OrderSpec order, Violations violations, String path) {
        OneTriggersOther trigger = (OneTriggersOther) order;
        if (!isComplete(trigger)) {
            return;
        }
        Bracket.in(order)
                .ifPresent(bracket -> NetEffect.of((SingleOrderCarrier) bracket.entry())
                        .ifPresent(paid ->
                                new Sides(trigger, bracket, paid == PriceEffect.DEBIT, violations, path).check()));
    }

    /** A draft with violations of its own may lack its type; it has been reported already. */
    private static boolean isComplete(OneTriggersOther trigger) {
        return typed(trigger.first()) && trigger.then().stream().allMatch(BracketRules::typed);
    }

    private static boolean typed(OrderSpec order) {
        if (order instanceof SingleOrderCarrier single) {
            return single.draftType().isPresent() && !single.legs().isEmpty();
        }
        return order.children().stream().allMatch(BracketRules::typed);
    }

    /** The prices of one bracket, seen from the side of its entry. */
    private record Sides(
            OneTriggersOther trigger, Bracket bracket, boolean bought, Violations violations, String path) {
        void check() {
            Optional<BigDecimal> entry = level(bracket.entry());
            bracket.target().ifPresent(target -> requireBetter(target, "the entry", entry));
            bracket.stop().ifPresent(stop -> requireWorse(stop, "the entry", entry));
            if (entry.isEmpty()) {
                bracket.stop()
                        .ifPresent(stop -> requireWorse(
                                stop, "the target", bracket.target().flatMap(Sides::level)));
            }
        }

        private void requireBetter(SingleOrder target, String reference, Optional<BigDecimal> than) {
            require(target, "price", new Reference(reference, than, bought));
        }

        private void requireWorse(SingleOrder stop, String reference, Optional<BigDecimal> than) {
            require(stop, "stopPrice", new Reference(reference, than, !bought));
        }

        private void require(SingleOrder exit, String field, Reference reference) {
            Optional<BigDecimal> level = level(exit);
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

        /** The price that a bracket is measured by: what triggers a stop, otherwise the limit. */
        private static Optional<BigDecimal> level(SingleOrder order) {
            Optional<Price> price = order.stopPrice().isPresent() ? order.stopPrice() : order.price();
            return price.filter(Amount.class::isInstance).map(amount -> ((Amount) amount).value());
        }
    }

    /** The price that an exit must be above or below. */
    private record Reference(String name, Optional<BigDecimal> price, boolean above) {}
}
