package io.orderwright.broker.schwab;

import io.orderwright.InvalidOrderException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person's login at Schwab gave: an access token for half an hour, and a refresh token that renews it. Refreshing
 * does not lengthen the login: seven days after it a person has to log in again.
 *
 * <p>Immutable, and safe to share between threads; equality is by value. Source: Schwab Trader API, OAuth.
 */
public final class SchwabLogin {
    /** How long a login lasts, counted from when the person logged in. */
    public static final Duration LIFE = Duration.ofDays(7);

    private final String accessToken;
    private final Instant accessTokenEnds;
    private final String refreshToken;
    private final Instant loggedIn;

    private SchwabLogin(String accessToken, Instant accessTokenEnds, String refreshToken, Instant loggedIn) {
        this.accessToken = accessToken;
        this.accessTokenEnds = accessTokenEnds;
        this.refreshToken = refreshToken;
        this.loggedIn = loggedIn;
    }

    /**
     * The tokens of a login.
     *
     * @param accessToken the access token
     * @param accessTokenEnds when it ends
     * @param refreshToken the refresh token
     * @param loggedIn when the person logged in
     * @return the login
     * @throws InvalidOrderException if a token is empty or holds what no header may hold
     */
    public static SchwabLogin of(String accessToken, Instant accessTokenEnds, String refreshToken, Instant loggedIn) {
        return new SchwabLogin(
                checked("accessToken", accessToken),
                Objects.requireNonNull(accessTokenEnds, "accessTokenEnds"),
                checked("refreshToken", refreshToken),
                Objects.requireNonNull(loggedIn, "loggedIn"));
    }

    /** The same login with a new access token. */
    SchwabLogin renewed(String newAccessToken, Instant newEnd, String newRefreshToken) {
        return of(newAccessToken, newEnd, newRefreshToken, loggedIn);
    }

    private static String checked(String name, String token) {
        Objects.requireNonNull(token, name);
        boolean sound = !token.isEmpty() && token.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (!sound) {
            throw InvalidOrderException.of(name, "must be visible ASCII characters", "[hidden]", "log in again");
        }
        return token;
    }

    /** {@return the access token: a secret} */
    public String accessToken() {
        return accessToken;
    }

    /** {@return when the access token ends} */
    public Instant accessTokenEnds() {
        return accessTokenEnds;
    }

    /** {@return the refresh token: a secret} */
    public String refreshToken() {
        return refreshToken;
    }

    /** {@return when the person logged in} */
    public Instant loggedIn() {
        return loggedIn;
    }

    /** {@return when a person has to log in again: seven days after the last time} */
    public Instant ends() {
        return loggedIn.plus(LIFE);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SchwabLogin that
                && accessToken.equals(that.accessToken)
                && accessTokenEnds.equals(that.accessTokenEnds)
                && refreshToken.equals(that.refreshToken)
                && loggedIn.equals(that.loggedIn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(accessToken, accessTokenEnds, refreshToken, loggedIn);
    }

    /** {@return when its tokens end, without the tokens} */
    @Override
    public String toString() {
        return "SchwabLogin[access token until " + accessTokenEnds + ", login until " + ends() + "]";
    }
}
