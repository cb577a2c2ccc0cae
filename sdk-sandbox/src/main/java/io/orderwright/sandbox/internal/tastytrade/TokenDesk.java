package io.orderwright.sandbox.internal.tastytrade;

import io.orderwright.sandbox.BoxApp;
import io.orderwright.sandbox.Tokens;
import io.orderwright.sandbox.internal.front.Call;
import io.orderwright.sandbox.internal.front.JsonDocument;
import io.orderwright.sandbox.internal.front.Refusal;
import io.orderwright.sandbox.internal.http.Form;
import io.orderwright.sandbox.internal.http.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * OAuth by refresh token, which never expires and is never replaced; access tokens live shortly. A partner's people come
 * through the authorization page.
 */
final class TokenDesk implements Tokens {
    private static final Set<String> RENEWAL = Set.of("grant_type", "client_secret", "refresh_token");
    private static final Set<String> LOGIN = Set.of("grant_type", "client_id", "client_secret", "code", "redirect_uri");
    private static final Set<String> OPTIONAL = Set.of("client_id", "scope");
    private static final Set<String> SCOPES = Set.of("read", "trade", "openid");
    private static final Set<String> PAGE = Set.of("client_id", "redirect_uri", "response_type", "scope", "state");

    private final InstantSource clock;
    private final BoxApp app;
    private final Duration life;
    private final SplittableRandom random;
    private final Map<String, Instant> access = new ConcurrentHashMap<>();
    private final Set<String> refresh = ConcurrentHashMap.newKeySet();
    private final Set<String> codes = ConcurrentHashMap.newKeySet();

    TokenDesk(InstantSource clock, BoxApp app, Duration life, long seed) {
        this.clock = clock;
        this.app = app;
        this.life = life;
        this.random = new SplittableRandom(seed);
    }

    @Override
    public Issued issue() {
        String grant = random();
        refresh.add(grant);
        return new Issued(newAccess(), grant);
    }

    @Override
    public Issued issue(String clientId) {
        if (!app.clientId().equals(clientId)) {
            throw new IllegalArgumentException("the box knows no app " + clientId);
        }
        return issue();
    }

    @Override
    public void expireAccessTokens() {
        access.clear();
    }

    @Override
    public void expireRefreshTokens() {
        refresh.clear();
    }

    private String newAccess() {
        String token = "eyJ" + random();
        access.put(token, clock.instant().plus(life));
        return token;
    }

    private synchronized String random() {
        return Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
    }

    /** Refuses a call without a good access token. */
    void authenticate(Call call) {
        String token = bearer(call);
        Instant until = token == null ? null : access.get(token);
        if (until == null || !clock.instant().isBefore(until)) {
            throw new Refusal(Errors.unauthorized());
        }
    }

    private static @Nullable String bearer(Call call) {
        String header = call.header("authorization");
        return header != null && header.startsWith("Bearer ") ? header.substring(7) : null;
    }

    /** Ends the access token that a call carries. */
    Reply expire(Call call) {
        String token = bearer(call);
        if (token != null) {
            access.remove(token);
        }
        return Errors.unauthorized();
    }

    /** Ends the refresh token that a call carries. */
    Reply revoke(Call call) {
        refresh.remove(fields(call).getOrDefault("refresh_token", ""));
        return Errors.invalidCredentials();
    }

    /** The authorization page: a person who says yes at once, and is sent back with a code. */
    Reply authorize(Call call) {
        Map<String, String> asked = Form.read(call.request().head().query());
        Problems problems = new Problems();
        problems.unless(app.clientId().equals(asked.get("client_id")), "client_id");
        problems.unless(app.redirectUri().equals(asked.get("redirect_uri")), "redirect_uri");
        problems.unless("code".equals(asked.get("response_type")), "response_type");
        scope(asked, problems);
        known(asked, PAGE, problems);
        problems.refuse();
        String code = "code/" + random() + "+=";
        codes.add(code);
        String state = asked.get("state");
        String back = app.redirectUri() + (app.redirectUri().contains("?") ? "&" : "?") + "code=" + encoded(code);
        return Reply.empty(302).with("Location", state == null ? back : back + "&state=" + encoded(state));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void known(Map<String, String> fields, Set<String> names, Problems problems) {
        fields.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> problems.add(name, "is not a known field"));
    }

    private static void scope(Map<String, String> fields, Problems problems) {
        String scope = fields.get("scope");
        problems.unless(scope == null || SCOPES.containsAll(List.of(scope.split(" ", -1))), "scope");
    }

    /** The token endpoint, which takes credentials in the body alone. */
    Reply token(Call call) {
        if (call.header("authorization") != null) {
            return Errors.unauthorized();
        }
        Map<String, String> fields = fields(call);
        boolean login = "authorization_code".equals(fields.get("grant_type"));
        check(fields, login);
        boolean known = app.clientSecret().equals(fields.get("client_secret"))
                && app.clientId().equals(fields.getOrDefault("client_id", app.clientId()));
        if (!known) {
            return Errors.invalidCredentials();
        }
        return login ? byCode(fields) : byRefreshToken(fields);
    }

    private static void check(Map<String, String> fields, boolean login) {
        Set<String> needed = login ? LOGIN : RENEWAL;
        Problems problems = new Problems();
        Set<String> known = new HashSet<>(needed);
        known.addAll(OPTIONAL);
        known(fields, known, problems);
        needed.stream()
                .filter(name -> !fields.containsKey(name))
                .sorted()
                .forEach(name -> problems.add(name, Problem.MISSING));
        problems.unless(
                login || fields.getOrDefault("grant_type", "refresh_token").equals("refresh_token"), "grant_type");
        scope(fields, problems);
        problems.refuse();
    }

    /** A code works once, whatever becomes of it. */
    private Reply byCode(Map<String, String> fields) {
        boolean ours = codes.remove(fields.getOrDefault("code", ""));
        if (!ours || !app.redirectUri().equals(fields.get("redirect_uri"))) {
            return Errors.invalidGrant();
        }
        String grant = random();
        refresh.add(grant);
        return granted(grant);
    }

    private Reply byRefreshToken(Map<String, String> fields) {
        return refresh.contains(fields.getOrDefault("refresh_token", "")) ? granted(null) : Errors.invalidCredentials();
    }

    private static Map<String, String> fields(Call call) {
        String type = call.header("content-type");
        String text = call.request().text();
        if (type != null && type.startsWith("application/x-www-form-urlencoded")) {
            return Form.read(text);
        }
        Problems problems = new Problems();
        Fields fields = Fields.parse(text, problems);
        Map<String, String> read = new LinkedHashMap<>();
        for (String name : fields.names()) {
            String value = fields.text(name);
            read.put(name, value == null ? "" : value);
        }
        problems.refuse();
        return read;
    }

    private Reply granted(@Nullable String grant) {
        String token = newAccess();
        JsonDocument document = json -> {
            json.writeStartObject();
            json.writeStringField("access_token", token);
            json.writeStringField("token_type", "Bearer");
            json.writeNumberField("expires_in", life.toSeconds());
            if (grant != null) {
                json.writeStringField("refresh_token", grant);
            }
            json.writeEndObject();
        };
        return document.reply(200);
    }
}
