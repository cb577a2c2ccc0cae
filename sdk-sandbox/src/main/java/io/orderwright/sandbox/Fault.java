package io.orderwright.sandbox;

import io.orderwright.sandbox.internal.fault.Effect;
import io.orderwright.sandbox.internal.fault.Effects;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a request can go wrong. An immutable value; {@link #and} joins two, and where they contradict each
 * other the second wins.
 *
 * <p>"Before booking" and "not processed" mean that the request has no effect at the broker; "after booking" and
 * "processed" that it has its full effect, whatever the client sees.
 */
public final class Fault {
    private static final int REFUSED_STREAM = 7;

    private final Effects effects;

    private Fault(Effects effects) {
        this.effects = effects;
    }

    static Fault of(String name, Effect... list) {
        return new Fault(new Effects(name, List.of(list)));
    }

    /** {@return nothing goes wrong} */
    public static Fault none() {
        return new Fault(Effects.NONE);
    }

    /** {@return the connection is closed when the head is read: the body stays unread} */
    public static Fault dropBeforeReading() {
        return of("drop before reading", Effect.Cut.UNREAD, Effect.Booking.NONE);
    }

    /** {@return the request is read, not processed, and the connection closed without an answer} */
    public static Fault dropBeforeBooking() {
        return of("drop before booking", Effect.Cut.NO_REPLY, Effect.Booking.NONE);
    }

    /** {@return the request is processed, and the connection closed without an answer} */
    public static Fault dropReplyAfterBooking() {
        return of("drop reply after booking", Effect.Cut.NO_REPLY);
    }

    /** {@return the request is read, not processed, and the connection reset} */
    public static Fault resetBeforeBooking() {
        return of("reset before booking", Effect.Cut.NO_REPLY, Effect.Connection.RESET, Effect.Booking.NONE);
    }

    /** {@return the request is processed, and the connection reset without an answer} */
    public static Fault resetAfterBooking() {
        return of("reset after booking", Effect.Cut.NO_REPLY, Effect.Connection.RESET);
    }

    /** {@return the request is processed, and the answer ends inside its status line} */
    public static Fault cutStatusLine() {
        return of("cut status line", Effect.Cut.STATUS_LINE);
    }

    /** {@return the request is processed, and the answer ends inside its headers, before any Location} */
    public static Fault cutHeaders() {
        return of("cut headers", Effect.Cut.HEADERS);
    }

    /** {@return the request is processed, and the answer ends inside its body; an empty body is announced and missing} */
    public static Fault cutBody() {
        return of("cut body", Effect.Cut.BODY);
    }

    /** {@return the request is processed, and nothing is answered until the client gives up} */
    public static Fault silenceAfterBooking() {
        return of("silence after booking", Effect.Cut.SILENT);
    }

    /** {@return the request is not processed, and nothing is answered until the client gives up} */
    public static Fault silenceBeforeBooking() {
        return of("silence before booking", Effect.Cut.SILENT, Effect.Booking.NONE);
    }

    /** {@return the connection is closed without an answer, and the request processed later, within the box's H} */
    public static Fault bookLate() {
        return of("book late", Effect.Cut.NO_REPLY, Effect.Booking.LATE);
    }

    /**
     * {@return the connection is closed without an answer, and the request processed when the test calls
     * {@link Faults#releaseHeld}}
     */
    public static Fault bookWhenReleased() {
        return of("book when released", Effect.Cut.NO_REPLY, Effect.Booking.HELD);
    }

    /** {@return the request is processed twice; the answer is the first one's} */
    public static Fault bookTwice() {
        return of("book twice", Effect.Booking.TWICE);
    }

    /** {@return the answer does not say the new order's id: it has no Location, or its body no id} */
    public static Fault noLocation() {
        return of("no location", Effect.Naming.NONE);
    }

    /** {@return the answer's Location is a path without scheme and host; no effect where a body says the id} */
    public static Fault relativeLocation() {
        return of("relative location", Effect.Naming.RELATIVE);
    }

    /** {@return the answer names another order of the account, if it has one} */
    public static Fault locationOfAnotherOrder() {
        return of("location of another order", Effect.Naming.OTHERS);
    }

    /**
     * Answers a status without processing the request; a body in one of the broker's error shapes where it has one.
     *
     * @param code the HTTP status
     * @return the fault
     */
    public static Fault status(int code) {
        return of("status " + code, new Effect.Status(code), Effect.Booking.NONE);
    }

    /**
     * Processes the request, and answers a status all the same.
     *
     * @param code the HTTP status
     * @return the fault
     */
    public static Fault statusAfterBooking(int code) {
        return of("status " + code + " after booking", new Effect.Status(code));
    }

    /** {@return the request is processed, and answered with 200 and a page of HTML} */
    public static Fault htmlAfterBooking() {
        return of("html after booking", new Effect.Status(200), html());
    }

    /** {@return the request is not processed, and answered with 200 and a page of HTML} */
    public static Fault htmlBeforeBooking() {
        return of("html before booking", new Effect.Status(200), html(), Effect.Booking.NONE);
    }

    private static Effect html() {
        return new Effect.Body(
                "text/html", "<html><head><title>Access Denied</title></head><body>Denied</body></html>");
    }

    /**
     * Redirects without processing.
     *
     * @param code a status of 3xx
     * @param location where to; a path is taken at the box, and an empty one means the request's own
     * @return the fault
     */
    public static Fault redirect(int code, String location) {
        return of(
                "redirect " + code,
                new Effect.Status(code),
                new Effect.Header("Location", location),
                Effect.Booking.NONE);
    }

    /** {@return the access token is refused as expired, and is from now on} */
    public static Fault tokenExpired() {
        return of("token expired", Effect.Tokens.EXPIRED, Effect.Booking.NONE);
    }

    /** {@return the app is refused with 401, though its token is good} */
    public static Fault unauthorized() {
        return of("unauthorized", Effect.Tokens.UNAUTHORIZED, Effect.Booking.NONE);
    }

    /** {@return the refresh token is refused as dead, and is from now on} */
    public static Fault refreshTokenDead() {
        return of("refresh token dead", Effect.Tokens.REFRESH_DEAD, Effect.Booking.NONE);
    }

    /**
     * Answers late.
     *
     * @param time how long the answer waits; the request is processed at once
     * @return the fault
     */
    public static Fault delay(Duration time) {
        return of("delay", new Effect.Delay(Objects.requireNonNull(time, "time")));
    }

    /**
     * Adds a header to the answer.
     *
     * @param name the header's name
     * @param value its value; for {@code Date} it takes the place of the box's own
     * @return the fault
     */
    public static Fault header(String name, String value) {
        return of("header " + name, new Effect.Header(name, value));
    }

    /**
     * Adds {@code Retry-After} to the answer.
     *
     * @param value seconds, a date, or what no client expects
     * @return the fault
     */
    public static Fault retryAfter(String value) {
        return of("retry after " + value, new Effect.Header("Retry-After", value));
    }

    /**
     * Answers this body in place of the box's.
     *
     * @param contentType the media type
     * @param text the body
     * @return the fault
     */
    public static Fault body(String contentType, String text) {
        return of("body", new Effect.Body(contentType, text));
    }

    /** {@return the connection is closed after the answer, without a word of it in the headers} */
    public static Fault closeAfterReply() {
        return of("close after reply", Effect.Connection.CLOSED_AFTER);
    }

    /** {@return HTTP/2: the stream is refused and the request not processed; over HTTP/1.1, a reset before booking} */
    public static Fault refusedStream() {
        return of(
                "refused stream",
                new Effect.StreamReset(REFUSED_STREAM),
                Effect.Connection.RESET,
                Effect.Cut.NO_REPLY,
                Effect.Booking.NONE);
    }

    /**
     * Processes the request and resets its HTTP/2 stream; over HTTP/1.1, a reset after booking.
     *
     * @param errorCode the error code of RFC 9113, section 7: 2 internal error, 8 cancel, 11 enhance your calm
     * @return the fault
     */
    public static Fault streamResetAfterBooking(int errorCode) {
        return of(
                "stream reset " + errorCode + " after booking",
                new Effect.StreamReset(errorCode),
                Effect.Connection.RESET,
                Effect.Cut.NO_REPLY);
    }

    /** {@return HTTP/2: the connection goes away with this answer; over HTTP/1.1, it is closed after it} */
    public static Fault goAway() {
        return of("go away", Effect.Connection.CLOSED_AFTER, Effect.Connection.GO_AWAY);
    }

    /**
     * {@return HTTP/2: the connection goes away without processing the request, and says so; over HTTP/1.1, a drop before
     * booking}
     */
    public static Fault goAwayUnprocessed() {
        return of(
                "go away unprocessed", Effect.Connection.GO_AWAY_UNPROCESSED, Effect.Cut.NO_REPLY, Effect.Booking.NONE);
    }

    /**
     * Refuses new connections for a while, from before the answer, and closes this connection after it.
     *
     * @param time how long
     * @return the fault
     */
    public static Fault thenRefuse(Duration time) {
        return of(
                "then refuse", new Effect.Refuse(Objects.requireNonNull(time, "time")), Effect.Connection.CLOSED_AFTER);
    }

    /** {@return the connection is closed after the answer, and the next one's handshake never answered} */
    public static Fault thenHang() {
        return of("then hang", Effect.Connection.HANG_NEXT, Effect.Connection.CLOSED_AFTER);
    }

    /** {@return the connection is closed after the answer, and the next one reset at once} */
    public static Fault thenReset() {
        return of("then reset", Effect.Connection.RESET_NEXT, Effect.Connection.CLOSED_AFTER);
    }

    /** {@return the listing sees the dates of its window only, so that "to" is midnight of its day} */
    public static Fault listingByDate() {
        return of("listing by date", Effect.Listing.DATES_ONLY);
    }

    /** {@return the listing ignores its window and its status} */
    public static Fault listingUnfiltered() {
        return of("listing unfiltered", Effect.Listing.UNFILTERED);
    }

    /**
     * Fills the listing. Schwab's box alone does it, as only Schwab cuts a listing without a word.
     *
     * @return the listing shows as many orders as it shows at most, all of them newer ones that another app entered, and
     *     none else
     */
    public static Fault listingCrowded() {
        return of("listing crowded", Effect.Listing.CROWDED);
    }

    /**
     * Cuts the listing.
     *
     * @param rows the most that it shows
     * @return the fault
     */
    public static Fault listingCapped(int rows) {
        return of("listing capped", new Effect.ListingCap(rows));
    }

    /** {@return a second app of the same user, whose orders carry the same server-set tag, places an equal order first} */
    public static Fault twinOfSameTag() {
        return of("twin of the same tag", new Effect.Twin(null, true));
    }

    /**
     * Somebody else places an equal order first.
     *
     * @param serverTag the tag that the broker shows on it
     * @return the fault
     */
    public static Fault twin(String serverTag) {
        return of("twin", new Effect.Twin(Objects.requireNonNull(serverTag, "serverTag"), true));
    }

    /** {@return the new order fills whole as soon as it is booked} */
    public static Fault filledAtOnce() {
        return of("filled at once", Effect.Market.FILLED_AT_ONCE);
    }

    /**
     * Rejects the new order after it was accepted: of a replacement the successor, while the old order is gone.
     *
     * @param reason the text that the broker gives
     * @return the fault
     */
    public static Fault rejectedAfterAccepting(String reason) {
        return of("rejected after accepting", new Effect.Rejection(Objects.requireNonNull(reason, "reason")));
    }

    /** {@return a person replaces the target order by an equal one, just before a replace or cancel is processed} */
    public static Fault replacedByHand() {
        return of("replaced by hand", Effect.Market.REPLACED_BY_HAND);
    }

    /**
     * Fills a part of the target order just before a replace or cancel is processed.
     *
     * @param quantity how much; no more than remains
     * @return the fault
     */
    public static Fault partialFillFirst(String quantity) {
        return of("partial fill first", new Effect.PartialFill(new BigDecimal(quantity)));
    }

    /**
     * Joins two faults.
     *
     * @param other what goes wrong besides
     * @return both
     */
    public Fault and(Fault other) {
        Objects.requireNonNull(other, "other");
        if (effects.list().isEmpty() || other.effects.list().isEmpty()) {
            return effects.list().isEmpty() ? other : this;
        }
        return new Fault(effects.and(other.effects));
    }

    /** {@return its name, e.g. {@code drop reply after booking}} */
    public String name() {
        return effects.name();
    }

    Effects effects() {
        return effects;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fault fault && effects.equals(fault.effects);
    }

    @Override
    public int hashCode() {
        return effects.hashCode();
    }

    /** {@return its name} */
    @Override
    public String toString() {
        return effects.name().isEmpty() ? "none" : effects.name();
    }
}
