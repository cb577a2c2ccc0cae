package io.orderwright.examples.campaign;

/** What goes on around the client in a run, beside the faults that its requests meet. */
enum Trouble {
    /** The broker is reached over TLS, and handshakes hang. */
    TLS,
    /** Orders too go over HTTP/2, over TLS: streams are refused and reset, and connections go away. */
    HTTP2,
    /**
     * Nobody places for as long as the broker keeps idle connections, and then everybody at once: requests go out as
     * their connections are closed. Nothing else goes wrong.
     */
    PAUSES,
    /** The user's own HTTP client tries three times, whatever comes back. */
    RETRYING_INTERCEPTOR,
    /** Callers are interrupted, at any moment of a call. */
    INTERRUPTS,
    /** Some calls have next to no time, so that it is over at any moment of them. */
    SHORT_DEADLINES,
    /** Access tokens end early and refresh tokens die, until a person logs in again. */
    DEAD_LOGINS,
    /** Replies are lost, and nearly every listing is cut before it comes to the account's own orders. */
    BUSY_ACCOUNT,
    /** Of equal orders some are lost and some are answered slowly, and nothing else happens to them. */
    LOST_OR_SLOW,
    /** The broker's clock jumps, by a minute and a half to either side. */
    CLOCK_STEPS
}
