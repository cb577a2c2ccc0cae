package io.orderwright.journal;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One step of an intent, with what is known at that moment. A value; each {@code with…} returns a new one.
 *
 * <p>Holds no headers and no tokens. {@link #answer()} is the broker's bounded reply, kept so that a repeated call with
 * the same key can be told what the first one was told.
 */
public final class Transition {
    private final IntentState state;
    private final int attempt;
    private final List<String> orderIds;
    private final Optional<AttemptEvidence> evidence;
    private final Looks looks;
    private final Optional<String> reason;
    private final Optional<String> answer;

    private Transition(Parts parts) {
        this.state = parts.state;
        this.attempt = parts.attempt;
        this.orderIds = parts.orderIds;
        this.evidence = parts.evidence;
        this.looks = parts.looks;
        this.reason = parts.reason;
        this.answer = parts.answer;
    }

    /**
     * A step to a state.
     *
     * @param state the state that the intent comes to
     * @param attempt the number of the attempt, from 1; 0 when nothing was sent yet
     * @return the step, with nothing else known
     */
    public static Transition to(IntentState state, int attempt) {
        requireNonNull(state, "state");
        return new Transition(new Parts(state, Checks.notNegative(attempt, "attempt")));
    }

    /**
     * Names the orders at the broker. For an operation that makes orders they are claimed in the same step.
     *
     * @param ids the broker's order ids, each at most 200 characters
     * @return this step with the ids
     * @throws JournalException with {@code INVALID_TEXT} when an id is empty, too long or not text
     */
    public Transition withOrderIds(List<String> ids) {
        requireNonNull(ids, "ids").forEach(id -> Checks.text(id, "orderId", Checks.ID));
        Parts parts = new Parts(this);
        parts.orderIds = List.copyOf(ids);
        return new Transition(parts);
    }

    /**
     * Names the order at the broker, as {@link #withOrderIds}.
     *
     * @param id the broker's order id
     * @return this step with the id
     */
    public Transition withOrderId(String id) {
        return withOrderIds(List.of(id));
    }

    /**
     * Adds what is known of the attempt.
     *
     * @param known how far it came, and what the answer was
     * @return this step with the evidence
     */
    public Transition withEvidence(AttemptEvidence known) {
        Parts parts = new Parts(this);
        parts.evidence = Optional.of(known);
        return new Transition(parts);
    }

    /**
     * Adds how the broker was asked.
     *
     * @param made the looks so far
     * @return this step with the looks
     */
    public Transition withLooks(Looks made) {
        Parts parts = new Parts(this);
        parts.looks = requireNonNull(made, "made");
        return new Transition(parts);
    }

    /**
     * Adds why, in a few words: how an order was found, or what went wrong.
     *
     * @param text a few words without secrets; cut at 1,024 characters
     * @return this step with the reason
     */
    public Transition withReason(String text) {
        Parts parts = new Parts(this);
        parts.reason = Optional.of(Checks.cut(text, "text", Checks.REASON));
        return new Transition(parts);
    }

    /**
     * Adds the broker's answer.
     *
     * @param body the reply's body without secrets; cut at 16,384 characters
     * @return this step with the answer
     */
    public Transition withAnswer(String body) {
        Parts parts = new Parts(this);
        parts.answer = Optional.of(Checks.cut(body, "body", Checks.ANSWER));
        return new Transition(parts);
    }

    /** {@return the state that the intent comes to} */
    public IntentState state() {
        return state;
    }

    /** {@return the number of the attempt, from 1; 0 when nothing was sent yet} */
    public int attempt() {
        return attempt;
    }

    /** {@return the broker's order ids, as far as they are known} */
    public List<String> orderIds() {
        return orderIds;
    }

    /** {@return what is known of the attempt} */
    public Optional<AttemptEvidence> evidence() {
        return evidence;
    }

    /** {@return how the broker was asked} */
    public Looks looks() {
        return looks;
    }

    /** {@return why, in a few words} */
    public Optional<String> reason() {
        return reason;
    }

    /** {@return the broker's bounded answer} */
    public Optional<String> answer() {
        return answer;
    }

    private List<Object> values() {
        return List.of(state, attempt, orderIds, evidence, looks, reason, answer);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Transition that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, attempt, orderIds, evidence, looks, reason, answer);
    }

    @Override
    public String toString() {
        return state + "(" + attempt + ")" + (orderIds.isEmpty() ? "" : " " + orderIds)
                + reason.map(text -> ": " + text).orElse("");
    }

    private static final class Parts {
        private final IntentState state;
        private final int attempt;
        private List<String> orderIds = List.of();
        private Optional<AttemptEvidence> evidence = Optional.empty();
        private Looks looks = Looks.none();
        private Optional<String> reason = Optional.empty();
        private Optional<String> answer = Optional.empty();

        Parts(IntentState state, int attempt) {
            this.state = state;
            this.attempt = attempt;
        }

        Parts(Transition from) {
            this(from.state, from.attempt);
            this.orderIds = from.orderIds;
            this.evidence = from.evidence;
            this.looks = from.looks;
            this.reason = from.reason;
            this.answer = from.answer;
        }
    }
}
