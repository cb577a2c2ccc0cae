package io.orderwright.internal.engine;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Where access tokens come from. Safe for any number of threads.
 *
 * <p>The engine makes sure that no two threads refresh at once; several processes are the source's own concern.
 */
public interface TokenSource {
    /**
     * An access token.
     *
     * @param value the token itself: visible ASCII, nothing that could end a header
     * @param expiresAt when it ends, where that is known
     */
    record Token(String value, Optional<Instant> expiresAt) {
        /** Refuses what no header may hold, without repeating it. */
        public Token {
            Objects.requireNonNull(expiresAt, "expiresAt");
            if (value.isEmpty() || !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
                throw new IllegalArgumentException(
                        "The access token is empty or holds white space, control or non-ASCII characters; get a new"
                                + " one");
            }
        }

        /** {@return when it ends, without the token} */
        @Override
        public String toString() {
            return "token" + expiresAt.map(end -> " until " + end).orElse("");
        }
    }

    /**
     * The token at hand, expired or not.
     *
     * @param deadline by when it is needed
     * @return the token
     * @throws RuntimeException if there is none, saying why and what to do
     */
    Token current(Deadline deadline);

    /**
     * A token to follow one that is no longer of use.
     *
     * @param expired the token that is to be replaced
     * @param deadline by when it is needed
     * @return a token; another one, unless the source knows better
     * @throws RuntimeException if there is none to be had, saying why and what to do
     */
    Token refresh(Token expired, Deadline deadline);

    /** The header that carries a token. */
    default Call.Pair header(Token token) {
        return new Call.Pair("Authorization", "Bearer " + token.value());
    }
}
