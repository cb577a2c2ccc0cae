package io.orderwright.sandbox.internal.tastytrade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON object of a request. What does not fit is noted, and reads as absent. */
final class Fields {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final int MOST_DIGITS = 28;

    private final JsonNode node;
    private final String path;
    private final Problems problems;

    private Fields(JsonNode node, String path, Problems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    /** {@return a request's body, which must be one JSON object} */
    static Fields parse(String text, Problems problems) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node.isObject()) {
                return new Fields(node, "", problems);
            }
        } catch (JsonProcessingException broken) {
            throw Errors.validation("body", "is not valid JSON");
        }
        throw Errors.validation("body", text.isBlank() ? Problem.EMPTY : Problem.INVALID);
    }

    Problems problems() {
        return problems;
    }

    String at(String field) {
        return path + field;
    }

    /** Notes every field that is not one of these. */
    Fields only(Set<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                problems.add(at(name), "is not a known field");
            }
        });
        return this;
    }

    boolean has(String field) {
        return node.has(field);
    }

    /** Notes a field that may not be there. */
    void forbid(String field) {
        if (has(field)) {
            problems.add(at(field), "must be omitted");
        }
    }

    /** Notes a field that must be there and is not. */
    void require(String field) {
        if (!has(field)) {
            problems.add(at(field), Problem.MISSING);
        }
    }

    /** {@return what a value reads as; null if there is none, or it does not fit} */
    private <T> @Nullable T read(String field, Function<JsonNode, @Nullable T> reader) {
        JsonNode value = node.get(field);
        if (value == null) {
            return null;
        }
        T read = reader.apply(value);
        if (read == null) {
            problems.add(at(field), Problem.INVALID);
        }
        return read;
    }

    @Nullable
    String text(String field) {
        String text = read(field, value -> value.isTextual() ? value.textValue() : null);
        if (text != null && text.isEmpty()) {
            problems.add(at(field), Problem.EMPTY);
        }
        return text;
    }

    /** {@return a text; empty where it is missing} */
    String requiredText(String field) {
        require(field);
        String text = text(field);
        return text == null ? "" : text;
    }

    @Nullable
    String word(String field, Set<String> words) {
        return read(field, value -> value.isTextual() && words.contains(value.textValue()) ? value.textValue() : null);
    }

    String requiredWord(String field, Set<String> words) {
        require(field);
        String word = word(field, words);
        return word == null ? "" : word;
    }

    /** {@return a decimal, given as plain text or as a number; never below zero} */
    @Nullable
    BigDecimal amount(String field) {
        return read(field, value -> {
            boolean plain = value.isTextual() && value.textValue().matches("\\d{1,28}(\\.\\d{1,28})?");
            if (!plain && !value.isNumber()) {
                return null;
            }
            BigDecimal number = plain ? new BigDecimal(value.textValue()) : value.decimalValue();
            boolean sane = number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
            return sane && number.signum() >= 0 ? number : null;
        });
    }

    /** {@return a decimal above zero} */
    @Nullable
    BigDecimal positive(String field) {
        BigDecimal amount = amount(field);
        problems.unless(amount == null || amount.signum() > 0, at(field));
        return amount;
    }

    @Nullable
    Boolean flag(String field) {
        return read(field, value -> value.isBoolean() ? value.booleanValue() : null);
    }

    @Nullable
    LocalDate date(String field) {
        return read(field, value -> {
            try {
                return LocalDate.parse(value.asText());
            } catch (DateTimeException wrong) {
                return null;
            }
        });
    }

    @Nullable
    Instant time(String field) {
        return read(field, value -> {
            try {
                return OffsetDateTime.parse(value.asText()).toInstant();
            } catch (DateTimeException wrong) {
                return null;
            }
        });
    }

    @Nullable
    Fields object(String field) {
        return read(field, value -> value.isObject() ? new Fields(value, at(field) + ".", problems) : null);
    }

    /** {@return the objects of a list; none if there is no list} */
    List<Fields> objects(String field) {
        List<Fields> list = new ArrayList<>();
        JsonNode array = read(field, value -> value.isArray() ? value : null);
        for (int i = 0; array != null && i < array.size(); i++) {
            String element = at(field) + "[" + i + "]";
            if (array.get(i).isObject()) {
                list.add(new Fields(array.get(i), element + ".", problems));
            } else {
                problems.add(element, Problem.INVALID);
            }
        }
        return list;
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
