package io.orderwright.broker.tastytrade;

import io.orderwright.InvalidOrderException;
import io.orderwright.client.LoginBuilder;
import io.orderwright.client.LoginSettings;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.MonotonicClock;
import io.orderwright.internal.oauth.CodeFlow;
import io.orderwright.internal.oauth.Grant;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A partner's app, which other people let into their accounts (OAuth 2, authorization code): a person is sent to {@link
 * #authorizationUrl}, comes back to the app's redirect URI with a code, and {@link #login} turns that into a login,
 * which lasts until the person revokes it.
 *
 * <p>tastytrade registers partners by hand; for your own account, a personal grant does: {@link
 * TastytradeOAuth#personal}. Immutable, and safe for any number of threads. Source: tastytrade Open API, OAuth2.
 */
public final class TastytradePartnerOAuth {
    private final GrantEndpoint.Partner partner;
    private final URI authorizationPage;
    private final LoginSettings settings;
    private final GrantEndpoint endpoint;

    private TastytradePartnerOAuth(GrantEndpoint.Partner partner, URI authorizationPage, LoginSettings settings) {
        this.partner = partner;
        this.authorizationPage = authorizationPage;
        this.settings = settings;
        this.endpoint = new GrantEndpoint(settings);
    }

    /**
     * Begins with an app.
     *
     * @param clientId the app's client id
     * @param clientSecret the app's client secret
     * @param redirect where a person comes back to, exactly as registered
     * @return a builder, of an app in production unless said otherwise
     * @throws InvalidOrderException if the id or secret is blank, or the redirect URI is not absolute
     */
    public static Builder app(String clientId, String clientSecret, URI redirect) {
        return new Builder(clientId, clientSecret, redirect);
    }

    /** {@return a new random state, to be kept until the person comes back} */
    public static String newState() {
        return CodeFlow.newState();
    }

    /**
     * Where a person lets the app in.
     *
     * @param state from {@link #newState()}, new for each person
     * @param scopes what the app asks to be allowed; none to ask for what it is registered for
     * @return the address to open in a browser
     */
    public URI authorizationUrl(String state, TastytradeScope... scopes) {
        List<Call.Pair> parameters = new ArrayList<>(List.of(
                new Call.Pair("client_id", partner.clientId()),
                new Call.Pair("redirect_uri", partner.redirect().toString()),
                new Call.Pair("response_type", "code")));
        if (scopes.length > 0) {
            parameters.add(new Call.Pair("scope", TastytradeScope.words(List.of(scopes))));
        }
        parameters.add(new Call.Pair("state", Objects.requireNonNull(state, "state")));
        return CodeFlow.page(authorizationPage.toString(), parameters);
    }

    /**
     * Turns the address that a person came back to into a login. Its code works once.
     *
     * @param address the whole address of the redirect, with its query, as the browser shows it
     * @param state the state that the person was sent off with
     * @return the login; keep its {@link TastytradeOAuth#refreshToken() refresh token}, which with the client secret
     *     gives the same login again through {@link TastytradeOAuth#personal}
     * @throws io.orderwright.error.AuthenticationException if the state is another one, the person said no, or tastytrade
     *     does not take the code
     * @throws io.orderwright.OrderwrightException if tastytrade can't be reached or can't be understood
     */
    public TastytradeOAuth login(String address, String state) {
        Objects.requireNonNull(state, "state");
        String code = CodeFlow.code(WireFields.BROKER, address, state);
        Grant grant = endpoint.login(partner, code, Deadline.in(settings.timeout(), MonotonicClock.SYSTEM));
        return new TastytradeOAuth(
                new GrantEndpoint.Credentials(
                        partner.clientSecret(), grant.refreshToken().orElseThrow(), Set.of()),
                settings);
    }

    /** {@return where, without the app's credentials} */
    @Override
    public String toString() {
        return "TastytradePartnerOAuth[" + settings.baseUrl() + "]";
    }

    /** Settings of a partner's app. Not safe for several threads; what it builds is. */
    public static final class Builder extends LoginBuilder<Builder> {
        private static final String REMEDY = "take it from the app's registration with tastytrade";

        private final GrantEndpoint.Partner partner;
        private URI authorizationPage = TastytradeEnvironment.PRODUCTION.authorizationPage();

        private Builder(String clientId, String clientSecret, URI redirect) {
            super(TastytradeEnvironment.PRODUCTION.baseUrl());
            this.partner = new GrantEndpoint.Partner(
                    credential("clientId", clientId, REMEDY),
                    credential("clientSecret", clientSecret, REMEDY),
                    absolute(Objects.requireNonNull(redirect, "redirect")));
        }

        private static URI absolute(URI redirect) {
            if (redirect.getScheme() == null || redirect.getHost() == null) {
                throw InvalidOrderException.of(
                        "redirect",
                        "must be an absolute address",
                        redirect.toString(),
                        "give the redirect URI exactly as it is registered");
            }
            return redirect;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Sets where the app is registered: its API and its authorization page.
         *
         * @param where production, unless said otherwise, or the sandbox
         * @return this builder
         */
        public Builder environment(TastytradeEnvironment where) {
            authorizationPage = Objects.requireNonNull(where, "where").authorizationPage();
            return baseUrl(where.baseUrl());
        }

        /**
         * Sets where people are sent.
         *
         * @param page the authorization page, such as that of a box; the environment's unless said otherwise
         * @return this builder
         */
        public Builder authorizationPage(URI page) {
            authorizationPage = Objects.requireNonNull(page, "page");
            return this;
        }

        /**
         * Builds the app. Connects to nothing.
         *
         * @return the app
         * @throws InvalidOrderException if the base URL is none, or is plain HTTP to another machine
         */
        public TastytradePartnerOAuth build() {
            return new TastytradePartnerOAuth(partner, authorizationPage, loginSettings());
        }
    }
}
