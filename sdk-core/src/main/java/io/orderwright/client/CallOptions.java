package io.orderwright.client;

import java.time.Duration;
import java.util.Objects;

/**
 * Time limits of calls. Immutable.
 *
 * @param total how long a call may take until its last send
 * @param attempt how long one attempt may take
 * @param resolve how long to ask the broker what became of a request before its outcome is reported unknown
 * @param confirm whether an order is read back before the broker's word for its id is believed; one read more for each
 *     placement
 */
public record CallOptions(Duration total, Duration attempt, Duration resolve, boolean confirm) {
    /** What suits a broker that is reached over the internet: 30 s, 15 s, 60 s, confirmed. */
    public static final CallOptions USUAL =
            new CallOptions(Duration.ofSeconds(30), Duration.ofSeconds(15), Duration.ofSeconds(60), true);

    /** What lies between the first send and a call's end besides the attempt: a token, a slot, the journal. */
    private static final Duration SPARE = Duration.ofSeconds(5);

    /** Checks that the limits are positive. */
    public CallOptions {
        requirePositive(total, "total");
        requirePositive(attempt, "attempt");
        requirePositive(resolve, "resolve");
    }

    /**
     * These limits with another limit of a whole call. An attempt that would not fit into it is shortened: no order is
     * sent with less time left than an attempt may take.
     *
     * @param limit how long a call may take, all attempts and pauses together
     * @return the changed limits
     */
    public CallOptions total(Duration limit) {
        requirePositive(limit, "total");
        Duration quarter = limit.dividedBy(4);
        Duration room = limit.minus(quarter.compareTo(SPARE) < 0 ? quarter : SPARE);
        return new CallOptions(limit, attempt.compareTo(room) > 0 ? room : attempt, resolve, confirm);
    }

    /**
     * These limits with another one for each attempt.
     *
     * @param limit how long one attempt may take
     * @return the changed limits
     */
    public CallOptions attempt(Duration limit) {
        return new CallOptions(total, limit, resolve, confirm);
    }

    /**
     * These limits with another one for finding out.
     *
     * @param limit how long to ask the broker
     * @return the changed limits
     */
    public CallOptions resolve(Duration limit) {
        return new CallOptions(total, attempt, limit, confirm);
    }

    /** {@return these limits, believing the broker's word for an order's id without reading it back} */
    public CallOptions unconfirmed() {
        return new CallOptions(total, attempt, resolve, false);
    }

    private static void requirePositive(Duration limit, String name) {
        Objects.requireNonNull(limit, name);
        if (limit.isNegative() || limit.isZero()) {
            throw io.orderwright.InvalidOrderException.of(
                    name, "must be above zero", limit.toString(), "give a positive duration");
        }
    }
}
