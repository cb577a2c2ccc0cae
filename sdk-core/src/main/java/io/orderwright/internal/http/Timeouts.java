package io.orderwright.internal.http;

import java.time.Duration;

/**
 * How long the steps of an attempt may take; all positive. Immutable.
 *
 * @param connect for a TCP connection
 * @param read for the next bytes of a reply, and for the TLS handshake
 * @param write for bytes on their way out
 * @param attempt for an attempt as a whole; a call may ask for another
 */
public record Timeouts(Duration connect, Duration read, Duration write, Duration attempt) {
    /** Checks that all are positive. */
    public Timeouts {
        requirePositive(connect, "connect");
        requirePositive(read, "read");
        requirePositive(write, "write");
        requirePositive(attempt, "attempt");
    }

    /** 5 s to connect, 10 s to read and to write, 15 s for an attempt. */
    public static Timeouts standard() {
        return new Timeouts(
                Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(15));
    }

    private static void requirePositive(Duration span, String name) {
        if (span.isNegative() || span.isZero()) {
            throw new IllegalArgumentException("The " + name + " timeout must be positive, but is " + span);
        }
    }
}
