package io.orderwright.sandbox.internal.tektii;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderwright.sandbox.TektiiProvider;
import io.orderwright.sandbox.internal.exchange.Objection;
import io.orderwright.sandbox.internal.front.Refusal;
import io.orderwright.sandbox.internal.http.Reply;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The gateway's error envelope, and the plain texts that come from before it. */
final class Errors {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Errors() {}

    static ObjectNode object() {
        return JSON.objectNode();
    }

    static Reply envelope(int status, String code, String message, @Nullable ObjectNode details) {
        ObjectNode body = object().put("code", code).put("message", message);
        if (details != null) {
            body.set("details", details);
        }
        return Reply.text(status, "application/json", body.toString());
    }

    private static Refusal refusal(int status, String code, String message, @Nullable ObjectNode details) {
        return new Refusal(envelope(status, code, message, details));
    }

    static Refusal invalidRequest(String text) {
        return refusal(400, "INVALID_REQUEST", "Invalid request: " + text, null);
    }

    static Refusal missing(String field, String text) {
        return refusal(400, "INVALID_REQUEST", "Invalid request: " + text, object().put("field", field));
    }

    static Refusal invalidJson(String text) {
        return invalidRequest("Invalid JSON: " + text);
    }

    static Refusal invalidValue(String field, @Nullable String provided, String text) {
        ObjectNode details = object().put("field", field).put("provided", provided);
        return refusal(400, "INVALID_VALUE", "Invalid value for " + field + ": " + text, details);
    }

    static Refusal validation(ObjectNode problems) {
        return refusal(400, "VALIDATION_ERROR", "Validation failed", problems);
    }

    static Refusal unauthorized(String text, String code) {
        return new Refusal(unauthorizedReply(text, code));
    }

    static Reply unauthorizedReply(String text, String code) {
        return envelope(401, "UNAUTHORIZED", "Unauthorized: " + text, object().put("code", code));
    }

    /** The broker refuses the gateway's own credentials. */
    static Reply brokerUnauthorized() {
        return unauthorizedReply("request is not authorized", "AUTH_FAILED");
    }

    static Refusal notFound(String resource, String id) {
        String title = resource.substring(0, 1).toUpperCase(Locale.ROOT) + resource.substring(1);
        String code = resource.toUpperCase(Locale.ROOT) + "_NOT_FOUND";
        ObjectNode details = object().put("resource", resource).put("id", id);
        return refusal(404, code, title + " not found: " + id, details);
    }

    static Refusal symbolNotFound(String symbol) {
        return refusal(404, "SYMBOL_NOT_FOUND", "Symbol not found: " + symbol, object().put("symbol", symbol));
    }

    static Refusal notModifiable(String id, String text) {
        return refusal(409, "ORDER_NOT_MODIFIABLE", "Order not modifiable: " + text, object().put("order_id", id));
    }

    static Refusal rejected(String text, String rejectCode) {
        ObjectNode details = object().put("message", text).put("reject_code", rejectCode);
        return refusal(422, "ORDER_REJECTED", "Order rejected: " + text, details);
    }

    /** A client order id that the broker has seen; each broker says it with a number of its own. */
    static Refusal duplicate(TektiiProvider provider) {
        return provider == TektiiProvider.BINANCE_SPOT
                ? binance("Duplicate order sent.", "-2010")
                : alpaca(40010001, "client_order_id must be unique");
    }

    /** An order that the account or the market does not bear. */
    static Refusal objection(TektiiProvider provider, Objection objection) {
        String text = switch (objection) {
            case BUYING_POWER -> "insufficient buying power";
            case POSITION -> "insufficient qty available for order";
            case SHORT_SALE -> "account is not allowed to short";
            case STOP_REACHED -> "stop price would trigger immediately";
        };
        boolean funds = objection == Objection.BUYING_POWER || objection == Objection.POSITION;
        return switch (provider) {
            case ALPACA -> alpaca(funds ? 40310000 : 42210000, text);
            case BINANCE_SPOT ->
                funds
                        ? binance("Account has insufficient balance for requested action.", "INSUFFICIENT_FUNDS")
                        : binance(text, "-2010");
            default -> rejected(text, funds ? "INSUFFICIENT_FUNDS" : "ORDER_REJECTED");
        };
    }

    /** The gateway looks for a code in letters, and Alpaca has numbers: so none is ever mapped. */
    private static Refusal alpaca(int code, String text) {
        ObjectNode details = object().put("code", code).put("message", text).put("reject_code", "ORDER_REJECTED");
        return refusal(422, "ORDER_REJECTED", "Order rejected: " + text, details);
    }

    private static Refusal binance(String text, String rejectCode) {
        ObjectNode details = object().put("code", -2010).put("msg", text).put("reject_code", rejectCode);
        return refusal(422, "ORDER_REJECTED", "Order rejected: " + text, details);
    }

    static Refusal unsupported(String operation, String provider) {
        ObjectNode details = object().put("operation", operation).put("provider", provider);
        String text = "Unsupported operation: " + operation + " is not supported by " + provider;
        return refusal(501, "UNSUPPORTED_OPERATION", text, details);
    }

    static Refusal providerError(String text, ObjectNode details) {
        return refusal(502, "PROVIDER_ERROR", "Provider error: " + text, details);
    }

    static Refusal shuttingDown() {
        return refusal(503, "SHUTTING_DOWN", "Gateway is shutting down", null);
    }

    static Refusal breakerOpen(String platform) {
        String text = "Provider unavailable: Adapter circuit breaker open — " + platform
                + " provider outage detected. Manual reset required.";
        return refusal(503, "PROVIDER_UNAVAILABLE", text, null);
    }

    static Refusal resetCooldown() {
        return refusal(409, "RESET_COOLDOWN", "Circuit breaker reset is on cooldown", null);
    }

    /** A query or path that the web server can't read, before the gateway sees it. */
    static Refusal plain(String text) {
        return new Refusal(Reply.text(400, "text/plain; charset=utf-8", text));
    }

    /** What a fault that demands a status is answered with. */
    static Reply of(int status, String provider) {
        return switch (status) {
            case 400 -> envelope(400, "INVALID_REQUEST", "Invalid request: Bad params", null);
            case 401 -> unauthorizedReply("Invalid API key", "INVALID_API_KEY");
            case 403, 422 -> rejected("refused by a fault", "ORDER_REJECTED").reply();
            case 404 -> notFound("order", "unknown").reply();
            case 409 -> notModifiable("unknown", "unknown").reply();
            case 429 -> {
                ObjectNode details = object().put("retry_after_seconds", 1);
                yield envelope(429, "RATE_LIMITED", "Rate limit exceeded", details.putNull("reset_at"));
            }
            case 500 ->
                envelope(500, "INTERNAL_ERROR", "Internal error: Failed to parse response: missing field `id`", null);
            case 501 -> unsupported("operation", provider).reply();
            case 502 ->
                providerError("Bad gateway", object().put("provider", provider)).reply();
            case 503 -> envelope(503, "PROVIDER_UNAVAILABLE", "Provider unavailable: Service Unavailable", null);
            default -> Reply.empty(status);
        };
    }
}
