package io.orderwright.broker.tastytrade;

import io.orderwright.OrderwrightException;
import io.orderwright.client.LoginSettings;
import io.orderwright.error.AuthenticationException;
import io.orderwright.error.CallFailure;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.ReplyGrammar;
import io.orderwright.internal.oauth.TokenCalls;
import io.orderwright.internal.oauth.TokenGrammar;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * What the answers of tastytrade's token endpoint mean. Source: tastytrade Open API, OAuth2, errors and questions of
 * users; RFC 6749, section 5.2, for the codes of OAuth itself.
 */
final class TastytradeTokenGrammar implements TokenGrammar {
    private static final Duration USUAL_LIFE = Duration.ofMinutes(15);
    private static final Set<String> REFUSED_GRANT =
            Set.of("invalid_credentials", "invalid_grant", "invalid_client", "unauthorized_client");

    private final TastytradeErrors errors;
    private final String place;

    TastytradeTokenGrammar(LoginSettings settings) {
        this.errors = new TastytradeErrors(settings.clock());
        this.place = settings.baseUrl();
    }

    /** Why somebody is not let in. */
    enum Verdict {
        /** These credentials are no good, and never will be. */
        GRANT,
        /** The person has to do something first; the same credentials are good then. */
        PERSON,
        /** Something before the API does not like who calls. */
        CALLER,
        /** It is not said. */
        UNSAID;

        static Verdict of(ErrorBody body) {
            if (body.shape() == ErrorBody.Shape.PAGE) {
                return CALLER;
            }
            if (body.codes().contains(TastytradeCode.UNCONFIRMED_USER)) {
                return PERSON;
            }
            boolean refused = body.codes().stream()
                    .map(code -> code.text().toLowerCase(Locale.ROOT))
                    .anyMatch(code -> REFUSED_GRANT.contains(code) || code.contains("revoked"));
            return refused ? GRANT : UNSAID;
        }
    }

    @Override
    public String broker() {
        return WireFields.BROKER;
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
        return "try again later; after too many failed logins tastytrade does not answer an address for about eight hours";
    }

    @Override
    public OrderwrightException refused(Call call, Attempt.Answered reply, int attempts) {
        Verdict verdict = Verdict.of(ErrorBody.read(reply.body()));
        boolean letsNobodyIn = reply.status() == 401
                || ((reply.status() == 400 || reply.status() == 403)
                        && (verdict == Verdict.GRANT || verdict == Verdict.PERSON));
        if (!letsNobodyIn) {
            return errors.error(call, reply, attempts);
        }
        CallFailure failure = errors.failure(call, reply).withAttempts(attempts);
        return new AuthenticationException(failure + "; " + remedy(call, verdict), failure);
    }

    private String remedy(Call call, Verdict verdict) {
        return switch (verdict) {
            case PERSON -> "confirm the login's e-mail address by the link that tastytrade has sent";
            case CALLER ->
                "tastytrade answers so where the User-Agent is not of the form product/version, whatever the credentials:"
                        + " look at what your HTTP client or a proxy makes of it";
            case GRANT, UNSAID -> TokenCalls.isRenewal(call) ? ofGrant() : ofCode();
        };
    }

    private String ofGrant() {
        return "check that the grant was not revoked, that the app's client secret was not regenerated after it (which"
                + " ends its grants), and that both are of " + place + ", because sandbox and production are separate;"
                + " otherwise make a new grant and a client with its refresh token";
    }

    private String ofCode() {
        return "send the person off again: a code works once, and only with the app's own redirect URI, client id and"
                + " client secret of " + place;
    }

    /** Why an exception of this grammar says that nobody is let in. */
    static Verdict verdict(AuthenticationException thrown) {
        return Verdict.of(ErrorBody.read(thrown.failure().rawBody().orElse("")));
    }
}
