package io.orderwright.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderwright.sandbox.internal.fault.Effect;
import java.time.Duration;
import java.util.Objects;

/**
 * What goes wrong at tastytrade and nowhere else. {@link Fault} has what goes wrong at every broker, e.g. the sandbox's
 * {@code Session offline} as {@link Fault#rejectedAfterAccepting}.
 */
public final class TastytradeFault {
    private TastytradeFault() {}

    /** {@return the 401 of the servers before the API, in HTML, as for a bad {@code User-Agent}; nothing is processed} */
    public static Fault userAgentRefused() {
        return page(401, "401 Authorization Required");
    }

    /** {@return the login is refused until its e-mail address is confirmed: 401; nothing is processed} */
    public static Fault unconfirmedUser() {
        ObjectNode body = object();
        body.putObject("error").put("code", "unconfirmed_user").put("message", "Please confirm your email address");
        return Fault.of("unconfirmed user", new Effect.Status(401), json(body), Effect.Booking.NONE);
    }

    /** {@return 502 in HTML; nothing is processed} */
    public static Fault badGateway() {
        return page(502, "502 Bad Gateway");
    }

    private static Fault page(int status, String title) {
        String html = "<html>\r\n<head><title>" + title + "</title></head>\r\n<body>nginx</body>\r\n</html>\r\n";
        return Fault.of(title, new Effect.Status(status), new Effect.Body("text/html", html), Effect.Booking.NONE);
    }

    /**
     * The checks before routing refuse the order: 422, and nothing is booked.
     *
     * @param code the nested error's code, e.g. {@code margin_check_failed} or one that nobody knows
     * @param message the nested error's text
     * @return the fault
     */
    public static Fault preflight(String code, String message) {
        return Fault.of("preflight " + code, new Effect.Status(422), refusal(code, message), Effect.Booking.NONE);
    }

    /**
     * The error's code is a number, as with an unsupported version; nothing is processed.
     *
     * @param status the HTTP status, and the code
     * @param message the text
     * @return the fault
     */
    public static Fault numericCode(int status, String message) {
        ObjectNode body = object();
        body.putObject("error").put("code", status).put("message", Objects.requireNonNull(message, "message"));
        return Fault.of("numeric code", new Effect.Status(status), json(body), Effect.Booking.NONE);
    }

    /**
     * The order is refused, and the answer says 201 all the same: an error envelope, and nothing is booked.
     *
     * @param code the nested error's code
     * @param message the nested error's text
     * @return the fault
     */
    public static Fault refusedWithCreated(String code, String message) {
        return Fault.of("refused with 201", new Effect.Status(201), refusal(code, message), Effect.Booking.NONE);
    }

    /**
     * The order is booked and answered with 201, and an error stands beside it in the answer's data.
     *
     * @param code the error's code
     * @param message the error's text
     * @return the fault
     */
    public static Fault bookedWithError(String code, String message) {
        Effect remark =
                new Effect.Remark(Objects.requireNonNull(code, "code"), Objects.requireNonNull(message, "message"));
        return Fault.of("booked with error", remark);
    }

    /**
     * This search lags: it shows no order that is younger, whatever the box's own lag.
     *
     * @param age how old an order must be, by the box's clock
     * @return the fault
     */
    public static Fault searchLags(Duration age) {
        return Fault.of("search lags", new Effect.ListingLag(Objects.requireNonNull(age, "age")));
    }

    /** {@return this search shows orders without their {@code external-identifier}} */
    public static Fault searchWithoutIdentifiers() {
        return Fault.of("search without identifiers", Effect.Listing.WITHOUT_CLIENT_IDS);
    }

    /**
     * When the new complex order's trigger fills, what waited for it is replaced by the venue: it works with new ids,
     * and the old ones are cancelled.
     *
     * @return the fault
     */
    public static Fault childrenRenewed() {
        return Fault.of("children renewed", Effect.Market.MEMBERS_RENEWED);
    }

    private static Effect refusal(String code, String message) {
        ObjectNode body = object();
        ObjectNode error = body.putObject("error");
        error.put("code", "preflight_check_failure").put("message", "One or more preflight checks failed");
        error.putArray("errors")
                .addObject()
                .put("code", Objects.requireNonNull(code, "code"))
                .put("message", Objects.requireNonNull(message, "message"));
        return json(body);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static Effect json(ObjectNode body) {
        return new Effect.Body("application/json", body.toString());
    }
}
