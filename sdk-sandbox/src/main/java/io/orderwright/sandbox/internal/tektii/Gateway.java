package io.orderwright.sandbox.internal.tektii;

import io.orderwright.sandbox.internal.exchange.Account;
import io.orderwright.sandbox.internal.exchange.Market;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What the gateway's parts share: the provider, the broker's market, the breakers, and whether it stops. */
final class Gateway {
    private static final Duration COOLDOWN = Duration.ofMinutes(1);

    private final Profile profile;
    private final Market market;
    private final InstantSource clock;
    private final OrderIds ids;
    private final States states;
    private final Drafts drafts;
    private final Breaker adapter;
    private final Breaker exitOrders;
    private final AtomicLong correlations = new AtomicLong();
    private @Nullable Instant lastReset;
    private volatile boolean stopping;

    Gateway(Profile profile, Market market, InstantSource clock) {
        this.profile = profile;
        this.market = market;
        this.clock = clock;
        ids = new OrderIds(profile);
        states = new States(profile);
        adapter = new Breaker(clock);
        exitOrders = new Breaker(clock);
        drafts = new Drafts(profile, account().isMargin());
    }

    Profile profile() {
        return profile;
    }

    Market market() {
        return market;
    }

    InstantSource clock() {
        return clock;
    }

    OrderIds ids() {
        return ids;
    }

    States states() {
        return states;
    }

    Drafts drafts() {
        return drafts;
    }

    Breaker adapter() {
        return adapter;
    }

    Breaker exitOrders() {
        return exitOrders;
    }

    /** {@return the one account that the provider's credentials open} */
    Account account() {
        return market.accounts().iterator().next();
    }

    String correlation() {
        return new UUID(0x6f77_636f_0000_4000L, 0x8000_0000_0000_0000L | correlations.incrementAndGet()).toString();
    }

    boolean isStopping() {
        return stopping;
    }

    void stopping(boolean now) {
        stopping = now;
    }

    /** Closes both breakers, or refuses to so soon after the last time. */
    synchronized void resetBreakers() {
        Instant now = clock.instant();
        Instant last = lastReset;
        if (last != null && last.plus(COOLDOWN).isAfter(now)) {
            throw Errors.resetCooldown();
        }
        lastReset = now;
        adapter.reset();
        exitOrders.reset();
    }
}
