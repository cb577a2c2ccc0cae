package io.orderwright.internal.reply;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Walks one JSON text value by value, without building it. Every reader is called with the cursor on a value and leaves
 * it on that value's end.
 *
 * <p>Not safe to share between threads: it lives within one call.
 */
public final class JsonCursor {
    private final JsonParser parser;

    private JsonCursor(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads one member, or skips it. */
    @FunctionalInterface
    public interface MemberReader {
        /** Leaves the cursor on the value's end. */
        void read(String name, JsonCursor value) throws UnreadableJsonException;
    }

    /** Reads one value. */
    @FunctionalInterface
    public interface ValueReader {
        /** Leaves the cursor on the value's end. */
        void read(JsonCursor value) throws UnreadableJsonException;
    }

    /** Reads the one value of a text. */
    public static void read(String json, ValueReader reader) throws UnreadableJsonException {
        try (JsonParser parser = ReplyJson.FACTORY.createParser(json)) {
            if (parser.nextToken() == null) {
                throw new UnreadableJsonException("the reply is empty");
            }
            reader.read(new JsonCursor(parser));
            if (parser.nextToken() != null) {
                throw new UnreadableJsonException("the reply goes on after its JSON");
            }
        } catch (UnreadableJsonException e) {
            throw e;
        } catch (IOException e) {
            throw UnreadableJsonException.malformed(e);
        }
    }

    /** Reads the members of an object; null counts as an object without any. */
    public void object(String name, MemberReader reader) throws UnreadableJsonException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw UnreadableJsonException.of(name, "must be an object");
        }
        while (next() == JsonToken.FIELD_NAME) {
            String member = name();
            next();
            reader.read(member, this);
        }
    }

    /** Reads the values of a list; null counts as a list without any. */
    public void list(String name, ValueReader reader) throws UnreadableJsonException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw UnreadableJsonException.of(name, "must be a list");
        }
        while (next() != JsonToken.END_ARRAY) {
            reader.read(this);
        }
    }

    /** A text, number or truth value as text; null for null and for whatever has parts. */
    public @Nullable String text() throws UnreadableJsonException {
        JsonToken token = parser.currentToken();
        if (token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL) {
            skip();
            return null;
        }
        return scalar();
    }

    /** A number, also one that is written as text; null for null. */
    public @Nullable BigDecimal number(String name) throws UnreadableJsonException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        boolean legible = token != null && (token.isNumeric() || token == JsonToken.VALUE_STRING);
        return ReplyJson.number(legible ? scalar() : "", name);
    }

    /** Passes over the value, whatever it is. */
    public void skip() throws UnreadableJsonException {
        try {
            parser.skipChildren();
        } catch (IOException e) {
            throw UnreadableJsonException.malformed(e);
        }
    }

    /** Where the value begins in the text. */
    public int start() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    /** Where the text goes on after the value. */
    public int end() {
        return (int) parser.currentLocation().getCharOffset();
    }

    private JsonToken next() throws UnreadableJsonException {
        try {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new UnreadableJsonException("the JSON ends in the middle");
            }
            return token;
        } catch (JsonProcessingException e) {
            throw UnreadableJsonException.malformed(e);
        } catch (UnreadableJsonException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("a string can always be read", e);
        }
    }

    private String name() throws UnreadableJsonException {
        return scalar();
    }

    private String scalar() throws UnreadableJsonException {
        try {
            return parser.getText();
        } catch (IOException e) {
            throw UnreadableJsonException.malformed(e);
        }
    }
}
