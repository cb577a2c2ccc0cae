package io.orderwright.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.orderwright.extras.ExtraValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON text as values: numbers exactly, with the scale that they are written with, and the members of an object
 * in their order.
 *
 * <p>Strict: one value and nothing after it, no member twice, within {@link JsonLimits}. Stateless.
 */
public final class JsonReader {
    private static final int LONGEST_NUMBER = 2 * JsonLimits.MOST_DIGITS + 10;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonLimits.DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(JsonLimits.MOST_CHARACTERS)
                    .maxStringLength(JsonLimits.MOST_CHARACTERS)
                    .build())
            // Names come from outside: a table shared by all threads could be filled with colliding ones.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads the one value of a text.
     *
     * @param text the JSON
     * @return the value
     * @throws JsonException if the text is anything else than one JSON value within the limits
     */
    public static ExtraValue read(String text) {
        if (text.length() > JsonLimits.MOST_CHARACTERS) {
            throw new JsonException(
                    "",
                    "must be at most " + JsonLimits.MOST_CHARACTERS + " characters of JSON",
                    text.length() + " characters",
                    "give one order at a time");
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonReader(parser).whole();
        } catch (JsonProcessingException e) {
            throw malformed(e.getLocation());
        } catch (IOException e) {
            throw new IllegalStateException("a string can always be read", e);
        }
    }

    private ExtraValue whole() throws IOException {
        ExtraValue value = value(parser.nextToken(), Where.ROOT);
        if (parser.nextToken() != null) {
            throw malformed(parser.currentTokenLocation());
        }
        return value;
    }

    private ExtraValue value(@Nullable JsonToken token, Where where) throws IOException {
        if (token == null) {
            throw malformed(parser.currentLocation());
        }
        return switch (token) {
            case START_OBJECT -> object(where);
            case START_ARRAY -> list(where);
            case VALUE_STRING -> ExtraValue.text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> ExtraValue.number(number(parser.getText(), where));
            case VALUE_TRUE -> ExtraValue.bool(true);
            case VALUE_FALSE -> ExtraValue.bool(false);
            case VALUE_NULL -> ExtraValue.nothing();
            default -> throw malformed(parser.currentTokenLocation());
        };
    }

    private ExtraValue object(Where where) throws IOException {
        Map<String, ExtraValue> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            Where below = new Where(where, name, 0);
            if (members.put(name, value(parser.nextToken(), below)) != null) {
                throw new JsonException(below.toString(), "must be there once", "twice", "keep one of the two");
            }
        }
        return ExtraValue.object(members);
    }

    private ExtraValue list(Where where) throws IOException {
        List<ExtraValue> values = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            values.add(value(next, new Where(where, null, values.size())));
        }
        return ExtraValue.list(values);
    }

    private static BigDecimal number(String digits, Where where) {
        try {
            BigDecimal number = new BigDecimal(digits);
            if (isPrintable(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // An exponent beyond BigDecimal's own range: refused below like any other that is too large.
        }
        throw new JsonException(
                where.toString(),
                "must be a number of at most " + JsonLimits.MOST_DIGITS + " digits before and after the point",
                digits.length() <= 40 ? digits : digits.substring(0, 40) + "...",
                "give a number of a usual size");
    }

    private static boolean isPrintable(BigDecimal number) {
        return number.scale() <= JsonLimits.MOST_DIGITS
                && (long) number.precision() - number.scale() <= JsonLimits.MOST_DIGITS;
    }

    private static JsonException malformed(@Nullable JsonLocation location) {
        String where =
                location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        return new JsonException(
                "",
                "must be one JSON value, nested at most " + JsonLimits.DEEPEST + " deep",
                "something else" + where,
                "give the JSON as the broker writes it");
    }

    /** Where a value stands, written out only when something is wrong with it. */
    private record Where(@Nullable Where parent, @Nullable String name, int index) {
        static final Where ROOT = new Where(null, null, 0);

        @Override
        public String toString() {
            if (parent == null) {
                return "";
            }
            String above = parent.toString();
            if (name == null) {
                return above + "[" + index + "]";
            }
            String shown = Shown.name(name);
            return above.isEmpty() ? shown : above + "." + shown;
        }
    }
}
