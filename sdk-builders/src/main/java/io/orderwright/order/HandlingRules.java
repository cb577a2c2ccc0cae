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

    static void check(SingleOrderCarrier order, Violations violations) {
        Handling handling = order.handling();
        positive(handling.activationPrice(), "activationPrice", violations);
        positive(handling.leverage(), "leverage", violations);
        positive(handling.accountLeverage(), "accountLeverage", violations);
        positive(handling.displayQuantity(), "displayQuantity", violations);
        checkDisplay(order, violations);
        if (handling.postOnly().orElse(false)) {
            checkPostOnly(order, violations);
        }
        if (handling.reverseLimit().orElse(false)) {
            checkReverseLimit(order, violations);
        }
        handling.partition()
                .filter(String::isBlank)
                .ifPresent(text -> ConditionRules.blank(violations, "handling.partition"));
    }

    private static void checkPostOnly(SingleOrderCarrier order, Violations violations) {
        String remedy = "leave it out, or choose an order that can rest in the book";
        Optional.ofNullable(order.draftType())
                .filter(TAKING::contains)
                .ifPresent(type -> violations.add("handling.postOnly", "must not be set for " + type, true, remedy));
        order.timeInForce()
                .filter(AT_ONCE::contains)
                .ifPresent(life -> violations.add("handling.postOnly", "must not be set for " + life, true, remedy));
    }

    private static void checkReverseLimit(SingleOrderCarrier order, Violations violations) {
        Optional.ofNullable(order.draftType())
                .filter(type -> TypeRule.of(type).limit() == TypeRule.Limit.FORBIDDEN)
                .ifPresent(type -> violations.add(
                        "handling.reverseLimit",
                        "must not be set for " + type,
                        true,
                        "leave it out, or choose an order type with a limit"));
    }

    static void checkPace(Algorithm algorithm, Violations violations) {
        algorithm
                .duration()
                .filter(duration -> duration.compareTo(Duration.ZERO) <= 0)
                .ifPresent(duration -> violations.add(
                        "algorithm.duration", "must be above zero", duration, "give a positive duration"));
        algorithm
                .participation()
                .filter(share -> share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0)
                .ifPresent(share -> violations.add(
                        "algorithm.participation",
                        "must be above 0 and at most 1",
                        share.toPlainString(),
                        "give a fraction, such as 0.1 for a tenth"));
    }

    private static void checkDisplay(SingleOrderCarrier order, Violations violations) {
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
                        "handling.displayQuantity",
                        "must be less than the quantity " + quantity.toPlainString(),
                        shown.toPlainString(),
                        "show less, or leave it out to show all"));
    }

    private static void positive(Optional<BigDecimal> number, String field, Violations violations) {
        number.filter(value -> value.signum() <= 0)
                .ifPresent(value -> violations.add(
                        "handling." + field, "must be above zero", value.toPlainString(), "give a positive number"));
    }
}
