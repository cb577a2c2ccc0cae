package io.orderwright.internal.submit;

import io.orderwright.OrderwrightException;
import io.orderwright.error.CallFailure;
import io.orderwright.error.NotSentException;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.error.UnknownOutcome;
import io.orderwright.error.UnknownOutcome.Candidate;
import io.orderwright.error.UnknownOutcome.Verdict;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.Unanswered;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The exceptions of a submission. */
final class Failures {
    private final SubmitTools tools;

    Failures(SubmitTools tools) {
        this.tools = tools;
    }

    NotSentException notSent(String operation, Attempt.NotSent attempt, int attempts) {
        String broker = tools.port().broker();
        CallFailure failure = CallFailure.of(broker, operation).withAttempts(attempts);
        return Unanswered.notSent(failure, attempt);
    }

    OrderwrightException refused(Call call, Attempt.Answered reply, int attempts) {
        return tools.port().grammar().error(call, reply, attempts);
    }

    OutcomeUnknownException unknown(Sending sending, @Nullable Attempt last, Resolution resolution) {
        UnknownOutcome outcome = outcome(sending, resolution);
        CallFailure failure = CallFailure.of(outcome.broker(), outcome.operation())
                .withAttempts(sending.attempts())
                .withClientOrderId(
                        sending.submission().request().clientOrderId().orElse(null));
        if (last instanceof Attempt.Answered reply) {
            failure = failure.withStatus(reply.status()).withBody(reply.body());
        }
        String message = outcome.operation() + " at " + outcome.broker() + " " + said(outcome);
        Throwable cause = last instanceof Attempt.Unsure unsure ? unsure.cause() : null;
        return new OutcomeUnknownException(message, failure, outcome, cause);
    }

    /** What is thrown for a change that is not in the journal. */
    OutcomeUnknownException unknown(UnknownOutcome outcome, Attempt last, int attempts) {
        CallFailure failure =
                CallFailure.of(outcome.broker(), outcome.operation()).withAttempts(attempts);
        if (last instanceof Attempt.Answered reply) {
            failure = failure.withStatus(reply.status()).withBody(reply.body());
        }
        Throwable cause = last instanceof Attempt.Unsure unsure ? unsure.cause() : null;
        return new OutcomeUnknownException(
                outcome.operation() + " at " + outcome.broker()
                        + " may or may not have been carried out: read the order before changing it again",
                failure,
                outcome,
                cause);
    }

    private static String said(UnknownOutcome outcome) {
        if (outcome.verdict() == Verdict.PLACED_TWICE) {
            return "was carried out twice, as the orders "
                    + outcome.candidates().stream().map(Candidate::orderId).collect(Collectors.joining(" and "))
                    + ": cancel the one that is too many";
        }
        return "may or may not have been carried out (" + outcome.verdict() + " after " + outcome.completeLooks()
                + " complete listings): do not send it again before orders().unresolved(outcome) has told";
    }

    UnknownOutcome outcome(Sending sending, Resolution resolution) {
        return new UnknownOutcome(
                sending.intentId(),
                tools.port().broker(),
                sending.submission().call().operation(),
                sending.submission().order().ticket(),
                sending.began(),
                resolution.verdict(),
                resolution.completeLooks(),
                resolution.candidates());
    }
}
