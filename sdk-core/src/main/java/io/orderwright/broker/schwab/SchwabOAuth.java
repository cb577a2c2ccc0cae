package io.orderwright.broker.schwab;

import io.orderwright.InvalidOrderException;
import io.orderwright.error.AuthenticationException;
import io.orderwright.error.CallFailure;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.MonotonicClock;
import io.orderwright.internal.http.TransportSettings;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;

/**
 * Logging in at Schwab (OAuth 2, authorization code): a person is sent to {@link #authorizationUrl}, comes back to the
 * app's callback with a code, and {@link #login} turns that into tokens. They are renewed by themselves until the login
 * ends, seven days after; then a person has to come again.
 *
 * <p>Immutable, and safe for any number of threads. Source: Schwab Trader API, OAuth.
 */
public final class SchwabOAuth {
    /** The code of the exception that says that a login has ended and a person has to log in again. */
    public static final String REFRESH_TOKEN_EXPIRED = "refresh_token_expired";

    private static final int STATE_BYTES = 24;
    private static final int LONGEST_CALLBACK = 255;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String appKey;
    private final URI callback;
    private final String baseUrl;
    private final InstantSource clock;
    private final Duration timeout;
    private final boolean reachedAsUsual;
    private final TokenEndpoint endpoint;

    private SchwabOAuth(SchwabOAuth like, TokenEndpoint endpoint) {
        this.appKey = like.appKey;
        this.callback = like.callback;
        this.baseUrl = like.baseUrl;
        this.clock = like.clock;
        this.timeout = like.timeout;
        this.reachedAsUsual = false;
        this.endpoint = endpoint;
    }

    private SchwabOAuth(Builder builder) {
        this.appKey = builder.appKey;
        this.callback = builder.callback;
        this.baseUrl = builder.baseUrl;
        this.clock = builder.clock;
        this.timeout = builder.timeout;
        this.reachedAsUsual = builder.exchanges == TokenEndpoint.Exchanges.OVER_HTTP;
        this.endpoint = new TokenEndpoint(
                builder.exchanges,
                builder.baseUrl,
                new TokenEndpoint.App(builder.appKey, builder.appSecret, builder.callback.toString()),
                builder.clock);
    }

    /**
     * Begins with an app, as it is registered at Schwab's developer portal.
     *
     * @param appKey the app's key
     * @param appSecret the app's secret
     * @param callback the callback, exactly as registered: https, and 127.0.0.1 rather than localhost
     * @return a builder
     * @throws InvalidOrderException if the key or secret is blank, or Schwab takes no such callback
     */
    public static Builder app(String appKey, String appSecret, URI callback) {
        return new Builder(appKey, appSecret, callback);
    }

    /** {@return a new random state, to be kept until the person comes back} */
    public static String newState() {
        byte[] random = new byte[STATE_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /**
     * Where a person logs in and chooses accounts.
     *
     * @param state from {@link #newState()}, new for each login
     * @return the address to open in a browser
     */
    public URI authorizationUrl(String state) {
        Objects.requireNonNull(state, "state");
        return URI.create(baseUrl + "/v1/oauth/authorize?response_type=code&client_id=" + encoded(appKey)
                + "&redirect_uri=" + encoded(callback.toString()) + "&state=" + encoded(state));
    }

    /**
     * Turns the address that a person came back to into tokens. Its code lives for about 30 seconds and works once.
     *
     * @param address the whole address of the callback, with its query, as the browser shows it
     * @param state the state that the person was sent off with
     * @return the login, to be given to {@link TokenStore#save}
     * @throws AuthenticationException if the state is another one, the person said no, or Schwab does not take the code
     * @throws io.orderwright.OrderwrightException if Schwab can't be reached or can't be understood
     */
    public SchwabLogin login(String address, String state) {
        Objects.requireNonNull(state, "state");
        Callback back = Callback.read(Objects.requireNonNull(address, "address"));
        boolean ours = MessageDigest.isEqual(
                back.state().getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
        if (!ours) {
            throw failure("log in", "state_mismatch", "the address does not carry the state that was sent: begin anew");
        }
        if (!back.error().isEmpty()) {
            throw failure("log in", back.error(), "the login was not granted: begin anew");
        }
        if (back.code().isEmpty()) {
            throw failure("log in", "code_missing", "the address carries no code: give the whole address");
        }
        return endpoint.login(back.code(), Deadline.in(timeout, MonotonicClock.SYSTEM));
    }

    /**
     * Renews the access token of a login. Clients do this by themselves.
     *
     * @param login the login
     * @return the same login with a new access token; it ends when it did before
     * @throws AuthenticationException with the code {@link #REFRESH_TOKEN_EXPIRED} if a person has to log in again
     * @throws io.orderwright.OrderwrightException if Schwab can't be reached or can't be understood
     */
    public SchwabLogin refresh(SchwabLogin login) {
        return refresh(Objects.requireNonNull(login, "login"), Deadline.in(timeout, MonotonicClock.SYSTEM));
    }

    /** The same app over a trading client's own connection settings, unless it was given an HTTP client of its own. */
    SchwabOAuth orOver(UnaryOperator<TransportSettings> how) {
        return reachedAsUsual ? new SchwabOAuth(this, endpoint.over(TokenEndpoint.Exchanges.overHttp(how))) : this;
    }

    SchwabLogin refresh(SchwabLogin login, Deadline deadline) {
        if (!clock.instant().isBefore(login.ends())) {
            throw loginIsOver("it began on " + login.loggedIn() + " and lasted seven days");
        }
        return endpoint.refresh(login, deadline);
    }

    static AuthenticationException loginIsOver(String why) {
        return failure(
                "refresh token",
                REFRESH_TOKEN_EXPIRED,
                "the login is over (" + why + "): a person has to log in again, nothing else renews it");
    }

    static boolean saysLoginIsOver(AuthenticationException thrown) {
        return thrown.failure()
                .brokerCode()
                .filter(REFRESH_TOKEN_EXPIRED::equals)
                .isPresent();
    }

    static AuthenticationException failure(String operation, String code, String what) {
        CallFailure failure = CallFailure.of(SchwabErrors.BROKER, operation).withWords(code, what);
        return new AuthenticationException(operation + " at " + SchwabErrors.BROKER + ": " + what, failure);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** {@return where, without the app's key and secret} */
    @Override
    public String toString() {
        return "SchwabOAuth[" + baseUrl + "]";
    }

    /** Settings of a login. Not safe for several threads; what it builds is. */
    public static final class Builder {
        private final String appKey;
        private final String appSecret;
        private final URI callback;
        private String baseUrl = "https://api.schwabapi.com";
        private InstantSource clock = InstantSource.system();
        private Duration timeout = Duration.ofSeconds(30);
        private TokenEndpoint.Exchanges exchanges = TokenEndpoint.Exchanges.OVER_HTTP;

        private Builder(String appKey, String appSecret, URI callback) {
            this.appKey = notBlank("appKey", appKey);
            this.appSecret = notBlank("appSecret", appSecret);
            this.callback = checked(Objects.requireNonNull(callback, "callback"));
        }

        private static String notBlank(String name, String value) {
            if (Objects.requireNonNull(value, name).isBlank()) {
                throw InvalidOrderException.of(
                        name, "must not be blank", "[hidden]", "take it from the developer portal");
            }
            return value.strip();
        }

        private static URI checked(URI callback) {
            String host = callback.getHost() == null ? "" : callback.getHost().toLowerCase(Locale.ROOT);
            boolean taken = "https".equalsIgnoreCase(callback.getScheme())
                    && !host.isEmpty()
                    && !host.equals("localhost")
                    && callback.toString().length() <= LONGEST_CALLBACK;
            if (!taken) {
                throw InvalidOrderException.of(
                        "callback",
                        "must be an https address of at most " + LONGEST_CALLBACK + " characters, not on localhost",
                        callback.toString(),
                        "register one like https://127.0.0.1:8182/");
            }
            return callback;
        }

        /**
         * Sets where Schwab is.
         *
         * @param url the base URL, such as that of a box; {@code https://api.schwabapi.com} by default
         * @return this builder
         */
        public Builder baseUrl(String url) {
            this.baseUrl = Objects.requireNonNull(url, "url").replaceAll("/+$", "");
            return this;
        }

        /**
         * Sets the time.
         *
         * @param time the clock; the system's by default
         * @return this builder
         */
        public Builder clock(InstantSource time) {
            this.clock = Objects.requireNonNull(time, "time");
            return this;
        }

        /**
         * Sets how long logging in or renewing may take.
         *
         * @param limit how long; 30 seconds by default
         * @return this builder
         */
        public Builder timeout(Duration limit) {
            this.timeout = Objects.requireNonNull(limit, "limit");
            return this;
        }

        /**
         * Logs in and renews over your own HTTP client, for a proxy or TLS of your own. It stays yours and is never shut
         * down. A trading client that was given one renews over that, unless this says otherwise.
         *
         * @param client the client
         * @return this builder
         */
        public Builder httpClient(OkHttpClient client) {
            Objects.requireNonNull(client, "client");
            return exchanges(TokenEndpoint.Exchanges.overHttp(settings -> settings.withClient(client)));
        }

        /** Sets how calls are sent. */
        Builder exchanges(TokenEndpoint.Exchanges how) {
            this.exchanges = how;
            return this;
        }

        /** {@return what logs in with these settings} */
        public SchwabOAuth build() {
            return new SchwabOAuth(this);
        }
    }
}
