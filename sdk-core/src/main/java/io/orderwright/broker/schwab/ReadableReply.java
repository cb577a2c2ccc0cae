package io.orderwright.broker.schwab;

import io.orderwright.error.CallFailure;
import io.orderwright.error.UnreadableReplyException;
import io.orderwright.internal.engine.Attempt;

/** Turns a successful reply into a value, or into the one exception for a reply that can't be understood. */
final class ReadableReply {
    private ReadableReply() {}

    /** Reads a reply's text. */
    @FunctionalInterface
    interface Decoder<T> {
        T decode(String json) throws UnreadableJsonException;
    }

    static <T> T of(String operation, Attempt.Answered reply, Decoder<T> decoder) {
        try {
            if (!reply.whole()) {
                throw new UnreadableJsonException("the reply was cut off");
            }
            return decoder.decode(reply.body());
        } catch (UnreadableJsonException e) {
            CallFailure failure = CallFailure.of(SchwabErrors.BROKER, operation)
                    .withStatus(reply.status())
                    .withRequestId(
                            reply.headers().first(SchwabErrors.CORRELATION).orElse(null))
                    .withBody(Redaction.of(reply.body()));
            throw new UnreadableReplyException(
                    failure + "; the reply can't be understood: " + e.getMessage(), failure, e);
        }
    }
}
