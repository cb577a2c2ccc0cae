package io.orderwright.broker.tastytrade;

import io.orderwright.OrderwrightException;
import io.orderwright.client.Order;
import io.orderwright.error.AuthenticationException;
import io.orderwright.error.BrokerException;
import io.orderwright.error.CallFailure;
import io.orderwright.error.InvalidRequestException;
import io.orderwright.error.MarketClosedException;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tastytrade's replies mean. Source: tastytrade Open API, errors and order management: a placement is answered 201,
 * a change of an order 200, a refusal of an order 422; for a write, whatever else comes is of unknown outcome.
 */
final class TastytradeErrors implements ReplyGrammar {
    /** The usual name; tastytrade documents none, and tells the identifier of an error in its message. */
    static final String CORRELATION = "X-Request-Id";

    static final ReadableReply REPLIES = new ReadableReply(WireFields.BROKER, CORRELATION, Redaction::of);

    private static final Pattern SUPPORT_ID =
            Pattern.compile("(?i)unique customer support identifier:? *([\\w.-]{1,100})");

    private final InstantSource clock;

    TastytradeErrors(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Meaning meaning(Call call, Attempt.Answered reply) {
        if (reply.status() == 401) {
            return isExpiredToken(reply) ? Meaning.EXPIRED_TOKEN : Meaning.REFUSED;
        }
        return call.effect() == Effect.WRITE ? ofWrite(call, reply) : ofRead(call, reply);
    }

    /** A refusal is one also where its body is cut; no document says that a write answered 429 was not processed. */
    private static Meaning ofWrite(Call call, Attempt.Answered reply) {
        if (reply.successful()) {
            boolean documented = reply.status() == (TastytradeCalls.creates(call) ? 201 : 200);
            return documented && !Failing.isPage(reply.body()) ? Meaning.ACCEPTED : Meaning.UNSURE;
        }
        return switch (reply.status()) {
            case 400, 403, 404, 406, 422 -> Meaning.REFUSED;
            default -> Meaning.UNSURE;
        };
    }

    /** A trial that fails is an answer: it tells why, and often what is missing. */
    private static Meaning ofRead(Call call, Attempt.Answered reply) {
        if (reply.successful()) {
            boolean documented = reply.status() == (TastytradeCalls.tries(call) ? 201 : 200);
            return documented && reply.whole() && !Failing.isPage(reply.body()) ? Meaning.ACCEPTED : Meaning.UNSURE;
        }
        if (reply.status() == 422 && TastytradeCalls.tries(call) && reply.whole() && saysWhy(reply)) {
            return Meaning.ACCEPTED;
        }
        return Failing.isPassing(reply.status()) ? Meaning.UNSURE : Meaning.REFUSED;
    }

    private static boolean saysWhy(Attempt.Answered reply) {
        return ErrorBody.read(reply.body()).codes().contains(TastytradeCode.PREFLIGHT_CHECK_FAILURE);
    }

    /** A page comes from what stands before the services, which refuses a User-Agent: no new token helps. */
    private static boolean isExpiredToken(Attempt.Answered reply) {
        ErrorBody body = ErrorBody.read(reply.body());
        String code = body.code().orElse("").toLowerCase(Locale.ROOT);
        boolean ofToken = code.equals(TastytradeCode.UNAUTHORIZED.text())
                || code.equals(TastytradeCode.INVALID_SESSION.text())
                || code.equals("401")
                || code.contains("token");
        return body.shape() == ErrorBody.Shape.SERVICE && ofToken;
    }

    @Override
    public Optional<Duration> retryAfter(Attempt.Answered reply) {
        return RetryAfter.of(reply.headers(), clock);
    }

    @Override
    public OrderwrightException error(Call call, Attempt.Answered reply, int attempts) {
        ErrorBody body = ErrorBody.read(reply.body());
        CallFailure failure = failure(call, reply).withAttempts(attempts);
        return switch (reply.status()) {
            case 401 -> new AuthenticationException(failure + "; " + loginRemedy(body), failure);
            case 403 ->
                new PermissionException(
                        failure + "; check the scopes of the token and what the login may do with the account",
                        failure);
            case 404 -> new NotFoundException(failure + "; check the id and the account", failure);
            case 406 -> new InvalidRequestException(failure + "; set another version of the API", failure);
            case 429 -> Failing.limited(failure, retryAfter(reply));
            default ->
                Failing.aside(reply.status(), failure, "try later").orElseGet(() -> refusal(call, body, failure));
        };
    }

    /** What is known of a call that was refused. */
    CallFailure failure(Call call, Attempt.Answered reply) {
        ErrorBody body = ErrorBody.read(reply.body());
        return CallFailure.of(WireFields.BROKER, call.operation())
                .withStatus(reply.status())
                .withWords(body.telling().orElse(null), body.words().orElse(null))
                .withRequestId(reply.headers()
                        .first(CORRELATION)
                        .or(() -> supportId(body))
                        .orElse(null))
                .withBody(Redaction.of(reply.body()));
    }

    private static Optional<String> supportId(ErrorBody body) {
        return body.message().map(SUPPORT_ID::matcher).filter(Matcher::find).map(found -> found.group(1));
    }

    private static String loginRemedy(ErrorBody body) {
        if (body.shape() == ErrorBody.Shape.PAGE) {
            return "send a User-Agent of the form product/version: tastytrade answers others so";
        }
        return body.codes().contains(TastytradeCode.INVALID_CREDENTIALS)
                ? "check the credentials, and that they are those of this environment"
                : "check that the grant still holds, and log in again";
    }

    private static BrokerException refusal(Call call, ErrorBody body, CallFailure failure) {
        boolean ofOrder = TastytradeCalls.isOfAnOrder(call);
        Optional<KnownCause> cause = KnownCause.of(body.codes()).filter(known -> ofOrder || !known.isAboutTheOrder());
        if (cause.isPresent()) {
            return cause.get().exception(failure);
        }
        boolean ofFields = body.codes().contains(TastytradeCode.VALIDATION_ERROR);
        return ofFields || !ofOrder
                ? KnownCause.ofFields(body, ofOrder, failure)
                : new OrderRejectedException(failure + "; see the raw body for all that tastytrade said", failure);
    }

    /**
     * The exception for an order that was refused after it was created: the reason stands in the order alone.
     *
     * @param operation what had created it
     * @param order the order, rejected
     * @return the exception, of the same class as if the order had been refused at once
     */
    static OrderRejectedException rejection(String operation, Order order) {
        String why = order.statusReason().orElse("tastytrade gave no reason");
        CallFailure failure = CallFailure.of(WireFields.BROKER, operation)
                .withWords(order.statusReason().orElse(null), why)
                .withBody(Redaction.of(order.rawJson()));
        Optional<KnownCause> cause = KnownCause.of(List.of(TastytradeCode.of(why)));
        if (cause.isPresent() && cause.get().exception(failure) instanceof OrderRejectedException known) {
            return known;
        }
        String message = Failing.rejected(failure, order, why);
        return why.equalsIgnoreCase("Session offline")
                ? new MarketClosedException(message + "; place it again later: the venue was not ready", failure)
                : new OrderRejectedException(message, failure);
    }

    /** The reasons that a refusal's raw body holds. */
    static List<TastytradeReason> reasons(CallFailure failure) {
        return failure.rawBody().map(body -> ErrorBody.read(body).reasons()).orElse(List.of());
    }
}
