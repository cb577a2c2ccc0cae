package io.orderwright.broker.schwab;

import io.orderwright.client.Dialect;

/**
 * Charles Schwab, the successor of TD Ameritrade (Schwab Trader API, Accounts and Trading).
 *
 * <p>Stateless, and safe to use from any thread.
 */
public final class Schwab {
    private Schwab() {}

    /**
     * Schwab's dialect: turns orders into the JSON of its order endpoint, and requests and replies back into orders.
     *
     * <h4>What is written</h4>
     *
     * <p>Only what the order says, without white space, in one fixed sequence of fields; prices as text with the decimals
     * that they have, quantities as numbers. An order that cancels others has no fields of its own; one that triggers
     * others carries them as its children. A good-till-date order is GOOD_TILL_CANCEL with a cancelTime in UTC; its last
     * day ends at 23:59:59 in New York.
     *
     * <h4>What is canonical</h4>
     *
     * <ul>
     *   <li>Label and notes are dropped, and so are extra fields of other brokers, a routing that is left to the broker,
     *       and a restriction that is said not to hold.
     *   <li>GOOD_TILL_CANCEL with an end, and GOOD_TILL_DATE with a last day, are GOOD_TILL_DATE with an end.
     *   <li>A limit on several legs with a price effect is a net debit or a net credit.
     *   <li>A distance from the entry is an offset from the fill of the order that triggers, with its sign: a target's
     *       away from a loss, a stop's towards it.
     *   <li>A trailing stop without a basis follows the bid to sell and the ask to buy, as in Schwab's own sample.
     *   <li>A bracket's target stands before its stop.
     *   <li>An instruction that is a side, and a symbol with the asset class EQUITY or OPTION, are what Schwab reads: an
     *       equity's or an option's. What an option was told to be on is dropped: the root says it.
     * </ul>
     *
     * <h4>What is refused</h4>
     *
     * <p>What Schwab has no field for: algorithms, conditions, groups, price expressions, the overnight session,
     * leverage and margin mode, post-only and the like. {@link Dialect#encode encode} and {@link Dialect#plan plan} also
     * refuse what Schwab has a field for and does not take: instruments that are neither equities nor options, an
     * instruction of the other kind, parts of a share, quantities in money (quantityType DOLLARS is for funds, which
     * can't be ordered here), equity orders that are immediate-or-cancel or end with the week or a month, an end on an
     * order for the day, a routing of the trader's choice.
     *
     * <h4>What is read</h4>
     *
     * <p>A request or a reply, of any nesting. What a reply tells of the past (ids, statuses, fills, times, the account)
     * is dropped, with what Schwab added on its own: the route, the order-level quantity of a single leg, the strategy
     * NONE, the level that a trailing stop has reached, the end of a day order. Words and fields that are not known
     * here survive, as words of their own or as extra fields, and are sent again as they came.
     *
     * @return the dialect, a shared immutable instance
     */
    public static Dialect dialect() {
        return SchwabDialect.INSTANCE;
    }

    /**
     * Sets up a client for one account.
     *
     * @return a builder, for one thread
     */
    public static SchwabClientBuilder client() {
        return new SchwabClientBuilder();
    }
}
