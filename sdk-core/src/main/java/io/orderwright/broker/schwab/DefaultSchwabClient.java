package io.orderwright.broker.schwab;

import io.orderwright.OrderwrightException;
import io.orderwright.client.AccountBalances;
import io.orderwright.client.Capabilities;
import io.orderwright.client.Dialect;
import io.orderwright.client.OrderService;
import io.orderwright.client.Position;
import io.orderwright.internal.client.DefaultOrderService;
import io.orderwright.internal.client.Lifetime;
import io.orderwright.internal.client.OpenAccount;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One account at Schwab. */
final class DefaultSchwabClient implements SchwabClient {
    private final DefaultOrderService orders;
    private final Lifetime lifetime;
    private final AccountHashes hashes;
    private final BooleanSupplier warmUp;

    DefaultSchwabClient(OpenAccount account, AccountHashes hashes, BooleanSupplier warmUp) {
        this.orders = account.orders();
        this.lifetime = account.lifetime();
        this.hashes = hashes;
        this.warmUp = warmUp;
    }

    @Override
    public OrderService orders() {
        return orders;
    }

    @Override
    public List<Position> positions() {
        return orders.positions();
    }

    @Override
    public AccountBalances balances() {
        return orders.balances();
    }

    @Override
    public List<String> accounts() {
        return hashes.all();
    }

    @Override
    public boolean warmUp() {
        try {
            return warmUp.getAsBoolean() && !hashes.all().isEmpty();
        } catch (OrderwrightException unreachable) {
            return false;
        }
    }

    @Override
    public Capabilities capabilities() {
        return Schwab.dialect().capabilities();
    }

    @Override
    public Dialect dialect() {
        return Schwab.dialect();
    }

    @Override
    public void close() {
        lifetime.end();
    }

    /** {@return the broker's name, without the account} */
    @Override
    public String toString() {
        return "SchwabClient";
    }
}
