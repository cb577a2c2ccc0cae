package io.orderwright.broker.tektii;

import io.orderwright.client.Dialect;
import java.util.Objects;

/**
 * Tektii Gateway: one process in front of one broker's account, with one JSON for all of them (Tektii Gateway API 1.0.0).
 *
 * <p>Stateless, and safe to use from any thread.
 */
public final class Tektii {
    private Tektii() {}

    /**
     * The gateway's dialect, for a provider of which nothing is known.
     *
     * <h4>What is written</h4>
     *
     * <p>An OrderRequest, without white space, in one fixed sequence of fields; decimals as text with the digits that they
     * have. An entry with its exits is one request: the exits are its stop_loss and take_profit. Orders that cancel each
     * other are several requests that share a group; {@link Dialect#plan plan} gives them, their client order ids made
     * from the placement's: {@code id_0}, {@code id_1}… in the group {@code id}. A time in force is written where the
     * order says one.
     *
     * <h4>What is canonical</h4>
     *
     * <ul>
     *   <li>An instrument is its symbol, and an instruction its side: SELL_SHORT is SELL. Whether a symbol is a share or a
     *       pair is not told.
     *   <li>An unset time in force is GOOD_TILL_CANCEL, as the gateway documents it; for a market order at Oanda it is
     *       FILL_OR_KILL. An exit lives until it is cancelled.
     *   <li>A bracket's target stands before its stop.
     *   <li>Label, notes and the name of a strategy are dropped, and so are extra fields of other brokers, the normal
     *       session, and a restriction that is said not to hold.
     * </ul>
     *
     * <h4>What is refused</h4>
     *
     * <p>What the gateway has no field for: several legs, options, quantities in money, links, sessions, dates, conditions,
     * algorithms; an order that triggers anything but exits at a level that undo it in its full size; exits with terms of
     * their own. {@link Dialect#encode encode} and {@link Dialect#plan plan} also refuse what the gateway refuses: words
     * that it does not know, symbols of more than 20 characters, distances of a hundred percent.
     *
     * <h4>What is read</h4>
     *
     * <p>A request or a reply, numbers as text or as numbers, absent fields also as null; or a list of the bodies of one
     * plan. Ids are the placement's and not the order's. Fields that are not known survive as extra fields.
     *
     * @return the dialect, a shared immutable instance
     */
    public static Dialect dialect() {
        return TektiiDialect.ANY;
    }

    /**
     * The gateway's dialect for the provider behind it. What that provider drops, changes or breaks without a word is
     * refused too, by {@link Dialect#encode encode} and {@link Dialect#plan plan}, unless the caller accepts it by name.
     *
     * @param provider the provider
     * @return the dialect, immutable
     */
    public static Dialect dialect(TektiiProvider provider) {
        return new TektiiDialect(Objects.requireNonNull(provider, "provider"));
    }

    /**
     * Sets up a client of a gateway.
     *
     * @return a builder, for one thread
     */
    public static TektiiClientBuilder client() {
        return new TektiiClientBuilder();
    }
}
