package io.orderwright.internal.http;

import io.orderwright.internal.engine.MonotonicClock;
import java.time.Duration;
import java.util.Map;
import java.util.WeakHashMap;
import okhttp3.Connection;
import org.jspecify.annotations.Nullable;

/** Since when each connection has been idle; OkHttp knows it, and does not say. Safe for any number of threads. */
final class ConnectionUse {
    /**
     * What was known of a connection as it was taken.
     *
     * @param reused whether it had been taken before
     * @param idle since when nobody had used it, zero where that is not known
     */
    record Taken(boolean reused, Duration idle) {}

    private static final Taken FRESH = new Taken(false, Duration.ZERO);
    private static final Long IN_USE = Long.MIN_VALUE;

    private final MonotonicClock clock;
    private final Map<Connection, Long> released = new WeakHashMap<>();

    ConnectionUse(MonotonicClock clock) {
        this.clock = clock;
    }

    synchronized Taken taken(Connection connection) {
        @Nullable Long since = released.put(connection, IN_USE);
        if (since == null) {
            return FRESH;
        }
        return new Taken(true, since.equals(IN_USE) ? Duration.ZERO : Duration.ofNanos(clock.nanos() - since));
    }

    synchronized void released(Connection connection) {
        released.put(connection, clock.nanos());
    }
}
