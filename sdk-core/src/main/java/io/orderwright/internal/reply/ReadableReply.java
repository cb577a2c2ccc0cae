package io.orderwright.internal.reply;

import io.orderwright.error.CallFailure;
import io.orderwright.error.UnreadableReplyException;
import io.orderwright.internal.engine.Attempt;
import java.util.function.UnaryOperator;

/**
 * Turns a broker's successful reply into a value, or into the one exception for a reply that can't be understood.
 * Immutable.
 */
public final class ReadableReply {
    private final String broker;
    private final String correlationHeader;
    private final UnaryOperator<String> redaction;

    /**
     * Creates it for a broker.
     *
     * @param broker the broker's name
     * @param correlationHeader the header of a reply that tells the broker's own id of it
     * @param redaction takes secrets out of a body before it is kept
     */
    public ReadableReply(String broker, String correlationHeader, UnaryOperator<String> redaction) {
        this.broker = broker;
        this.correlationHeader = correlationHeader;
        this.redaction = redaction;
    }

    /** Reads a reply's text. */
    @FunctionalInterface
    public interface Decoder<T> {
        /** Reads it, or says why it can't be understood. */
        T decode(String json) throws UnreadableJsonException;
    }

    /** Reads a reply to a call. */
    public <T> T of(String operation, Attempt.Answered reply, Decoder<T> decoder) {
        try {
            if (!reply.whole()) {
                throw new UnreadableJsonException("the reply was cut off");
            }
            return decoder.decode(reply.body());
        } catch (UnreadableJsonException e) {
            CallFailure failure = CallFailure.of(broker, operation)
                    .withStatus(reply.status())
                    .withRequestId(reply.headers().first(correlationHeader).orElse(null))
                    .withBody(redaction.apply(reply.body()));
            throw new UnreadableReplyException(
                    failure + "; the reply can't be understood: " + e.getMessage(), failure, e);
        }
    }
}
