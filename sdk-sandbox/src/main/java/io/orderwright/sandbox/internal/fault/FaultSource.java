package io.orderwright.sandbox.internal.fault;

import io.orderwright.sandbox.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where the servers ask what shall go wrong. */
public interface FaultSource {
    /** {@return what meets this request} */
    Effects next(Operation operation, @Nullable String testTag);

    /** {@return how far the Date header is off} */
    Duration dateSkew();

    /** {@return how long an idle connection lives; null for ever} */
    @Nullable
    Duration idleLife();

    /** Lets the next new connection hang or be reset, as an effect of a request before it. */
    void nextConnection(Effect.Connection fate);

    /** {@return whether this new connection's handshake shall hang} */
    boolean takeHang();

    /** {@return whether this new connection shall be reset at once} */
    boolean takeReset();
}
