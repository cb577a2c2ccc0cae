package io.orderwright.internal.json;

import io.orderwright.InvalidOrderException;

/** Text that is no JSON, or JSON of another shape than expected. Callers turn it into an exception of the surface. */
public final class JsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String rule;
    private final String value;
    private final String remedy;

    /**
     * Creates an exception without a stack trace: which text was wrong matters, not which code saw it.
     *
     * @param path where in the JSON, such as {@code childOrderStrategies[0].price}; empty for the whole text
     * @param rule the rule, as a clause that reads after the path
     * @param value the offending value as text, short
     * @param remedy what to do, as an imperative clause
     */
    public JsonException(String path, String rule, String value, String remedy) {
        super(path + " " + rule + ", was " + value, null, false, false);
        this.path = path;
        this.rule = rule;
        this.value = value;
        this.remedy = remedy;
    }

    /** {@return the same said as an order that is not sound} */
    public InvalidOrderException asInvalidOrder() {
        return InvalidOrderException.of(path, rule, value, remedy);
    }

    /** {@return where in the JSON; empty for the whole text} */
    public String path() {
        return path;
    }
}
