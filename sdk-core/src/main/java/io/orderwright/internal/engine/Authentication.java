package io.orderwright.internal.engine;

import java.time.Duration;
import java.util.Objects;

/**
 * How calls are authenticated. Immutable.
 *
 * @param source where tokens come from
 * @param lead how long before its end a token is renewed ahead of a write
 */
public record Authentication(TokenSource source, Duration lead) {
    private static final Duration USUAL_LEAD = Duration.ofSeconds(60);

    /** Checks that nothing is null. */
    public Authentication {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(lead, "lead");
    }

    /** Renews a minute ahead. */
    public static Authentication by(TokenSource source) {
        return new Authentication(source, USUAL_LEAD);
    }

    /** {@return nothing that is secret} */
    @Override
    public String toString() {
        return "tokens, renewed " + lead.toSeconds() + " s ahead of a write";
    }
}
