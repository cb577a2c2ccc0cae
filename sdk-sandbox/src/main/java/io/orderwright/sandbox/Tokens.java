package io.orderwright.sandbox;

/** The box's OAuth desk, for tests that don't want to walk through the login. Safe for use by several threads. */
public interface Tokens {
    /**
     * Logs in and issues tokens to the box's first app.
     *
     * @return an access token and a refresh token, good from now on
     */
    Issued issue();

    /**
     * Logs in and issues tokens to an app.
     *
     * @param clientId the app key of an app that the box knows
     * @return an access token and a refresh token, good from now on
     * @throws IllegalArgumentException if the box does not know the app
     */
    Issued issue(String clientId);

    /** Ends every access token now. */
    void expireAccessTokens();

    /** Ends every refresh token now, as a password reset does. */
    void expireRefreshTokens();

    /**
     * What a login gives. Its text shows neither token.
     *
     * @param accessToken the bearer token
     * @param refreshToken what renews it
     */
    record Issued(String accessToken, String refreshToken) {
        @Override
        public String toString() {
            return "Issued[...]";
        }
    }
}
