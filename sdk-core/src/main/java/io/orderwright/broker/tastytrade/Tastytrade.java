package io.orderwright.broker.tastytrade;

import io.orderwright.client.Dialect;
import io.orderwright.error.BrokerCallException;
import java.util.List;
import java.util.Objects;

/**
 * tastytrade (tastytrade Open API).
 *
 * <p>Stateless, and safe to use from any thread.
 */
public final class Tastytrade {
    private Tastytrade() {}

    /**
     * tastytrade's dialect: turns orders into the JSON of its order endpoints, and requests and replies back into
     * orders.
     *
     * <h4>What is written</h4>
     *
     * <p>Without white space, in one fixed sequence of fields; prices and amounts of money as text with the decimals
     * that they have, quantities as numbers. A single order goes to {@code /orders}. Orders that cancel each other,
     * an order that releases up to three others, a bracket and a pair are one request to {@code /complex-orders}, of the
     * types OCO, OTO, OTOCO and PAIRS. A placement's client order id is the {@code external-identifier}; the
     * components of a complex order carry it with their place in the JSON, as in {@code abc-1}.
     *
     * <h4>What is canonical</h4>
     *
     * <ul>
     *   <li>An action opens or closes: BUY is Buy to Open, SELL is Sell to Close, SELL_SHORT is Sell to Open,
     *       BUY_TO_COVER is Buy to Close, of shares and of spot pairs. A single future may be bought or sold without
     *       saying which. A position effect that an instruction leaves open becomes part of it.
     *   <li>What the only leg pays or receives follows from its action; the net price of several legs is a NET_DEBIT or
     *       a NET_CREDIT, a stop limit's has a price effect.
     *   <li>An unset time in force is DAY, because tastytrade needs one; the regular session is no session.
     *       GOOD_TILL_DATE with a time alone is GOOD_TILL_CANCEL with that time. Times have milliseconds.
     *   <li>An order that closes a position is checked strictly: tastytrade would open one where there is none to
     *       close. That is said for every close that does not say otherwise, but for those that another order of the
     *       same request releases, which have nothing to close when they are sent.
     *   <li>Label, notes, the name of the strategy, extra fields of other brokers, and a restriction that is said not
     *       to hold are dropped, and so is a number of units that the legs tell.
     *   <li>A class of shares stands behind a slash, as in BRK/B; futures are read verbatim, unless the dialect knows a
     *       {@linkplain TastytradeDialect#referenceYear(int) year} to read them by.
     *   <li>A bracket's target stands before its stop.
     * </ul>
     *
     * <h4>What is refused</h4>
     *
     * <p>What tastytrade has no field for: fill-or-kill, trailing stops, orders on the close, linked prices, algorithms,
     * quantities that are all of a holding, composites inside of composites. {@link Dialect#encode encode} and {@link
     * Dialect#plan plan} also refuse what it has a field for and does not take: market orders of several legs or that
     * last longer than a day, more than four legs, parts of a share but at the market, extended sessions for anything
     * but shares, a net price without a direction, prices off a known {@linkplain TastytradeTicks tick}, and complex
     * orders on several underlyings.
     *
     * <h4>What is read</h4>
     *
     * <p>A request or a reply, with its envelope or without. What a reply tells of the past is dropped, and so is what
     * is not known of it; unknown fields of a request survive as extra fields, unknown words as themselves.
     *
     * @return the dialect, a shared immutable instance that knows the {@linkplain TastytradeTicks#usual() usual} ticks
     */
    public static TastytradeDialect dialect() {
        return TastytradeDialect.USUAL;
    }

    /** {@return a builder of clients of one account} */
    public static TastytradeClientBuilder client() {
        return new TastytradeClientBuilder();
    }

    /**
     * Every reason that tastytrade gave for a refusal, in its sequence: a refusal has one code of its own, and often
     * several reasons below it.
     *
     * @param refusal what was thrown
     * @return the reasons; empty where there were none, or the answer was no refusal of tastytrade's
     */
    public static List<TastytradeReason> reasons(BrokerCallException refusal) {
        return TastytradeErrors.reasons(
                Objects.requireNonNull(refusal, "refusal").failure());
    }
}
