package io.orderwright.broker.tektii;

import io.orderwright.InvalidOrderException;
import io.orderwright.Violation;
import io.orderwright.client.AccountBalances;
import io.orderwright.client.Dialect;
import io.orderwright.client.Order;
import io.orderwright.client.OrderQuery;
import io.orderwright.client.Position;
import io.orderwright.client.Preview;
import io.orderwright.client.Request;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.internal.client.BookPort;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.ReplyReader;
import io.orderwright.internal.reply.OrderReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What reading an account asks of a gateway, which has one account. */
final class TektiiBook implements BookPort {
    private static final Duration LONG = Duration.ofDays(364);
    private static final Duration AHEAD = Duration.ofDays(1);

    /** The gateway's words for orders that have not ended. */
    private static final Set<String> WORKING = Set.of("PENDING", "PENDING_CANCEL", "OPEN", "PARTIALLY_FILLED");

    private final KnownProvider provider;
    private final TektiiOrderParser parser;

    TektiiBook(Dialect dialect, KnownProvider provider) {
        this.provider = provider;
        this.parser = new TektiiOrderParser(provider, dialect::decode);
    }

    /**
     * Those that work and those that have ended stand in two listings. Binance lists those that have ended by symbol
     * only.
     */
    @Override
    public List<Call> list(OrderQuery query) {
        if (query.allAccounts()) {
            throw InvalidOrderException.of(
                    "allAccounts", "can't be asked of a gateway, which has one account", "true", "leave it out");
        }
        TektiiCalls.Filter filter = new TektiiCalls.Filter(
                Optional.empty(),
                query.brokerStatuses(),
                Optional.of(query.from()),
                Optional.of(query.to()),
                TektiiPort.MOST);
        if (!query.brokerStatuses().isEmpty() && WORKING.containsAll(query.brokerStatuses())) {
            return List.of(TektiiCalls.list(false, filter));
        }
        if (provider == KnownProvider.BINANCE) {
            throw InvalidOrderException.of(
                    "brokerStatuses",
                    "must be of working orders at Binance, which lists ended ones by symbol only",
                    query.brokerStatuses().isEmpty()
                            ? "all"
                            : query.brokerStatuses().toString(),
                    "ask for some of " + new TreeSet<>(WORKING) + ", or for the trades of a symbol");
        }
        return List.of(TektiiCalls.list(false, filter), TektiiCalls.list(true, filter));
    }

    @Override
    public boolean isFull(int rows) {
        return rows >= TektiiPort.MOST;
    }

    @Override
    public OrderQuery working(Instant now) {
        return OrderQuery.entered(now.minus(LONG), now.plus(AHEAD)).statuses(WORKING.toArray(new String[0]));
    }

    @Override
    public ReplyReader orders(Consumer<Order> each) {
        OrderReader reader = new OrderReader(parser);
        return body -> reader.read(body, each);
    }

    @Override
    public Call preview(Request request) {
        throw noPreview();
    }

    @Override
    public Preview preview(Attempt.Answered reply) {
        throw noPreview();
    }

    private static UnsupportedOrderException noPreview() {
        return new UnsupportedOrderException(
                WireFields.BROKER,
                List.of(new Violation("preview", "has no endpoint at Tektii", "asked for", "check the order instead")));
    }

    @Override
    public Call balances() {
        return TektiiCalls.account();
    }

    @Override
    public AccountBalances balances(Attempt.Answered reply) {
        return TektiiErrors.REPLIES.of("read account", reply, TektiiReplies::balances);
    }

    @Override
    public Call positions() {
        return TektiiCalls.positions(Optional.empty());
    }

    @Override
    public List<Position> positions(Attempt.Answered reply) {
        return TektiiErrors.REPLIES.of("list positions", reply, TektiiReplies::positions);
    }
}
