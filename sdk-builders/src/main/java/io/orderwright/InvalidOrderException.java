package io.orderwright;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The input breaks the order language's own rules, or is text that is no order, price, quantity or symbol at all.
 *
 * <p>Thrown before any broker is involved: nothing was sent. It carries every violation at once, each with its path,
 * rule, value and remedy, and keeps them when it is serialised.
 */
public final class InvalidOrderException extends OrderwrightException {
    private static final long serialVersionUID = 1L;

    private final Violation[] violations;

    /**
     * Creates an exception for one or more violations.
     *
     * @param violations every violation found, in the order's own order; at least one
     * @throws IllegalArgumentException if {@code violations} is empty
     */
    public InvalidOrderException(List<Violation> violations) {
        super(describe(Objects.requireNonNull(violations, "violations")));
        this.violations = violations.toArray(Violation[]::new);
    }

    /**
     * Creates an exception for one violation.
     *
     * @param path the path of the offending field; empty for the whole input
     * @param rule the rule, as a clause that reads after the path
     * @param value the offending value as text
     * @param remedy what to do, as an imperative clause
     * @return the exception, to be thrown by the caller
     */
    public static InvalidOrderException of(String path, String rule, String value, String remedy) {
        return new InvalidOrderException(List.of(new Violation(path, rule, value, remedy)));
    }

    /** {@return every violation, at least one, in the order in which the fields stand in the order} */
    public List<Violation> violations() {
        return List.of(violations);
    }

    private static String describe(List<Violation> violations) {
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("violations is empty: give at least one");
        }
        return violations.stream().map(Violation::toString).collect(Collectors.joining("; "));
    }
}
