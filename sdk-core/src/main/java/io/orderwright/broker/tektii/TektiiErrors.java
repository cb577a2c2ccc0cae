package io.orderwright.broker.tektii;

import io.orderwright.OrderwrightException;
import io.orderwright.client.Order;
import io.orderwright.error.AuthenticationException;
import io.orderwright.error.CallFailure;
import io.orderwright.error.InvalidRequestException;
import io.orderwright.error.NotFoundException;
import io.orderwright.error.OrderNotModifiableException;
import io.orderwright.error.OrderRejectedException;
import io.orderwright.error.RateLimitedException;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.Effect;
import io.orderwright.internal.engine.ReplyGrammar;
import io.orderwright.internal.engine.RetryAfter;
import io.orderwright.internal.reply.Failing;
import io.orderwright.internal.reply.ReadableReply;
import io.orderwright.internal.reply.Secrets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a gateway's replies mean. Its error codes are documented (Tektii Gateway API 1.0.0, ApiError); that an order may
 * be live after a 429, 500, 502 or 503 follows from what the gateway does: it repeats a submission on its own.
 */
final class TektiiErrors implements ReplyGrammar {
    static final String BROKER = WireFields.BROKER;

    /** Only what a client sends; replies carry none. */
    static final String CORRELATION = "X-Correlation-ID";

    static final ReadableReply REPLIES = new ReadableReply(BROKER, CORRELATION, TektiiErrors::withoutKeys);

    private static final Pattern API_KEY = Pattern.compile("(?i)(x-api-key\"? *[:=] *\"?)[\\w.~+/@=-]+");
    private static final Set<String> OWN_KEY = Set.of("MISSING_API_KEY", "INVALID_API_KEY");
    private static final Duration RESET_COOLDOWN = Duration.ofSeconds(60);

    private final InstantSource clock;

    TektiiErrors(InstantSource clock) {
        this.clock = clock;
    }

    /** The gateway hides what looks like a credential itself; a header that a proxy echoes is hidden here. */
    static String withoutKeys(String body) {
        return API_KEY.matcher(Secrets.hidden(body)).replaceAll("$1" + Secrets.HIDDEN);
    }

    @Override
    public Meaning meaning(Call call, Attempt.Answered reply) {
        return call.effect() == Effect.WRITE ? ofWrite(call, reply) : ofRead(reply);
    }

    private static Meaning ofWrite(Call call, Attempt.Answered reply) {
        int status = reply.status();
        if (reply.successful()) {
            boolean documented = status == (call.operation().equals(TektiiCalls.PLACE) ? 201 : 200);
            return documented && !Failing.isPage(reply.body()) ? Meaning.ACCEPTED : Meaning.UNSURE;
        }
        if (status == 503) {
            return ofUnavailable(GatewayError.read(reply.body()));
        }
        if (status == 422 && call.operation().equals(TektiiCalls.PLACE) && isDuplicate(reply)) {
            return Meaning.DUPLICATE_ID;
        }
        boolean definite = status >= 400 && status < 500 && status != 408 && status != 429 && status != 499;
        return definite || status == 501 ? Meaning.REFUSED : Meaning.UNSURE;
    }

    /** A gateway that shuts down takes nothing on; a breaker that is open lets nothing out until someone resets it. */
    private static Meaning ofUnavailable(GatewayError error) {
        if (error.isCode("SHUTTING_DOWN")) {
            return Meaning.NOT_PROCESSED;
        }
        return isBreakerOpen(error) ? Meaning.REFUSED : Meaning.UNSURE;
    }

    private static Meaning ofRead(Attempt.Answered reply) {
        if (reply.successful()) {
            return reply.status() == 200 && reply.whole() && !Failing.isPage(reply.body())
                    ? Meaning.ACCEPTED
                    : Meaning.UNSURE;
        }
        int status = reply.status();
        boolean passing = Failing.isPassing(status);
        boolean manual = status == 501 || (status == 503 && isBreakerOpen(GatewayError.read(reply.body())));
        return passing && !manual ? Meaning.UNSURE : Meaning.REFUSED;
    }

    private static boolean isBreakerOpen(GatewayError error) {
        return error.message()
                .map(said -> said.toLowerCase(Locale.ROOT))
                .filter(said -> said.contains("circuit breaker open"))
                .isPresent();
    }

    private static boolean isDuplicate(Attempt.Answered reply) {
        GatewayError error = GatewayError.read(reply.body());
        return KnownReason.of(error.reason(), error.message())
                .filter(KnownReason.DUPLICATE::equals)
                .isPresent();
    }

    /** In the body, or where a proxy stands before the gateway, in the header. */
    @Override
    public Optional<Duration> retryAfter(Attempt.Answered reply) {
        return GatewayError.read(reply.body())
                .retryAfterSeconds()
                .map(Duration::ofSeconds)
                .or(() -> RetryAfter.of(reply.headers(), clock));
    }

    @Override
    public OrderwrightException error(Call call, Attempt.Answered reply, int attempts) {
        GatewayError error = GatewayError.read(reply.body());
        CallFailure failure = CallFailure.of(BROKER, call.operation())
                .withStatus(reply.status())
                .withWords(error.reason().orElse(null), error.message().orElse(null))
                .withAttempts(attempts)
                .withBody(withoutKeys(reply.body()));
        return switch (reply.status()) {
            case 401 -> new AuthenticationException(failure + "; " + keyRemedy(error), failure);
            case 404 -> notFound(call, error, failure);
            case 409 -> conflict(error, failure);
            case 429 -> Failing.limited(failure, retryAfter(reply));
            case 501 ->
                new InvalidRequestException(failure + "; the provider behind the gateway can't do this", failure);
            default ->
                Failing.aside(reply.status(), failure, downRemedy(error))
                        .orElseGet(() -> refusal(call, reply.status(), error, failure));
        };
    }

    /** The same 401 stands for the caller's key to the gateway and for the gateway's own to its broker. */
    private static String keyRemedy(GatewayError error) {
        return error.detail().filter(OWN_KEY::contains).isPresent()
                ? "give the gateway's API key"
                : "the gateway's own credentials with its broker are not taken: mend them at the gateway";
    }

    private static OrderwrightException notFound(Call call, GatewayError error, CallFailure failure) {
        if (error.isCode("SYMBOL_NOT_FOUND") && TektiiCalls.isAboutAnOrder(call)) {
            return KnownReason.NOT_TRADABLE.exception(failure);
        }
        String remedy = error.code().isEmpty()
                ? "there is no such path: check the base URL"
                : "check the id; an order that was just placed may take a few seconds to show";
        return new NotFoundException(failure + "; " + remedy, failure);
    }

    private static OrderwrightException conflict(GatewayError error, CallFailure failure) {
        return error.isCode("RESET_COOLDOWN")
                ? new RateLimitedException(failure + "; try again in a minute", failure, RESET_COOLDOWN)
                : new OrderNotModifiableException(failure + "; read the order again: it has ended", failure);
    }

    private static String downRemedy(GatewayError error) {
        return isBreakerOpen(error) ? "mend the cause, then reset the circuit breakers" : "try later";
    }

    private static OrderwrightException refusal(Call call, int status, GatewayError error, CallFailure failure) {
        boolean ofOrder = TektiiCalls.isAboutAnOrder(call);
        if (ofOrder && error.field().filter(WireFields.SYMBOL::equals).isPresent()) {
            return KnownReason.NOT_TRADABLE.exception(failure);
        }
        if (status != 422) {
            return new InvalidRequestException(failure + "; see the raw body for all that was said", failure);
        }
        Optional<KnownReason> reason = ofOrder ? KnownReason.of(error.reason(), error.message()) : Optional.empty();
        return reason.<OrderwrightException>map(known -> known.exception(failure))
                .orElseGet(() ->
                        new OrderRejectedException(failure + "; see the raw body for all that was said", failure));
    }

    /** The exception for an order that was taken and then rejected: the reason stands in the order alone. */
    static OrderRejectedException rejection(String operation, Order order) {
        CallFailure failure = CallFailure.of(BROKER, operation)
                .withWords(order.statusReason().orElse(null), null)
                .withClientOrderId(order.clientOrderId().orElse(null))
                .withBody(withoutKeys(order.rawJson()));
        Optional<KnownReason> reason = KnownReason.of(order.statusReason(), Optional.empty());
        if (reason.isPresent() && reason.get().exception(failure) instanceof OrderRejectedException known) {
            return known;
        }
        String why = order.statusReason().orElse("no reason was given");
        return new OrderRejectedException(Failing.rejected(failure, order, why), failure);
    }
}
