package io.orderwright.broker.tektii;

/** The header in which a gateway's API key is sent; the gateway takes both, and a bearer's before the other. */
public enum TektiiKeyHeader {
    /** {@code Authorization: Bearer …}. */
    AUTHORIZATION,
    /** {@code X-API-Key: …}, where a proxy needs the other header for itself. */
    X_API_KEY
}
