package io.orderwright.sandbox;

import io.orderwright.sandbox.internal.tastytrade.TastytradeFront;
import io.orderwright.sandbox.internal.tastytrade.Words;
import java.util.Objects;

/**
 * tastytrade in a box: its Open API over real HTTP on loopback, as strict as its documents, with a small exchange
 * behind it, a ledger of what it accepted, and faults to order.
 *
 * <p>It is written from tastytrade's Swagger documents and guides, and from recorded answers (order-api versions
 * 20250813 and 20261012). The paths are below {@link #url}; a request needs a {@code User-Agent} of product and
 * version, and a token of {@link #tokens} or of {@code POST /oauth/token}. A person who is sent to {@code /auth.html} lets
 * the app in at once.
 *
 * <p>Where it differs from the real one: an unknown key is refused; futures stand for one of their underlying, whatever
 * the contract's size; fees are the box's own (0.001 dollars for a share; 1 dollar to open an option contract, and
 * 0.12 for each; 1.57 for a future or an option on one); a pair waits for its orders' last prices; there is no
 * account streamer. Safe for use by several threads; {@link #close} ends its threads and connections.
 */
public final class TastytradeBox extends BrokerBox {
    /** Beyond what fits into 32 bits, as tastytrade's ids are. */
    private static final long LOWEST_ID = 4_007_362_691L;

    private final BoxApp app;
    private final TastytradeFront front;
    private final Words words;
    private final BoxGrounds grounds;

    private TastytradeBox(BoxGrounds grounds, TastytradeFront front, Words words, BoxApp app) {
        super(grounds, front);
        this.grounds = grounds;
        this.front = front;
        this.words = words;
        this.app = app;
    }

    static TastytradeBox start(TastytradeBoxBuilder settings) {
        Words words = new Words();
        BoxGrounds grounds = new BoxGrounds(settings, LOWEST_ID, words);
        TastytradeFront front = new TastytradeFront(settings.front(words), grounds.market(), grounds.journal());
        return new TastytradeBox(grounds, front, words, settings.app());
    }

    /**
     * Starts a box with one margin account and one app.
     *
     * @return a box that answers
     */
    public static TastytradeBox start() {
        return builder().start();
    }

    /** {@return a builder of boxes} */
    public static TastytradeBoxBuilder builder() {
        return new TastytradeBoxBuilder();
    }

    /** {@return the token desk; its refresh tokens never expire and are not replaced} */
    public Tokens tokens() {
        return front.tokens();
    }

    /** {@return the app whose secret renews tokens} */
    public BoxApp app() {
        return app;
    }

    /**
     * Enters an order past the API, as a person at the broker's own screen or another program does.
     *
     * @param account the account number
     * @param json the order, as a request would say it
     * @return its order id
     * @throws IllegalArgumentException if tastytrade would refuse the order
     */
    public long enterByHand(String account, String json) {
        return front.enterByHand(Objects.requireNonNull(account, "account"), Objects.requireNonNull(json, "json"));
    }

    /**
     * Shows an order in a status from now on, whatever becomes of it: {@code Routed} or {@code In Flight}, which the
     * box passes through at once, or a word that no client knows.
     *
     * @param orderId the order
     * @param status the word
     */
    public void showAs(long orderId, String status) {
        words.show(orderId, Objects.requireNonNull(status, "status"));
    }

    /**
     * Removes a live order, as tastytrade's staff do: it ends as {@code Removed}, or as {@code Partially Removed} if a
     * part has filled.
     *
     * @param orderId the order
     * @throws IllegalArgumentException if the box has no such order, or it is over
     */
    public void remove(long orderId) {
        grounds.market().read(() -> {
            cancelByHand(orderId);
            BookedOrder order = ledger().order(orderId).orElseThrow();
            words.show(orderId, order.filledQuantity().signum() > 0 ? "Partially Removed" : "Removed");
            return order;
        });
    }
}
