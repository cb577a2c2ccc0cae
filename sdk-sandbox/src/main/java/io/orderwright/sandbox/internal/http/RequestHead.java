package io.orderwright.sandbox.internal.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request before its body.
 *
 * @param method the method
 * @param target path and query as received
 * @param headers the headers, by name in lower case
 * @param connection the connection's number
 */
public record RequestHead(String method, String target, Map<String, List<String>> headers, long connection) {
    /** {@return a header's first value, or null} */
    public @Nullable String header(String lowerCaseName) {
        List<String> values = headers.get(lowerCaseName);
        return values == null ? null : values.get(0);
    }

    /** {@return the path, without the query} */
    public String path() {
        int mark = target.indexOf('?');
        return mark < 0 ? target : target.substring(0, mark);
    }

    /** {@return the query, without its question mark; empty when there is none} */
    public String query() {
        int mark = target.indexOf('?');
        return mark < 0 ? "" : target.substring(mark + 1);
    }
}
