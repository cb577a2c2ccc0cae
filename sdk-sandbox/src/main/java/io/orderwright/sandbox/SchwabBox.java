package io.orderwright.sandbox;

import io.orderwright.sandbox.internal.exchange.Market;
import io.orderwright.sandbox.internal.front.FrontDoor;
import io.orderwright.sandbox.internal.http.Certificates;
import io.orderwright.sandbox.internal.http.LateWork;
import io.orderwright.sandbox.internal.http.WebServer;
import io.orderwright.sandbox.internal.http.WebServers;
import io.orderwright.sandbox.internal.ledger.Journal;
import io.orderwright.sandbox.internal.schwab.ByHand;
import io.orderwright.sandbox.internal.schwab.SchwabFront;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Schwab in a box: its Trader API and its OAuth over real HTTP on loopback, as strict as its documents, with a small
 * exchange behind it, a ledger of what it accepted, and faults to order.
 *
 * <p>It is written from what Schwab documents and what its users report (Schwab Trader API, "Account Access and User
 * Preferences" 1.0.0). The trader root is {@code url() + "/trader/v1"}, OAuth is at {@code url() + "/v1/oauth"}.
 * Safe for use by several threads; {@link #close} ends its threads and connections.
 */
public final class SchwabBox implements AutoCloseable {
    private static final long LOWEST_ID = 1_000_000_000_000L;

    private final SchwabBoxBuilder settings;
    private final Market market;
    private final Journal journal;
    private final LateWork late;
    private final FaultDesk faults;
    private final SchwabFront front;
    private final ByHand byHand;
    private final @Nullable Certificates certificates;
    private final WebServer server;
    private final URI url;

    SchwabBox(SchwabBoxBuilder settings) {
        this.settings = settings;
        long firstId = LOWEST_ID + Math.floorMod(settings.seed * 7919, 1_000_000_000L);
        market = new Market(settings.clock, firstId, settings.accounts());
        journal = new Journal(settings.clock, market, SchwabFront::word, settings.keepsRequests);
        late = new LateWork(settings.processingDelay, settings.seed);
        Supplier<WebServer> running = this::server;
        faults = new FaultDesk(late, running);
        front = new SchwabFront(settings.front(), market, journal, this::base);
        byHand = new ByHand(market, settings.apps().get(0).tag());
        certificates = settings.tls ? new Certificates() : null;
        FrontDoor.Workshop workshop = new FrontDoor.Workshop(settings.clock, late, running, settings.compress);
        FrontDoor door = new FrontDoor(front, faults, journal, workshop);
        server = WebServers.start(door, faults, certificates, settings.http2);
        url = URI.create((settings.tls ? "https" : "http") + "://127.0.0.1:" + server.port());
    }

    /**
     * Starts a box with one margin account and one app.
     *
     * @return a box that answers
     */
    public static SchwabBox start() {
        return builder().start();
    }

    /** {@return a builder of boxes} */
    public static SchwabBoxBuilder builder() {
        return new SchwabBoxBuilder();
    }

    private WebServer server() {
        return server;
    }

    private String base() {
        return url.toString();
    }

    /** {@return where the box is, in the place of {@code https://api.schwabapi.com}; no path, no trailing slash} */
    public URI url() {
        return url;
    }

    /** {@return the exchange behind the box} */
    public Exchange exchange() {
        return market;
    }

    /** {@return what the box received, booked and showed} */
    public Ledger ledger() {
        return journal;
    }

    /** {@return what goes wrong at the box} */
    public Faults faults() {
        return faults;
    }

    /** {@return the OAuth desk} */
    public Tokens tokens() {
        return front.tokens();
    }

    /** {@return the first account} */
    public BoxAccount account() {
        return settings.accounts().get(0);
    }

    /** {@return every account} */
    public List<BoxAccount> accounts() {
        return settings.accounts();
    }

    /** {@return the first app} */
    public BoxApp app() {
        return settings.apps().get(0);
    }

    /** {@return H: the longest time after which a request may still be processed} */
    public Duration processingDelay() {
        return settings.processingDelay;
    }

    /** {@return L: the time after booking in which a listing does not show an order} */
    public Duration listingLag() {
        return settings.listingLag;
    }

    /** {@return the seed} */
    public long seed() {
        return settings.seed;
    }

    /**
     * {@return what a client needs to trust the box's certificate}
     *
     * @throws IllegalStateException if the box speaks plain HTTP
     */
    public SSLContext sslContext() {
        return certificates().clientContext();
    }

    /**
     * {@return what trusts the box's certificate, and no other}
     *
     * @throws IllegalStateException if the box speaks plain HTTP
     */
    public X509TrustManager trustManager() {
        return certificates().trustManager();
    }

    private Certificates certificates() {
        if (certificates == null) {
            throw new IllegalStateException("this box speaks plain HTTP: build it with tls(true)");
        }
        return certificates;
    }

    /**
     * Enters an order past the API, as a person at the broker's own screen or another program does.
     *
     * @param account the plain account number
     * @param json the order, as a request would say it
     * @return its order id
     * @throws IllegalArgumentException if Schwab would refuse the order
     */
    public long enterByHand(String account, String json) {
        return byHand.enter(Objects.requireNonNull(account, "account"), Objects.requireNonNull(json, "json"));
    }

    /**
     * Replaces a live order past the API.
     *
     * @param orderId the order
     * @param json the order in its place, as a request would say it
     * @return the successor's id
     * @throws IllegalArgumentException if Schwab would refuse the order, or the old one is over
     */
    public long replaceByHand(long orderId, String json) {
        return byHand.replace(orderId, Objects.requireNonNull(json, "json"));
    }

    /**
     * Cancels a live order past the API.
     *
     * @param orderId the order
     * @throws IllegalArgumentException if the order is over
     */
    public void cancelByHand(long orderId) {
        byHand.cancel(orderId);
    }

    /** Stops answering, drops what is still to be booked, and ends every thread and connection. */
    @Override
    public void close() {
        server.close();
        late.close();
    }

    /** {@return where it is} */
    @Override
    public String toString() {
        return "SchwabBox[" + url + ", seed=" + settings.seed + "]";
    }
}
