package io.orderwright.internal.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.internal.reply.ReplyJson;
import io.orderwright.internal.reply.UnreadableJsonException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a token endpoint granted. Source: RFC 6749, section 5.1.
 *
 * @param accessToken the access token: visible ASCII
 * @param ends when it ends, counted from before it was asked for
 * @param refreshToken the refresh token, where the answer brings one
 */
public record Grant(String accessToken, Instant ends, Optional<String> refreshToken) {
    private static final long LONGEST_LIFE = Duration.ofDays(1).toSeconds();

    static Grant read(String body, Instant asked, Duration usualLife) throws UnreadableJsonException {
        JsonNode json = ReplyJson.tree(body);
        String access = token(json, "access_token")
                .orElseThrow(() -> UnreadableJsonException.of("access_token", "must be there"));
        long seconds = ReplyJson.number(json, "expires_in")
                .map(life -> Math.max(0, Math.min(life.longValue(), LONGEST_LIFE)))
                .orElse(usualLife.toSeconds());
        return new Grant(access, asked.plusSeconds(seconds), token(json, "refresh_token"));
    }

    private static Optional<String> token(JsonNode json, String name) throws UnreadableJsonException {
        Optional<String> token = ReplyJson.text(json, name);
        if (token.isPresent() && !token.get().chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw UnreadableJsonException.of(name, "must be visible ASCII characters");
        }
        return token;
    }

    /** {@return when it ends, without the tokens} */
    @Override
    public String toString() {
        return "Grant[until " + ends + "]";
    }
}
