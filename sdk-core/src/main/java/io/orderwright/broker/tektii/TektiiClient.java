package io.orderwright.broker.tektii;

import io.orderwright.client.BrokerClient;
import java.util.List;

/**
 * The account behind a Tektii Gateway. What a gateway has beyond every broker: its provider, quotes, trades, positions by
 * their ids, and circuit breakers.
 *
 * <p>Safe for any number of threads.
 */
public interface TektiiClient extends BrokerClient {
    /** {@return the provider behind the gateway, as it was known when the client was built} */
    TektiiProvider provider();

    /**
     * Reads what the provider says that it can do.
     *
     * @return the capabilities as they are now
     * @throws io.orderwright.OrderwrightException if they can't be read
     */
    TektiiCapabilities readCapabilities();

    /** {@return the positions by their ids, to be closed, reduced and protected} */
    TektiiPositionService openPositions();

    /**
     * Reads the trades of a symbol. What a provider shows of the past differs.
     *
     * @param symbol the symbol, as the provider spells it
     * @return the trades, in the gateway's order
     * @throws io.orderwright.OrderwrightException if they can't be read
     */
    List<TektiiTrade> trades(String symbol);

    /**
     * Reads the trades of an order.
     *
     * @param symbol the order's symbol, by which a provider lists trades
     * @param orderId the gateway's id of the order
     * @return the trades, in the gateway's order
     * @throws io.orderwright.OrderwrightException if they can't be read
     */
    List<TektiiTrade> trades(String symbol, String orderId);

    /**
     * Reads the latest prices of a symbol.
     *
     * @param symbol the symbol, as the provider spells it
     * @return the quote
     * @throws io.orderwright.error.NotFoundException if the provider does not know the symbol
     * @throws io.orderwright.OrderwrightException if it can't be read
     */
    TektiiQuote quote(String symbol);

    /**
     * Reads how the gateway is connected to its provider.
     *
     * @return the status
     * @throws io.orderwright.OrderwrightException if it can't be read
     */
    TektiiStatus status();

    /**
     * Reads the circuit breakers.
     *
     * @return their state
     * @throws io.orderwright.OrderwrightException if it can't be read
     */
    TektiiCircuitBreakers circuitBreakers();

    /**
     * Closes the circuit breakers again. Mend first what had opened them.
     *
     * @return their state afterwards
     * @throws io.orderwright.error.RateLimitedException if they were reset less than a minute ago
     * @throws io.orderwright.OrderwrightException if they were not reset, or that can't be told: read them
     */
    TektiiCircuitBreakers resetCircuitBreakers();
}
