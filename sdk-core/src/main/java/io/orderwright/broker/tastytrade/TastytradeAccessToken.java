package io.orderwright.broker.tastytrade;

import java.time.Instant;
import java.util.Objects;

/**
 * An access token: a secret that opens the API for about 15 minutes. Immutable.
 *
 * <p>Source: tastytrade Open API, OAuth2. Its end follows from the answer's {@code expires_in}, not from what the token
 * says of itself.
 *
 * @param value the token
 * @param ends when it ends
 */
public record TastytradeAccessToken(String value, Instant ends) {
    /** Checks that nothing is null. */
    public TastytradeAccessToken {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(ends, "ends");
    }

    /** {@return when it ends, without the token} */
    @Override
    public String toString() {
        return "TastytradeAccessToken[until " + ends + "]";
    }
}
