package io.orderwright.order;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** What the language demands of the rarer instructions, and of an algorithm's pace. */
final class HandlingRules {
    private HandlingRules() {}

    static void check(SingleOrderCarrier order, Violations violations, String path) {
        Handling handling = order.handling();
        positive(handling.activationPrice(), "activationPrice", violations, path);
        positive(handling.leverage(), "leverage", violations, path);
        positive(handling.accountLeverage(), "accountLeverage", violations, path);
        positive(handling.displayQuantity(), "displayQuantity", violations, path);
        checkDisplay(order, violations, path);
        boolean marketOnly = order.draftType().filter(OrderType.MARKET::equals).isPresent();
        if (marketOnly && handling.postOnly().filter(Boolean::booleanValue).isPresent()) {
            violations.add(
                    path, "handling.postOnly", "must not be set for MARKET", true, "leave it out, or choose a limit");
        }
    }

    static void checkPace(Algorithm algorithm, Violations violations, String path) {
        algorithm
                .duration()
                .filter(duration -> duration.compareTo(Duration.ZERO) <= 0)
                .ifPresent(duration -> violations.add(
                        path, "algorithm.duration", "must be above zero", duration, "give a positive duration"));
        algorithm
                .participation()
                .filter(share -> share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0)
                .ifPresent(share -> violations.add(
                        path,
                        "algorithm.participation",
                        "must be above 0 and at most 1",
                        share.toPlainString(),
                        "give a fraction, such as 0.1 for a tenth"));
    }

    private static void checkDisplay(SingleOrderCarrier order, Violations violations, String path) {
        if (order.legs().size() != 1) {
            return;
        }
        BigDecimal quantity = order.legs().get(0).quantity().amount();
        order.handling()
                .displayQuantity()
                .filter(shown -> shown.compareTo(quantity) >= 0 && quantity.signum() > 0)
                .ifPresent(shown -> violations.add(
                        path,
                        "handling.displayQuantity",
                        "must be less than the quantity " + quantity.toPlainString(),
                        shown.toPlainString(),
                        "show less, or leave it out to show all"));
    }

    private static void positive(Optional<BigDecimal> number, String field, Violations violations, String path) {
        number.filter(value -> value.signum() <= 0)
                .ifPresent(value -> violations.add(
                        path,
                        "handling." + field,
                        "must be above zero",
                        value.toPlainString(),
                        "give a positive number"));
    }
}
