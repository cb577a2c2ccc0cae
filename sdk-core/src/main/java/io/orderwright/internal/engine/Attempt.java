package io.orderwright.internal.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one attempt to send a call came to: three outcomes, never two. */
public sealed interface Attempt {
    /** Why nothing was sent. */
    enum Reason {
        /** The host was not reached: name, connection or TLS. */
        UNREACHABLE,
        /** The broker's limits left no slot in time. */
        PACED,
        /** The deadline left no time for an attempt. */
        DEADLINE,
        /** The caller was interrupted or gave up before the send. */
        CANCELLED,
        /** The journal could not promise to keep the intent. */
        JOURNAL,
        /** An equal order is unresolved. */
        EQUAL_ORDER_UNRESOLVED,
        /** There is no valid token, and none was to be had. */
        NO_TOKEN,
        /** The client is closed. */
        CLOSED,
        /** A request was on its way out a second time or without our mark, or could not be put into HTTP as it was. */
        GUARDED
    }

    /**
     * Proven not to have left this machine.
     *
     * @param reason why
     * @param detail one clause for a person, without secrets
     * @param cause what led to it
     */
    record NotSent(Reason reason, String detail, @Nullable Throwable cause) implements Attempt {}

    /**
     * The broker answered.
     *
     * @param status the HTTP status
     * @param headers the reply's headers
     * @param body the reply's text, cut at the engine's bound; empty where a reader took it
     * @param whole whether the body was read to its end
     * @param wire what the connection did
     */
    record Answered(int status, ReplyHeaders headers, String body, boolean whole, Wire wire) implements Attempt {
        /** Checks that nothing is null. */
        public Answered {
            Objects.requireNonNull(headers, "headers");
            Objects.requireNonNull(body, "body");
            Objects.requireNonNull(wire, "wire");
        }

        /** {@return whether the status says success} */
        public boolean successful() {
            return status >= 200 && status < 300;
        }
    }

    /**
     * Sent, or perhaps sent, and no answer that can be trusted.
     *
     * @param detail one clause for a person, without secrets
     * @param cause what ended the attempt
     * @param wire how far it came
     */
    record Unsure(String detail, @Nullable Throwable cause, Wire wire) implements Attempt {
        /** What has to be assumed when code of ours or the caller's threw in the middle of a call. */
        static Unsure because(Throwable thrown) {
            return new Unsure("the call ended in an exception", thrown, new Wire(Phase.HEADERS_STARTED, false));
        }
    }

    /** How far a call came on its connection. */
    enum Phase {
        /** Nothing was begun. */
        NOT_STARTED,
        /** Looking up, connecting, or in the TLS handshake. */
        CONNECTING,
        /** The headers were begun: from here on the broker may have it. */
        HEADERS_STARTED,
        /** The request was written. */
        REQUEST_SENT,
        /** The reply's headers have come. */
        RESPONSE_STARTED,
        /** The reply was read. */
        RESPONSE_READ
    }

    /**
     * What the connection did.
     *
     * @param phase how far it came
     * @param reused whether the connection had carried a call before
     */
    record Wire(Phase phase, boolean reused) {}
}
