package io.orderwright.internal.oauth;

import io.orderwright.InvalidOrderException;
import io.orderwright.OrderwrightException;
import io.orderwright.client.LoginSettings;
import io.orderwright.error.BrokerUnavailableException;
import io.orderwright.error.CallFailure;
import io.orderwright.error.UnreadableReplyException;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.CallContext;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.EngineSettings;
import io.orderwright.internal.engine.EngineStack;
import io.orderwright.internal.engine.SendHooks;
import io.orderwright.internal.engine.Unanswered;
import io.orderwright.internal.http.HttpTransport;
import io.orderwright.internal.http.TransportSettings;
import io.orderwright.internal.reply.KnownSecrets;
import io.orderwright.internal.reply.UnreadableJsonException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * Asks a broker's token endpoint, over a connection of its own or the user's client: tokens are renewed a few times an
 * hour. No secret of a call and no token of an answer reaches an exception; nothing is logged. Immutable.
 */
public final class TokenExchange {
    private static final Duration ATTEMPT = Duration.ofSeconds(10);

    private final TokenGrammar grammar;
    private final LoginSettings settings;

    /**
     * An exchange with one token endpoint.
     *
     * @param grammar what its answers mean
     * @param settings where it is, and how it is reached
     */
    public TokenExchange(TokenGrammar grammar, LoginSettings settings) {
        this.grammar = grammar;
        this.settings = settings;
    }

    /**
     * This exchange, if it can be reached as it is set up. Sends nothing.
     *
     * @throws InvalidOrderException if the base URL is none, or is plain HTTP to another machine
     */
    public TokenExchange checked() {
        try {
            HttpTransport.create(wire()).close();
            return this;
        } catch (IllegalArgumentException unusable) {
            throw InvalidOrderException.of(
                    "baseUrl",
                    "must be https, or http on loopback",
                    "an address that can't be used",
                    "give an address without a path, such as https://host");
        }
    }

    /**
     * Asks for an access token and a refresh token.
     *
     * @param call the call
     * @param deadline by when they are needed
     * @param secrets what must not be seen where an answer repeats it
     * @return what was granted, with a refresh token
     * @throws OrderwrightException if nothing was granted, saying why and what to do
     */
    public Grant login(Call call, Deadline deadline, Collection<String> secrets) {
        Grant grant = renew(call, deadline, secrets);
        if (grant.refreshToken().isEmpty()) {
            throw unreadable(call, "refresh_token must be there");
        }
        return grant;
    }

    /**
     * Asks for an access token.
     *
     * @param call the call
     * @param deadline by when it is needed
     * @param secrets what must not be seen where an answer repeats it
     * @return what was granted
     * @throws OrderwrightException if nothing was granted, saying why and what to do
     */
    public Grant renew(Call call, Deadline deadline, Collection<String> secrets) {
        Instant asked = settings.clock().instant();
        CallContext context = new CallContext(deadline, ATTEMPT, SendHooks.NONE);
        Attempt attempt = exchange(call, context);
        if (!(attempt instanceof Attempt.Answered reply)) {
            throw unanswered(call, attempt, context.attempts());
        }
        if (reply.status() != 200) {
            throw grammar.refused(call, withoutSecrets(reply, secrets), context.attempts());
        }
        try {
            return Grant.read(reply.body(), asked, grammar.usualLife());
        } catch (UnreadableJsonException e) {
            throw unreadable(call, String.valueOf(e.getMessage()));
        }
    }

    private Attempt exchange(Call call, CallContext context) {
        try (HttpTransport transport = HttpTransport.create(wire())) {
            return EngineStack.create(transport, EngineSettings.of(grammar.replies()))
                    .exchange(call, context);
        }
    }

    private TransportSettings wire() {
        TransportSettings own = TransportSettings.of(settings.baseUrl());
        return settings.httpClient().map(own::withClient).orElse(own);
    }

    private Attempt.Answered withoutSecrets(Attempt.Answered reply, Collection<String> secrets) {
        String body = grammar.hidden(KnownSecrets.of(secrets).hidden(reply.body()));
        return new Attempt.Answered(reply.status(), reply.headers(), body, reply.whole(), reply.wire());
    }

    private OrderwrightException unanswered(Call call, Attempt attempt, int attempts) {
        CallFailure failure = CallFailure.of(grammar.broker(), call.operation()).withAttempts(attempts);
        return attempt instanceof Attempt.NotSent notSent
                ? Unanswered.notSent(failure, notSent)
                : new BrokerUnavailableException(
                        call.operation() + " at " + grammar.broker() + " was not answered: " + grammar.whenSilent(),
                        failure);
    }

    /** Without the body, which may hold tokens. */
    private UnreadableReplyException unreadable(Call call, String why) {
        CallFailure failure = CallFailure.of(grammar.broker(), call.operation()).withStatus(200);
        return new UnreadableReplyException(failure + "; the reply can't be understood: " + why, failure, null);
    }

    /** {@return where, without anything secret} */
    @Override
    public String toString() {
        return "TokenExchange[" + settings.baseUrl() + "]";
    }
}
