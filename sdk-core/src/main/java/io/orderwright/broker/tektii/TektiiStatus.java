package io.orderwright.broker.tektii;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How the gateway is connected to its provider. Immutable. Source: Tektii Gateway API, ConnectionStatus.
 *
 * @param connected whether it is
 * @param latency how long a round trip took
 * @param lastHeartbeat when the provider was last heard; empty where that can't be read
 */
public record TektiiStatus(boolean connected, Duration latency, Optional<Instant> lastHeartbeat) {
    /** Checks that nothing is null. */
    public TektiiStatus {
        Objects.requireNonNull(latency, "latency");
        Objects.requireNonNull(lastHeartbeat, "lastHeartbeat");
    }
}
