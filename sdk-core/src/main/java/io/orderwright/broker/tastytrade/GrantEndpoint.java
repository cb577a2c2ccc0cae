package io.orderwright.broker.tastytrade;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderwright.client.LoginSettings;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.oauth.Grant;
import io.orderwright.internal.oauth.TokenCalls;
import io.orderwright.internal.oauth.TokenExchange;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * tastytrade's token endpoint: what is sent to it. The credentials stand in the body, and no call carries an
 * Authorization header. Source: tastytrade Open API, OAuth2.
 */
final class GrantEndpoint {
    private static final String PATH = "/oauth/token";

    private final TokenExchange exchange;

    GrantEndpoint(LoginSettings settings) {
        this.exchange = new TokenExchange(new TastytradeTokenGrammar(settings), settings).checked();
    }

    /** A person's code for tokens, the refresh token among them. */
    Grant login(Partner partner, String code, Deadline deadline) {
        ObjectNode body = body("authorization_code");
        body.put("code", code);
        body.put("client_id", partner.clientId());
        body.put("client_secret", partner.clientSecret());
        body.put("redirect_uri", partner.redirect().toString());
        return exchange.login(filled(TokenCalls.login(PATH), body), deadline, List.of(partner.clientSecret(), code));
    }

    /** A grant's refresh token for an access token; the grant stays as it is. */
    Grant renew(Credentials credentials, Deadline deadline) {
        ObjectNode body = body("refresh_token");
        body.put("client_secret", credentials.clientSecret());
        body.put("refresh_token", credentials.refreshToken());
        if (!credentials.scopes().isEmpty()) {
            body.put("scope", TastytradeScope.words(credentials.scopes()));
        }
        return exchange.renew(
                filled(TokenCalls.renewal(PATH), body),
                deadline,
                List.of(credentials.clientSecret(), credentials.refreshToken()));
    }

    private static ObjectNode body(String grantType) {
        return JsonNodeFactory.instance.objectNode().put("grant_type", grantType);
    }

    private static Call filled(Call call, ObjectNode body) {
        return call.withBody(body.toString(), "application/json");
    }

    /** What renews access tokens. */
    record Credentials(String clientSecret, String refreshToken, Set<TastytradeScope> scopes) {
        /** {@return nothing that is secret} */
        @Override
        public String toString() {
            return "Credentials[" + TastytradeScope.words(scopes) + "]";
        }
    }

    /** A partner's app, as it is registered. */
    record Partner(String clientId, String clientSecret, URI redirect) {
        /** {@return nothing that is secret} */
        @Override
        public String toString() {
            return "Partner[" + redirect + "]";
        }
    }
}
