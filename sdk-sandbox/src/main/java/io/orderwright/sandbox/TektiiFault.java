package io.orderwright.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderwright.sandbox.internal.fault.Effect;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong at a gateway and nowhere else. {@link Fault} has what goes wrong at every broker: "accepted but 502"
 * is {@link Fault#statusAfterBooking}, a dropped answer {@link Fault#dropReplyAfterBooking}, a filter that is ignored
 * {@link Fault#listingUnfiltered}. Those that change a new order, a listing or a change meet that operation only.
 */
public final class TektiiFault {
    private TektiiFault() {}

    /**
     * The broker's first answer is lost inside the gateway, which sends the order again: with a client order id that
     * the broker enforces, a 422 for an order that is live; without, two live orders and the second one's 201. Where
     * the provider is not sent to again, the order is live and the answer 502.
     *
     * @return the fault
     */
    public static Fault sendsAgain() {
        return Fault.of("gateway sends again", Effect.Gateway.SENDS_AGAIN);
    }

    /** {@return the order is booked, and answered with the 422 of a client order id that is known} */
    public static Fault duplicateThoughLive() {
        String text = "client_order_id must be unique";
        ObjectNode details = object().put("code", 40010001).put("message", text).put("reject_code", "ORDER_REJECTED");
        Effect body = body("ORDER_REJECTED", "Order rejected: " + text, details);
        return Fault.of("duplicate though live", new Effect.Status(422), body);
    }

    /**
     * The broker refuses the order: nothing is booked.
     *
     * @param rejectCode the gateway's {@code reject_code}, e.g. {@code MARKET_CLOSED} or a broker's number
     * @param message the broker's text
     * @return the fault
     */
    public static Fault rejected(String rejectCode, String message) {
        Objects.requireNonNull(rejectCode, "rejectCode");
        Objects.requireNonNull(message, "message");
        ObjectNode details = object().put("message", message).put("reject_code", rejectCode);
        return refused("rejected " + rejectCode, 422, body("ORDER_REJECTED", "Order rejected: " + message, details));
    }

    /**
     * The gateway's own credentials at the broker are refused: 401, and nothing is processed.
     *
     * @param code the {@code details.code}, e.g. {@code AUTH_FAILED} or {@code -2015}
     * @return the fault
     */
    public static Fault brokerCredentialsRefused(String code) {
        ObjectNode details = object().put("code", Objects.requireNonNull(code, "code"));
        Effect body = body("UNAUTHORIZED", "Unauthorized: request is not authorized", details);
        return refused("broker credentials refused", 401, body);
    }

    /** {@return 503 as of a gateway that stops; nothing is processed} */
    public static Fault shuttingDown() {
        return refused("shutting down", 503, body("SHUTTING_DOWN", "Gateway is shutting down", null));
    }

    /**
     * The broker limits the gateway's rate: 429, and nothing is processed.
     *
     * @param seconds what the body says to wait; the gateway sends no {@code Retry-After}
     * @return the fault
     */
    public static Fault rateLimited(int seconds) {
        ObjectNode details = object().put("retry_after_seconds", seconds).putNull("reset_at");
        return refused("rate limited", 429, body("RATE_LIMITED", "Rate limit exceeded", details));
    }

    /** {@return 400 with a plain text in place of the envelope, as for a query that can't be read; not processed} */
    public static Fault plainText() {
        String text = "Failed to deserialize query string: missing field `symbol`";
        return refused("plain text", 400, new Effect.Body("text/plain; charset=utf-8", text));
    }

    /** {@return 404 without a body, as for a path that the gateway does not have; not processed} */
    public static Fault pathUnknown() {
        return refused("path unknown", 404, new Effect.Body("text/plain; charset=utf-8", ""));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static Effect body(String code, String message, @Nullable ObjectNode details) {
        ObjectNode body = object().put("code", code).put("message", message);
        if (details != null) {
            body.set("details", details);
        }
        return new Effect.Body("application/json", body.toString());
    }

    private static Fault refused(String name, int status, Effect body) {
        return Fault.of(name, new Effect.Status(status), body, Effect.Booking.NONE);
    }

    /** {@return the new order's exits are never placed} */
    public static Fault exitsNever() {
        return Fault.of("exits never", Effect.Gateway.EXITS_NEVER);
    }

    /** {@return the new order's exits are placed late: when the test calls {@link TektiiBox#placeLateExits}} */
    public static Fault exitsLate() {
        return Fault.of("exits late", Effect.Gateway.EXITS_HELD);
    }

    /** {@return the others of the new order's OCO group stay when it fills} */
    public static Fault siblingsStay() {
        return Fault.of("siblings stay", Effect.Gateway.SIBLINGS_STAY);
    }

    /**
     * A change fails. Where the gateway cancels and submits anew, the old order is gone; elsewhere it stays.
     *
     * @return the fault
     */
    public static Fault resubmitFails() {
        return Fault.of("resubmit fails", Effect.Gateway.RESUBMIT_FAILS);
    }

    /** {@return an exit that shall move is cancelled and not placed again, answered with 502} */
    public static Fault exitLost() {
        return Fault.of("exit lost", Effect.Gateway.EXIT_LOST);
    }

    /** {@return the listing ignores {@code client_order_id}, and no other filter} */
    public static Fault clientIdIgnored() {
        return Fault.of("client id ignored", Effect.Gateway.CLIENT_ID_IGNORED);
    }
}
