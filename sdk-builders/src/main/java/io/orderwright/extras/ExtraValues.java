package io.orderwright.extras;

import io.orderwright.InvalidOrderException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The six kinds of {@link ExtraValue}. Their {@code toString()} reads like JSON, for people. */
final class ExtraValues {
    private ExtraValues() {}

    static Map<String, ExtraValue> copy(Map<String, ExtraValue> members) {
        Map<String, ExtraValue> copy = new LinkedHashMap<>();
        members.forEach((name, value) ->
                copy.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value")));
        return Collections.unmodifiableMap(copy);
    }

    record TextValue(String value) implements ExtraValue {
        @Override
        public <T extends @Nullable Object> T match(Cases<T> cases) {
            return cases.text(value);
        }

        @Override
        public Optional<String> asText() {
            return Optional.of(value);
        }

        @Override
        public String toString() {
            return '"' + value + '"';
        }
    }

    record NumberValue(BigDecimal value) implements ExtraValue {
        private static final int MOST_DIGITS = 1000;

        static NumberValue of(BigDecimal value) {
            // 1e999999999 is valid JSON, and would take a gigabyte to print plainly.
            boolean printable = value.scale() <= MOST_DIGITS && (long) value.precision() - value.scale() <= MOST_DIGITS;
            if (!printable) {
                throw InvalidOrderException.of(
                        "extras",
                        "must hold numbers of at most 1000 digits before and after the decimal point",
                        shortened(value),
                        "give a number of a usual size, or send it as text");
            }
            return new NumberValue(value);
        }

        private static String shortened(BigDecimal value) {
            String text = value.toString();
            return text.length() <= 40 ? text : text.substring(0, 40) + "...";
        }

        @Override
        public <T extends @Nullable Object> T match(Cases<T> cases) {
            return cases.number(value);
        }

        @Override
        public Optional<BigDecimal> asNumber() {
            return Optional.of(value);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NumberValue number && value.compareTo(number.value) == 0;
        }

        @Override
        public int hashCode() {
            return value.stripTrailingZeros().hashCode();
        }

        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    record BoolValue(boolean value) implements ExtraValue {
        static final BoolValue TRUE = new BoolValue(true);
        static final BoolValue FALSE = new BoolValue(false);

        @Override
        public <T extends @Nullable Object> T match(Cases<T> cases) {
            return cases.bool(value);
        }

        @Override
        public Optional<Boolean> asBool() {
            return Optional.of(value);
        }

        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    record NothingValue() implements ExtraValue {
        static final NothingValue INSTANCE = new NothingValue();

        @Override
        public <T extends @Nullable Object> T match(Cases<T> cases) {
            return cases.nothing();
        }

        @Override
        public boolean isNothing() {
            return true;
        }

        @Override
        public String toString() {
            return "null";
        }
    }

    record ListValue(List<ExtraValue> values) implements ExtraValue {
        @Override
        public <T extends @Nullable Object> T match(Cases<T> cases) {
            return cases.list(values);
        }

        @Override
        public Optional<List<ExtraValue>> asList() {
            return Optional.of(values);
        }

        @Override
        public String toString() {
            return values.toString();
        }
    }

    record ObjectValue(Map<String, ExtraValue> members) implements ExtraValue {
        @Override
        public <T extends @Nullable Object> T match(Cases<T> cases) {
            return cases.object(members);
        }

        @Override
        public Optional<Map<String, ExtraValue>> asObject() {
            return Optional.of(members);
        }

        @Override
        public String toString() {
            return members.toString();
        }
    }
}
