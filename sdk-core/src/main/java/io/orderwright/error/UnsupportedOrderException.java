package io.orderwright.error;

import io.orderwright.OrderwrightException;
import io.orderwright.Violation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The order is sound, but this broker can't express it. Nothing was sent.
 *
 * <p>Carries every problem at once, each with its path in the order, the broker's rule, the value, and what to do.
 */
public final class UnsupportedOrderException extends OrderwrightException {
    private static final long serialVersionUID = 1L;

    private final String broker;
    private final Violation[] problems;

    /**
     * Creates an exception.
     *
     * @param broker the broker's name, such as {@code schwab}
     * @param problems every problem found; at least one
     * @throws IllegalArgumentException if {@code problems} is empty
     */
    public UnsupportedOrderException(String broker, List<Violation> problems) {
        super(describe(broker, problems));
        this.broker = broker;
        this.problems = problems.toArray(new Violation[0]);
    }

    /** {@return the broker's name} */
    public String broker() {
        return broker;
    }

    /** {@return every problem, at least one, in the order in which the fields stand in the order} */
    public List<Violation> problems() {
        return List.of(problems);
    }

    private static String describe(String broker, List<Violation> problems) {
        Objects.requireNonNull(broker, "broker");
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("problems is empty: give at least one");
        }
        String all = problems.stream().map(Violation::toString).collect(Collectors.joining("; "));
        return broker + " can't take this order: " + all;
    }
}
