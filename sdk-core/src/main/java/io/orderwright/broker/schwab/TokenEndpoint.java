package io.orderwright.broker.schwab;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.InvalidOrderException;
import io.orderwright.OrderwrightException;
import io.orderwright.error.AuthenticationException;
import io.orderwright.error.BrokerUnavailableException;
import io.orderwright.error.CallFailure;
import io.orderwright.error.NotSentException;
import io.orderwright.error.UnreadableReplyException;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.CallContext;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.Effect;
import io.orderwright.internal.engine.EngineSettings;
import io.orderwright.internal.engine.EngineStack;
import io.orderwright.internal.engine.SendHooks;
import io.orderwright.internal.engine.Urgency;
import io.orderwright.internal.http.HttpTransport;
import io.orderwright.internal.http.TransportSettings;
import io.orderwright.internal.reply.ReplyJson;
import io.orderwright.internal.reply.UnreadableJsonException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Schwab's token endpoint: what is sent to it, and what its answers mean. No token of an answer reaches an exception. */
final class TokenEndpoint {
    private static final String LOGIN = "log in";
    private static final String REFRESH = "refresh token";
    private static final Duration ATTEMPT = Duration.ofSeconds(10);
    private static final Duration USUAL_LIFE = Duration.ofMinutes(30);

    private final Exchanges exchanges;
    private final String baseUrl;
    private final App app;
    private final InstantSource clock;
    private final SchwabErrors errors;

    TokenEndpoint(Exchanges exchanges, String baseUrl, App app, InstantSource clock) {
        this.exchanges = exchanges;
        this.baseUrl = baseUrl;
        this.app = app;
        this.clock = clock;
        this.errors = new SchwabErrors(clock);
    }

    /** The same endpoint, reached in another way. */
    TokenEndpoint over(Exchanges others) {
        return new TokenEndpoint(others, baseUrl, app, clock);
    }

    /** Sends one call to a base URL. */
    @FunctionalInterface
    interface Exchanges {
        /** Over a connection of its own: tokens are renewed twice an hour. */
        Exchanges OVER_HTTP = overHttp(UnaryOperator.identity());

        /** The same with other settings of the connection: a user's own client, for instance. */
        static Exchanges overHttp(UnaryOperator<TransportSettings> how) {
            return (baseUrl, call, context) -> {
                SchwabErrors grammar = new SchwabErrors(InstantSource.system());
                try (HttpTransport transport = HttpTransport.create(how.apply(TransportSettings.of(baseUrl)))) {
                    return EngineStack.create(transport, EngineSettings.of(grammar))
                            .exchange(call, context);
                }
            };
        }

        Attempt exchange(String baseUrl, Call call, CallContext context);
    }

    /** The app, as it is registered. */
    record App(String key, String secret, String callback) {
        String basic() {
            byte[] pair = (key + ":" + secret).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(pair);
        }

        /** {@return nothing that is secret} */
        @Override
        public String toString() {
            return "App[" + callback + "]";
        }
    }

    /** A code works once, so it is sent once. */
    SchwabLogin login(String code, Deadline deadline) {
        Call call = call(
                LOGIN,
                Effect.WRITE,
                List.of(
                        new Call.Pair("grant_type", "authorization_code"),
                        new Call.Pair("code", code),
                        new Call.Pair("redirect_uri", app.callback())));
        Instant asked = clock.instant();
        Granted granted = granted(send(call, deadline, List.of(code)), LOGIN, asked);
        String refresh = granted.refreshToken().orElseThrow(() -> unreadable(LOGIN, "refresh_token must be there"));
        return loginOf(LOGIN, () -> SchwabLogin.of(granted.accessToken(), granted.ends(), refresh, asked));
    }

    /** Renewing changes nothing that could be done twice, so it may be repeated. */
    SchwabLogin refresh(SchwabLogin login, Deadline deadline) {
        Call call = call(
                REFRESH,
                Effect.READ,
                List.of(
                        new Call.Pair("grant_type", "refresh_token"),
                        new Call.Pair("refresh_token", login.refreshToken())));
        Instant asked = clock.instant();
        List<String> secrets = List.of(login.refreshToken(), login.accessToken());
        Granted granted = granted(send(call, deadline, secrets), REFRESH, asked);
        String refresh = granted.refreshToken().orElse(login.refreshToken());
        return loginOf(REFRESH, () -> login.renewed(granted.accessToken(), granted.ends(), refresh));
    }

    private Call call(String operation, Effect effect, List<Call.Pair> form) {
        List<String> pairs = new ArrayList<>();
        form.forEach(pair -> pairs.add(pair.name() + "=" + URLEncoder.encode(pair.value(), StandardCharsets.UTF_8)));
        return new Call(
                operation,
                effect,
                Urgency.RISK_REDUCING,
                "POST",
                "/v1/oauth/token",
                List.of(),
                List.of(new Call.Pair("Authorization", app.basic())),
                Optional.of(String.join("&", pairs)),
                "application/x-www-form-urlencoded",
                Optional.empty(),
                Optional.empty());
    }

    private Attempt.Answered send(Call call, Deadline deadline, List<String> secrets) {
        CallContext context = new CallContext(deadline, ATTEMPT, SendHooks.NONE);
        Attempt attempt = exchanges.exchange(baseUrl, call, context);
        if (!(attempt instanceof Attempt.Answered reply)) {
            throw unanswered(call.operation(), attempt, context.attempts());
        }
        if (reply.status() == 200) {
            return reply;
        }
        throw refused(call, withoutSecrets(reply, secrets), context.attempts());
    }

    private Attempt.Answered withoutSecrets(Attempt.Answered reply, List<String> secrets) {
        String body = Redaction.of(Redaction.of(reply.body(), app.secret()), app.key());
        for (String secret : secrets) {
            body = Redaction.of(body, secret);
        }
        return new Attempt.Answered(reply.status(), reply.headers(), body, reply.whole(), reply.wire());
    }

    private OrderwrightException refused(Call call, Attempt.Answered reply, int attempts) {
        if (reply.status() != 400 && reply.status() != 401) {
            return errors.error(call, reply, attempts);
        }
        ErrorBody body = ErrorBody.read(reply.body());
        String said = (reply.body() + " " + body.code().orElse("")).toLowerCase(Locale.ROOT);
        boolean over = call.operation().equals(REFRESH) && isAboutRefreshToken(said);
        CallFailure failure = CallFailure.of(SchwabErrors.BROKER, call.operation())
                .withStatus(reply.status())
                .withWords(
                        over ? SchwabOAuth.REFRESH_TOKEN_EXPIRED : body.code().orElse(null),
                        body.message().orElse(null))
                .withRequestId(reply.headers().first(SchwabErrors.CORRELATION).orElse(null))
                .withAttempts(attempts)
                .withBody(reply.body());
        return new AuthenticationException(failure + "; " + remedy(over, call.operation(), said), failure);
    }

    /** Schwab says it in several ways; a password that was changed ends a login too. */
    private static boolean isAboutRefreshToken(String said) {
        return said.contains("refresh_token_authentication_error")
                || said.contains("authenticating refresh token")
                || said.contains("refresh token invalid")
                || said.contains("unsupported_token_type")
                || said.contains("invalid_grant");
    }

    private static String remedy(boolean over, String operation, String said) {
        if (over) {
            return "the login is over: a person has to log in again, nothing else renews it";
        }
        if (said.contains("invalid_client") || said.contains("unauthorized_client")) {
            return "check the app's key and secret, and that the app is Ready For Use";
        }
        return operation.equals(LOGIN)
                ? "log in again and hand over the address at once: its code lives for about 30 seconds, works once, and"
                        + " needs the callback exactly as registered"
                : "log in again";
    }

    private static OrderwrightException unanswered(String operation, Attempt attempt, int attempts) {
        CallFailure failure = CallFailure.of(SchwabErrors.BROKER, operation).withAttempts(attempts);
        if (attempt instanceof Attempt.NotSent notSent) {
            return new NotSentException(
                    operation + " at " + SchwabErrors.BROKER + " was not sent: " + notSent.detail(),
                    failure,
                    NotSentException.Reason.valueOf(notSent.reason().name()),
                    notSent.cause());
        }
        return new BrokerUnavailableException(
                operation + " at " + SchwabErrors.BROKER + " was not answered: try again", failure);
    }

    private record Granted(String accessToken, Instant ends, Optional<String> refreshToken) {}

    private static Granted granted(Attempt.Answered reply, String operation, Instant asked) {
        try {
            JsonNode json = ReplyJson.tree(reply.body());
            String access = ReplyJson.text(json, "access_token")
                    .orElseThrow(() -> UnreadableJsonException.of("access_token", "must be there"));
            long seconds = ReplyJson.number(json, "expires_in")
                    .map(life -> Math.max(
                            0, Math.min(life.longValue(), Duration.ofDays(1).toSeconds())))
                    .orElse(USUAL_LIFE.toSeconds());
            return new Granted(access, asked.plusSeconds(seconds), ReplyJson.text(json, "refresh_token"));
        } catch (UnreadableJsonException e) {
            throw unreadable(operation, String.valueOf(e.getMessage()));
        }
    }

    private static SchwabLogin loginOf(String operation, Supplier<SchwabLogin> login) {
        try {
            return login.get();
        } catch (InvalidOrderException e) {
            throw unreadable(operation, "a token in it is none");
        }
    }

    /** Without the body, which may hold tokens. */
    private static UnreadableReplyException unreadable(String operation, String why) {
        CallFailure failure = CallFailure.of(SchwabErrors.BROKER, operation).withStatus(200);
        return new UnreadableReplyException(failure + "; the reply can't be understood: " + why, failure, null);
    }
}
