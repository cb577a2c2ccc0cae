package io.orderwright.sandbox;

import io.orderwright.sandbox.internal.exchange.Market;
import io.orderwright.sandbox.internal.http.LateWork;
import io.orderwright.sandbox.internal.http.WebServer;
import io.orderwright.sandbox.internal.ledger.Journal;
import io.orderwright.sandbox.internal.ledger.Wording;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands behind a broker's front, before the front is open: market, ledger, faults. */
final class BoxGrounds {
    private final BoxBuilder<?, ?> settings;
    private final Market market;
    private final Journal journal;
    private final LateWork late;
    private final FaultDesk faults;
    private volatile @Nullable WebServer server;
    private volatile @Nullable URI url;

    /**
     * Clears the grounds.
     *
     * @param settings how the box is set up; nobody changes it any more
     * @param lowestId the lowest order id that the broker gives; where the box starts follows from its seed
     * @param wording the broker's words and ids
     */
    BoxGrounds(BoxBuilder<?, ?> settings, long lowestId, Wording wording) {
        this.settings = settings;
        long firstId = lowestId + Math.floorMod(settings.seed * 7919, 1_000_000_000L);
        market = new Market(settings.clock, firstId, settings.accounts());
        journal = new Journal(settings.clock, market, wording, settings.keepsRequests);
        late = new LateWork(settings.processingDelay, settings.seed);
        faults = new FaultDesk(late, this::server);
    }

    void opened(WebServer running, URI at) {
        server = running;
        url = at;
    }

    WebServer server() {
        return Objects.requireNonNull(server, "the box is not open yet");
    }

    String base() {
        return Objects.requireNonNull(url, "the box is not open yet").toString();
    }

    BoxBuilder<?, ?> settings() {
        return settings;
    }

    Market market() {
        return market;
    }

    Journal journal() {
        return journal;
    }

    LateWork late() {
        return late;
    }

    FaultDesk faults() {
        return faults;
    }
}
