package io.orderwright.internal.client;

import io.orderwright.error.CallFailure;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.error.UnknownOutcome;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.CallContext;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.ReplyGrammar.Meaning;
import io.orderwright.internal.engine.SendHooks;
import io.orderwright.internal.engine.Unanswered;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Sends what changes something and is no order of the journal's: once, with the three outcomes of every write. */
public final class OnceSent {
    private final ServiceTools tools;
    private final UnaryOperator<String> redaction;

    /**
     * Sends over an account.
     *
     * @param tools what the account's services share
     * @param redaction takes secrets out of a body before it is kept
     */
    public OnceSent(ServiceTools tools, UnaryOperator<String> redaction) {
        this.tools = tools;
        this.redaction = redaction;
    }

    /**
     * What came of a call that was not refused.
     *
     * @param reply the answer, where the call was taken for certain
     * @param last the last attempt
     * @param attempts how many were begun
     * @param began when the first was
     */
    public record Outcome(Optional<Attempt.Answered> reply, Attempt last, int attempts, Instant began) {}

    /**
     * Sends a call.
     *
     * @throws io.orderwright.error.NotSentException if it was certainly not sent
     * @throws io.orderwright.error.BrokerException if it was refused
     */
    public Outcome send(Call call) {
        Instant began = tools.submit().clock().instant();
        Deadline deadline = Deadline.in(tools.options().total(), tools.submit().monotonic());
        CallContext context = new CallContext(deadline, tools.options().attempt(), SendHooks.NONE);
        Attempt attempt = tools.submit().exchange().exchange(call, context);
        int attempts = context.attempts();
        if (attempt instanceof Attempt.NotSent notSent) {
            throw Unanswered.notSent(failure(call, attempts), notSent);
        }
        if (!(attempt instanceof Attempt.Answered reply)) {
            return new Outcome(Optional.empty(), attempt, attempts, began);
        }
        Meaning meaning = tools.submit().port().grammar().meaning(call, reply);
        return switch (meaning) {
            case ACCEPTED -> new Outcome(Optional.of(reply), attempt, attempts, began);
            case UNSURE -> new Outcome(Optional.empty(), attempt, attempts, began);
            case REFUSED, DUPLICATE_ID, EXPIRED_TOKEN, NOT_PROCESSED ->
                throw tools.submit().port().grammar().error(call, reply, attempts);
        };
    }

    private CallFailure failure(Call call, int attempts) {
        return CallFailure.of(tools.dialect().broker(), call.operation()).withAttempts(attempts);
    }

    /**
     * The exception for a call whose answer was lost; asking did not tell either.
     *
     * @param call the call
     * @param outcome what came of it
     * @param what what it was about
     * @param remedy what to do now
     */
    public OutcomeUnknownException unknown(Call call, Outcome outcome, String what, String remedy) {
        CallFailure failure = failure(call, outcome.attempts());
        if (outcome.last() instanceof Attempt.Answered reply) {
            failure = failure.withStatus(reply.status()).withBody(redaction.apply(reply.body()));
        }
        UnknownOutcome known = new UnknownOutcome(
                "",
                tools.dialect().broker(),
                call.operation(),
                what,
                outcome.began(),
                UnknownOutcome.Verdict.INCONCLUSIVE,
                0,
                List.of());
        Throwable cause = outcome.last() instanceof Attempt.Unsure unsure ? unsure.cause() : null;
        return new OutcomeUnknownException(
                call.operation() + " at " + tools.dialect().broker() + " may or may not have been carried out: "
                        + remedy,
                failure,
                known,
                cause);
    }
}
