package io.orderwright.broker.schwab;

import io.orderwright.client.BrokerClient;
import java.util.List;

/**
 * A connection to one account at Schwab. Made by {@link Schwab#client()}.
 *
 * <p>Safe for any number of threads. Close it when done.
 */
public interface SchwabClient extends BrokerClient {
    /**
     * The accounts that the login may use, by the hashes that stand for their numbers in Schwab's paths.
     *
     * @return the hashes, in Schwab's order
     * @throws io.orderwright.OrderwrightException if they can't be read
     */
    List<String> accounts();

    /**
     * Opens the connections of orders and of reads, and reads a token, so that the first order is not the first call. Two
     * cheap reads; failing does no harm. An order takes no connection that was idle for four seconds: call it just
     * before.
     *
     * @return whether the broker was reached
     */
    boolean warmUp();
}
