package io.orderwright.sandbox.internal.schwab;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderwright.sandbox.internal.http.Reply;
import java.util.List;
import java.util.UUID;

/** Schwab's six shapes of an error body. */
final class Errors {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Errors() {}

    /** The Trader API's own. */
    static Reply service(int status, String message, List<String> errors) {
        ObjectNode body = JSON.objectNode().put("message", message);
        if (!errors.isEmpty()) {
            ArrayNode list = body.putArray("errors");
            errors.forEach(list::add);
        }
        return json(status, body);
    }

    /** The gateway's, where {@code errors} holds objects. */
    static Reply gateway(int status, String title, String detail) {
        ObjectNode body = JSON.objectNode();
        ObjectNode error = body.putArray("errors").addObject();
        error.put("id", UUID.nameUUIDFromBytes(new byte[] {(byte) status}).toString());
        error.put("status", status);
        error.put("title", title);
        error.put("detail", detail);
        return json(status, body);
    }

    /** OAuth's. */
    static Reply oauth(int status, String error, String description) {
        return json(status, JSON.objectNode().put("error", error).put("error_description", description));
    }

    /** The answer to a refresh token that is dead. */
    static Reply refreshTokenDead() {
        return oauth(
                400,
                "unsupported_token_type",
                "400 Bad Request: \"{\"error_description\":\"Exception while authenticating refresh token"
                        + " [tokenDigest=box, status=invalid]\",\"error\":\"refresh_token_authentication_error\"}\"");
    }

    /** Apigee's fault. */
    static Reply fault(int status, String text, String code) {
        ObjectNode body = JSON.objectNode();
        ObjectNode fault = body.putObject("fault");
        fault.put("faultstring", text);
        fault.putObject("detail").put("errorcode", code);
        return json(status, body);
    }

    static Reply tooMany() {
        return fault(429, "Rate limit quota violation. Quota limit exceeded.", "policies.ratelimit.QuotaViolation");
    }

    /** A page from the edge. */
    static Reply page(int status, String title) {
        return Reply.text(
                status,
                "text/html;charset=UTF-8",
                "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1></body></html>");
    }

    /** What a fault that demands a status is answered with. */
    static Reply of(int status, boolean oauth) {
        if (oauth && status >= 400) {
            return status == 403 ? page(403, "Access Denied") : oauth(status, "server_error", "status " + status);
        }
        return switch (status) {
            case 401 -> unauthorized();
            case 403 -> service(403, "Access to this account is forbidden", List.of());
            case 429 -> tooMany();
            case 500 -> page(500, "Whitelabel Error Page");
            case 502 -> page(502, "Bad Gateway");
            case 503 ->
                fault(503, "The Service is temporarily unavailable", "messaging.adaptors.http.flow.ServiceUnavailable");
            case 400, 404 -> service(status, "Refused by a fault", List.of());
            default -> Reply.empty(status);
        };
    }

    static Reply unauthorized() {
        return gateway(401, "Unauthorized", "Client not authorized");
    }

    static Reply tokenInvalid() {
        return service(401, "Authorization token is invalid or expired", List.of());
    }

    private static Reply json(int status, ObjectNode body) {
        return Reply.text(status, "application/json", body.toString());
    }
}
