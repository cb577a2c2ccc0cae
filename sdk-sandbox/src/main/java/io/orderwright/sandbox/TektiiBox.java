package io.orderwright.sandbox;

import io.orderwright.sandbox.internal.tektii.TektiiFront;
import java.util.List;
import java.util.Objects;

/**
 * Tektii Gateway in a box: its REST API over real HTTP on loopback, in front of a provider that can be chosen, as
 * strict as the gateway, with a ledger of what it accepted and faults to order.
 *
 * <p>It is written from the gateway's source and documents (version 0.2.0; API title "Tektii Gateway API" 1.0.0). The
 * paths are below {@code url() + "/v1"}. A gateway has one account, the box's first. Where it differs from the real one:
 * orders fill by the exchange's quotes with every provider, positions are netted with every provider, and there is no
 * WebSocket. Safe for use by several threads; {@link #close} ends its threads and connections.
 */
public final class TektiiBox extends BrokerBox {
    private static final long LOWEST_ID = 1_000_000L;

    private final TektiiFront front;
    private final TektiiProvider provider;

    private TektiiBox(BoxGrounds grounds, TektiiFront front, TektiiProvider provider) {
        super(grounds, front);
        this.front = front;
        this.provider = provider;
    }

    static TektiiBox start(TektiiBoxBuilder settings) {
        TektiiFront.Settings told = settings.front();
        BoxGrounds grounds = new BoxGrounds(settings, LOWEST_ID, TektiiFront.wording(told.profile()));
        TektiiFront front = new TektiiFront(told, grounds.market(), grounds.journal());
        return new TektiiBox(grounds, front, told.profile().provider());
    }

    /**
     * Starts a box with the mock provider and no API key.
     *
     * @return a box that answers
     */
    public static TektiiBox start() {
        return builder().start();
    }

    /** {@return a builder of boxes} */
    public static TektiiBoxBuilder builder() {
        return new TektiiBoxBuilder();
    }

    /** {@return the provider behind the gateway} */
    public TektiiProvider provider() {
        return provider;
    }

    /**
     * Tells which keys of requests the gateway did not know, each after its operation, e.g. {@code PLACE_ORDER
     * stopLoss}. The gateway ignores them in silence, so that a typo leaves a position unprotected.
     *
     * @return the keys, in the order of arrival
     */
    public List<String> unknownKeys() {
        return front.unknownKeys();
    }

    /**
     * Places the exits that {@link TektiiFault#exitsLate} held back.
     *
     * @return of how many fills
     */
    public int placeLateExits() {
        return front.placeLateExits();
    }

    /** Opens the adapter's circuit breaker: what needs the broker is refused with 503 until it is reset. */
    public void openBreaker() {
        front.openBreaker();
    }

    /**
     * Lets the gateway stop: new orders are refused with 503, and it is not ready.
     *
     * @param stopping whether it stops; false to let it work again
     */
    public void shuttingDown(boolean stopping) {
        front.stopping(stopping);
    }

    /**
     * Restarts the gateway, which forgets what it kept in memory: OCO groups, exits that wait for their entry's fill,
     * and with some providers the orders that are over. The broker's orders stay as they are.
     */
    public void restartGateway() {
        front.restart();
    }

    /**
     * Enters an order at the broker past the gateway, as a person or another program does.
     *
     * @param json the order, as a request would say it
     * @return its number, as {@link BookedOrder#id} says it
     * @throws IllegalArgumentException if the gateway would refuse the order
     */
    public long enterByHand(String json) {
        return front.enterByHand(Objects.requireNonNull(json, "json"));
    }
}
