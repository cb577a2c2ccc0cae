package io.orderwright.sandbox.internal.schwab;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orderwright.sandbox.internal.front.JsonDocument;
import io.orderwright.sandbox.internal.front.Refusal;
import io.orderwright.sandbox.internal.http.Reply;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON as Schwab does: numbers as doubles, offsets without a colon. */
final class Json {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss+0000", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /** {@return a body read to its end; a key given twice is the server's undoing, as at Schwab} */
    static JsonNode read(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException broken) {
            if (String.valueOf(broken.getOriginalMessage()).contains("Duplicate field")) {
                throw new Refusal(Errors.service(500, "Internal Server Error", List.of()));
            }
            throw Refusals.wrong("Malformed JSON request");
        }
        throw Refusals.wrong("The request body must be a JSON object");
    }

    static Reply reply(JsonDocument document) {
        return document.reply(200);
    }

    /** Writes a number the way a double prints: with a decimal point. */
    static void number(JsonGenerator json, String field, BigDecimal value) throws IOException {
        BigDecimal plain = value.stripTrailingZeros();
        json.writeFieldName(field);
        json.writeNumber((plain.scale() < 1 ? plain.setScale(1) : plain).toPlainString());
    }

    static void time(JsonGenerator json, String field, @Nullable Instant value) throws IOException {
        if (value != null) {
            json.writeStringField(field, time(value));
        }
    }

    static String time(Instant value) {
        return TIME.format(value);
    }
}
