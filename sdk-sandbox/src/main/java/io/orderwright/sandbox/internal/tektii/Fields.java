package io.orderwright.sandbox.internal.tektii;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orderwright.sandbox.internal.front.Call;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON object as the gateway reads it: the first field that does not fit its type ends it. */
final class Fields {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final int MOST_DIGITS = 28;

    private final JsonNode node;

    private Fields(JsonNode node) {
        this.node = node;
    }

    /** {@return the body, which must be there and be marked as JSON} */
    static Fields required(Call call, Strictness strictness, Set<String> known) {
        if (!isMarked(call)) {
            throw Errors.invalidJson("Expected request with `Content-Type: application/json`");
        }
        Fields fields = parse(call.request().text());
        if (fields == null) {
            throw Errors.invalidJson("Failed to parse the request body as JSON: EOF while parsing a value");
        }
        return fields.checked(call, strictness, known);
    }

    /** {@return the body; null where it is not marked as JSON, or ends too early: then the gateway sees none} */
    static @Nullable Fields optional(Call call, Strictness strictness, Set<String> known) {
        Fields fields = isMarked(call) ? parse(call.request().text()) : null;
        return fields == null ? null : fields.checked(call, strictness, known);
    }

    static Fields of(String text) {
        Fields fields = parse(text);
        if (fields == null) {
            throw Errors.invalidJson("EOF while parsing a value");
        }
        return fields;
    }

    private static boolean isMarked(Call call) {
        String type = call.header("content-type");
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    private static @Nullable Fields parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node.isMissingNode()) {
                return null;
            }
            if (node.isObject()) {
                return new Fields(node);
            }
        } catch (JsonEOFException truncated) {
            return null;
        } catch (JsonProcessingException broken) {
            throw Errors.invalidJson("Failed to parse the request body as JSON: " + broken.getOriginalMessage());
        }
        throw Errors.invalidJson("invalid type: expected an object");
    }

    private Fields checked(Call call, Strictness strictness, Set<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                strictness.unknown(call.operation(), name);
            }
        });
        return this;
    }

    private @Nullable JsonNode value(String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private void require(String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            throw Errors.invalidJson("missing field `" + field + "`");
        }
        if (value.isNull()) {
            throw Errors.invalidJson(field + ": invalid type: null");
        }
    }

    @Nullable
    String text(String field) {
        JsonNode value = value(field);
        if (value != null && !value.isTextual()) {
            throw Errors.invalidJson(field + ": invalid type: expected a string");
        }
        return value == null ? null : value.textValue();
    }

    String requiredText(String field) {
        require(field);
        return String.valueOf(text(field));
    }

    /** {@return one of the words, in capitals; small letters are taken only where the gateway has them as aliases} */
    @Nullable
    String word(String field, Set<String> words, boolean alias) {
        String text = text(field);
        String word = text == null || !alias || !text.equals(text.toLowerCase(Locale.ROOT))
                ? text
                : text.toUpperCase(Locale.ROOT);
        if (word != null && !words.contains(word)) {
            throw Errors.invalidJson(field + ": unknown variant `" + text + "`");
        }
        return word;
    }

    String requiredWord(String field, Set<String> words) {
        require(field);
        return String.valueOf(word(field, words, true));
    }

    /** {@return a decimal, given as plain text or as a number} */
    @Nullable
    BigDecimal decimal(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        boolean plain = value.isTextual() && value.textValue().matches("-?\\d{1,28}(\\.\\d{1,28})?");
        if (!plain && !value.isNumber()) {
            throw Errors.invalidJson(field + ": invalid decimal");
        }
        BigDecimal number = plain ? new BigDecimal(value.textValue()) : value.decimalValue();
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            throw Errors.invalidJson(field + ": invalid decimal");
        }
        return number;
    }

    BigDecimal requiredDecimal(String field) {
        require(field);
        BigDecimal value = decimal(field);
        return value == null ? BigDecimal.ZERO : value;
    }

    /** {@return a decimal above zero, or null where there is none} */
    @Nullable
    BigDecimal positive(String field) {
        BigDecimal value = decimal(field);
        if (value != null && value.signum() <= 0) {
            throw Errors.invalidValue(field, value.toPlainString(), "must be positive");
        }
        return value;
    }

    boolean flag(String field) {
        JsonNode value = node.get(field);
        if (value != null && !value.isBoolean()) {
            throw Errors.invalidJson(field + ": invalid type: expected a boolean");
        }
        return value != null && value.booleanValue();
    }
}
