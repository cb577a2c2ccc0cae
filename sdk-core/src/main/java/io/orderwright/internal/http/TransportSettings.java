package io.orderwright.internal.http;

import io.orderwright.internal.engine.MonotonicClock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import okhttp3.OkHttpClient;

/**
 * How a transport is set up. Immutable.
 *
 * @param baseUrl where the broker is: {@code https}, or {@code http} on loopback
 * @param timeouts how long the steps may take; with a client that was handed in only the attempt's applies
 * @param connections how many idle connections are kept: as many as there are calls in flight
 * @param negotiatesForWrites whether writes may go over HTTP/2; off, because one reset there makes every order in
 *     flight unknown
 * @param staleAfter how long an HTTP/1.1 connection may have been idle before no write is risked on it
 * @param application the name and version that the user's application adds to the user agent
 * @param client the user's own client; stays theirs, and is never shut down
 * @param clock measures idle time
 */
public record TransportSettings(
        String baseUrl,
        Timeouts timeouts,
        int connections,
        boolean negotiatesForWrites,
        Duration staleAfter,
        Optional<String> application,
        Optional<OkHttpClient> client,
        MonotonicClock clock) {
    private static final int IN_FLIGHT = 256;
    private static final Duration STALE = Duration.ofSeconds(4);

    /** Checks the numbers. */
    public TransportSettings {
        Objects.requireNonNull(baseUrl, "baseUrl");
        Objects.requireNonNull(timeouts, "timeouts");
        Objects.requireNonNull(application, "application");
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(clock, "clock");
        if (connections < 1 || staleAfter.isNegative() || staleAfter.isZero()) {
            throw new IllegalArgumentException(
                    "A transport needs at least one connection and a positive time after which one is stale");
        }
    }

    /** Everything as usual. */
    public static TransportSettings of(String baseUrl) {
        return new TransportSettings(
                baseUrl,
                Timeouts.standard(),
                IN_FLIGHT,
                false,
                STALE,
                Optional.empty(),
                Optional.empty(),
                MonotonicClock.SYSTEM);
    }

    /** These settings with other timeouts. */
    public TransportSettings withTimeouts(Timeouts other) {
        return new TransportSettings(
                baseUrl, other, connections, negotiatesForWrites, staleAfter, application, client, clock);
    }

    /** These settings for another number of calls in flight. */
    public TransportSettings withConnections(int most) {
        return new TransportSettings(
                baseUrl, timeouts, most, negotiatesForWrites, staleAfter, application, client, clock);
    }

    /** These settings, with HTTP/2 for writes too or not. */
    public TransportSettings withNegotiationForWrites(boolean negotiates) {
        return new TransportSettings(
                baseUrl, timeouts, connections, negotiates, staleAfter, application, client, clock);
    }

    /** These settings with the user's application named. */
    public TransportSettings withApplication(String nameAndVersion) {
        return new TransportSettings(
                baseUrl,
                timeouts,
                connections,
                negotiatesForWrites,
                staleAfter,
                Optional.of(nameAndVersion),
                client,
                clock);
    }

    /** These settings on the user's own client. */
    public TransportSettings withClient(OkHttpClient theirs) {
        return new TransportSettings(
                baseUrl,
                timeouts,
                connections,
                negotiatesForWrites,
                staleAfter,
                application,
                Optional.of(theirs),
                clock);
    }

    /** These settings with another clock. */
    public TransportSettings withClock(MonotonicClock other) {
        return new TransportSettings(
                baseUrl, timeouts, connections, negotiatesForWrites, staleAfter, application, client, other);
    }
}
