package io.orderwright.broker.tastytrade;

import io.orderwright.client.AccountBalances;
import io.orderwright.client.BrokerClient;
import io.orderwright.client.Position;
import java.util.List;

/**
 * A connection to one account at tastytrade. Made by {@link Tastytrade#client()}.
 *
 * <p>Safe for any number of threads. Close it when done.
 */
public interface TastytradeClient extends BrokerClient {
    /** {@inheritDoc} */
    @Override
    TastytradeOrderService orders();

    /** {@inheritDoc} */
    @Override
    TastytradeDialect dialect();

    /**
     * Reads the account's balances in one currency.
     *
     * @param currency the currency's code, such as {@code USD}
     * @return the balances
     * @throws io.orderwright.OrderwrightException if they can't be read
     */
    AccountBalances balances(String currency);

    /**
     * Reads the account's positions in some underlyings.
     *
     * @param underlyings their symbols, as tastytrade spells them
     * @return the positions, in tastytrade's order
     * @throws io.orderwright.OrderwrightException if they can't be read
     */
    List<Position> positions(String... underlyings);

    /**
     * Reads what the account may trade now, and what stops it.
     *
     * @return the status; what tastytrade does not tell is empty
     * @throws io.orderwright.OrderwrightException if it can't be read
     */
    TastytradeTradingStatus tradingStatus();

    /**
     * Reads how much the account may order and hold.
     *
     * @return the limits; what tastytrade does not tell is empty
     * @throws io.orderwright.OrderwrightException if they can't be read
     */
    TastytradePositionLimits positionLimits();

    /**
     * Reads the accounts of the login.
     *
     * @return the accounts, in tastytrade's order
     * @throws io.orderwright.OrderwrightException if they can't be read
     */
    List<TastytradeAccount> accounts();
}
