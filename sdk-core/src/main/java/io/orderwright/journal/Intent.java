package io.orderwright.journal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One request that is about to be sent to a broker. A value, made by {@link #builder}.
 *
 * <p>Holds what finding the order later takes, and no secrets: no headers, no tokens, no account number.
 */
public final class Intent {
    private final String intentId;
    private final Operation operation;
    private final AccountScope scope;
    private final Optional<PlanPosition> planPosition;
    private final Optional<String> callerKey;
    private final Optional<String> clientOrderId;
    private final Optional<OrderIdentity> identity;
    private final String body;
    private final Optional<String> targetOrderId;
    private final Optional<ServerTime> serverTime;
    private final Instant wallTime;
    private final Instant notAfter;

    private Intent(Builder builder) {
        this.intentId = builder.intentId;
        this.operation = builder.operation;
        this.scope = builder.scope;
        this.planPosition = builder.planPosition;
        this.callerKey = builder.callerKey;
        this.clientOrderId = builder.clientOrderId;
        this.identity = builder.identity;
        this.body = builder.body;
        this.targetOrderId = builder.targetOrderId;
        this.serverTime = builder.serverTime;
        this.wallTime = requireNonNull(builder.wallTime, "wallTime");
        this.notAfter = requireNonNull(builder.notAfter, "notAfter");
    }

    /**
     * Starts an intent.
     *
     * @param intentId a new random id, at most 200 characters
     * @param operation what the request asks of the broker
     * @param scope broker, address and account
     * @return a builder, for one thread
     * @throws JournalException with {@code INVALID_TEXT} when the id is empty, too long or not text
     */
    public static Builder builder(String intentId, Operation operation, AccountScope scope) {
        return new Builder(intentId, operation, scope);
    }

    /** {@return the intent's own id} */
    public String intentId() {
        return intentId;
    }

    /** {@return what the request asks of the broker} */
    public Operation operation() {
        return operation;
    }

    /** {@return broker, address and account} */
    public AccountScope scope() {
        return scope;
    }

    /** {@return its place in a plan, when it belongs to one} */
    public Optional<PlanPosition> planPosition() {
        return planPosition;
    }

    /** {@return the key under which the caller places once} */
    public Optional<String> callerKey() {
        return callerKey;
    }

    /** {@return the client order id in the request} */
    public Optional<String> clientOrderId() {
        return clientOrderId;
    }

    /** {@return what makes an order at the broker look like this one} */
    public Optional<OrderIdentity> identity() {
        return identity;
    }

    /** {@return the request's body as it is sent, empty when it has none} */
    public String body() {
        return body;
    }

    /** {@return the order that is replaced, changed or cancelled} */
    public Optional<String> targetOrderId() {
        return targetOrderId;
    }

    /** {@return the broker's time as far as it was known} */
    public Optional<ServerTime> serverTime() {
        return serverTime;
    }

    /** {@return this machine's time} */
    public Instant wallTime() {
        return wallTime;
    }

    /** {@return no send of the intent as recorded starts later than this} */
    public Instant notAfter() {
        return notAfter;
    }

    private List<Object> values() {
        return List.of(
                intentId,
                operation,
                scope,
                planPosition,
                callerKey,
                clientOrderId,
                identity,
                body,
                targetOrderId,
                serverTime,
                wallTime,
                notAfter);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Intent that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return Objects.hash(intentId, operation, scope, body);
    }

    @Override
    public String toString() {
        return operation + " " + intentId + " at " + scope.broker();
    }

    /** Collects an intent's parts. Not safe for several threads. */
    public static final class Builder {
        private final String intentId;
        private final Operation operation;
        private final AccountScope scope;
        private Optional<PlanPosition> planPosition = Optional.empty();
        private Optional<String> callerKey = Optional.empty();
        private Optional<String> clientOrderId = Optional.empty();
        private Optional<OrderIdentity> identity = Optional.empty();
        private String body = "";
        private Optional<String> targetOrderId = Optional.empty();
        private Optional<ServerTime> serverTime = Optional.empty();
        private Instant wallTime = Instant.EPOCH;
        private Instant notAfter = Instant.EPOCH;

        private Builder(String intentId, Operation operation, AccountScope scope) {
            this.intentId = Checks.text(intentId, "intentId", Checks.ID);
            this.operation = requireNonNull(operation, "operation");
            this.scope = requireNonNull(scope, "scope");
        }

        /**
         * Makes it a member of a plan.
         *
         * @param position its place, or empty
         * @return this builder
         */
        public Builder planPosition(Optional<PlanPosition> position) {
            this.planPosition = requireNonNull(position, "position");
            return this;
        }

        /**
         * Sets the key under which the caller places once per account.
         *
         * @param key at most 200 characters, or empty
         * @return this builder
         * @throws JournalException with {@code INVALID_TEXT} when the key is empty, too long or not text
         */
        public Builder callerKey(Optional<String> key) {
            this.callerKey = Checks.text(key, "callerKey", Checks.ID);
            return this;
        }

        /**
         * Sets the client order id; it has to be new for the account.
         *
         * @param id at most 200 characters, or empty
         * @return this builder
         * @throws JournalException with {@code INVALID_TEXT} when the id is empty, too long or not text
         */
        public Builder clientOrderId(Optional<String> id) {
            this.clientOrderId = Checks.text(id, "clientOrderId", Checks.ID);
            return this;
        }

        /**
         * Sets what makes an order at the broker look like this one.
         *
         * @param orderIdentity key and fingerprint, or empty
         * @return this builder
         */
        public Builder identity(Optional<OrderIdentity> orderIdentity) {
            this.identity = requireNonNull(orderIdentity, "orderIdentity");
            return this;
        }

        /**
         * Sets the request's body as it is sent.
         *
         * @param text the body, at most 262,144 characters
         * @return this builder
         * @throws JournalException with {@code INVALID_TEXT} when it is longer
         */
        public Builder body(String text) {
            this.body = Checks.whole(text, "body");
            return this;
        }

        /**
         * Sets the order that is replaced, changed or cancelled.
         *
         * @param orderId the broker's order id, at most 200 characters, or empty
         * @return this builder
         * @throws JournalException with {@code INVALID_TEXT} when the id is empty, too long or not text
         */
        public Builder targetOrderId(Optional<String> orderId) {
            this.targetOrderId = Checks.text(orderId, "targetOrderId", Checks.ID);
            return this;
        }

        /**
         * Sets the broker's time as far as it is known.
         *
         * @param time the estimate, or empty
         * @return this builder
         */
        public Builder serverTime(Optional<ServerTime> time) {
            this.serverTime = requireNonNull(time, "time");
            return this;
        }

        /**
         * Ends the intent.
         *
         * @param now this machine's time
         * @param deadline no send starts later than this
         * @return the intent
         */
        public Intent build(Instant now, Instant deadline) {
            this.wallTime = requireNonNull(now, "now");
            this.notAfter = requireNonNull(deadline, "deadline");
            return new Intent(this);
        }
    }
}
