package io.orderwright.internal.reply;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.Optional;

/** Replies as JSON: bounded, numbers exactly, and never a text of the reply in an exception. */
public final class ReplyJson {
    /** Makes parsers that are bounded and keep nothing of what they read. */
    public static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxNumberLength(200)
                    .build())
            // Names come from outside: a table shared by all threads could be filled with colliding ones.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private static final int MOST_DIGITS = 60;

    private static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private ReplyJson() {}

    /** The one value of a text. */
    public static JsonNode tree(String text) throws UnreadableJsonException {
        try {
            JsonNode value = MAPPER.readTree(text);
            if (value == null || value.isMissingNode()) {
                throw new UnreadableJsonException("the reply is empty");
            }
            return value;
        } catch (JsonProcessingException | NumberFormatException e) {
            throw UnreadableJsonException.malformed(e);
        }
    }

    /** A member that is a text, a number or a truth value, as text; empty where it is absent, null or blank. */
    public static Optional<String> text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? Optional.of(value.asText())
                : Optional.empty();
    }

    /** A member that is a number, also one that is written as text; empty where it is absent or null. */
    public static Optional<BigDecimal> number(JsonNode object, String name) throws UnreadableJsonException {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (value.isNumber()) {
            return Optional.of(bounded(value.decimalValue(), name));
        }
        return Optional.of(number(value.isTextual() ? value.textValue() : "", name));
    }

    /** A list's elements; nothing where it is absent or null. */
    public static JsonNode list(JsonNode object, String name) throws UnreadableJsonException {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return MissingNode.getInstance();
        }
        if (!value.isArray()) {
            throw UnreadableJsonException.of(name, "must be a list");
        }
        return value;
    }

    static BigDecimal number(String digits, String name) throws UnreadableJsonException {
        try {
            if (digits.length() <= 2 * MOST_DIGITS) {
                return bounded(new BigDecimal(digits), name);
            }
        } catch (NumberFormatException e) {
            // Said below, as for every other text that is no number.
        }
        throw UnreadableJsonException.of(name, "must be a number of a usual size");
    }

    private static BigDecimal bounded(BigDecimal number, String name) throws UnreadableJsonException {
        boolean usual = Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
        if (!usual) {
            throw UnreadableJsonException.of(name, "must be a number of a usual size");
        }
        return number;
    }
}
