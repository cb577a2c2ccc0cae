package io.orderwright.broker.schwab;

import io.orderwright.client.LoginSettings;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.oauth.Grant;
import io.orderwright.internal.oauth.TokenCalls;
import io.orderwright.internal.oauth.TokenExchange;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Schwab's token endpoint: what is sent to it. */
final class TokenEndpoint {
    private static final String PATH = "/v1/oauth/token";

    private final TokenExchange exchange;
    private final App app;
    private final LoginSettings settings;

    TokenEndpoint(App app, LoginSettings settings) {
        this.exchange = new TokenExchange(new SchwabTokenGrammar(settings.clock()), settings);
        this.app = app;
        this.settings = settings;
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

    SchwabLogin login(String code, Deadline deadline) {
        Call call = filled(
                TokenCalls.login(PATH),
                new Call.Pair("grant_type", "authorization_code"),
                new Call.Pair("code", code),
                new Call.Pair("redirect_uri", app.callback()));
        Instant asked = settings.clock().instant();
        Grant grant = exchange.login(call, deadline, List.of(app.secret(), app.key(), code));
        return SchwabLogin.of(
                grant.accessToken(), grant.ends(), grant.refreshToken().orElseThrow(), asked);
    }

    SchwabLogin refresh(SchwabLogin login, Deadline deadline) {
        Call call = filled(
                TokenCalls.renewal(PATH),
                new Call.Pair("grant_type", "refresh_token"),
                new Call.Pair("refresh_token", login.refreshToken()));
        List<String> secrets = List.of(app.secret(), app.key(), login.refreshToken(), login.accessToken());
        Grant grant = exchange.renew(call, deadline, secrets);
        return login.renewed(
                grant.accessToken(), grant.ends(), grant.refreshToken().orElse(login.refreshToken()));
    }

    private Call filled(Call call, Call.Pair... form) {
        String body = List.of(form).stream()
                .map(pair -> pair.name() + "=" + URLEncoder.encode(pair.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return call.withHeaders(List.of(new Call.Pair("Authorization", app.basic())))
                .withBody(body, "application/x-www-form-urlencoded");
    }
}
