package io.orderwright.error;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a call that failed. Immutable; holds no credential, token or account number.
 *
 * <p>Made by {@link #of}; each {@code with…} returns a changed copy.
 */
public final class CallFailure implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int BODY_BOUND = 16_384;

    private final String broker;
    private final String operation;
    private final int status;
    private final @Nullable String code;
    private final @Nullable String message;
    private final @Nullable String requestId;
    private final @Nullable String clientOrderId;
    private final int attempts;
    private final @Nullable String body;

    private CallFailure(Parts parts) {
        this.broker = parts.broker;
        this.operation = parts.operation;
        this.status = parts.status;
        this.code = parts.code;
        this.message = parts.message;
        this.requestId = parts.requestId;
        this.clientOrderId = parts.clientOrderId;
        this.attempts = parts.attempts;
        this.body = parts.body;
    }

    /**
     * Begins with the call alone.
     *
     * @param broker the broker's name
     * @param operation what the call was to do
     * @return the failure
     */
    public static CallFailure of(String broker, String operation) {
        Parts parts = new Parts();
        parts.broker = Objects.requireNonNull(broker, "broker");
        parts.operation = Objects.requireNonNull(operation, "operation");
        return new CallFailure(parts);
    }

    /**
     * This failure with the reply's HTTP status.
     *
     * @param httpStatus the status
     * @return the changed failure
     */
    public CallFailure withStatus(int httpStatus) {
        Parts parts = new Parts(this);
        parts.status = httpStatus;
        return new CallFailure(parts);
    }

    /**
     * This failure with the broker's own words.
     *
     * @param brokerCode the broker's code, where there is one
     * @param brokerMessage the broker's message, where there is one
     * @return the changed failure
     */
    public CallFailure withWords(@Nullable String brokerCode, @Nullable String brokerMessage) {
        Parts parts = new Parts(this);
        parts.code = brokerCode;
        parts.message = brokerMessage;
        return new CallFailure(parts);
    }

    /**
     * This failure with the id under which the broker logs the call.
     *
     * @param id the id
     * @return the changed failure
     */
    public CallFailure withRequestId(@Nullable String id) {
        Parts parts = new Parts(this);
        parts.requestId = id;
        return new CallFailure(parts);
    }

    /**
     * This failure with the client order id that the call carried.
     *
     * @param id the id
     * @return the changed failure
     */
    public CallFailure withClientOrderId(@Nullable String id) {
        Parts parts = new Parts(this);
        parts.clientOrderId = id;
        return new CallFailure(parts);
    }

    /**
     * This failure with the number of attempts that were begun on the wire.
     *
     * @param number the number
     * @return the changed failure
     */
    public CallFailure withAttempts(int number) {
        Parts parts = new Parts(this);
        parts.attempts = number;
        return new CallFailure(parts);
    }

    /**
     * This failure with the reply's body, cut at 16,384 characters.
     *
     * @param text the body
     * @return the changed failure
     */
    public CallFailure withBody(String text) {
        Parts parts = new Parts(this);
        parts.body = text.length() > BODY_BOUND ? text.substring(0, BODY_BOUND) : text;
        return new CallFailure(parts);
    }

    /** {@return the broker's name} */
    public String broker() {
        return broker;
    }

    /** {@return what the call was to do} */
    public String operation() {
        return operation;
    }

    /** {@return the reply's HTTP status, where there was a reply} */
    public OptionalInt httpStatus() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** {@return the broker's own code} */
    public Optional<String> brokerCode() {
        return Optional.ofNullable(code);
    }

    /** {@return the broker's own message} */
    public Optional<String> brokerMessage() {
        return Optional.ofNullable(message);
    }

    /** {@return the id under which the broker logs the call} */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** {@return the client order id that the call carried} */
    public Optional<String> clientOrderId() {
        return Optional.ofNullable(clientOrderId);
    }

    /** {@return how many attempts were begun on the wire} */
    public int attempts() {
        return attempts;
    }

    /** {@return the reply's body, bounded} */
    public Optional<String> rawBody() {
        return Optional.ofNullable(body);
    }

    /** {@return one sentence: operation, broker, status, message, code and request id} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(operation).append(" at ").append(broker);
        if (status != 0) {
            text.append(" was answered ").append(status);
        }
        if (message != null) {
            text.append(": ").append(message);
        }
        if (code != null) {
            text.append("; code: ").append(code);
        }
        if (requestId != null) {
            text.append("; request-id: ").append(requestId);
        }
        return text.append("; attempts: ").append(attempts).toString();
    }

    private static final class Parts {
        private String broker = "";
        private String operation = "";
        private int status;
        private @Nullable String code;
        private @Nullable String message;
        private @Nullable String requestId;
        private @Nullable String clientOrderId;
        private int attempts;
        private @Nullable String body;

        Parts() {}

        Parts(CallFailure from) {
            broker = from.broker;
            operation = from.operation;
            status = from.status;
            code = from.code;
            message = from.message;
            requestId = from.requestId;
            clientOrderId = from.clientOrderId;
            attempts = from.attempts;
            body = from.body;
        }
    }
}
