package io.orderwright.extras;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A small JSON value: text, number, true or false, null, list or object.
 *
 * <p>Immutable and safe to share between threads. Equality is by value: the numbers {@code 1.0} and {@code 1.00} are
 * equal though they print differently, and objects with the same members are equal in any order. An object keeps the
 * order in which its members were given.
 */
public sealed interface ExtraValue
        permits ExtraValues.TextValue,
                ExtraValues.NumberValue,
                ExtraValues.BoolValue,
                ExtraValues.NothingValue,
                ExtraValues.ListValue,
                ExtraValues.ObjectValue {

    /**
     * Text.
     *
     * @param value the text, possibly empty
     * @return a text value
     */
    static ExtraValue text(String value) {
        return new ExtraValues.TextValue(Objects.requireNonNull(value, "value"));
    }

    /**
     * A number, printed later as it was given.
     *
     * @param value the number; at most a thousand digits before and after the decimal point
     * @return a number value
     * @throws io.orderwright.InvalidOrderException if the number would take more digits than that to write
     */
    static ExtraValue number(BigDecimal value) {
        return ExtraValues.NumberValue.of(Objects.requireNonNull(value, "value"));
    }

    /**
     * A whole number.
     *
     * @param value the number
     * @return a number value
     */
    static ExtraValue number(long value) {
        return new ExtraValues.NumberValue(BigDecimal.valueOf(value));
    }

    /**
     * True or false.
     *
     * @param value the truth value
     * @return a shared instance
     */
    static ExtraValue bool(boolean value) {
        return value ? ExtraValues.BoolValue.TRUE : ExtraValues.BoolValue.FALSE;
    }

    /** {@return JSON's null, a shared instance: the field is sent, and holds nothing} */
    static ExtraValue nothing() {
        return ExtraValues.NothingValue.INSTANCE;
    }

    /**
     * A list.
     *
     * @param values the elements, in order; copied
     * @return a list value
     */
    static ExtraValue list(List<ExtraValue> values) {
        return new ExtraValues.ListValue(List.copyOf(Objects.requireNonNull(values, "values")));
    }

    /**
     * An object.
     *
     * @param members the members by name, in the order of the map's iteration; copied
     * @return an object value
     */
    static ExtraValue object(Map<String, ExtraValue> members) {
        return new ExtraValues.ObjectValue(ExtraValues.copy(Objects.requireNonNull(members, "members")));
    }

    /**
     * Calls the case that this value is.
     *
     * @param cases one function for each kind of value
     * @param <T> what the functions return
     * @return what the chosen function returned
     */
    <T extends @Nullable Object> T match(Cases<T> cases);

    /** {@return the text, or empty when this is no text} */
    default Optional<String> asText() {
        return Optional.empty();
    }

    /** {@return the number with the scale it was given, or empty when this is no number} */
    default Optional<BigDecimal> asNumber() {
        return Optional.empty();
    }

    /** {@return the truth value, or empty when this is neither true nor false} */
    default Optional<Boolean> asBool() {
        return Optional.empty();
    }

    /** {@return whether this is JSON's null} */
    default boolean isNothing() {
        return false;
    }

    /** {@return the elements, unmodifiable, or empty when this is no list} */
    default Optional<List<ExtraValue>> asList() {
        return Optional.empty();
    }

    /** {@return the members in the order given, unmodifiable, or empty when this is no object} */
    default Optional<Map<String, ExtraValue>> asObject() {
        return Optional.empty();
    }

    /**
     * One function for each kind of value.
     *
     * @param <T> what the functions return
     */
    interface Cases<T extends @Nullable Object> {
        /**
         * The value is text.
         *
         * @param value the text
         * @return the result of the match
         */
        T text(String value);

        /**
         * The value is a number.
         *
         * @param value the number, with the scale it was given
         * @return the result of the match
         */
        T number(BigDecimal value);

        /**
         * The value is true or false.
         *
         * @param value the truth value
         * @return the result of the match
         */
        T bool(boolean value);

        /** {@return the result of the match when the value is JSON's null} */
        T nothing();

        /**
         * The value is a list.
         *
         * @param values the elements, unmodifiable
         * @return the result of the match
         */
        T list(List<ExtraValue> values);

        /**
         * The value is an object.
         *
         * @param members the members in the order given, unmodifiable
         * @return the result of the match
         */
        T object(Map<String, ExtraValue> members);
    }
}
