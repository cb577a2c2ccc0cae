package io.orderwright.broker.schwab;

import io.orderwright.OrderwrightException;
import io.orderwright.error.AuthenticationException;
import io.orderwright.error.CallFailure;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.ReplyGrammar;
import io.orderwright.internal.oauth.TokenCalls;
import io.orderwright.internal.oauth.TokenGrammar;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/** What the answers of Schwab's token endpoint mean. */
final class SchwabTokenGrammar implements TokenGrammar {
    private static final Duration USUAL_LIFE = Duration.ofMinutes(30);

    private final SchwabErrors errors;

    SchwabTokenGrammar(InstantSource clock) {
        this.errors = new SchwabErrors(clock);
    }

    @Override
    public String broker() {
        return SchwabErrors.BROKER;
    }

    @Override
    public ReplyGrammar replies() {
        return errors;
    }

    @Override
    public Duration usualLife() {
        return USUAL_LIFE;
    }

    @Override
    public String hidden(String text) {
        return Redaction.of(text);
    }

    @Override
    public String whenSilent() {
        return "try again";
    }

    @Override
    public OrderwrightException refused(Call call, Attempt.Answered reply, int attempts) {
        if (reply.status() != 400 && reply.status() != 401) {
            return errors.error(call, reply, attempts);
        }
        ErrorBody body = ErrorBody.read(reply.body());
        String said = (reply.body() + " " + body.code().orElse("")).toLowerCase(Locale.ROOT);
        boolean over = TokenCalls.isRenewal(call) && isAboutRefreshToken(said);
        CallFailure failure = CallFailure.of(SchwabErrors.BROKER, call.operation())
                .withStatus(reply.status())
                .withWords(
                        over ? SchwabOAuth.REFRESH_TOKEN_EXPIRED : body.code().orElse(null),
                        body.message().orElse(null))
                .withRequestId(reply.headers().first(SchwabErrors.CORRELATION).orElse(null))
                .withAttempts(attempts)
                .withBody(reply.body());
        return new AuthenticationException(failure + "; " + remedy(over, call, said), failure);
    }

    /** Schwab says it in several ways; a password that was changed ends a login too. */
    private static boolean isAboutRefreshToken(String said) {
        return said.contains("refresh_token_authentication_error")
                || said.contains("authenticating refresh token")
                || said.contains("refresh token invalid")
                || said.contains("unsupported_token_type")
                || said.contains("invalid_grant");
    }

    private static String remedy(boolean over, Call call, String said) {
        if (over) {
            return "the login is over: a person has to log in again, nothing else renews it";
        }
        if (said.contains("invalid_client") || said.contains("unauthorized_client")) {
            return "check the app's key and secret, and that the app is Ready For Use";
        }
        return TokenCalls.isRenewal(call)
                ? "log in again"
                : "log in again and hand over the address at once: its code lives for about 30 seconds, works once, and"
                        + " needs the callback exactly as registered";
    }
}
