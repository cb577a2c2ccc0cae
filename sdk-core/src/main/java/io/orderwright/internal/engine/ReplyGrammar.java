package io.orderwright.internal.engine;

import io.orderwright.OrderwrightException;
import java.time.Duration;
import java.util.Optional;

/** What a broker's replies mean: the only thing that the engine asks of a dialect. Pure. */
public interface ReplyGrammar {
    /** What a reply means for the call that it answers. */
    enum Meaning {
        /** Done, or taken. */
        ACCEPTED,
        /** The broker refused: nothing was changed. */
        REFUSED,
        /** The token has expired, in the broker's own words for that; nothing was processed. */
        EXPIRED_TOKEN,
        /** The broker's own limiter or the like: certainly not processed. */
        NOT_PROCESSED,
        /** The broker knows the client order id already: an earlier attempt, or its own repetition of it, may be live. */
        DUPLICATE_ID,
        /** It may or may not have been processed. For a read: try again. */
        UNSURE
    }

    /** {@return what a reply means} */
    Meaning meaning(Call call, Attempt.Answered reply);

    /** {@return how long the broker asks to wait, from a header or the body, uncapped} */
    Optional<Duration> retryAfter(Attempt.Answered reply);

    /**
     * The typed exception for a reply that is no success.
     *
     * @param call the call
     * @param reply the reply
     * @param attempts how many attempts were begun
     * @return the exception, to be thrown by the caller
     */
    OrderwrightException error(Call call, Attempt.Answered reply, int attempts);
}
