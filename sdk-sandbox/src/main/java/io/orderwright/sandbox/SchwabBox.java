package io.orderwright.sandbox;

import io.orderwright.sandbox.internal.schwab.ByHand;
import io.orderwright.sandbox.internal.schwab.SchwabFront;
import java.util.Objects;

/**
 * Schwab in a box: its Trader API and its OAuth over real HTTP on loopback, as strict as its documents, with a small
 * exchange behind it, a ledger of what it accepted, and faults to order.
 *
 * <p>It is written from what Schwab documents and what its users report (Schwab Trader API, "Account Access and User
 * Preferences" 1.0.0). The trader root is {@code url() + "/trader/v1"}, OAuth is at {@code url() + "/v1/oauth"}.
 * Safe for use by several threads; {@link #close} ends its threads and connections.
 */
public final class SchwabBox extends BrokerBox {
    private static final long LOWEST_ID = 1_000_000_000_000L;

    private final BoxApp app;
    private final SchwabFront front;
    private final ByHand byHand;

    private SchwabBox(BoxGrounds grounds, SchwabFront front, BoxApp app) {
        super(grounds, front);
        this.app = app;
        this.front = front;
        byHand = new ByHand(grounds.market(), app.tag());
    }

    static SchwabBox start(SchwabBoxBuilder settings) {
        BoxGrounds grounds = new BoxGrounds(settings, LOWEST_ID, SchwabFront.WORDING);
        SchwabFront front = new SchwabFront(settings.front(), grounds.market(), grounds.journal(), grounds::base);
        return new SchwabBox(grounds, front, settings.apps().get(0));
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

    /** {@return the OAuth desk} */
    public Tokens tokens() {
        return front.tokens();
    }

    /** {@return the first app} */
    public BoxApp app() {
        return app;
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
}
