package io.orderwright.internal.json;

import io.orderwright.extras.ExtraValue;
import io.orderwright.price.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON without white space. Commas are set by what stands before, so that callers only name what they write.
 *
 * <p>Not safe to share between threads: it lives within one call.
 */
public final class JsonWriter {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder out;

    /**
     * Creates a writer.
     *
     * @param expected about how many characters will be written
     */
    public JsonWriter(int expected) {
        this.out = new StringBuilder(expected);
    }

    /** Opens an object, as a value. */
    public void beginObject() {
        separate();
        out.append('{');
    }

    /** Closes the object. */
    public void endObject() {
        out.append('}');
    }

    /** Opens a list, as a value. */
    public void beginList() {
        separate();
        out.append('[');
    }

    /** Closes the list. */
    public void endList() {
        out.append(']');
    }

    /**
     * Names the member whose value comes next.
     *
     * @param plainName a name of letters and digits, as a wire document gives it
     */
    public void name(String plainName) {
        separate();
        out.append('"').append(plainName).append("\":");
    }

    /**
     * Writes a member that is a text.
     *
     * @param plainName a name of letters and digits, as a wire document gives it
     * @param text any text
     */
    public void field(String plainName, String text) {
        name(plainName);
        quoted(text);
    }

    /**
     * Writes a member that is a number, with the scale that it has.
     *
     * @param plainName a name of letters and digits, as a wire document gives it
     * @param number the number
     */
    public void field(String plainName, BigDecimal number) {
        name(plainName);
        out.append(Decimals.plain(number));
    }

    /**
     * Writes a member that is a count: whole where it is whole, {@code 100} for 100.0.
     *
     * @param plainName a name of letters and digits, as a wire document gives it
     * @param count the number
     */
    public void count(String plainName, BigDecimal count) {
        name(plainName);
        if (count.scale() == 0 && count.precision() < 19) {
            out.append(count.longValue());
        } else {
            out.append(count.signum() == 0 ? "0" : Decimals.plain(Decimals.bounded("", count.stripTrailingZeros())));
        }
    }

    /**
     * Writes a member with any name and value, escaped where need be.
     *
     * @param anyName any name
     * @param value the value
     */
    public void field(String anyName, ExtraValue value) {
        separate();
        quoted(anyName);
        out.append(':');
        value(value);
    }

    /**
     * Writes a value.
     *
     * @param value the value
     */
    public void value(ExtraValue value) {
        value.match(new ValueCases());
    }

    /** {@return what was written} */
    @Override
    public String toString() {
        return out.toString();
    }

    private void separate() {
        int length = out.length();
        if (length == 0) {
            return;
        }
        char last = out.charAt(length - 1);
        if (last != '{' && last != '[' && last != ':') {
            out.append(',');
        }
    }

    private void quoted(String text) {
        out.append('"');
        int plainFrom = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || (c >= Character.MIN_SURROGATE && isHalf(text, i))) {
                out.append(text, plainFrom, i);
                escaped(c);
                plainFrom = i + 1;
            }
        }
        if (plainFrom == 0) {
            out.append(text);
        } else {
            out.append(text, plainFrom, text.length());
        }
        out.append('"');
    }

    /**
     * Whether a text holds half of a surrogate pair. As a value it is escaped; as a name it would not be read again.
     *
     * @param text any text
     * @return whether it does
     */
    public static boolean isHalved(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHalf(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** Half of a surrogate pair can't be encoded in UTF-8, but it can be escaped. */
    private static boolean isHalf(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }

    private void escaped(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default ->
                out.append("\\u")
                        .append(HEX[c >> 12])
                        .append(HEX[c >> 8 & 15])
                        .append(HEX[c >> 4 & 15])
                        .append(HEX[c & 15]);
        }
    }

    private final class ValueCases implements ExtraValue.Cases<JsonWriter> {
        @Override
        public JsonWriter text(String text) {
            separate();
            quoted(text);
            return JsonWriter.this;
        }

        @Override
        public JsonWriter number(BigDecimal number) {
            return raw(number.toPlainString());
        }

        @Override
        public JsonWriter bool(boolean truth) {
            return raw(Boolean.toString(truth));
        }

        @Override
        public JsonWriter nothing() {
            return raw("null");
        }

        @Override
        public JsonWriter list(List<ExtraValue> values) {
            beginList();
            values.forEach(JsonWriter.this::value);
            endList();
            return JsonWriter.this;
        }

        @Override
        public JsonWriter object(Map<String, ExtraValue> members) {
            beginObject();
            members.forEach((name, value) -> field(name, value));
            endObject();
            return JsonWriter.this;
        }

        private JsonWriter raw(String text) {
            separate();
            out.append(text);
            return JsonWriter.this;
        }
    }
}
