package io.orderwright.sandbox.internal.tektii;

import io.orderwright.sandbox.internal.front.Call;
import io.orderwright.sandbox.internal.front.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request's query, as the gateway's web server reads it: what does not fit is a plain text, not an envelope. */
final class Query {
    private final Map<String, String> values;

    private Query(Map<String, String> values) {
        this.values = values;
    }

    static Query read(Call call, Strictness strictness, Set<String> known) {
        Map<String, String> values = new LinkedHashMap<>();
        String query = call.request().head().query();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int mark = pair.indexOf('=');
            String name = decoded(mark < 0 ? pair : pair.substring(0, mark));
            String value = mark < 0 ? "" : decoded(pair.substring(mark + 1));
            if (!known.contains(name)) {
                strictness.unknown(call.operation(), name);
            } else if (values.put(name, value) != null) {
                throw wrong("duplicate field `" + name + "`");
            }
        }
        return new Query(values);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }

    /** {@return a path's segment, percent-decoded} */
    static String segment(String raw) {
        try {
            String text = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
            if (text.indexOf('\uFFFD') < 0) {
                return text;
            }
        } catch (IllegalArgumentException broken) {
            throw Errors.plain("Invalid URL: invalid percent-encoding in path");
        }
        throw Errors.plain("Invalid URL: Invalid UTF-8 in path");
    }

    private static Refusal wrong(String text) {
        return Errors.plain("Failed to deserialize query string: " + text);
    }

    @Nullable
    String text(String name) {
        return values.get(name);
    }

    String required(String name) {
        String value = values.get(name);
        if (value == null) {
            throw wrong("missing field `" + name + "`");
        }
        return value;
    }

    @Nullable
    String word(String name, Set<String> words, boolean alias) {
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        boolean small = alias && value.equals(value.toLowerCase(Locale.ROOT));
        String word = small ? value.toUpperCase(Locale.ROOT) : value;
        if (!words.contains(word)) {
            throw wrong(name + ": unknown variant `" + value + "`");
        }
        return word;
    }

    /** {@return the words of a comma-separated list; empty when it is not asked for} */
    Set<String> words(String name, Set<String> words) {
        String value = values.get(name);
        Set<String> asked = new LinkedHashSet<>(value == null ? List.of() : List.of(value.split(",", -1)));
        for (String word : asked) {
            if (!words.contains(word)) {
                throw wrong(name + ": unknown variant `" + word + "`");
            }
        }
        return asked;
    }

    @Nullable
    Instant time(String name) {
        String value = values.get(name);
        try {
            return value == null ? null : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeParseException wrong) {
            throw wrong(name + ": input contains invalid characters");
        }
    }

    int limit() {
        String value = values.get("limit");
        if (value == null) {
            return Integer.MAX_VALUE;
        }
        if (!value.matches("\\d{1,9}")) {
            throw wrong("limit: invalid digit found in string");
        }
        return Integer.parseInt(value);
    }
}
