package io.orderwright.journal;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One order that takes several requests. It is recorded whole before the first of them is sent. A value.
 *
 * <p>Each request is an {@link Intent} of its own with a {@link PlanPosition}, recorded when it is about to be sent.
 */
public final class Plan {
    private final String planId;
    private final AccountScope scope;
    private final Optional<String> callerKey;
    private final String policy;
    private final List<PlanMember> members;

    private Plan(
            String planId, AccountScope scope, Optional<String> callerKey, String policy, List<PlanMember> members) {
        this.planId = Checks.text(planId, "planId", Checks.ID);
        this.scope = requireNonNull(scope, "scope");
        this.callerKey = Checks.text(callerKey, "callerKey", Checks.ID);
        this.policy = Checks.whole(policy, "policy");
        this.members = List.copyOf(members);
    }

    /**
     * A plan without a caller's key.
     *
     * @param planId a new random id, at most 200 characters
     * @param scope broker, address and account
     * @param policy what to do when a member fails, in the caller's own form
     * @param members the requests in the order in which they are sent
     * @return the plan
     * @throws JournalException with {@code INVALID_TEXT} when the id is empty, too long or not text
     */
    public static Plan of(String planId, AccountScope scope, String policy, List<PlanMember> members) {
        return new Plan(planId, scope, Optional.empty(), policy, members);
    }

    /**
     * The same plan under a key under which the caller places once per account.
     *
     * @param key at most 200 characters
     * @return the plan with the key
     * @throws JournalException with {@code INVALID_TEXT} when the key is empty, too long or not text
     */
    public Plan withCallerKey(String key) {
        return new Plan(planId, scope, Optional.of(key), policy, members);
    }

    /** {@return the plan's own id} */
    public String planId() {
        return planId;
    }

    /** {@return broker, address and account} */
    public AccountScope scope() {
        return scope;
    }

    /** {@return the key under which the caller places once} */
    public Optional<String> callerKey() {
        return callerKey;
    }

    /** {@return what to do when a member fails, in the caller's own form} */
    public String policy() {
        return policy;
    }

    /** {@return the requests in the order in which they are sent} */
    public List<PlanMember> members() {
        return members;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Plan that
                && planId.equals(that.planId)
                && scope.equals(that.scope)
                && callerKey.equals(that.callerKey)
                && policy.equals(that.policy)
                && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return Objects.hash(planId, scope, callerKey, policy, members);
    }

    @Override
    public String toString() {
        return "plan " + planId + " of " + members.size() + " requests at " + scope.broker();
    }
}
