package io.orderwright.broker.tastytrade;

import java.net.URI;

/**
 * tastytrade's two worlds. Each has users, apps, grants and accounts of its own: credentials of one are refused by the
 * other. Source: tastytrade Open API, sandbox and OAuth2.
 */
public enum TastytradeEnvironment {
    /** The real one: real money. */
    PRODUCTION("https://api.tastyworks.com", "https://my.tastytrade.com/auth.html"),

    /** The certification environment: play money; orders, positions and balances are reset every day. */
    SANDBOX("https://api.cert.tastyworks.com", "https://cert-my.staging-tasty.works/auth.html");

    private final String baseUrl;
    private final URI authorizationPage;

    TastytradeEnvironment(String baseUrl, String authorizationPage) {
        this.baseUrl = baseUrl;
        this.authorizationPage = URI.create(authorizationPage);
    }

    /** {@return the base URL of its API} */
    public String baseUrl() {
        return baseUrl;
    }

    /** {@return where a person grants a partner's app access} */
    public URI authorizationPage() {
        return authorizationPage;
    }
}
