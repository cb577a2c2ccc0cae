package io.orderwright.internal.oauth;

import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.Effect;
import io.orderwright.internal.engine.Urgency;
import java.util.List;
import java.util.Optional;

/** The two calls to a token endpoint, still without what a broker wants in them. */
public final class TokenCalls {
    private static final String LOGIN = "log in";
    private static final String RENEWAL = "refresh token";

    private TokenCalls() {}

    /** {@return the exchange of a code for tokens: a code works once, so it is sent once} */
    public static Call login(String path) {
        return post(LOGIN, Effect.WRITE, path);
    }

    /** {@return the renewal of an access token: it changes nothing that could be done twice, so it may be repeated} */
    public static Call renewal(String path) {
        return post(RENEWAL, Effect.READ, path);
    }

    private static Call post(String operation, Effect effect, String path) {
        return new Call(
                operation,
                effect,
                Urgency.RISK_REDUCING,
                "POST",
                path,
                List.of(),
                List.of(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    /** {@return whether a call renews an access token} */
    public static boolean isRenewal(Call call) {
        return call.operation().equals(RENEWAL);
    }
}
