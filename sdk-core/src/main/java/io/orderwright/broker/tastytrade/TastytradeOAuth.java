package io.orderwright.broker.tastytrade;

import io.orderwright.InvalidOrderException;
import io.orderwright.client.LoginBuilder;
import io.orderwright.client.LoginSettings;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.MonotonicClock;
import io.orderwright.internal.oauth.Grant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import okhttp3.OkHttpClient;

/**
 * A login at tastytrade (OAuth 2): an app's client secret, and the refresh token of a grant that a person gave the app.
 * With them clients get access tokens by themselves, each for about 15 minutes.
 *
 * <p>For your own account, make an app and a personal grant at tastytrade (Manage, My Profile, API) and give them to
 * {@link #personal}. The refresh token does not expire and is not replaced; it ends when the grant is revoked or the
 * app's client secret is regenerated. A partner, whose app is used by other people, gets a login from {@link
 * TastytradePartnerOAuth#login}.
 *
 * <p>Immutable, and safe for any number of threads. Source: tastytrade Open API, OAuth2.
 */
public final class TastytradeOAuth {
    private static final String REMEDY = "take it from the app's page at tastytrade";

    private final GrantEndpoint.Credentials credentials;
    private final LoginSettings settings;
    private final GrantEndpoint endpoint;

    TastytradeOAuth(GrantEndpoint.Credentials credentials, LoginSettings settings) {
        this.credentials = credentials;
        this.settings = settings;
        this.endpoint = new GrantEndpoint(settings);
    }

    /**
     * Begins with a grant.
     *
     * @param clientSecret the app's client secret
     * @param refreshToken the grant's refresh token
     * @return a builder, of a login in production unless said otherwise
     * @throws InvalidOrderException if one of them is blank
     */
    public static Builder personal(String clientSecret, String refreshToken) {
        return new Builder(clientSecret, refreshToken);
    }

    /** {@return where this login is good} */
    public String baseUrl() {
        return settings.baseUrl();
    }

    /** {@return the grant's refresh token, a secret: keep it where secrets are kept} */
    public String refreshToken() {
        return credentials.refreshToken();
    }

    /**
     * Asks tastytrade for an access token, for calls of your own such as the account streamer's. Clients do this by
     * themselves. Every call asks: keep the token until a minute before it ends, because too many failed logins block an
     * address for about eight hours.
     *
     * @return the token
     * @throws io.orderwright.error.AuthenticationException if tastytrade does not take the grant, saying what to do
     * @throws io.orderwright.OrderwrightException if tastytrade can't be reached or can't be understood
     */
    public TastytradeAccessToken accessToken() {
        return accessToken(Deadline.in(settings.timeout(), MonotonicClock.SYSTEM));
    }

    TastytradeAccessToken accessToken(Deadline deadline) {
        Grant grant = endpoint.renew(credentials, deadline);
        return new TastytradeAccessToken(grant.accessToken(), grant.ends());
    }

    /** The same login over a trading client's own HTTP client, unless it was given one of its own. */
    TastytradeOAuth orOver(OkHttpClient client) {
        return new TastytradeOAuth(credentials, settings.orOver(client));
    }

    /** The same login by another clock. */
    TastytradeOAuth by(InstantSource clock) {
        return new TastytradeOAuth(credentials, settings.by(clock));
    }

    /** {@return where, without the credentials} */
    @Override
    public String toString() {
        return "TastytradeOAuth[" + settings.baseUrl() + "]";
    }

    /** Settings of a login. Not safe for several threads; what it builds is. */
    public static final class Builder extends LoginBuilder<Builder> {
        private final String clientSecret;
        private final String refreshToken;
        private Set<TastytradeScope> scopes = Set.of();

        private Builder(String clientSecret, String refreshToken) {
            super(TastytradeEnvironment.PRODUCTION.baseUrl());
            this.clientSecret = credential("clientSecret", clientSecret, REMEDY);
            this.refreshToken = credential("refreshToken", refreshToken, REMEDY);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Sets where the grant was given.
         *
         * @param where production, unless said otherwise, or the sandbox
         * @return this builder
         */
        public Builder environment(TastytradeEnvironment where) {
            return baseUrl(Objects.requireNonNull(where, "where").baseUrl());
        }

        /**
         * Asks for access tokens that may do less than the grant allows.
         *
         * @param only what they may do; all that the grant allows if there are none, or nothing is said
         * @return this builder
         */
        public Builder scopes(TastytradeScope... only) {
            scopes = Set.copyOf(List.of(Objects.requireNonNull(only, "only")));
            return this;
        }

        /**
         * Builds the login. Connects to nothing.
         *
         * @return the login
         * @throws InvalidOrderException if the base URL is none, or is plain HTTP to another machine
         */
        public TastytradeOAuth build() {
            return new TastytradeOAuth(
                    new GrantEndpoint.Credentials(clientSecret, refreshToken, scopes), loginSettings());
        }
    }
}
