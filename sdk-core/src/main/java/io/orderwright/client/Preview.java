package io.orderwright.client;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a broker makes of an order that was not placed. Immutable. An order that passes may still be refused when it is
 * placed. Every amount is in the account's currency, and empty where the broker does not tell it.
 *
 * @param accepted whether the broker would take the order
 * @param rejects why it would not
 * @param alerts what it wants to be known before the order is placed
 * @param orderValue what the order is worth
 * @param commission what the broker would take for it
 * @param fees what others would take for it
 * @param projectedBuyingPower what could be bought after it
 * @param rawJson the broker's own JSON; may hold the account's number
 */
public record Preview(
        boolean accepted,
        List<Note> rejects,
        List<Note> alerts,
        Optional<BigDecimal> orderValue,
        Optional<BigDecimal> commission,
        Optional<BigDecimal> fees,
        Optional<BigDecimal> projectedBuyingPower,
        String rawJson) {
    /** Takes copies. */
    public Preview {
        rejects = List.copyOf(rejects);
        alerts = List.copyOf(alerts);
        Objects.requireNonNull(orderValue, "orderValue");
        Objects.requireNonNull(commission, "commission");
        Objects.requireNonNull(fees, "fees");
        Objects.requireNonNull(projectedBuyingPower, "projectedBuyingPower");
        Objects.requireNonNull(rawJson, "rawJson");
    }

    /**
     * One thing that the broker has to say. Immutable.
     *
     * @param rule the broker's name of the rule; empty where it has none
     * @param message the broker's words; empty where it has none
     */
    public record Note(String rule, String message) {
        /** Checks that nothing is null. */
        public Note {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(message, "message");
        }
    }

    /** {@return whether it would be taken, and what the broker says, without its JSON} */
    @Override
    public String toString() {
        return "Preview[" + (accepted ? "accepted" : "rejected") + ", rejects " + rejects + ", alerts " + alerts + "]";
    }
}
