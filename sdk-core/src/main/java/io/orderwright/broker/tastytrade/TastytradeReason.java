package io.orderwright.broker.tastytrade;

import java.util.Objects;
import java.util.Optional;

/**
 * One of the reasons why tastytrade refuses a request. Immutable.
 *
 * <p>They come in two shapes: a code with a message, about the order, and a field with what is wrong with it, about the
 * request. Source: tastytrade Open API, errors.
 *
 * @param code the code; empty for a reason about a field
 * @param field the field of the request that is wrong, such as {@code price}; empty for a reason with a code
 * @param message tastytrade's words; empty where it has none
 * @param preflightId which order of a complex one it is about, where tastytrade tells
 */
public record TastytradeReason(
        Optional<TastytradeCode> code, Optional<String> field, String message, Optional<String> preflightId) {
    /** Checks that nothing is null. */
    public TastytradeReason {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(preflightId, "preflightId");
    }

    /** {@return the reason for a person, such as {@code closing_only: Symbol is closing only}} */
    @Override
    public String toString() {
        String about = code.map(TastytradeCode::text).or(() -> field).orElse("");
        if (about.isEmpty() || message.isEmpty()) {
            return about + message;
        }
        return about + (code.isPresent() ? ": " : " ") + message;
    }
}
