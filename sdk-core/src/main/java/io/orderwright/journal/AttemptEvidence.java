package io.orderwright.journal;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is known of one attempt to send.
 *
 * @param phase how far it came
 * @param connectionReused whether it went over a connection that had been used before
 * @param status the HTTP status, when there was one
 * @param correlationId the broker's or our own id for the call, when there is one
 */
public record AttemptEvidence(
        SendPhase phase, boolean connectionReused, OptionalInt status, Optional<String> correlationId) {

    /** Checks that all is given. */
    public AttemptEvidence {
        requireNonNull(phase, "phase");
        requireNonNull(status, "status");
        requireNonNull(correlationId, "correlationId");
    }

    /**
     * Evidence of an attempt that had no answer.
     *
     * @param phase how far it came
     * @param connectionReused whether the connection had been used before
     * @return the evidence
     */
    public static AttemptEvidence unanswered(SendPhase phase, boolean connectionReused) {
        return new AttemptEvidence(phase, connectionReused, OptionalInt.empty(), Optional.empty());
    }

    /**
     * Evidence of an attempt that was answered.
     *
     * @param phase how far it came
     * @param connectionReused whether the connection had been used before
     * @param status the HTTP status
     * @return the evidence
     */
    public static AttemptEvidence answered(SendPhase phase, boolean connectionReused, int status) {
        return new AttemptEvidence(phase, connectionReused, OptionalInt.of(status), Optional.empty());
    }
}
