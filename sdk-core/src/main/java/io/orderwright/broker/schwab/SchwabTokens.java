package io.orderwright.broker.schwab;

import io.orderwright.error.AuthenticationException;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.TokenSource;
import io.orderwright.internal.oauth.LoginFailures;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Access tokens from a store, renewed there by one process at a time. When to renew is the engine's to say; a token that
 * somebody else has renewed meanwhile is taken as it is.
 */
final class SchwabTokens implements TokenSource {
    /** How long before the end of a login its listener hears of it, if nothing else is said. */
    static final Duration USUAL_WARNING = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(SchwabTokens.class);

    /** How long before its end a token that is at hand is looked up again: another process may have renewed it. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

    private final TokenStore store;
    private final SchwabOAuth oauth;
    private final InstantSource clock;
    private final Warning warning;
    private final AtomicReference<@Nullable AtHand> atHand = new AtomicReference<>();
    private final AtomicReference<@Nullable Instant> warned = new AtomicReference<>();
    private final AtomicReference<@Nullable String> dead = new AtomicReference<>();

    /**
     * Who hears of the end of a login, and how long before.
     *
     * @param listener who
     * @param ahead how long before
     */
    record Warning(LoginExpiryListener listener, Duration ahead) {
        static final Warning NONE = new Warning(LoginExpiryListener.NONE, USUAL_WARNING);
    }

    /** A login with its token, which is asked for at each call. */
    private record AtHand(SchwabLogin login, Token token, Instant lookAgain) {
        AtHand(SchwabLogin login, Token token) {
            this(login, token, login.accessTokenEnds().minus(LOOK_AGAIN));
        }

        @Override
        public String toString() {
            return login.toString();
        }
    }

    SchwabTokens(TokenStore store, SchwabOAuth oauth, InstantSource clock, Warning warning) {
        this.store = store;
        this.oauth = oauth;
        this.clock = clock;
        this.warning = warning;
    }

    @Override
    public Token current(Deadline deadline) {
        AtHand known = atHand.get();
        if (known == null || !clock.instant().isBefore(known.lookAgain())) {
            return keep(store.read().orElseThrow(SchwabTokens::nobodyLoggedIn));
        }
        warn(known.login());
        return known.token();
    }

    @Override
    public Token refresh(Token expired, Deadline deadline) {
        Renewal renewal = new Renewal(expired, deadline);
        SchwabLogin login;
        try {
            login = store.update(renewal::renew, deadline.left());
        } catch (TokenStoreException e) {
            // The tokens were renewed and could not be kept: they are good for this process all the same.
            login = renewal.renewed().orElseThrow(() -> e);
            LOG.warn("The renewed tokens could not be kept: {}", e.getMessage());
        }
        return keep(login);
    }

    /** One renewal, while the store is ours. */
    private final class Renewal {
        private final Token expired;
        private final Deadline deadline;
        private @Nullable SchwabLogin fresh;

        Renewal(Token expired, Deadline deadline) {
            this.expired = expired;
            this.deadline = deadline;
        }

        SchwabLogin renew(Optional<SchwabLogin> kept) {
            SchwabLogin login = kept.orElseThrow(SchwabTokens::nobodyLoggedIn);
            boolean renewedByOther = !login.accessToken().equals(expired.value())
                    && clock.instant().isBefore(login.accessTokenEnds());
            if (renewedByOther) {
                return login;
            }
            if (login.refreshToken().equals(dead.get())) {
                throw SchwabOAuth.loginIsOver("Schwab has refused its refresh token before");
            }
            fresh = refreshed(login);
            return fresh;
        }

        private SchwabLogin refreshed(SchwabLogin login) {
            try {
                return oauth.refresh(login, deadline);
            } catch (AuthenticationException e) {
                if (SchwabOAuth.saysLoginIsOver(e)) {
                    dead.set(login.refreshToken());
                }
                throw e;
            }
        }

        Optional<SchwabLogin> renewed() {
            return Optional.ofNullable(fresh);
        }
    }

    private void warn(SchwabLogin login) {
        Duration left = Duration.between(clock.instant(), login.ends());
        boolean soon = left.compareTo(warning.ahead()) <= 0;
        if (!soon || login.ends().equals(warned.getAndSet(login.ends()))) {
            return;
        }
        try {
            warning.listener().loginEnds(login.ends(), left.isNegative() ? Duration.ZERO : left);
        } catch (RuntimeException e) {
            LOG.warn("The listener for the end of a login failed", e);
        }
    }

    /** Keeps a login, and gives its token. */
    private Token keep(SchwabLogin login) {
        AtHand kept = new AtHand(login, new Token(login.accessToken(), Optional.of(login.accessTokenEnds())));
        atHand.set(kept);
        warn(login);
        return kept.token();
    }

    private static AuthenticationException nobodyLoggedIn() {
        return LoginFailures.login(
                SchwabErrors.BROKER,
                "login_required",
                "nobody has logged in yet: send a person to the authorization URL");
    }

    /** {@return nothing that is secret} */
    @Override
    public String toString() {
        return "SchwabTokens[" + store + "]";
    }
}
