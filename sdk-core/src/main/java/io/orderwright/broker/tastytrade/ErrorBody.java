package io.orderwright.broker.tastytrade;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.orderwright.internal.reply.ReplyJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an error's body says: a code and a message, with reasons of two shapes below them; a page; nothing at all. A body
 * that is cut says what it said up to there.
 *
 * @param shape which of the shapes
 * @param code tastytrade's code, also where it is a number; empty where there is none
 * @param message tastytrade's words; empty where there are none
 * @param reasons what stands below them
 */
record ErrorBody(Shape shape, Optional<String> code, Optional<String> message, List<TastytradeReason> reasons) {
    private static final Pattern TITLE = Pattern.compile("(?is)<(?:title|h1)[^>]*>([^<]{1,300})");
    private static final int LONGEST_MESSAGE = 1_000;

    /** The shapes in which errors come. */
    enum Shape {
        /** {@code {"error": {"code": …, "message": …, "errors": […]}}}. */
        SERVICE,
        /** {@code {"error": …, "error_description": …}}, of the token endpoint. */
        OAUTH,
        /** HTML, of what stands before tastytrade's services. */
        PAGE,
        /** Nothing but white space. */
        EMPTY,
        /** Anything else. */
        OTHER
    }

    static ErrorBody read(String body) {
        String text = body.strip();
        if (text.isEmpty()) {
            return new ErrorBody(Shape.EMPTY, Optional.empty(), Optional.empty(), List.of());
        }
        if (text.startsWith("<")) {
            Matcher title = TITLE.matcher(text);
            return of(Shape.PAGE, null, title.find() ? title.group(1) : null, List.of());
        }
        Draft draft = new Draft();
        draft.walk(text);
        return draft.finished(text);
    }

    private static ErrorBody of(
            Shape shape, @Nullable String code, @Nullable String message, List<TastytradeReason> reasons) {
        return new ErrorBody(
                shape,
                Optional.ofNullable(code).map(ErrorBody::tidy).filter(said -> !said.isEmpty()),
                Optional.ofNullable(message).map(ErrorBody::tidy).filter(said -> !said.isEmpty()),
                List.copyOf(reasons));
    }

    /** One line, without control characters, of bounded length, without what must not be kept. */
    private static String tidy(String text) {
        String line = Redaction.of(text).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) : line;
    }

    /** The code that says most: that of the first reason, where the outer one only says that there are reasons. */
    Optional<String> telling() {
        return reasons.stream()
                .flatMap(reason -> reason.code().stream())
                .map(TastytradeCode::text)
                .findFirst()
                .or(() -> code);
    }

    /** All that is said, the reasons after what stands above them. */
    Optional<String> words() {
        String said = Stream.concat(message.stream(), reasons.stream().map(TastytradeReason::toString))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    /** Every code that is said, the outer one last. */
    List<TastytradeCode> codes() {
        List<TastytradeCode> codes = new ArrayList<>();
        reasons.forEach(reason -> reason.code().ifPresent(codes::add));
        code.map(TastytradeCode::of).ifPresent(codes::add);
        return codes;
    }

    /** What is read of a body, as far as it goes. */
    private static final class Draft {
        private final List<TastytradeReason> reasons = new ArrayList<>();
        private boolean ofService;
        private @Nullable String code;
        private @Nullable String message;
        private @Nullable String oauthError;
        private @Nullable String oauthDescription;

        ErrorBody finished(String text) {
            if (ofService) {
                return of(Shape.SERVICE, code, message, reasons);
            }
            if (oauthError != null || oauthDescription != null) {
                return of(Shape.OAUTH, oauthError, oauthDescription, List.of());
            }
            return of(Shape.OTHER, null, text, List.of());
        }

        void walk(String text) {
            try (JsonParser parser = ReplyJson.FACTORY.createParser(text)) {
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    root(parser);
                }
            } catch (IOException e) {
                // A body that is cut or broken: what came before that is kept, and the whole text beside it.
            }
        }

        private void root(JsonParser parser) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if (name.equals("error") && token == JsonToken.START_OBJECT) {
                    ofService = true;
                    error(parser);
                } else if (name.equals("error")) {
                    oauthError = scalar(parser);
                } else if (name.equals("error_description")) {
                    oauthDescription = scalar(parser);
                } else {
                    parser.skipChildren();
                }
            }
        }

        private void error(JsonParser parser) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                switch (name) {
                    case "code" -> code = scalar(parser);
                    case "message" -> message = scalar(parser);
                    case "errors" -> {
                        if (token == JsonToken.START_ARRAY) {
                            errors(parser);
                        }
                    }
                    default -> parser.skipChildren();
                }
            }
        }

        private void errors(JsonParser parser) throws IOException {
            for (JsonToken token = parser.nextToken();
                    token != null && token != JsonToken.END_ARRAY;
                    token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    new ReasonDraft().read(parser, reasons);
                } else {
                    String said = scalar(parser);
                    reasons.add(new TastytradeReason(
                            Optional.empty(), Optional.empty(), said == null ? "" : tidy(said), Optional.empty()));
                }
            }
        }
    }

    /** One reason; what is read of it counts also where the rest is cut off. */
    private static final class ReasonDraft {
        private @Nullable String code;
        private @Nullable String field;
        private @Nullable String message;
        private @Nullable String preflightId;

        void read(JsonParser parser, List<TastytradeReason> reasons) throws IOException {
            try {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    member(name, scalar(parser));
                }
            } finally {
                if (code != null || field != null || message != null) {
                    reasons.add(finished());
                }
            }
        }

        private void member(String name, @Nullable String value) {
            switch (name) {
                case "code" -> code = value;
                case "domain" -> field = value;
                case "message", "reason" -> message = value == null ? message : value;
                case "preflight-id" -> preflightId = value;
                default -> {}
            }
        }

        private TastytradeReason finished() {
            return new TastytradeReason(
                    Optional.ofNullable(code).map(ErrorBody::tidy).map(TastytradeCode::of),
                    Optional.ofNullable(field).map(ErrorBody::tidy),
                    message == null ? "" : tidy(message),
                    Optional.ofNullable(preflightId));
        }
    }

    /** A text, number or truth value; null for null and for whatever has parts. */
    private static @Nullable String scalar(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL) {
            parser.skipChildren();
            return null;
        }
        return parser.getText();
    }
}
