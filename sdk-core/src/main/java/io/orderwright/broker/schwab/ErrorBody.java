package io.orderwright.broker.schwab;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import io.orderwright.internal.reply.Failing;
import io.orderwright.internal.reply.ReplyJson;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an error's body says, in whichever of Schwab's shapes it comes: the Trader API's own, the gateway's, OAuth's, an
 * Apigee fault, a page, nothing at all; or TD Ameritrade's. A body that is cut says what it said up to there.
 *
 * @param shape which of the shapes
 * @param code the broker's own code; empty where there is none
 * @param message the broker's own words, all of them; empty where there are none
 * @param id the gateway's id of the error; empty where there is none
 */
record ErrorBody(Shape shape, Optional<String> code, Optional<String> message, Optional<String> id) {
    private static final Pattern REASON_CODE = Pattern.compile("\\b[A-Z][A-Za-z]+_Sys_\\d{4}\\b");
    private static final Pattern INNER_ERROR = Pattern.compile("\"error\\\\*\" *: *\\\\*\"([\\w.-]+)");
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>([^<]{1,300})");
    private static final Pattern HEADING = Pattern.compile("(?is)<h1[^>]*>([^<]{1,300})");
    private static final int LONGEST_MESSAGE = 1_000;

    /** The shapes in which errors come. */
    enum Shape {
        /** {@code {"message": …, "errors": [texts]}}. */
        SERVICE,
        /** {@code {"errors": [objects]}}. */
        GATEWAY,
        /** {@code {"error": …, "error_description": …}}. */
        OAUTH,
        /** {@code {"fault": {"faultstring": …}}}. */
        FAULT,
        /** HTML. */
        PAGE,
        /** Nothing but white space. */
        EMPTY,
        /** {@code {"error": …}}, as TD Ameritrade wrote it. */
        TD_AMERITRADE,
        /** Anything else. */
        OTHER
    }

    static ErrorBody read(String body) {
        String text = body.strip();
        if (text.isEmpty()) {
            return new ErrorBody(Shape.EMPTY, Optional.empty(), Optional.empty(), Optional.empty());
        }
        if (Failing.isPage(text)) {
            return of(Shape.PAGE, null, page(text), null);
        }
        return ofMembers(members(text), text);
    }

    private static ErrorBody ofMembers(Map<String, String> found, String text) {
        if (found.containsKey("fault.faultstring")) {
            return of(Shape.FAULT, found.get("fault.detail.errorcode"), found.get("fault.faultstring"), null);
        }
        if (found.containsKey("error_description")) {
            String description = found.get("error_description");
            return of(Shape.OAUTH, innermost(found.get("error"), description), description, null);
        }
        if (found.containsKey("errors[].title") || found.containsKey("errors[].detail")) {
            String title = found.get("errors[].title");
            return of(Shape.GATEWAY, title, found.getOrDefault("errors[].detail", title), found.get("errors[].id"));
        }
        if (found.containsKey("message") || found.containsKey("errors[]")) {
            return of(Shape.SERVICE, null, joined(found.get("message"), found.get("errors[]")), null);
        }
        if (found.containsKey("error")) {
            return of(Shape.TD_AMERITRADE, null, found.get("error"), null);
        }
        return of(Shape.OTHER, null, text, null);
    }

    private static ErrorBody of(Shape shape, @Nullable String code, @Nullable String message, @Nullable String id) {
        Optional<String> words =
                Optional.ofNullable(message).map(ErrorBody::tidy).filter(said -> !said.isEmpty());
        Optional<String> coded = Optional.ofNullable(code)
                .or(() -> words.map(REASON_CODE::matcher).filter(Matcher::find).map(Matcher::group));
        return new ErrorBody(
                shape,
                coded.map(ErrorBody::tidy),
                words,
                Optional.ofNullable(id).map(ErrorBody::tidy));
    }

    private static String joined(@Nullable String message, @Nullable String more) {
        if (message == null || message.isBlank()) {
            return more == null ? "" : more;
        }
        return more == null || more.equals(message) ? message : message + "; " + more;
    }

    private static @Nullable String innermost(@Nullable String error, @Nullable String description) {
        Matcher inner = INNER_ERROR.matcher(description == null ? "" : description);
        return inner.find() ? inner.group(1) : error;
    }

    private static String page(String html) {
        Matcher title = TITLE.matcher(html);
        if (title.find()) {
            return title.group(1);
        }
        Matcher heading = HEADING.matcher(html);
        return heading.find() ? heading.group(1) : "a page instead of JSON";
    }

    /** One line, bounded, without account numbers and tokens. */
    private static String tidy(String text) {
        String some = text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) : text;
        return Redaction.of(some.replaceAll("[\\p{Cntrl}\\s]+", " ").strip());
    }

    /** The first value of each member by its path, as far as the text can be read; of texts in a list, all of them. */
    private static Map<String, String> members(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        try (JsonParser parser = ReplyJson.FACTORY.createParser(text)) {
            Walk walk = new Walk(parser, found);
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                walk.step(token);
            }
        } catch (IOException e) {
            // A body that is cut or broken: what came before that is kept, and the whole text beside it.
        }
        return found;
    }

    private record Walk(JsonParser parser, Map<String, String> found) {
        void step(JsonToken token) throws IOException {
            if (!token.isScalarValue() || token == JsonToken.VALUE_NULL) {
                return;
            }
            String path = path();
            String value = parser.getText();
            if (path.equals("errors[]")) {
                found.merge(path, value, (one, other) -> one + "; " + other);
            } else {
                found.putIfAbsent(path, value);
            }
        }

        private String path() {
            StringBuilder path = new StringBuilder();
            JsonStreamContext at = parser.getParsingContext();
            for (; at != null && !at.inRoot() && path.length() < 200; at = at.getParent()) {
                boolean joins = path.length() > 0 && path.charAt(0) != '[';
                path.insert(0, (at.inArray() ? "[]" : at.getCurrentName()) + (joins ? "." : ""));
            }
            return path.toString();
        }
    }
}
