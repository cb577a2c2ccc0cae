package io.orderwright.broker.tastytrade;

import io.orderwright.error.AuthenticationException;
import io.orderwright.error.CallFailure;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.TokenSource;
import io.orderwright.internal.engine.Unanswered;
import io.orderwright.internal.oauth.TokenCalls;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens of a login, one renewal at a time. When to renew is the engine's to say. A login that was refused is not
 * tried again and again: too many failed logins block an address for about eight hours.
 */
final class TastytradeTokens implements TokenSource {
    /** How long a login that may become good is left alone: as long as a token of it would have lived. */
    static final Duration PAUSE = Duration.ofMinutes(15);

    /** What is at hand before the first renewal: it has ended, so the engine renews it before any call. */
    private static final Token NONE = new Token("none", Optional.of(Instant.EPOCH));

    private final TastytradeOAuth oauth;
    private final InstantSource clock;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile Token atHand = NONE;
    private volatile @Nullable Refusal refusal;

    /**
     * A login that was refused.
     *
     * @param thrown what was said
     * @param from when
     * @param until until when it is not tried again; null for never
     */
    private record Refusal(
            AuthenticationException thrown,
            Instant from,
            @Nullable Instant until) {
        AuthenticationException again() {
            String since = until == null ? "it is not tried again" : "it is tried again from " + until + " on";
            return new AuthenticationException(
                    thrown.getMessage() + " (refused at " + from + "; " + since + ")", thrown.failure());
        }
    }

    TastytradeTokens(TastytradeOAuth oauth, InstantSource clock) {
        this.oauth = oauth.by(clock);
        this.clock = clock;
    }

    @Override
    public Token current(Deadline deadline) {
        return atHand;
    }

    @Override
    public Token refresh(Token expired, Deadline deadline) {
        lock(deadline);
        try {
            Token now = atHand;
            boolean renewedByOther = !now.value().equals(expired.value())
                    && now.expiresAt().filter(clock.instant()::isBefore).isPresent();
            return renewedByOther ? now : renewed(deadline);
        } finally {
            renewing.unlock();
        }
    }

    private void lock(Deadline deadline) {
        try {
            if (renewing.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notSent(Attempt.Reason.CANCELLED, "the calling thread was interrupted while waiting for a token");
        }
        throw notSent(Attempt.Reason.DEADLINE, "another thread is renewing the token");
    }

    private static RuntimeException notSent(Attempt.Reason reason, String detail) {
        CallFailure failure =
                CallFailure.of(WireFields.BROKER, TokenCalls.renewal("").operation());
        return Unanswered.notSent(failure, new Attempt.NotSent(reason, detail, null));
    }

    private Token renewed(Deadline deadline) {
        Refusal known = refusal;
        if (known != null && (known.until() == null || clock.instant().isBefore(known.until()))) {
            throw known.again();
        }
        try {
            TastytradeAccessToken fresh = oauth.accessToken(deadline);
            Token token = new Token(fresh.value(), Optional.of(fresh.ends()));
            atHand = token;
            refusal = null;
            return token;
        } catch (AuthenticationException e) {
            remember(e);
            throw e;
        }
    }

    /** What stands before the API counts no logins, and may think better of it at any time. */
    private void remember(AuthenticationException thrown) {
        Instant now = clock.instant();
        switch (TastytradeTokenGrammar.verdict(thrown)) {
            case GRANT -> refusal = new Refusal(thrown, now, null);
            case PERSON, UNSAID -> refusal = new Refusal(thrown, now, now.plus(PAUSE));
            case CALLER -> refusal = null;
        }
    }

    /** {@return nothing that is secret} */
    @Override
    public String toString() {
        return "TastytradeTokens[" + oauth + "]";
    }
}
