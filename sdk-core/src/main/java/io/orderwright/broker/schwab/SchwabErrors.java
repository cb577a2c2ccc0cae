package io.orderwright.broker.schwab;

import io.orderwright.OrderwrightException;
import io.orderwright.client.Order;
import io.orderwright.error.AuthenticationException;
import io.orderwright.error.BrokerException;
import io.orderwright.error.CallFailure;
import io.orderwright.error.InvalidRequestException;
import io.orderwright.error.NotFoundException;
import io.orderwright.error.OrderRejectedException;
import io.orderwright.error.PermissionException;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.Effect;
import io.orderwright.internal.engine.ReplyGrammar;
import io.orderwright.internal.engine.RetryAfter;
import io.orderwright.internal.reply.Failing;
import io.orderwright.internal.reply.ReadableReply;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What Schwab's replies mean. Its documents list 200 or 201 and the errors 400, 401, 403, 404, 500 and 503 for every
 * operation (Schwab Trader API, Accounts and Trading); for a write, whatever else comes is of unknown outcome.
 */
final class SchwabErrors implements ReplyGrammar {
    static final String BROKER = WireFields.BROKER;

    /** Spelled CorrelID on errors; names of headers compare without case. */
    static final String CORRELATION = "Schwab-Client-CorrelId";

    /** Reads replies of every operation. */
    static final ReadableReply REPLIES = new ReadableReply(BROKER, CORRELATION, Redaction::of);

    private final InstantSource clock;

    SchwabErrors(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Meaning meaning(Call call, Attempt.Answered reply) {
        if (reply.status() == 401) {
            return isExpiredToken(reply) ? Meaning.EXPIRED_TOKEN : Meaning.REFUSED;
        }
        return call.effect() == Effect.WRITE ? ofWrite(call, reply) : ofRead(reply);
    }

    /** No document says that a write answered 429 was not processed, so that is as unknown as a 500. */
    private static Meaning ofWrite(Call call, Attempt.Answered reply) {
        if (reply.status() == 201 && SchwabCalls.creates(call)) {
            return Meaning.ACCEPTED;
        }
        if (reply.status() == 200 && !SchwabCalls.creates(call)) {
            return Failing.isPage(reply.body()) ? Meaning.UNSURE : Meaning.ACCEPTED;
        }
        return switch (reply.status()) {
            case 400, 403, 404 -> Meaning.REFUSED;
            default -> Meaning.UNSURE;
        };
    }

    private static Meaning ofRead(Attempt.Answered reply) {
        if (reply.successful()) {
            boolean readable = reply.status() == 200 && reply.whole() && !Failing.isPage(reply.body());
            return readable ? Meaning.ACCEPTED : Meaning.UNSURE;
        }
        return Failing.isPassing(reply.status()) ? Meaning.UNSURE : Meaning.REFUSED;
    }

    /**
     * The gateway refuses before anything is processed. It says "Client not authorized" for a token that is no longer
     * good as well as for an app that lacks the product: a new token tells which.
     */
    private static boolean isExpiredToken(Attempt.Answered reply) {
        ErrorBody body = ErrorBody.read(reply.body());
        String said = body.message().orElse("").toLowerCase(Locale.ROOT);
        boolean ofToken = said.contains("token") && (said.contains("expired") || said.contains("invalid"));
        return switch (body.shape()) {
            case GATEWAY -> ofToken || said.contains("client not authorized");
            case SERVICE, FAULT -> ofToken;
            default -> false;
        };
    }

    @Override
    public Optional<Duration> retryAfter(Attempt.Answered reply) {
        return RetryAfter.of(reply.headers(), clock);
    }

    @Override
    public OrderwrightException error(Call call, Attempt.Answered reply, int attempts) {
        ErrorBody body = ErrorBody.read(reply.body());
        CallFailure failure = failure(call, reply, body).withAttempts(attempts);
        return switch (reply.status()) {
            case 401 -> new AuthenticationException(failure + "; " + loginRemedy(body), failure);
            case 403 -> new PermissionException(failure + "; check what the app and the account may do", failure);
            case 404 -> new NotFoundException(failure + "; check the id and the account", failure);
            case 429 -> Failing.limited(failure, retryAfter(reply));
            default ->
                Failing.aside(reply.status(), failure, downRemedy(body)).orElseGet(() -> refusal(call, body, failure));
        };
    }

    private static CallFailure failure(Call call, Attempt.Answered reply, ErrorBody body) {
        return CallFailure.of(BROKER, call.operation())
                .withStatus(reply.status())
                .withWords(body.code().orElse(null), body.message().orElse(null))
                .withRequestId(reply.headers().first(CORRELATION).or(body::id).orElse(null))
                .withBody(Redaction.of(reply.body()));
    }

    private static String loginRemedy(ErrorBody body) {
        return body.shape() == ErrorBody.Shape.GATEWAY
                ? "see that the app has the product Accounts and Trading and is Ready For Use, then log in again"
                : "log in again";
    }

    private static String downRemedy(ErrorBody body) {
        return body.shape() == ErrorBody.Shape.PAGE
                ? "try later; an app that is not Ready For Use is answered so too"
                : "try later";
    }

    private static BrokerException refusal(Call call, ErrorBody body, CallFailure failure) {
        boolean ofOrder = SchwabCalls.creates(call) || call.operation().equals(SchwabCalls.PREVIEW);
        boolean ofChange = SchwabCalls.changes(call);
        Predicate<KnownCause> possible =
                known -> known == KnownCause.NOT_MODIFIABLE ? ofChange : ofOrder || !known.isAboutTheOrder();
        Optional<KnownCause> cause = body.message().flatMap(said -> KnownCause.of(said, possible));
        if (cause.isPresent()) {
            return cause.get().exception(failure);
        }
        return ofOrder
                ? new OrderRejectedException(failure + "; see the raw body for all that Schwab said", failure)
                : new InvalidRequestException(failure + "; see the raw body for all that Schwab said", failure);
    }

    /**
     * The exception for an order that was refused after it was created: the reason stands in the order alone.
     *
     * @param operation what had created it
     * @param order the order, rejected
     * @return the exception, of the same class as if the order had been refused at once
     */
    static OrderRejectedException rejection(String operation, Order order) {
        ErrorBody said = ErrorBody.read(order.statusReason().orElse(""));
        CallFailure failure = CallFailure.of(BROKER, operation)
                .withWords(said.code().orElse(null), said.message().orElse(null))
                .withBody(Redaction.of(order.rawJson()));
        Optional<KnownCause> cause = said.message().flatMap(words -> KnownCause.of(words, KnownCause::isAboutTheOrder));
        if (cause.isPresent() && cause.get().exception(failure) instanceof OrderRejectedException known) {
            return known;
        }
        String why = said.message().orElse("Schwab gave no reason");
        return new OrderRejectedException(Failing.rejected(failure, order, why), failure);
    }
}
