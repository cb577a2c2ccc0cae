package io.orderwright.sandbox.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads HTTP/1.1 requests from a connection. */
final class RequestReader {
    private static final int LINE_LIMIT = 64 * 1024;
    private static final int BODY_LIMIT = 64 * 1024 * 1024;

    private final InputStream in;
    private final long connection;

    RequestReader(InputStream in, long connection) {
        this.in = in;
        this.connection = connection;
    }

    /** {@return the next request's head, or null at the end of the connection} */
    @Nullable
    RequestHead head() throws IOException {
        String first = line();
        if (first == null) {
            return null;
        }
        String[] parts = first.split(" ", -1);
        if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
            throw new IOException("not an HTTP/1.1 request line: " + first);
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String line = line(); line != null && !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new IOException("not a header: " + line);
            }
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            headers.computeIfAbsent(name, key -> new ArrayList<>(1))
                    .add(line.substring(colon + 1).strip());
        }
        return new RequestHead(parts[0], parts[1], headers, connection);
    }

    byte[] body(RequestHead head) throws IOException {
        if ("chunked".equalsIgnoreCase(head.header("transfer-encoding"))) {
            return chunks();
        }
        String length = head.header("content-length");
        return length == null ? new byte[0] : exactly(size(length, 10));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            int size = size(required().split(";", 2)[0].strip(), 16);
            if (size == 0) {
                skipTrailers();
                return all.toByteArray();
            }
            all.write(exactly(size));
            required();
        }
    }

    private void skipTrailers() throws IOException {
        String trailer;
        do {
            trailer = required();
        } while (!trailer.isEmpty());
    }

    private static int size(String text, int radix) throws IOException {
        try {
            int size = Integer.parseInt(text, radix);
            if (size >= 0 && size <= BODY_LIMIT) {
                return size;
            }
        } catch (NumberFormatException wrong) {
            throw new IOException("not a length: " + text, wrong);
        }
        throw new IOException("not a length that a box takes: " + text);
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the body ends early");
        }
        return bytes;
    }

    private String required() throws IOException {
        String line = line();
        if (line == null) {
            throw new EOFException("the request ends early");
        }
        return line;
    }

    private @Nullable String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(96);
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                String text = line.toString(StandardCharsets.ISO_8859_1);
                return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            }
            line.write(next);
            if (line.size() > LINE_LIMIT) {
                throw new IOException("a line is too long");
            }
        }
        return null;
    }
}
