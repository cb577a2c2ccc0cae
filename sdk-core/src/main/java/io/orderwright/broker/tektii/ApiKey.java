package io.orderwright.broker.tektii;

import io.orderwright.InvalidOrderException;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.TokenSource;
import java.util.Optional;

/** A key that never expires and is never renewed. */
final class ApiKey implements TokenSource {
    private final Token token;
    private final TektiiKeyHeader where;

    ApiKey(String key, TektiiKeyHeader where) {
        this.token = token(key);
        this.where = where;
    }

    private static Token token(String key) {
        try {
            return new Token(key, Optional.empty());
        } catch (IllegalArgumentException unusable) {
            throw InvalidOrderException.of(
                    "apiKey", "must be visible ASCII characters", "[hidden]", "give the key as the gateway has it");
        }
    }

    String secret() {
        return token.value();
    }

    @Override
    public Token current(Deadline deadline) {
        return token;
    }

    @Override
    public Token refresh(Token expired, Deadline deadline) {
        return token;
    }

    @Override
    public Call.Pair header(Token token) {
        return where == TektiiKeyHeader.X_API_KEY
                ? new Call.Pair("X-API-Key", token.value())
                : TokenSource.super.header(token);
    }

    /** {@return nothing that is secret} */
    @Override
    public String toString() {
        return "an API key";
    }
}
