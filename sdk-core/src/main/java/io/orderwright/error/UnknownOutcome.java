package io.orderwright.error;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What is known about a request of which nobody knows whether it was carried out. Immutable, and serialisable so that
 * another process can take it up: the client finds out more by {@link #intentId()}.
 *
 * @param intentId the journal's id of the request
 * @param broker the broker's name
 * @param operation what the request was to do
 * @param order the order for a person, as its ticket
 * @param sent when the first attempt was begun, by this machine's clock
 * @param verdict what asking the broker came to
 * @param completeLooks how many complete listings were read since
 * @param candidates orders at the broker that might be this one, each with what differs
 */
public record UnknownOutcome(
        String intentId,
        String broker,
        String operation,
        String order,
        Instant sent,
        Verdict verdict,
        int completeLooks,
        List<Candidate> candidates)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What asking the broker came to. */
    public enum Verdict {
        /** The broker was not asked, or not often enough to tell. */
        INCONCLUSIVE,
        /** Complete listings over the whole window did not show it. It may still surface. */
        ABSENT,
        /** It was found more than once: the broker has placed it twice. */
        PLACED_TWICE
    }

    /**
     * An order at the broker that might be the one that was sent.
     *
     * @param orderId the broker's id
     * @param difference what keeps it from being taken for the one that was sent
     */
    public record Candidate(String orderId, String difference) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** Takes copies. */
    public UnknownOutcome {
        Objects.requireNonNull(intentId, "intentId");
        Objects.requireNonNull(verdict, "verdict");
        candidates = List.copyOf(candidates);
    }
}
