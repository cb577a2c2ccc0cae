package io.orderwright.builder;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.InvalidOrderException;
import io.orderwright.Violation;
import io.orderwright.order.Leg;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.SingleOrder;
import io.orderwright.price.Price;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** An order as one line with everything that a template may set, so that a table can hold what is expected. */
final class Lines {
    private Lines() {}

    /** {@code BUY 100 AAPL | LIMIT price 150.00 | DAY NORMAL | units 1 VERTICAL}, each part only where it is set. */
    static String of(OrderSpec spec) {
        SingleOrder order = (SingleOrder) spec;
        return legs(order) + " | " + terms(order) + part(" | ", life(order)) + part(" | ", spread(order));
    }

    static String legs(SingleOrder order) {
        return order.legs().stream().map(Lines::leg).collect(Collectors.joining(", "));
    }

    private static String leg(Leg leg) {
        return leg.instruction().code() + " " + leg.quantity() + " "
                + leg.instrument().symbol();
    }

    private static String terms(SingleOrder order) {
        return order.type()
                + part(" price ", order.price().map(Price::text))
                + part(" stop ", order.stopPrice().map(Price::text))
                + part(" priceLink ", order.priceLink())
                + part(" stopLink ", order.stopLink());
    }

    private static String life(SingleOrder order) {
        return (part("", order.timeInForce()) + part(" ", order.session())).strip();
    }

    private static String spread(SingleOrder order) {
        return (part("units ", order.units()) + part(" ", order.handling().complexStrategy())).strip();
    }

    private static String part(String label, Optional<?> value) {
        return value.map(it -> label + it).orElse("");
    }

    private static String part(String label, String value) {
        return value.isEmpty() ? "" : label + value;
    }

    /** What is refused, as {@code path: rule}, in order. */
    static List<String> refusals(ThrowingCallable call) {
        InvalidOrderException refused = catchThrowableOfType(InvalidOrderException.class, call);
        return refused == null
                ? List.of()
                : refused.violations().stream().map(Lines::refusal).toList();
    }

    private static String refusal(Violation violation) {
        return violation.path() + ": " + violation.rule();
    }
}
