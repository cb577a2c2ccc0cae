package io.orderwright.internal.engine;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One call to a broker, before authentication. Immutable.
 *
 * @param operation what it does, in a word: {@code place}, {@code cancel}, {@code list}…
 * @param effect whether it may change something
 * @param urgency who goes first when calls must wait
 * @param method the HTTP method
 * @param path the path below the base URL, encoded; may hold an account, so it is never logged as it is
 * @param query the query parameters, not yet encoded, in order
 * @param headers headers beside those that the engine sets; never logged
 * @param body the body, where there is one
 * @param contentType the body's content type
 * @param limit the bucket of the broker's limits that the call draws on; empty for none
 * @param reader who reads a successful reply as it arrives, for replies too long to hold
 */
public record Call(
        String operation,
        Effect effect,
        Urgency urgency,
        String method,
        String path,
        List<Pair> query,
        List<Pair> headers,
        Optional<String> body,
        String contentType,
        Optional<String> limit,
        Optional<ReplyReader> reader) {
    private static final String JSON = "application/json";

    /** A name with its value. */
    public record Pair(String name, String value) {
        /** {@return the name alone: a value may be a secret} */
        @Override
        public String toString() {
            return name;
        }
    }

    /** Takes copies. */
    public Call {
        Objects.requireNonNull(operation, "operation");
        query = List.copyOf(query);
        headers = List.copyOf(headers);
    }

    /** A call that changes nothing. */
    public static Call read(String operation, String path) {
        return new Call(
                operation,
                Effect.READ,
                Urgency.USUAL,
                "GET",
                path,
                List.of(),
                List.of(),
                Optional.empty(),
                JSON,
                Optional.empty(),
                Optional.empty());
    }

    /** A call that may change something. */
    public static Call write(String operation, String method, String path, Optional<String> body) {
        return new Call(
                operation,
                Effect.WRITE,
                Urgency.USUAL,
                method,
                path,
                List.of(),
                List.of(),
                body,
                JSON,
                Optional.empty(),
                Optional.empty());
    }

    /** A text as one segment of a path: whatever has a meaning in a path is encoded. */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** This call with a query. */
    public Call withQuery(List<Pair> parameters) {
        return new Call(
                operation, effect, urgency, method, path, parameters, headers, body, contentType, limit, reader);
    }

    /** This call with headers. */
    public Call withHeaders(List<Pair> more) {
        return new Call(operation, effect, urgency, method, path, query, more, body, contentType, limit, reader);
    }

    /** This call with a body of another content type. */
    public Call withBody(String text, String type) {
        return new Call(
                operation, effect, urgency, method, path, query, headers, Optional.of(text), type, limit, reader);
    }

    /** This call, paced by a bucket of the broker's limits. */
    public Call limitedBy(String bucket, Urgency how) {
        return new Call(
                operation, effect, how, method, path, query, headers, body, contentType, Optional.of(bucket), reader);
    }

    /** This call with another urgency. */
    public Call withUrgency(Urgency how) {
        return new Call(operation, effect, how, method, path, query, headers, body, contentType, limit, reader);
    }

    /** This call, its successful reply read as it arrives. */
    public Call readBy(ReplyReader whom) {
        return new Call(
                operation, effect, urgency, method, path, query, headers, body, contentType, limit, Optional.of(whom));
    }

    /** {@return the operation and method: path and query may hold an account} */
    @Override
    public String toString() {
        return operation + " (" + method + ")";
    }
}
