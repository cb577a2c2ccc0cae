package io.orderwright.sandbox.internal.tastytrade;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orderwright.sandbox.internal.front.JsonDocument;
import io.orderwright.sandbox.internal.front.Refusal;
import io.orderwright.sandbox.internal.http.Reply;
import java.io.IOException;
import java.util.List;

/** tastytrade's error envelope with its two shapes of nested errors, and the HTML of the servers before it. */
final class Errors {
    private static final String PREFLIGHT = "One or more preflight checks failed";

    private Errors() {}

    static Reply envelope(int status, String code, String message) {
        JsonDocument document = json -> {
            json.writeStartObject();
            head(json, code, message);
            json.writeEndObject();
            json.writeEndObject();
        };
        return document.reply(status);
    }

    private static void head(JsonGenerator json, String code, String message) throws IOException {
        json.writeObjectFieldStart("error");
        json.writeStringField("code", code);
        json.writeStringField("message", message);
    }

    private static Refusal refusal(int status, String code, String message) {
        return new Refusal(envelope(status, code, message));
    }

    static Refusal validation(List<Problem> problems) {
        JsonDocument document = json -> {
            json.writeStartObject();
            head(json, "validation_error", "Request validation failed");
            json.writeArrayFieldStart("errors");
            for (Problem problem : problems) {
                json.writeStartObject();
                json.writeStringField("domain", problem.domain());
                json.writeStringField("reason", problem.reason());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        };
        return new Refusal(document.reply(400));
    }

    static Refusal validation(String domain, String reason) {
        return validation(List.of(new Problem(domain, reason)));
    }

    /** Refuses what an account or the market does not bear. */
    static Refusal preflight(List<Message> messages) {
        JsonDocument document = json -> {
            json.writeStartObject();
            preflight(json, messages);
            json.writeEndObject();
        };
        return new Refusal(document.reply(422));
    }

    static void preflight(JsonGenerator json, List<Message> messages) throws IOException {
        head(json, "preflight_check_failure", PREFLIGHT);
        json.writeArrayFieldStart("errors");
        for (Message message : messages) {
            message.write(json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static Refusal cannotCancel() {
        return refusal(422, "cannot_update_order", "the order could not be cancelled");
    }

    static Refusal cannotReplace(String why) {
        return refusal(422, "cannot_update_order", "the order could not be replaced: " + why);
    }

    static Refusal cannotReconfirm() {
        return refusal(422, "cannot_reconfirm_order", "The order does not need to be reconfirmed");
    }

    static Refusal notFound(String what) {
        return refusal(404, "not_found", what + " not found");
    }

    static Refusal noSuchPath() {
        return refusal(404, "not_found", "No such resource");
    }

    static Refusal notPermitted() {
        return refusal(403, "not_permitted", "User not permitted access");
    }

    static Reply unauthorized() {
        return envelope(401, "unauthorized", "Unauthorized. Unique customer support identifier: box");
    }

    static Reply invalidCredentials() {
        return envelope(401, "invalid_credentials", "Invalid credentials. Unique customer support identifier: box");
    }

    /** {@return the refusal of a code, in the token endpoint's own shape of RFC 6749} */
    static Reply invalidGrant() {
        JsonDocument document = json -> {
            json.writeStartObject();
            json.writeStringField("error", "invalid_grant");
            json.writeStringField("error_description", "The code is unknown, or was used before");
            json.writeEndObject();
        };
        return document.reply(400);
    }

    static Refusal unsupportedVersion() {
        return new Refusal(numbered(406, "The requested version is not supported."));
    }

    /** {@return an error whose code is a number} */
    static Reply numbered(int status, String message) {
        JsonDocument document = json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("error");
            json.writeNumberField("code", status);
            json.writeStringField("message", message);
            json.writeEndObject();
            json.writeEndObject();
        };
        return document.reply(status);
    }

    /** {@return what the servers before the API say, in their own words} */
    static Reply html(int status, String title) {
        String page = "<html>\r\n<head><title>" + status + " " + title + "</title></head>\r\n<body>\r\n<center><h1>"
                + status + " " + title + "</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";
        return Reply.text(status, "text/html", page);
    }

    /** {@return what a fault that demands a status is answered with} */
    static Reply of(int status) {
        return switch (status) {
            case 400 -> validation("order-type", Problem.INVALID).reply();
            case 401 -> unauthorized();
            case 403 -> notPermitted().reply();
            case 404 -> notFound("Record").reply();
            case 406 -> unsupportedVersion().reply();
            case 422 ->
                preflight(List.of(Message.of("margin_check_failed", "refused by a fault")))
                        .reply();
            case 429 -> envelope(429, "too_many_requests", "Too many requests");
            case 500 -> envelope(500, "internal_server_error", "An unexpected error occurred");
            case 502 -> html(502, "Bad Gateway");
            case 503 -> html(503, "Service Temporarily Unavailable");
            case 504 -> html(504, "Gateway Time-out");
            default -> Reply.empty(status);
        };
    }
}
