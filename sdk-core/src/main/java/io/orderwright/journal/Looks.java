package io.orderwright.journal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * How often the broker was asked for an order, and how good the answers were.
 *
 * @param count how many times it was asked
 * @param complete how many of the answers were complete: read to the end, and not cut by a limit
 * @param last when the last complete answer came, if one did
 * @param witness the id of an order that was entered later and was seen, if one was
 */
public record Looks(int count, int complete, Optional<Instant> last, Optional<String> witness) {
    private static final Looks NONE = new Looks(0, 0, Optional.empty(), Optional.empty());

    /** Checks the parts. */
    public Looks {
        Checks.notNegative(count, "count");
        Checks.notNegative(complete, "complete");
        requireNonNull(last, "last");
        requireNonNull(witness, "witness");
    }

    /** {@return no looks at all} */
    public static Looks none() {
        return NONE;
    }
}
