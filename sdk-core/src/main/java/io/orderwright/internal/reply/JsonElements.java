package io.orderwright.internal.reply;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a JSON list of objects, in UTF-8, into the texts of its elements as it arrives. It only counts brackets outside
 * of strings; whether an element is sound is its parser's to say.
 *
 * <p>Not safe to share between threads.
 */
final class JsonElements {
    /** Far more than any order needs; an element without an end must not fill the memory. */
    static final int LONGEST = 4 * 1024 * 1024;

    private static final int END = -1;
    private static final int BYTE_ORDER_MARK = 0xEF;

    private final InputStream in;
    private final byte[] chunk = new byte[8192];
    private int at;
    private int filled;
    private byte[] element = new byte[4096];
    private int length;
    private boolean begun;
    private boolean ended;

    JsonElements(InputStream in) {
        this.in = in;
    }

    /**
     * The text of the next element; null at the end of the list.
     *
     * @throws EOFException if the list is cut off
     * @throws UnreadableJsonException if this is no list of objects
     */
    @Nullable
    String next() throws IOException {
        if (ended) {
            return null;
        }
        int first = begun ? afterElement() : afterOpening();
        if (first == ']') {
            expectNothingMore();
            return null;
        }
        if (first != '{') {
            throw new UnreadableJsonException("the listing must be a list of objects");
        }
        return object();
    }

    private int afterOpening() throws IOException {
        begun = true;
        int first = skipBlanks(read());
        if (first == BYTE_ORDER_MARK) {
            read();
            read();
            first = skipBlanks(read());
        }
        if (first != '[') {
            throw first == END ? cut() : new UnreadableJsonException("the listing must be a list");
        }
        return present(skipBlanks(read()));
    }

    private int afterElement() throws IOException {
        int separator = present(skipBlanks(read()));
        if (separator == ']') {
            return separator;
        }
        if (separator != ',') {
            throw new UnreadableJsonException("the listing must be a list of objects");
        }
        int first = present(skipBlanks(read()));
        if (first == ']') {
            throw new UnreadableJsonException("the listing must not end with a comma");
        }
        return first;
    }

    private void expectNothingMore() throws IOException {
        ended = true;
        if (skipBlanks(read()) != END) {
            throw new UnreadableJsonException("the listing goes on after its end");
        }
    }

    private String object() throws IOException {
        length = 0;
        int depth = 0;
        int next = '{';
        while (true) {
            append(next);
            if (next == '"') {
                string();
            } else if (next == '{' || next == '[') {
                depth++;
            } else if ((next == '}' || next == ']') && --depth == 0) {
                return new String(element, 0, length, StandardCharsets.UTF_8);
            }
            next = present(read());
        }
    }

    private void string() throws IOException {
        for (int next = present(read()); ; next = present(read())) {
            append(next);
            if (next == '"') {
                return;
            }
            if (next == '\\') {
                append(present(read()));
            }
        }
    }

    private void append(int next) throws IOException {
        if (length == LONGEST) {
            throw new UnreadableJsonException("an element is longer than " + LONGEST + " bytes");
        }
        if (length == element.length) {
            element = Arrays.copyOf(element, Math.min(LONGEST, 2 * length));
        }
        element[length++] = (byte) next;
    }

    private int skipBlanks(int from) throws IOException {
        int next = from;
        while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
            next = read();
        }
        return next;
    }

    private static int present(int next) throws IOException {
        if (next == END) {
            throw cut();
        }
        return next;
    }

    private static EOFException cut() {
        return new EOFException("the listing ends in the middle");
    }

    private int read() throws IOException {
        while (at == filled) {
            filled = in.read(chunk);
            at = 0;
            if (filled < 0) {
                filled = 0;
                return END;
            }
        }
        return chunk[at++] & 0xFF;
    }
}
