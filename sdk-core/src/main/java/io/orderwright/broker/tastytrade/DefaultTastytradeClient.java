package io.orderwright.broker.tastytrade;

import static java.util.Objects.requireNonNull;

import io.orderwright.client.AccountBalances;
import io.orderwright.client.Capabilities;
import io.orderwright.client.Position;
import io.orderwright.internal.client.Connection;
import io.orderwright.internal.client.Lifetime;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.reply.ReadableReply;
import java.util.List;

/** One account at tastytrade. */
final class DefaultTastytradeClient implements TastytradeClient {
    private final DefaultTastytradeOrders orders;
    private final TastytradeCalls calls;
    private final TastytradeDialect dialect;
    private final Connection connection;
    private final Lifetime lifetime;

    DefaultTastytradeClient(
            DefaultTastytradeOrders orders,
            TastytradeCalls calls,
            TastytradeDialect dialect,
            Connection connection,
            Lifetime lifetime) {
        this.orders = orders;
        this.calls = calls;
        this.dialect = dialect;
        this.connection = connection;
        this.lifetime = lifetime;
    }

    @Override
    public TastytradeOrderService orders() {
        return orders;
    }

    @Override
    public List<Position> positions() {
        return orders.positions();
    }

    @Override
    public List<Position> positions(String... underlyings) {
        return read(calls.positions(List.of(underlyings)), AccountDecoder::positions);
    }

    @Override
    public AccountBalances balances() {
        return orders.balances();
    }

    @Override
    public AccountBalances balances(String currency) {
        return read(
                calls.balances(requireNonNull(currency, "currency")),
                json -> AccountDecoder.balances(json, calls.account()));
    }

    @Override
    public TastytradeTradingStatus tradingStatus() {
        return read(calls.tradingStatus(), AccountDecoder::tradingStatus);
    }

    @Override
    public TastytradePositionLimits positionLimits() {
        return read(calls.positionLimits(), AccountDecoder::positionLimits);
    }

    @Override
    public List<TastytradeAccount> accounts() {
        return read(TastytradeCalls.accounts(), AccountDecoder::accounts);
    }

    private <T> T read(Call call, ReadableReply.Decoder<T> decoder) {
        return TastytradeErrors.REPLIES.of(call.operation(), connection.read(call), decoder);
    }

    @Override
    public Capabilities capabilities() {
        return dialect.capabilities();
    }

    @Override
    public TastytradeDialect dialect() {
        return dialect;
    }

    @Override
    public void close() {
        lifetime.end();
    }

    /** {@return the broker's name, without the account} */
    @Override
    public String toString() {
        return "TastytradeClient";
    }
}
