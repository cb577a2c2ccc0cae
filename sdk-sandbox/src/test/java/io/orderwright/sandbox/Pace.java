package io.orderwright.sandbox;

import io.orderwright.client.CallOptions;
import java.time.Duration;

/** Time limits with which a client of a box finds out quickly. */
public final class Pace {
    /** For most tests: long enough for a machine under load, short enough to fail. */
    public static final CallOptions QUICK = CallOptions.USUAL
            .total(Duration.ofSeconds(20))
            .attempt(Duration.ofSeconds(8))
            .resolve(Duration.ofSeconds(8));

    /** For what goes out in any case and is never answered: an attempt ends soon, the call as a whole does not. */
    public static final CallOptions HASTY = QUICK.attempt(Duration.ofMillis(500));

    /** For what goes out, and is then asked about no more than once. */
    public static final CallOptions INCURIOUS = QUICK.resolve(Duration.ofMillis(1));

    private Pace() {}
}
