package io.orderwright.sandbox;

import java.math.BigDecimal;

/**
 * The exchange behind a box: set a price, and resting orders fill.
 *
 * <p>A buy fills at the ask and a sell at the bid, whole, unless {@link #fillAtMost} says otherwise; a symbol without
 * a price has no market, and its orders rest. Every method acts at once and is safe to call from several threads.
 * Accounts are named by their plain number.
 */
public interface Exchange {
    /**
     * Sets bid, ask and last to one price.
     *
     * @param symbol the equity's or option's symbol
     * @param price dollars
     * @return this exchange
     */
    default Exchange price(String symbol, String price) {
        return quote(symbol, price, price, price);
    }

    /**
     * Sets a symbol's quote and lets everything that it moves happen.
     *
     * @param symbol the equity's or option's symbol
     * @param bid what buyers pay, dollars
     * @param ask what sellers want, dollars
     * @param last the last trade, dollars
     * @return this exchange
     */
    Exchange quote(String symbol, String bid, String ask, String last);

    /**
     * Limits how much trades at each quote.
     *
     * @param symbol the symbol
     * @param quantity shares or contracts per quote, from now on
     * @return this exchange
     */
    Exchange fillAtMost(String symbol, String quantity);

    /**
     * Lifts the limit that {@link #fillAtMost} set.
     *
     * @param symbol the symbol
     * @return this exchange
     */
    Exchange fillFreely(String symbol);

    /**
     * Halts a symbol: orders are taken and rest.
     *
     * @param symbol the symbol
     * @return this exchange
     */
    Exchange halt(String symbol);

    /**
     * Resumes a halted symbol.
     *
     * @param symbol the symbol
     * @return this exchange
     */
    Exchange resume(String symbol);

    /**
     * Opens a session: orders that waited for it work.
     *
     * @param session the session
     * @return this exchange
     */
    Exchange open(TradingSession session);

    /**
     * Closes a session: its orders rest, and new ones wait. Closing the regular session fills on-close orders first.
     *
     * @param session the session
     * @return this exchange
     */
    Exchange close(TradingSession session);

    /**
     * Ends the trading day: on-close orders fill at the last price, day orders expire, orders past their cancel time
     * expire.
     *
     * @return this exchange
     */
    Exchange endDay();

    /**
     * Sets an account's buying power.
     *
     * @param account the plain account number
     * @param amount dollars
     * @return this exchange
     */
    Exchange buyingPower(String account, String amount);

    /**
     * Sets a position.
     *
     * @param account the plain account number
     * @param symbol the symbol
     * @param quantity shares or contracts, negative when short
     * @param averagePrice dollars
     * @return this exchange
     */
    Exchange position(String account, String symbol, String quantity, String averagePrice);

    /**
     * Turns the checks of buying power and positions on or off. They are on when a box starts.
     *
     * @param on whether orders are checked
     * @return this exchange
     */
    Exchange riskChecks(boolean on);

    /**
     * Holds cancels: from now on a cancelled order stays pending, and may still fill, until this is switched off.
     *
     * @param on whether cancels are held
     * @return this exchange
     */
    Exchange holdCancels(boolean on);

    /**
     * Fills a live order, whatever the quote.
     *
     * @param orderId the order
     * @param quantity shares, contracts or spreads; no more than remain
     * @param price dollars for one; of a spread, its net price
     * @return this exchange
     * @throws IllegalArgumentException if the order is unknown, over, or has less remaining
     */
    Exchange fill(long orderId, String quantity, String price);

    /**
     * Rejects a live order after it was accepted.
     *
     * @param orderId the order
     * @param reason the text that the broker gives
     * @return this exchange
     * @throws IllegalArgumentException if the order is unknown or over
     */
    Exchange reject(long orderId, String reason);

    /**
     * Reads a position.
     *
     * @param account the plain account number
     * @param symbol the symbol
     * @return shares or contracts, negative when short, zero when none
     */
    BigDecimal positionOf(String account, String symbol);

    /**
     * Reads the cash.
     *
     * @param account the plain account number
     * @return dollars
     */
    BigDecimal cashOf(String account);

    /**
     * Reads the buying power that is left: what the account has, less what its working orders would need.
     *
     * @param account the plain account number
     * @return dollars
     */
    BigDecimal buyingPowerOf(String account);
}
