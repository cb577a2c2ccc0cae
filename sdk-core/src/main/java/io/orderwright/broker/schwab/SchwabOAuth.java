package io.orderwright.broker.schwab;

import io.orderwright.InvalidOrderException;
import io.orderwright.client.LoginBuilder;
import io.orderwright.client.LoginSettings;
import io.orderwright.error.AuthenticationException;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.MonotonicClock;
import io.orderwright.internal.oauth.CodeFlow;
import io.orderwright.internal.oauth.LoginFailures;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

    private static final int LONGEST_CALLBACK = 255;

    private final TokenEndpoint.App app;
    private final LoginSettings settings;
    private final TokenEndpoint endpoint;

    private SchwabOAuth(TokenEndpoint.App app, LoginSettings settings) {
        this.app = app;
        this.settings = settings;
        this.endpoint = new TokenEndpoint(app, settings);
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
        return CodeFlow.newState();
    }

    /**
     * Where a person logs in and chooses accounts.
     *
     * @param state from {@link #newState()}, new for each login
     * @return the address to open in a browser
     */
    public URI authorizationUrl(String state) {
        Objects.requireNonNull(state, "state");
        return CodeFlow.page(
                settings.baseUrl() + "/v1/oauth/authorize",
                List.of(
                        new Call.Pair("response_type", "code"),
                        new Call.Pair("client_id", app.key()),
                        new Call.Pair("redirect_uri", app.callback()),
                        new Call.Pair("state", state)));
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
        String code = CodeFlow.code(SchwabErrors.BROKER, address, state);
        return endpoint.login(code, Deadline.in(settings.timeout(), MonotonicClock.SYSTEM));
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
        return refresh(Objects.requireNonNull(login, "login"), Deadline.in(settings.timeout(), MonotonicClock.SYSTEM));
    }

    /** The same app over a trading client's own HTTP client, unless it was given one of its own. */
    SchwabOAuth orOver(OkHttpClient client) {
        return new SchwabOAuth(app, settings.orOver(client));
    }

    SchwabLogin refresh(SchwabLogin login, Deadline deadline) {
        if (!settings.clock().instant().isBefore(login.ends())) {
            throw loginIsOver("it began on " + login.loggedIn() + " and lasted seven days");
        }
        return endpoint.refresh(login, deadline);
    }

    static AuthenticationException loginIsOver(String why) {
        return LoginFailures.renewal(
                SchwabErrors.BROKER,
                REFRESH_TOKEN_EXPIRED,
                "the login is over (" + why + "): a person has to log in again, nothing else renews it");
    }

    static boolean saysLoginIsOver(AuthenticationException thrown) {
        return thrown.failure()
                .brokerCode()
                .filter(REFRESH_TOKEN_EXPIRED::equals)
                .isPresent();
    }

    /** {@return where, without the app's key and secret} */
    @Override
    public String toString() {
        return "SchwabOAuth[" + settings.baseUrl() + "]";
    }

    /** Settings of a login. Not safe for several threads; what it builds is. */
    public static final class Builder extends LoginBuilder<Builder> {
        private static final String REMEDY = "take it from the developer portal";

        private final TokenEndpoint.App app;

        private Builder(String appKey, String appSecret, URI callback) {
            super("https://api.schwabapi.com");
            this.app = new TokenEndpoint.App(
                    credential("appKey", appKey, REMEDY),
                    credential("appSecret", appSecret, REMEDY),
                    checked(Objects.requireNonNull(callback, "callback")).toString());
        }

        @Override
        protected Builder self() {
            return this;
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

        /** {@return what logs in with these settings} */
        public SchwabOAuth build() {
            return new SchwabOAuth(app, loginSettings());
        }
    }
}
