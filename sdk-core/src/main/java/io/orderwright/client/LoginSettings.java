package io.orderwright.client;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import okhttp3.OkHttpClient;

/**
 * What every broker's login is set up with, whichever the broker. Immutable; made by a {@link LoginBuilder}.
 *
 * @param baseUrl where the broker is, without a slash at its end
 * @param clock the time
 * @param timeout how long logging in or renewing may take
 * @param httpClient the user's own HTTP client
 */
public record LoginSettings(String baseUrl, InstantSource clock, Duration timeout, Optional<OkHttpClient> httpClient) {
    /** Checks that nothing is null. */
    public LoginSettings {
        Objects.requireNonNull(baseUrl, "baseUrl");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(timeout, "timeout");
        Objects.requireNonNull(httpClient, "httpClient");
    }

    /**
     * These settings over a trading client's HTTP client, unless they have one of their own.
     *
     * @param client the trading client's HTTP client
     * @return the settings
     */
    public LoginSettings orOver(OkHttpClient client) {
        Objects.requireNonNull(client, "client");
        return httpClient.isPresent() ? this : new LoginSettings(baseUrl, clock, timeout, Optional.of(client));
    }

    /**
     * These settings by another clock.
     *
     * @param time the clock
     * @return the settings
     */
    public LoginSettings by(InstantSource time) {
        return new LoginSettings(baseUrl, time, timeout, httpClient);
    }
}
