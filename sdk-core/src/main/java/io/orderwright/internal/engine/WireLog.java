package io.orderwright.internal.engine;

import java.util.List;
import java.util.Objects;

/**
 * What the log of the wire shows. Immutable.
 *
 * @param enabled whether anything is logged
 * @param correlationHeaders the reply headers by which the broker finds a call again, the best first
 * @param redactor takes secrets out
 */
public record WireLog(boolean enabled, List<String> correlationHeaders, Redactor redactor) {
    /** Takes a copy. */
    public WireLog {
        correlationHeaders = List.copyOf(correlationHeaders);
        Objects.requireNonNull(redactor, "redactor");
    }

    /** Logging switched off. */
    public static WireLog off() {
        return new WireLog(false, List.of(), Redactor.of(List.of()));
    }
}
