package io.orderwright.client;

import java.util.List;

/**
 * A connection to one account at one broker. A broker adds what it has more by extending this.
 *
 * <p>Safe for any number of threads. Close it when done: no thread of its own stays behind, and what was in flight is in
 * the journal.
 */
public interface BrokerClient extends AutoCloseable {
    /** {@return the account's orders} */
    OrderService orders();

    /**
     * Reads the account's positions.
     *
     * @return the positions, in the broker's order
     * @throws io.orderwright.OrderwrightException if they can't be read
     */
    List<Position> positions();

    /**
     * Reads the account's balances.
     *
     * @return the balances
     * @throws io.orderwright.OrderwrightException if they can't be read
     */
    AccountBalances balances();

    /** {@return what the broker can express} */
    Capabilities capabilities();

    /** {@return the broker's dialect} */
    Dialect dialect();

    /** Refuses new calls, waits a little for those in flight, and closes the journal last. Closing twice does nothing. */
    @Override
    void close();
}
