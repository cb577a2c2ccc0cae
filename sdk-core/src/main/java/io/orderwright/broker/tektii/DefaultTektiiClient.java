package io.orderwright.broker.tektii;

import io.orderwright.client.AccountBalances;
import io.orderwright.client.Capabilities;
import io.orderwright.client.Dialect;
import io.orderwright.client.OrderService;
import io.orderwright.client.Position;
import io.orderwright.internal.client.Connection;
import io.orderwright.internal.client.DefaultOrderService;
import io.orderwright.internal.client.Lifetime;
import io.orderwright.internal.client.OnceSent;
import io.orderwright.internal.client.OpenAccount;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.reply.ReadableReply;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The account behind one gateway. */
final class DefaultTektiiClient implements TektiiClient {
    private final DefaultOrderService orders;
    private final Lifetime lifetime;
    private final Connection connection;
    private final TektiiProvider provider;
    private final Dialect dialect;
    private final OnceSent once;
    private final PositionDesk positions;

    DefaultTektiiClient(OpenAccount account, Connection connection, TektiiProvider provider, Dialect dialect) {
        this.orders = account.orders();
        this.lifetime = account.lifetime();
        this.connection = connection;
        this.provider = provider;
        this.dialect = dialect;
        this.once = new OnceSent(account.tools(), TektiiErrors::withoutKeys);
        this.positions = new PositionDesk(connection, account.tools());
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
    public Capabilities capabilities() {
        return dialect.capabilities();
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public TektiiProvider provider() {
        return provider;
    }

    @Override
    public TektiiCapabilities readCapabilities() {
        return read(TektiiCalls.capabilities(), GatewayReplies::capabilities);
    }

    @Override
    public TektiiPositionService openPositions() {
        return positions;
    }

    /** A provider may ignore what is asked for, so what comes back is filtered again. */
    @Override
    public List<TektiiTrade> trades(String symbol) {
        Objects.requireNonNull(symbol, "symbol");
        return read(TektiiCalls.trades(Optional.of(symbol), Optional.empty()), GatewayReplies::trades).stream()
                .filter(trade -> trade.symbol().equals(symbol))
                .toList();
    }

    @Override
    public List<TektiiTrade> trades(String symbol, String orderId) {
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(orderId, "orderId");
        return read(TektiiCalls.trades(Optional.of(symbol), Optional.of(orderId)), GatewayReplies::trades).stream()
                .filter(trade -> trade.orderId().equals(orderId))
                .toList();
    }

    @Override
    public TektiiQuote quote(String symbol) {
        return read(TektiiCalls.quote(Objects.requireNonNull(symbol, "symbol")), GatewayReplies::quote);
    }

    @Override
    public TektiiStatus status() {
        return read(TektiiCalls.status(), GatewayReplies::status);
    }

    @Override
    public TektiiCircuitBreakers circuitBreakers() {
        return read(TektiiCalls.circuitBreakers(), GatewayReplies::circuitBreakers);
    }

    @Override
    public TektiiCircuitBreakers resetCircuitBreakers() {
        Call call = TektiiCalls.resetCircuitBreakers();
        OnceSent.Outcome outcome = once.send(call);
        return TektiiErrors.REPLIES.of(
                call.operation(),
                outcome.reply()
                        .orElseThrow(
                                () -> once.unknown(call, outcome, "circuit breakers", "read the circuit breakers")),
                GatewayReplies::circuitBreakers);
    }

    private <T> T read(Call call, ReadableReply.Decoder<T> decoder) {
        return TektiiErrors.REPLIES.of(call.operation(), connection.read(call), decoder);
    }

    @Override
    public void close() {
        lifetime.end();
    }

    /** {@return the broker's name and the provider's} */
    @Override
    public String toString() {
        return "TektiiClient[" + provider.platform() + "]";
    }
}
