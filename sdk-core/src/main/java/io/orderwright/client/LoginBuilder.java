package io.orderwright.client;

import static java.util.Objects.requireNonNull;

import io.orderwright.InvalidOrderException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * What can be set of every broker's login. Not safe for several threads; what it builds is.
 *
 * @param <B> the broker's own builder
 */
public abstract class LoginBuilder<B extends LoginBuilder<B>> {
    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);

    private String baseUrl;
    private InstantSource clock = InstantSource.system();
    private Duration timeout = USUAL_TIMEOUT;
    private @Nullable OkHttpClient httpClient;

    /**
     * Starts with where a broker is.
     *
     * @param baseUrl the real broker
     */
    protected LoginBuilder(String baseUrl) {
        this.baseUrl = requireNonNull(baseUrl, "baseUrl");
    }

    /** {@return this builder, as the broker's own} */
    protected abstract B self();

    /**
     * Sets where the broker is: the real one unless said otherwise.
     *
     * @param url the base URL, such as that of a box; https, or http on loopback
     * @return this builder
     */
    public B baseUrl(String url) {
        baseUrl = requireNonNull(url, "url").replaceAll("/+$", "");
        return self();
    }

    /**
     * Sets the time.
     *
     * @param time the clock; the system's by default
     * @return this builder
     */
    public B clock(InstantSource time) {
        clock = requireNonNull(time, "time");
        return self();
    }

    /**
     * Sets how long logging in or renewing may take.
     *
     * @param limit how long; 30 seconds by default
     * @return this builder
     */
    public B timeout(Duration limit) {
        timeout = requireNonNull(limit, "limit");
        return self();
    }

    /**
     * Logs in and renews over your own HTTP client, for a proxy or TLS of your own. It stays yours and is never shut
     * down. A trading client that was given one renews over that, unless this says otherwise.
     *
     * @param client the client
     * @return this builder
     */
    public B httpClient(OkHttpClient client) {
        httpClient = requireNonNull(client, "client");
        return self();
    }

    /** {@return what was set so far} */
    protected final LoginSettings loginSettings() {
        return new LoginSettings(baseUrl, clock, timeout, Optional.ofNullable(httpClient));
    }

    /**
     * A credential that may not be blank.
     *
     * @param name its name
     * @param value the credential
     * @param remedy where to take it from, as an imperative clause
     * @return the credential without white space around it
     * @throws InvalidOrderException if it is blank; never shows it
     */
    protected static String credential(String name, String value, String remedy) {
        if (requireNonNull(value, name).isBlank()) {
            throw InvalidOrderException.of(name, "must not be blank", "[hidden]", remedy);
        }
        return value.strip();
    }
}
