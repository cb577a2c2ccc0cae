package io.orderwright.journal;

/** How far an attempt to send came. */
public enum SendPhase {
    /** Nothing was begun. */
    NOT_STARTED,
    /** Looking up the host, connecting, or in the TLS handshake. */
    CONNECTING,
    /** The request's headers were begun: from here on the broker may have it. */
    HEADERS_STARTED,
    /** The whole request was written. */
    REQUEST_SENT,
    /** The reply's headers have come. */
    RESPONSE_STARTED,
    /** The whole reply was read. */
    RESPONSE_READ
}
