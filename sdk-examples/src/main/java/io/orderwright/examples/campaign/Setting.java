package io.orderwright.examples.campaign;

import io.orderwright.client.CallOptions;
import io.orderwright.sandbox.BoxBuilder;
import java.time.Duration;
import java.util.Set;

/**
 * How a run is set up.
 *
 * @param seed the seed of orders, faults and delays
 * @param placements how many orders are to be placed
 * @param horizon what the client is told of how late the broker may be
 * @param late H, how late the broker processes at most
 * @param lag L, how late its listings show an order
 * @param watchEvery how often orders in doubt are asked about in the background
 * @param skew how far the broker's clock is off ours
 * @param options the client's time limits
 * @param keepAlive how long the broker keeps an idle connection, which it closes unannounced; zero for ever
 * @param troubles what else goes on around the client
 */
record Setting(
        long seed,
        int placements,
        Duration horizon,
        Duration late,
        Duration lag,
        Duration watchEvery,
        Duration skew,
        CallOptions options,
        Duration keepAlive,
        Set<Trouble> troubles) {
    private static final CallOptions SHORT =
            new CallOptions(Duration.ofMillis(2000), Duration.ofMillis(500), Duration.ofMillis(4000), true);

    /** Run A: the client waits for longer than the broker can be late. */
    static Setting patient(long seed, int placements) {
        return new Setting(
                seed,
                placements,
                Duration.ofMillis(500),
                Duration.ofMillis(60),
                Duration.ofMillis(60),
                Duration.ofHours(1),
                Duration.ZERO,
                SHORT,
                Duration.ZERO,
                Set.of());
    }

    /** Run B: the broker is later than the client was told, and the client asks for no longer than that. */
    static Setting hasty(long seed, int placements) {
        return new Setting(
                seed,
                placements,
                Duration.ofMillis(50),
                Duration.ofMillis(2500),
                Duration.ofMillis(400),
                Duration.ofMillis(500),
                Duration.ZERO,
                new CallOptions(Duration.ofMillis(2000), Duration.ofMillis(500), Duration.ofMillis(600), true),
                Duration.ZERO,
                Set.of());
    }

    Setting skewed(Duration off) {
        return new Setting(seed, placements, horizon, late, lag, watchEvery, off, options, keepAlive, troubles);
    }

    Setting options(CallOptions limits) {
        return new Setting(seed, placements, horizon, late, lag, watchEvery, skew, limits, keepAlive, troubles);
    }

    Setting horizon(Duration told) {
        return new Setting(seed, placements, told, late, lag, watchEvery, skew, options, keepAlive, troubles);
    }

    Setting lag(Duration shown) {
        return new Setting(seed, placements, horizon, late, shown, watchEvery, skew, options, keepAlive, troubles);
    }

    Setting amid(Trouble... around) {
        return new Setting(seed, placements, horizon, late, lag, watchEvery, skew, options, keepAlive, Set.of(around));
    }

    Setting keepAlive(Duration idle) {
        return new Setting(seed, placements, horizon, late, lag, watchEvery, skew, options, idle, troubles);
    }

    boolean has(Trouble trouble) {
        return troubles.contains(trouble);
    }

    /** What has next to no time: some deeds, by their numbers. */
    CallOptions hurried(int number) {
        long total = 1 + Math.floorMod(number * 7919L, 900L);
        return new CallOptions(
                Duration.ofMillis(total), Duration.ofMillis(1 + total / 3), options.resolve(), options.confirm());
    }

    /** What every broker's box is set to. */
    <S extends BoxBuilder<S, ?>> S on(S box) {
        return box.seed(seed)
                .processingDelay(late)
                .listingLag(lag)
                .tls(has(Trouble.TLS) || has(Trouble.HTTP2))
                .http2(has(Trouble.HTTP2));
    }

    boolean isPatient() {
        return horizon.compareTo(late.plus(lag)) > 0;
    }
}
