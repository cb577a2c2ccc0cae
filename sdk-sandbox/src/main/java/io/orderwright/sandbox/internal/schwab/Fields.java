package io.orderwright.sandbox.internal.schwab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one JSON object, and notes what is wrong with each. */
final class Fields {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX][XX]", Locale.ROOT);

    private static final int MOST_DIGITS = 18;

    private final JsonNode node;
    private final String path;
    private final List<String> problems;

    Fields(JsonNode node, String path, List<String> problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    JsonNode node() {
        return node;
    }

    boolean has(String field) {
        return node.has(field);
    }

    /** Notes a problem of a field. */
    void problem(String field, String text) {
        problems.add("'" + path + field + "' " + text);
    }

    /** Notes a word that Schwab does not know, in its words. */
    void invalid(String value) {
        problems.add("Invalid value '" + value + "'");
    }

    void allow(Set<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                problem(name, "is not a field of an order request");
            }
        });
    }

    void forbid(String field, String why) {
        if (has(field)) {
            problem(field, why);
        }
    }

    Fields object(String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isObject()) {
            problem(field, "must be an object");
            return new Fields(JsonNodeFactory.instance.objectNode(), path + field + ".", problems);
        }
        return new Fields(value, path + field + ".", problems);
    }

    /** {@return the objects of an array that must have some} */
    List<Fields> objects(String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isArray() || value.isEmpty()) {
            problem(field, "must be an array with at least one element");
            return List.of();
        }
        List<Fields> objects = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            if (value.get(i).isObject()) {
                objects.add(new Fields(value.get(i), path + field + "[" + i + "].", problems));
            } else {
                problem(field + "[" + i + "]", "must be an object");
            }
        }
        return objects;
    }

    @Nullable
    String text(String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            problem(field, "must be a string");
            return null;
        }
        return value.textValue();
    }

    /** {@return one of the words, or null where the field is absent or wrong} */
    @Nullable
    String word(String field, Set<String> words) {
        String text = text(field);
        if (text != null && !words.contains(text)) {
            invalid(text);
            return null;
        }
        return text;
    }

    @Nullable
    String requiredWord(String field, Set<String> words) {
        if (!has(field)) {
            problem(field, "is required");
        }
        return word(field, words);
    }

    @Nullable
    BigDecimal number(String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            return null;
        }
        BigDecimal number = value.isNumber() ? value.decimalValue() : null;
        if (number == null || number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            problem(field, "must be a number of a sensible size");
            return null;
        }
        return number;
    }

    @Nullable
    BigDecimal positive(String field) {
        BigDecimal value = number(field);
        if (value != null && value.signum() <= 0) {
            problem(field, "must be greater than zero");
            return null;
        }
        return value;
    }

    /** {@return a price, which may stand in quotes: Schwab's own samples have both} */
    @Nullable
    BigDecimal price(String field) {
        JsonNode value = node.get(field);
        boolean quoted = value != null && value.isTextual();
        if (quoted && !value.textValue().matches("\\d{1,12}(\\.\\d{1,12})?")) {
            problem(field, "is not a price");
            return null;
        }
        BigDecimal price = quoted ? new BigDecimal(value.textValue()) : number(field);
        if (price == null) {
            return null;
        }
        int decimals = price.compareTo(BigDecimal.ONE) < 0 ? 4 : 2;
        if (price.signum() <= 0 || price.stripTrailingZeros().scale() > decimals) {
            problem(field, "must be greater than zero, with at most " + decimals + " decimals");
            return null;
        }
        return price;
    }

    @Nullable
    Instant time(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text, TIME).toInstant();
        } catch (DateTimeParseException wrong) {
            problem(field, "is not a date-time: '" + text + "'");
            return null;
        }
    }
}
