package io.orderwright;

import java.io.Serializable;
import java.util.Objects;

/**
 * One rule that an order breaks: where, which rule, the value that breaks it, and what to do about it.
 *
 * <p>Paths use the language's own names, from the root of the order: {@code legs[0].quantity}, {@code
 * then[0].orders[1].stopPrice}. The empty path is the whole order. Immutable.
 *
 * @param path the path of the offending field in the order; empty for the order as a whole
 * @param rule the rule, as a clause that reads after the path: {@code "must be above zero"}
 * @param value the offending value as text; {@code "unset"} where nothing was given
 * @param remedy what to do, as an imperative clause: {@code "give a positive quantity"}
 */
public record Violation(String path, String rule, String value, String remedy) implements Serializable {
    /** Checks that no part is null. */
    public Violation {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(remedy, "remedy");
    }

    /**
     * The same violation seen from a parent order.
     *
     * @param parent the path of the part that holds this one, such as {@code then[0]}; empty for none
     * @return this violation with its path below {@code parent}
     */
    public Violation under(String parent) {
        if (Objects.requireNonNull(parent, "parent").isEmpty()) {
            return this;
        }
        return new Violation(path.isEmpty() ? parent : parent + "." + path, rule, value, remedy);
    }

    /** {@return the violation as one clause: path, rule, value and remedy} */
    @Override
    public String toString() {
        String where = path.isEmpty() ? "order" : path;
        return where + " " + rule + ", was " + value + ": " + remedy;
    }
}
