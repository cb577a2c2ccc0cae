package io.orderwright.internal.oauth;

import io.orderwright.OrderwrightException;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.ReplyGrammar;
import java.time.Duration;

/** What the answers of a broker's token endpoint mean: the only thing that differs between brokers there. Pure. */
public interface TokenGrammar {
    /** {@return the broker's name} */
    String broker();

    /** {@return what replies mean to the engine, which repeats a renewal that was not answered} */
    ReplyGrammar replies();

    /** {@return how long an access token lives where the answer does not say} */
    Duration usualLife();

    /** {@return a reply's text without what is secret by its look alone} */
    String hidden(String text);

    /** {@return what to do when there was no answer, as an imperative clause} */
    String whenSilent();

    /**
     * The exception for an answer that grants nothing.
     *
     * @param call the call
     * @param reply the answer, its body without secrets
     * @param attempts how many attempts were begun
     * @return the exception, to be thrown by the caller
     */
    OrderwrightException refused(Call call, Attempt.Answered reply, int attempts);
}
