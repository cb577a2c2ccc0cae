package io.orderwright.internal.engine;

import io.orderwright.OrderwrightException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the token on a call; renews it before a write when its end is near, and sends once more when the broker says
 * that the token has expired and there is another one.
 */
final class AuthenticatingExchange implements Exchange {
    private final Exchange delegate;
    private final Authentication authentication;
    private final ReplyGrammar grammar;
    private final InstantSource wall;
    private final SharedRefresh refresh;
    private volatile @Nullable Shown latest;

    /** A token with the header that carries it. */
    private record Shown(TokenSource.Token token, Call.Pair header) {}

    private AuthenticatingExchange(
            Exchange delegate, Authentication authentication, ReplyGrammar grammar, InstantSource wall) {
        this.delegate = delegate;
        this.authentication = authentication;
        this.grammar = grammar;
        this.wall = wall;
        this.refresh = new SharedRefresh(authentication.source());
    }

    static Exchange create(Exchange delegate, Authentication authentication, ReplyGrammar grammar, InstantSource wall) {
        return new AuthenticatingExchange(delegate, authentication, grammar, wall);
    }

    @Override
    public Attempt exchange(Call call, CallContext context) {
        try {
            TokenSource.Token token = usable(call, context);
            Attempt attempt = send(call, token, context);
            if (!saysExpired(call, attempt) || !leavesTime(call, context)) {
                return attempt;
            }
            TokenSource.Token fresh = renewed(token, context);
            return fresh.value().equals(token.value()) ? attempt : send(call, fresh, context);
        } catch (NoToken e) {
            return e.outcome;
        }
    }

    private TokenSource.Token usable(Call call, CallContext context) throws NoToken {
        TokenSource.Token token = current(context);
        Instant now = wall.instant();
        if (call.effect() == Effect.READ || !endsBefore(now.plus(authentication.lead()), token)) {
            return endsBefore(now, token) ? renewed(token, context) : token;
        }
        try {
            return renewed(token, context);
        } catch (NoToken e) {
            // It is still good for this call: no order waits for a token endpoint that is down.
            if (e.outcome.reason() == Attempt.Reason.NO_TOKEN && !endsBefore(wall.instant(), token)) {
                return token;
            }
            throw e;
        }
    }

    private static boolean endsBefore(Instant moment, TokenSource.Token token) {
        return token.expiresAt().filter(end -> !moment.isBefore(end)).isPresent();
    }

    private TokenSource.Token current(CallContext context) throws NoToken {
        try {
            return authentication.source().current(context.deadline());
        } catch (RuntimeException e) {
            throw new NoToken(Attempt.Reason.NO_TOKEN, "there is no access token" + why(e), e);
        }
    }

    private TokenSource.Token renewed(TokenSource.Token old, CallContext context) throws NoToken {
        try {
            return refresh.after(old, context.deadline());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoToken(
                    Attempt.Reason.CANCELLED, "the calling thread was interrupted while waiting for a token", e);
        } catch (RuntimeException e) {
            throw new NoToken(
                    Attempt.Reason.NO_TOKEN, "the access token has ended and could not be renewed" + why(e), e);
        }
    }

    /** Our own exceptions say what to do, and hold no secret; of others nobody knows. */
    private static String why(RuntimeException e) {
        return e instanceof OrderwrightException ? ": " + e.getMessage() : "";
    }

    private Attempt send(Call call, TokenSource.Token token, CallContext context) {
        Call.Pair header = header(token);
        if (call.headers().isEmpty()) {
            return delegate.exchange(call.withHeaders(List.of(header)), context);
        }
        List<Call.Pair> headers = new ArrayList<>(call.headers());
        headers.add(header);
        return delegate.exchange(call.withHeaders(headers), context);
    }

    /** A token is good for many calls, and so is its header. */
    private Call.Pair header(TokenSource.Token token) {
        Shown known = latest;
        if (known == null || !known.token().equals(token)) {
            known = new Shown(token, authentication.source().header(token));
            latest = known;
        }
        return known.header();
    }

    private boolean saysExpired(Call call, Attempt attempt) {
        return attempt instanceof Attempt.Answered reply
                && !(reply.successful() && call.reader().isPresent())
                && grammar.meaning(call, reply) == ReplyGrammar.Meaning.EXPIRED_TOKEN;
    }

    private static boolean leavesTime(Call call, CallContext context) {
        return context.deadline()
                .allows(call.effect() == Effect.WRITE ? context.attemptTimeout() : Duration.ofNanos(1));
    }

    @Override
    public String toString() {
        return "Authenticating(" + delegate + ")";
    }

    /** Carries the outcome past the code that would have used a token. */
    private static final class NoToken extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Attempt.NotSent outcome;

        NoToken(Attempt.Reason reason, String detail, Exception cause) {
            super(detail, cause);
            this.outcome = new Attempt.NotSent(reason, detail, cause);
        }
    }
}
