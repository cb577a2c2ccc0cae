package io.orderwright.internal.journal;

import io.orderwright.journal.AccountScope;
import io.orderwright.journal.Intent;
import io.orderwright.journal.IntentState;
import io.orderwright.journal.Operation;
import io.orderwright.journal.OrderIdentity;
import io.orderwright.journal.PlanPosition;
import io.orderwright.journal.ServerTime;
import io.orderwright.journal.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Intents for tests. */
public final class Samples {
    public static final AccountScope ACCOUNT = new AccountScope("schwab", "https://api.example.com/trader/v1", "k1");
    public static final AccountScope OTHER_ACCOUNT =
            new AccountScope("schwab", "https://api.example.com/trader/v1", "k2");
    public static final Instant NOW = Instant.parse("2027-01-04T14:30:00.123456789Z");
    public static final Instant DEADLINE = NOW.plusSeconds(30);

    private Samples() {}

    public static Intent.Builder place(String id) {
        return in(ACCOUNT, id, Operation.PLACE);
    }

    public static Intent.Builder in(AccountScope account, String id, Operation operation) {
        return Intent.builder(id, operation, account).body("{\"orderType\":\"LIMIT\",\"price\":\"150.00\"}");
    }

    public static Intent plain(String id) {
        return built(place(id));
    }

    public static Intent keyed(String id, String key) {
        return built(place(id).callerKey(Optional.of(key)));
    }

    public static Intent alike(String id, String identityKey) {
        return built(place(id).identity(Optional.of(new OrderIdentity(identityKey, 1, "AAPL BUY 100 @150.00"))));
    }

    /** An intent with every field set. */
    public static Intent full(String id) {
        return built(place(id)
                .callerKey(Optional.of("strategy-7/2027-01-04"))
                .clientOrderId(Optional.of("k3v9x"))
                .identity(Optional.of(new OrderIdentity("equity|AAPL|BUY|100|LIMIT", 3, "AAPL ÄÖ € \uD83D\uDCB6")))
                .planPosition(Optional.of(new PlanPosition("plan-" + id, 2)))
                .targetOrderId(Optional.of("10044"))
                .serverTime(Optional.of(new ServerTime(NOW.minusMillis(90), Duration.ofMillis(501)))));
    }

    public static Intent built(Intent.Builder builder) {
        return builder.build(NOW, DEADLINE);
    }

    public static Transition sending(int attempt) {
        return Transition.to(IntentState.SENDING, attempt);
    }

    public static Transition accepted(int attempt, String orderId) {
        return Transition.to(IntentState.ACCEPTED, attempt).withOrderId(orderId);
    }

    public static Transition step(IntentState state, int attempt) {
        return Transition.to(state, attempt);
    }
}
