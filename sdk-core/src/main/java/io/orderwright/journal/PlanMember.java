package io.orderwright.journal;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One request of a plan, as it was foreseen before the first was sent.
 *
 * @param operation what it asks of the broker
 * @param part which part of the order it is, as a path in the order
 * @param clientOrderId its client order id, where the broker has one
 * @param body its body as foreseen; what is sent in the end is in its intent
 */
public record PlanMember(Operation operation, String part, Optional<String> clientOrderId, String body) {

    /**
     * Checks the parts.
     *
     * @throws JournalException with {@code INVALID_TEXT} when the client order id is empty or not text, or a part is too long
     */
    public PlanMember {
        requireNonNull(operation, "operation");
        Checks.whole(part, "part");
        Checks.text(clientOrderId, "clientOrderId", Checks.ID);
        Checks.whole(body, "body");
    }
}
