package io.orderwright.sandbox.internal.tastytrade;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A warning, or the reason of a business refusal.
 *
 * @param code its code
 * @param text a sentence for people
 * @param preflightId which order of a request it is about, or null
 */
record Message(String code, String text, @Nullable String preflightId) {
    static Message of(String code, String text) {
        return new Message(code, text, null);
    }

    Message about(String order) {
        return new Message(code, text, order);
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", code);
        json.writeStringField("message", text);
        if (preflightId != null) {
            json.writeStringField("preflight-id", preflightId);
        }
        json.writeEndObject();
    }
}
