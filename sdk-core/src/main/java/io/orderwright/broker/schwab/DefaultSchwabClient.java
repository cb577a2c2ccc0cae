package io.orderwright.broker.schwab;

import io.orderwright.OrderwrightException;
import io.orderwright.client.AccountBalances;
import io.orderwright.client.Capabilities;
import io.orderwright.client.Dialect;
import io.orderwright.client.OrderService;
import io.orderwright.client.Position;
import io.orderwright.internal.client.DefaultOrderService;
import io.orderwright.internal.client.Executors;
import io.orderwright.internal.engine.EngineStack;
import io.orderwright.internal.http.HttpTransport;
import io.orderwright.internal.submit.OrderDesk;
import io.orderwright.journal.OrderJournal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** One account at Schwab. */
final class DefaultSchwabClient implements SchwabClient {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DefaultOrderService orders;
    private final Lifetime lifetime;
    private final AccountHashes hashes;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** What ends with the client, in the order in which it ends. */
    record Lifetime(
            HttpTransport transport,
            EngineStack stack,
            OrderDesk desk,
            Optional<OrderJournal> journal,
            Executors.Owned executor) {
        void end() {
            desk.close();
            stack.close(PATIENCE);
            executor.close();
            transport.close();
            journal.ifPresent(OrderJournal::close);
        }
    }

    DefaultSchwabClient(DefaultOrderService orders, Lifetime lifetime, AccountHashes hashes) {
        this.orders = orders;
        this.lifetime = lifetime;
        this.hashes = hashes;
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
            return !hashes.all().isEmpty();
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
        if (closed.compareAndSet(false, true)) {
            lifetime.end();
        }
    }

    /** {@return the broker's name, without the account} */
    @Override
    public String toString() {
        return "SchwabClient";
    }
}
