package io.orderwright.order;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A condition in a broker's own language, sent as it is. Immutable; equality is by value.
 *
 * <p>Source: Tread.fi, order conditions.
 *
 * @param text the expression
 * @param variables the variables that it uses, in the broker's own form
 * @param expiry when it is no longer waited for
 */
public record VerbatimCondition(String text, Optional<String> variables, Optional<Instant> expiry)
        implements Condition {
    /** Checks that nothing is null. */
    public VerbatimCondition {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(variables, "variables");
        Objects.requireNonNull(expiry, "expiry");
    }

    /**
     * A condition without variables that is waited for as long as the order lives.
     *
     * @param text the expression
     * @return the condition
     */
    public static VerbatimCondition of(String text) {
        return new VerbatimCondition(text, Optional.empty(), Optional.empty());
    }

    /** {@return the expression} */
    @Override
    public String toString() {
        return text;
    }
}
