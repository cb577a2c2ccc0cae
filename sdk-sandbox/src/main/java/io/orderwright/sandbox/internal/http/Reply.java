package io.orderwright.sandbox.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer, before faults. Immutable, but for the bytes of the body, which nobody changes. */
public final class Reply {
    private static final byte[] NOTHING = {};

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final @Nullable BodyStream stream;

    private Reply(int status, Map<String, String> headers, byte[] body, @Nullable BodyStream stream) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.stream = stream;
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }

    /** {@return the headers, without those that frame the body} */
    Map<String, String> headers() {
        return headers;
    }

    /** {@return the body; empty if there is none, or if it is streamed} */
    public byte[] body() {
        return body;
    }

    /** {@return what writes the body, or null when {@link #body} is all of it} */
    @Nullable
    BodyStream stream() {
        return stream;
    }

    /** Writes a long body piece by piece. */
    @FunctionalInterface
    public interface BodyStream {
        /** Writes the body. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** {@return an answer without a body} */
    public static Reply empty(int status) {
        return new Reply(status, Map.of(), NOTHING, null);
    }

    /** {@return an answer with a text} */
    public static Reply text(int status, String contentType, String text) {
        return new Reply(status, Map.of("Content-Type", contentType), text.getBytes(StandardCharsets.UTF_8), null);
    }

    /** {@return an answer whose body is written piece by piece} */
    public static Reply streamed(String contentType, BodyStream stream) {
        return new Reply(200, Map.of("Content-Type", contentType), NOTHING, stream);
    }

    /** {@return this answer with a header; one of the same name gives way} */
    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.keySet().removeIf(name::equalsIgnoreCase);
        more.put(name, value);
        return new Reply(status, more, body, stream);
    }

    /** {@return this answer without a header} */
    public Reply without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.keySet().removeIf(name::equalsIgnoreCase);
        return new Reply(status, fewer, body, stream);
    }

    /** {@return this answer with another body} */
    public Reply withBody(byte[] newBody) {
        return new Reply(status, headers, newBody, null);
    }

    /** {@return a header's value, or null} */
    public @Nullable String header(String name) {
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return header.getValue();
            }
        }
        return null;
    }

    static String phrase(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 201 -> "Created";
            case 202 -> "Accepted";
            case 302 -> "Found";
            case 307 -> "Temporary Redirect";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 408 -> "Request Timeout";
            case 429 -> "Too Many Requests";
            case 500 -> "Internal Server Error";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            default -> "Status";
        };
    }
}
