package io.orderwright.sandbox.internal.schwab;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderwright.sandbox.BoxApp;
import io.orderwright.sandbox.Tokens;
import io.orderwright.sandbox.internal.front.Call;
import io.orderwright.sandbox.internal.front.Refusal;
import io.orderwright.sandbox.internal.http.Form;
import io.orderwright.sandbox.internal.http.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** OAuth by authorization code: the consent page, the token endpoint, and who holds which token. */
final class OAuthDesk implements Tokens {
    private static final Duration CODE_LIFE = Duration.ofSeconds(30);
    private static final Duration REFRESH_LIFE = Duration.ofDays(7);
    private static final Set<String> AUTHORIZE = Set.of("client_id", "redirect_uri", "response_type", "state", "scope");

    private final InstantSource clock;
    private final List<BoxApp> apps;
    private final Duration accessLife;
    private final SplittableRandom random;
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, Grant> access = new ConcurrentHashMap<>();
    private final Map<String, Grant> refresh = new ConcurrentHashMap<>();

    OAuthDesk(InstantSource clock, List<BoxApp> apps, Duration accessLife, long seed) {
        this.clock = clock;
        this.apps = List.copyOf(apps);
        this.accessLife = accessLife;
        this.random = new SplittableRandom(seed);
    }

    private record Grant(BoxApp app, Instant until) {}

    @Override
    public Issued issue() {
        return issue(apps.get(0).clientId());
    }

    @Override
    public Issued issue(String clientId) {
        BoxApp app = app(clientId);
        if (app == null) {
            throw new IllegalArgumentException("the box knows no app " + clientId);
        }
        return new Issued(newAccess(app), newRefresh(app));
    }

    private @Nullable BoxApp app(@Nullable String clientId) {
        return apps.stream()
                .filter(app -> app.clientId().equals(clientId))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void expireAccessTokens() {
        access.clear();
    }

    @Override
    public void expireRefreshTokens() {
        refresh.clear();
    }

    private String newAccess(BoxApp app) {
        String token = "I0." + random() + "@";
        access.put(token, new Grant(app, clock.instant().plus(accessLife)));
        return token;
    }

    private String newRefresh(BoxApp app) {
        String token = random() + random() + "@";
        refresh.put(token, new Grant(app, clock.instant().plus(REFRESH_LIFE)));
        return token;
    }

    private synchronized String random() {
        return Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
    }

    /** {@return the app that a call's access token belongs to} */
    BoxApp authenticate(Call call) {
        String token = bearer(call);
        Grant grant = token == null ? null : access.get(token);
        if (grant == null || !clock.instant().isBefore(grant.until)) {
            throw new Refusal(Errors.tokenInvalid());
        }
        return grant.app;
    }

    /** Ends the access token that a call carries. */
    void expire(Call call) {
        String token = bearer(call);
        if (token != null) {
            access.remove(token);
        }
    }

    private static @Nullable String bearer(Call call) {
        String header = call.header("authorization");
        return header != null && header.startsWith("Bearer ") ? header.substring(7) : null;
    }

    /** The consent page: a person who says yes at once, and is sent back with a code. */
    Reply authorize(Call call) {
        Map<String, String> asked = Form.read(call.request().head().query());
        BoxApp app = app(asked.get("client_id"));
        if (app == null) {
            return Errors.oauth(401, "invalid_client", "Unknown client_id");
        }
        if (!app.redirectUri().equals(asked.get("redirect_uri"))) {
            return Errors.oauth(400, "invalid_request", "redirect_uri does not match the registered callback");
        }
        boolean wrongType = !asked.getOrDefault("response_type", "code").equals("code");
        if (wrongType || !AUTHORIZE.containsAll(asked.keySet())) {
            return Errors.oauth(400, "invalid_request", "Unsupported authorization parameters");
        }
        String code = "C0." + random() + "@";
        codes.put(code, new Grant(app, clock.instant().plus(CODE_LIFE)));
        String back = app.redirectUri() + (app.redirectUri().endsWith("/") ? "" : "/") + "?code=" + encoded(code)
                + "&session=" + random();
        String state = asked.get("state");
        return Reply.empty(302).with("Location", state == null ? back : back + "&state=" + encoded(state));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The token endpoint. */
    Reply token(Call call) {
        BoxApp app = basic(call.header("authorization"));
        if (app == null) {
            return Errors.oauth(401, "invalid_client", "Client credentials are missing or wrong");
        }
        String type = call.header("content-type");
        if (type == null || !type.startsWith("application/x-www-form-urlencoded")) {
            return Errors.oauth(400, "invalid_request", "The body must be a form");
        }
        Map<String, String> form = Form.read(call.request().text());
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> byCode(app, form);
            case "refresh_token" -> byRefresh(app, form);
            default -> Errors.oauth(400, "unsupported_grant_type", "grant_type is missing or unknown");
        };
    }

    private @Nullable BoxApp basic(@Nullable String header) {
        for (BoxApp app : apps) {
            String pair = app.clientId() + ":" + app.clientSecret();
            String expected = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
            if (("Basic " + expected).equals(header)) {
                return app;
            }
        }
        return null;
    }

    private Reply byCode(BoxApp app, Map<String, String> form) {
        if (!form.keySet().equals(Set.of("grant_type", "code", "redirect_uri"))) {
            return Errors.oauth(400, "invalid_request", "An authorization_code grant has code and redirect_uri");
        }
        Grant grant = codes.remove(form.getOrDefault("code", ""));
        boolean good = grant != null
                && grant.app.equals(app)
                && clock.instant().isBefore(grant.until)
                && app.redirectUri().equals(form.get("redirect_uri"));
        if (!good) {
            return Errors.oauth(400, "invalid_grant", "The authorization code is unknown, used or expired");
        }
        return tokens(newAccess(app), newRefresh(app));
    }

    private Reply byRefresh(BoxApp app, Map<String, String> form) {
        if (!form.keySet().equals(Set.of("grant_type", "refresh_token"))) {
            return Errors.oauth(400, "invalid_request", "A refresh_token grant has refresh_token");
        }
        String token = form.getOrDefault("refresh_token", "");
        Grant grant = refresh.get(token);
        if (grant == null || !grant.app.equals(app) || !clock.instant().isBefore(grant.until)) {
            return Errors.refreshTokenDead();
        }
        return tokens(newAccess(app), token);
    }

    /** Ends the refresh token that a call carries, and says so. */
    Reply killRefreshToken(Call call) {
        refresh.remove(Form.read(call.request().text()).getOrDefault("refresh_token", ""));
        return Errors.refreshTokenDead();
    }

    private Reply tokens(String accessToken, String refreshToken) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("expires_in", accessLife.toSeconds());
        body.put("token_type", "Bearer");
        body.put("scope", "api");
        body.put("refresh_token", refreshToken);
        body.put("access_token", accessToken);
        body.put("id_token", jwt());
        return Reply.text(200, "application/json", body.toString());
    }

    private String jwt() {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String header = base64.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        String claims = base64.encodeToString(
                ("{\"sub\":\"box\",\"jti\":\"" + random() + "\"}").getBytes(StandardCharsets.UTF_8));
        return header + "." + claims + ".";
    }
}
