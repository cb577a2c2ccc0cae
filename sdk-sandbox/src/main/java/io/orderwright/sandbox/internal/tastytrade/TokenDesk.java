package io.orderwright.sandbox.internal.tastytrade;

import io.orderwright.sandbox.BoxApp;
import io.orderwright.sandbox.Tokens;
import io.orderwright.sandbox.internal.front.Call;
import io.orderwright.sandbox.internal.front.JsonDocument;
import io.orderwright.sandbox.internal.front.Refusal;
import io.orderwright.sandbox.internal.http.Form;
import io.orderwright.sandbox.internal.http.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** OAuth by refresh token, which never expires and is never replaced; access tokens live shortly. */
final class TokenDesk implements Tokens {
    private static final Set<String> KEYS =
            Set.of("grant_type", "client_secret", "refresh_token", "scope", "client_id");

    private final InstantSource clock;
    private final BoxApp app;
    private final Duration life;
    private final SplittableRandom random;
    private final Map<String, Instant> access = new ConcurrentHashMap<>();
    private final Set<String> refresh = ConcurrentHashMap.newKeySet();

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

    /** The token endpoint. */
    Reply token(Call call) {
        Map<String, String> fields = fields(call);
        Problems problems = new Problems();
        fields.keySet().stream()
                .filter(name -> !KEYS.contains(name))
                .forEach(name -> problems.add(name, "is not a known field"));
        for (String name : new String[] {"grant_type", "client_secret", "refresh_token"}) {
            if (!fields.containsKey(name)) {
                problems.add(name, Problem.MISSING);
            }
        }
        problems.unless(fields.getOrDefault("grant_type", "refresh_token").equals("refresh_token"), "grant_type");
        problems.refuse();
        boolean good = app.clientSecret().equals(fields.get("client_secret"))
                && app.clientId().equals(fields.getOrDefault("client_id", app.clientId()))
                && refresh.contains(fields.getOrDefault("refresh_token", ""));
        return good ? granted() : Errors.invalidCredentials();
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

    private Reply granted() {
        String token = newAccess();
        JsonDocument document = json -> {
            json.writeStartObject();
            json.writeStringField("access_token", token);
            json.writeStringField("token_type", "Bearer");
            json.writeNumberField("expires_in", life.toSeconds());
            json.writeEndObject();
        };
        return document.reply(200);
    }
}
