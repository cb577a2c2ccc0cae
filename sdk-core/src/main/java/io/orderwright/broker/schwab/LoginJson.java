package io.orderwright.broker.schwab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderwright.InvalidOrderException;
import io.orderwright.internal.reply.ReplyJson;
import io.orderwright.internal.reply.UnreadableJsonException;
import java.time.DateTimeException;
import java.time.Instant;

/** A login as the token file holds it. */
final class LoginJson {
    private static final int VERSION = 1;

    private LoginJson() {}

    static String write(SchwabLogin login) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", VERSION);
        json.put("accessToken", login.accessToken());
        json.put("accessTokenEnds", login.accessTokenEnds().toString());
        json.put("refreshToken", login.refreshToken());
        json.put("loggedIn", login.loggedIn().toString());
        return json.toString();
    }

    static SchwabLogin read(String text) throws UnreadableJsonException {
        JsonNode json = ReplyJson.tree(text);
        if (json.path("version").asInt(0) != VERSION) {
            throw new UnreadableJsonException("its version is not " + VERSION);
        }
        try {
            return SchwabLogin.of(
                    text(json, "accessToken"),
                    Instant.parse(text(json, "accessTokenEnds")),
                    text(json, "refreshToken"),
                    Instant.parse(text(json, "loggedIn")));
        } catch (DateTimeException | InvalidOrderException e) {
            throw new UnreadableJsonException("a time or a token in it is none");
        }
    }

    private static String text(JsonNode json, String name) throws UnreadableJsonException {
        return ReplyJson.text(json, name).orElseThrow(() -> UnreadableJsonException.of(name, "must be there"));
    }
}
