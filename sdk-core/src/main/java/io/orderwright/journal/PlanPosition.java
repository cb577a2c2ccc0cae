package io.orderwright.journal;

/**
 * Which request of which plan an intent is.
 *
 * @param planId the plan
 * @param index the member's place in the plan, from 0
 */
public record PlanPosition(String planId, int index) {

    /**
     * Checks the parts.
     *
     * @throws JournalException with {@code INVALID_TEXT} when the id is empty, too long or not text
     */
    public PlanPosition {
        Checks.text(planId, "planId", Checks.ID);
        Checks.notNegative(index, "index");
    }
}
