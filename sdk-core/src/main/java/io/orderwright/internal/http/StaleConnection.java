package io.orderwright.internal.http;

import io.orderwright.internal.engine.Attempt;

/** A connection that had been idle for so long that the broker may have closed it. */
final class StaleConnection {
    static final String DETAIL = "the connection had been idle for too long to risk an order on it";

    private StaleConnection() {}

    static boolean stopped(Attempt attempt) {
        return attempt instanceof Attempt.NotSent notSent && notSent.detail().equals(DETAIL);
    }
}
