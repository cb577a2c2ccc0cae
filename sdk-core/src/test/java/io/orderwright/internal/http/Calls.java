package io.orderwright.internal.http;

import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.CallContext;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.MonotonicClock;
import io.orderwright.internal.engine.SendHooks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Calls as a broker's client would make them. */
final class Calls {
    static final String ORDER = "{\"symbol\":\"AAPL\",\"quantity\":100}";

    private Calls() {}

    static Call place() {
        return Call.write("place", "POST", "/orders", Optional.of(ORDER));
    }

    static Call cancel() {
        return Call.write("cancel", "DELETE", "/orders/1", Optional.empty());
    }

    static Call list() {
        return Call.read("list", "/orders");
    }

    static Call with(Call call, String header, String value) {
        return call.withHeaders(List.of(new Call.Pair(header, value)));
    }

    static CallContext context() {
        return context(SendHooks.NONE);
    }

    static CallContext context(SendHooks hooks) {
        return new CallContext(
                Deadline.in(Duration.ofMinutes(5), MonotonicClock.SYSTEM), Duration.ofSeconds(15), hooks);
    }

    static CallContext context(Duration attempt) {
        return new CallContext(Deadline.in(Duration.ofMinutes(5), MonotonicClock.SYSTEM), attempt, SendHooks.NONE);
    }
}
