package io.orderwright.broker.tastytrade;

import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.TokenSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Access tokens that somebody else renews. */
final class SuppliedTokens implements TokenSource {
    private final Supplier<String> supplier;

    SuppliedTokens(Supplier<String> supplier) {
        this.supplier = supplier;
    }

    @Override
    public Token current(Deadline deadline) {
        return new Token(
                Objects.requireNonNull(supplier.get(), "the supplier of access tokens gave null"), Optional.empty());
    }

    @Override
    public Token refresh(Token expired, Deadline deadline) {
        return current(deadline);
    }
}
