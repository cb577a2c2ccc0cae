package io.orderwright.sandbox.internal.fault;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One thing that a fault does. A fault is a list of them. */
public sealed interface Effect {
    /** When the front works on the request. */
    enum Booking implements Effect {
        /** Never: the request has no effect. */
        NONE,
        /** Later, at a moment within the box's processing delay, when the connection is long gone. */
        LATE,
        /** When the test releases it. */
        HELD,
        /** Twice. */
        TWICE
    }

    /** Where the answer is cut. */
    enum Cut implements Effect {
        /** The connection is dropped when the head is read, the body left unread. */
        UNREAD,
        /** Nothing is answered and the connection is closed. */
        NO_REPLY,
        /** In the middle of the status line. */
        STATUS_LINE,
        /** After some of the headers, before Location. */
        HEADERS,
        /** In the middle of the body. */
        BODY,
        /** Nothing is answered and the connection stays open until the client gives up. */
        SILENT
    }

    /** What happens to the connection around the answer. */
    enum Connection implements Effect {
        /** It ends with a reset instead of a regular close. */
        RESET,
        /** It is closed after the whole answer, unannounced. */
        CLOSED_AFTER,
        /** The next new connection's handshake hangs. */
        HANG_NEXT,
        /** The next new connection is reset at once. */
        RESET_NEXT,
        /** HTTP/2: the connection goes away after this answer. */
        GO_AWAY,
        /** HTTP/2: the connection goes away, and says that it did not process this request. */
        GO_AWAY_UNPROCESSED
    }

    /** How the answer names the new order, in its Location or in its body. */
    enum Naming implements Effect {
        /** Not at all. */
        NONE,
        /** By the path only. */
        RELATIVE,
        /** By another order of the account. */
        OTHERS
    }

    /** What happens to the tokens. */
    enum Tokens implements Effect {
        /** The access token is answered as expired. */
        EXPIRED,
        /** The app is answered as not authorized, whatever its token. */
        UNAUTHORIZED,
        /** The refresh token is answered as dead. */
        REFRESH_DEAD
    }

    /** What the listing does wrong. */
    enum Listing implements Effect {
        /** Both times are cut to their dates. */
        DATES_ONLY,
        /** Times and status are ignored. */
        UNFILTERED,
        /** So many newer orders of somebody else's are there that the listing is cut before any other. */
        CROWDED,
        /** The ids that clients gave their orders are left out. */
        WITHOUT_CLIENT_IDS
    }

    /** What a gateway between client and broker does on its own, or fails to do. */
    enum Gateway implements Effect {
        /** The broker's first answer is lost inside, and the gateway sends the order again. */
        SENDS_AGAIN,
        /** The new order's exits are never placed. */
        EXITS_NEVER,
        /** The new order's exits are placed when the test says so. */
        EXITS_HELD,
        /** The others of the new order's group stay when it fills. */
        SIBLINGS_STAY,
        /** The old order is cancelled, and its successor refused. */
        RESUBMIT_FAILS,
        /** The exit that moves is cancelled, and neither its successor nor itself placed again. */
        EXIT_LOST,
        /** The listing ignores the client order id that it is asked for. */
        CLIENT_ID_IGNORED
    }

    /** What a person or the market does around the request. */
    enum Market implements Effect {
        /** The new order fills whole at once. */
        FILLED_AT_ONCE,
        /** A person replaces the target order first. */
        REPLACED_BY_HAND,
        /** The broker gives the new order's members new ids when they start to work. */
        MEMBERS_RENEWED
    }

    /** Answers a status in place of the front's, in the broker's error shape unless a body is given. */
    record Status(int code) implements Effect {}

    /** Adds a header to the answer. */
    record Header(String name, String value) implements Effect {}

    /** Answers this body. */
    record Body(String contentType, String text) implements Effect {}

    /** HTTP/2: ends the stream with an error code. */
    record StreamReset(int code) implements Effect {}

    /** Answers after a while; nothing else waits. */
    record Delay(Duration time) implements Effect {}

    /** Shows no more rows than this. */
    record ListingCap(int rows) implements Effect {}

    /** Shows no order younger than this. */
    record ListingLag(Duration age) implements Effect {}

    /** Answers the new order as taken, with an error beside it. */
    record Remark(String code, String message) implements Effect {}

    /** Books an equal order of somebody else's, before or after the request's own. */
    record Twin(@Nullable String serverTag, boolean first) implements Effect {}

    /** Fills a part of the target order before the request is worked on. */
    record PartialFill(BigDecimal quantity) implements Effect {}

    /** Rejects the new order after it was accepted. */
    record Rejection(String reason) implements Effect {}

    /** Refuses new connections for a while, from before the answer. */
    record Refuse(Duration time) implements Effect {}
}
