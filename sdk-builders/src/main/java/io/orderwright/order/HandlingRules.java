package io.orderwright.order;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What the language demands of the rarer instructions, and of an algorithm's pace. */
final class HandlingRules {
    /** What takes liquidity, now or once it is triggered. */
    private static final Set<OrderType> TAKING = Set.of(
            OrderType.MARKET,
            OrderType.STOP,
            OrderType.TRAILING_STOP,
            OrderType.MARKET_ON_CLOSE,
            OrderType.MARKETABLE_LIMIT,
            OrderType.EXERCISE);

    private static final Set<TimeInForce> AT_ONCE = Set.of(TimeInForce.IMMEDIATE_OR_CANCEL, TimeInForce.FILL_OR_KILL);

    private HandlingRules() {}

    static void check(SingleOrderCarrier order, Violations violations, String path) {
        Handling handling = order.handling();
        positive(handling.activationPrice(), "activationPrice", violations, path);
        positive(handling.leverage(), "leverage", violations, path);
        positive(handling.accountLeverage(), "accountLeverage", violations, path);
        positive(handling.displayQuantity(), "displayQuantity", violations, path);
        checkDisplay(order, violations, path);
        if (handling.postOnly().orElse(false)) {
            checkPostOnly(order, violations, path);
        }
        if (handling.reverseLimit().orElse(false)) {
            checkReverseLimit(order, violations, path);
        }
        handling.partition()
                .filter(String::isBlank)
                .ifPresent(text -> ConditionRules.blank(violations, path, "handling.partition"));
    }

    private static void checkPostOnly(SingleOrderCarrier order, Violations violations, String path) {
        String remedy = "leave it out, or choose an order that can rest in the book";
        order.draftType()
                .filter(TAKING::contains)
                .ifPresent(
                        type -> violations.add(path, "handling.postOnly", "must not be set for " + type, true, remedy));
        order.timeInForce()
                .filter(AT_ONCE::contains)
                .ifPresent(
                        life -> violations.add(path, "handling.postOnly", "must not be set for " + life, true, remedy));
    }

    private static void checkReverseLimit(SingleOrderCarrier order, Violations violations, String path) {
        order.draftType()
                .filter(type -> TypeRule.of(type).limit() == TypeRule.Limit.FORBIDDEN)
                .ifPresent(type -> violations.add(
                        path,
                        "handling.reverseLimit",
                        "must not be set for " + type,
                        true,
                        "leave it out, or choose an order type with a limit"));
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
        Quantity leg = order.legs().get(0).quantity();
        if (!leg.unit().equals(QuantityUnit.UNITS)) {
            return;
        }
        BigDecimal quantity = leg.amount();
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
