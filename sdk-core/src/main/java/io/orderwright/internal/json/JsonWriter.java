package io.orderwright.internal.json;

import io.orderwright.extras.ExtraValue;
import io.orderwright.price.Decimals;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON without white space. Commas are set by what stands before, so that callers only name what they write.
 *
 * <p>Not safe to share between threads: it lives within one call.
 */
public final class JsonWriter {
    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final char[] NONE = {};
    private static final int MOST_KEPT = 8 * 1024;
    private static final int MOST_DIGITS = 20;
    private static final int MOST_ESCAPED = 6;

    /** The buffer of a writer that is done, for the next one on any thread. */
    private static final AtomicReference<char @Nullable []> SPARE = new AtomicReference<>();

    private char[] out;
    private int length;
    private boolean separated = true;

    /**
     * Creates a writer.
     *
     * @param expected about how many characters will be written
     */
    public JsonWriter(int expected) {
        char[] spare = SPARE.getAndSet(null);
        this.out = spare == null ? new char[expected] : spare;
    }

    /** Opens an object, as a value. */
    public void beginObject() {
        open('{');
    }

    /** Closes the object. */
    public void endObject() {
        close('}');
    }

    /** Opens a list, as a value. */
    public void beginList() {
        open('[');
    }

    /** Closes the list. */
    public void endList() {
        close(']');
    }

    /**
     * Names the member whose value comes next.
     *
     * @param plainName a name of letters and digits, as a wire document gives it
     */
    public void name(String plainName) {
        separate(plainName.length() + 3);
        out[length++] = '"';
        copy(plainName);
        out[length++] = '"';
        out[length++] = ':';
        separated = true;
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
        raw(Decimals.plain(number));
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
            whole(count.longValue());
        } else {
            raw(count.signum() == 0 ? "0" : Decimals.plain(Decimals.bounded("", count.stripTrailingZeros())));
        }
    }

    /**
     * Writes a member with any name and value, escaped where need be.
     *
     * @param anyName any name
     * @param value the value
     */
    public void field(String anyName, ExtraValue value) {
        quoted(anyName);
        room(1);
        out[length++] = ':';
        separated = true;
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

    /**
     * Ends the writing, so that the next writer can have the buffer. The writer is empty then.
     *
     * @return what was written
     */
    public String finish() {
        String written = toString();
        if (out.length <= MOST_KEPT) {
            SPARE.set(out);
        }
        out = NONE;
        length = 0;
        separated = true;
        return written;
    }

    /** {@return what was written so far} */
    @Override
    public String toString() {
        return new String(out, 0, length);
    }

    private void open(char bracket) {
        separate(1);
        out[length++] = bracket;
        separated = true;
    }

    private void close(char bracket) {
        room(1);
        out[length++] = bracket;
        separated = false;
    }

    /** Sets the comma that what comes next needs, and makes room for so many characters behind it. */
    private void separate(int characters) {
        room(characters + 1);
        if (!separated) {
            out[length++] = ',';
        }
        separated = false;
    }

    private void room(int characters) {
        if (out.length - length < characters) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, length + characters));
        }
    }

    private void copy(String text) {
        text.getChars(0, text.length(), out, length);
        length += text.length();
    }

    private void raw(String plain) {
        separate(plain.length());
        copy(plain);
    }

    private void whole(long number) {
        if (number < 0) {
            raw(Long.toString(number));
            return;
        }
        separate(MOST_DIGITS);
        int end = length + 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            end++;
        }
        length = end;
        long rest = number;
        do {
            out[--end] = (char) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
    }

    private void quoted(String text) {
        separate(text.length() + 2);
        out[length++] = '"';
        int end = plainLength(text);
        text.getChars(0, end, out, length);
        length += end;
        if (end < text.length()) {
            escapedFrom(text, end);
        }
        out[length++] = '"';
    }

    /** How many characters stand before the first that must be escaped. */
    private static int plainLength(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isEscaped(text, i)) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean isEscaped(String text, int index) {
        char c = text.charAt(index);
        return c < ' ' || c == '"' || c == '\\' || (c >= Character.MIN_SURROGATE && isHalf(text, index));
    }

    private void escapedFrom(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            room(MOST_ESCAPED + text.length() - i + 1);
            if (isEscaped(text, i)) {
                escaped(text.charAt(i));
            } else {
                out[length++] = text.charAt(i);
            }
        }
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
            case '"' -> copy("\\\"");
            case '\\' -> copy("\\\\");
            case '\n' -> copy("\\n");
            case '\r' -> copy("\\r");
            case '\t' -> copy("\\t");
            default -> {
                copy("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out[length++] = HEX[c >> shift & 15];
                }
            }
        }
    }

    private final class ValueCases implements ExtraValue.Cases<JsonWriter> {
        @Override
        public JsonWriter text(String text) {
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
            JsonWriter.this.raw(text);
            return JsonWriter.this;
        }
    }
}
