package io.orderwright.internal.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a stack of the engine is made of. Immutable.
 *
 * @param grammar what the broker's replies mean
 * @param authentication how calls are authenticated; empty where they are not
 * @param limits the broker's limits; {@link RateLimits#NONE} switches pacing off
 * @param retries when a call goes out again; one attempt switches retrying off
 * @param headers what every call carries beside its own headers; the call's own win
 * @param log what the log of the wire shows
 * @param time clocks, sleeper and random
 */
public record EngineSettings(
        ReplyGrammar grammar,
        Optional<Authentication> authentication,
        RateLimits limits,
        RetryPolicy retries,
        List<Call.Pair> headers,
        WireLog log,
        EngineTime time) {
    /** Checks that nothing is null, and takes a copy. */
    public EngineSettings {
        Objects.requireNonNull(grammar, "grammar");
        Objects.requireNonNull(authentication, "authentication");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(retries, "retries");
        headers = List.copyOf(headers);
        Objects.requireNonNull(log, "log");
        Objects.requireNonNull(time, "time");
    }

    /** Retries as usual, no authentication, no limits, no log, the clocks of this machine. */
    public static EngineSettings of(ReplyGrammar grammar) {
        return new EngineSettings(
                grammar,
                Optional.empty(),
                RateLimits.NONE,
                RetryPolicy.standard(),
                List.of(),
                WireLog.off(),
                EngineTime.system());
    }

    /** These settings with authentication. */
    public EngineSettings withAuthentication(Authentication how) {
        return new EngineSettings(grammar, Optional.of(how), limits, retries, headers, log, time);
    }

    /** These settings with the broker's limits. */
    public EngineSettings withLimits(RateLimits those) {
        return new EngineSettings(grammar, authentication, those, retries, headers, log, time);
    }

    /** These settings with another retry policy. */
    public EngineSettings withRetries(RetryPolicy policy) {
        return new EngineSettings(grammar, authentication, limits, policy, headers, log, time);
    }

    /** These settings with headers that every call carries. */
    public EngineSettings withHeaders(List<Call.Pair> those) {
        return new EngineSettings(grammar, authentication, limits, retries, those, log, time);
    }

    /** These settings with a log. */
    public EngineSettings withLog(WireLog what) {
        return new EngineSettings(grammar, authentication, limits, retries, headers, what, time);
    }

    /** These settings with other clocks. */
    public EngineSettings withTime(EngineTime other) {
        return new EngineSettings(grammar, authentication, limits, retries, headers, log, other);
    }
}
