package io.orderwright.sandbox;

import io.orderwright.sandbox.internal.exchange.Ticket;
import io.orderwright.sandbox.internal.front.Front;
import io.orderwright.sandbox.internal.front.FrontDoor;
import io.orderwright.sandbox.internal.http.Certificates;
import io.orderwright.sandbox.internal.http.WebServer;
import io.orderwright.sandbox.internal.http.WebServers;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * A broker in a box, whichever broker it is: a strict front over real HTTP on loopback, with a small exchange behind
 * it, a ledger of what it accepted, and faults to order.
 *
 * <p>Safe for use by several threads; {@link #close} ends its threads and connections.
 */
public abstract class BrokerBox implements AutoCloseable {
    private final BoxBuilder<?, ?> settings;
    private final BoxGrounds grounds;
    private final @Nullable Certificates certificates;
    private final WebServer server;
    private final URI url;

    BrokerBox(BoxGrounds grounds, Front front) {
        this.grounds = grounds;
        settings = grounds.settings();
        certificates = settings.tls ? new Certificates() : null;
        FrontDoor.Workshop workshop =
                new FrontDoor.Workshop(settings.clock, grounds.late(), grounds::server, settings.compress);
        FrontDoor door = new FrontDoor(front, grounds.faults(), grounds.journal(), workshop);
        server = WebServers.start(door, grounds.faults(), certificates, settings.http2);
        url = URI.create((settings.tls ? "https" : "http") + "://127.0.0.1:" + server.port());
        grounds.opened(server, url);
    }

    /** {@return where the box is, in the place of the broker's own host; no path, no trailing slash} */
    public URI url() {
        return url;
    }

    /** {@return the exchange behind the box} */
    public Exchange exchange() {
        return grounds.market().floor();
    }

    /** {@return what the box received, booked and showed} */
    public Ledger ledger() {
        return grounds.journal();
    }

    /** {@return what goes wrong at the box} */
    public Faults faults() {
        return grounds.faults();
    }

    /** {@return the first account} */
    public BoxAccount account() {
        return accounts().get(0);
    }

    /** {@return every account} */
    public List<BoxAccount> accounts() {
        return settings.accounts();
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
     * Cancels a live order past the API, as a person at the broker's own screen or another program does.
     *
     * @param orderId the order, as {@link BookedOrder#id} names it
     * @throws IllegalArgumentException if the box has no such order, or it is over
     */
    public void cancelByHand(long orderId) {
        Ticket ticket = grounds.market().find(orderId);
        if (ticket == null) {
            throw new IllegalArgumentException("the box has no order " + orderId);
        }
        if (!grounds.market().cancel(ticket)) {
            throw new IllegalArgumentException("order " + orderId + " is over");
        }
    }

    /** Stops answering, drops what is still to be booked, and ends every thread and connection. */
    @Override
    public void close() {
        server.close();
        grounds.late().close();
    }

    /** {@return where it is} */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + url + ", seed=" + settings.seed + "]";
    }
}
