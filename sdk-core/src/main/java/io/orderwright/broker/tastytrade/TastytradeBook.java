package io.orderwright.broker.tastytrade;

import io.orderwright.InvalidOrderException;
import io.orderwright.client.AccountBalances;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderQuery;
import io.orderwright.client.Position;
import io.orderwright.client.Preview;
import io.orderwright.client.Request;
import io.orderwright.internal.client.BookPort;
import io.orderwright.internal.client.PageReader;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.ReplyReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What reading an account asks of tastytrade. */
final class TastytradeBook implements BookPort {
    /** tastytrade's words for orders that have not ended. */
    private static final String[] WORKING = {
        "Received", "Routed", "In Flight", "Contingent", "Live", "Cancel Requested", "Replace Requested"
    };

    /** No document limits the life of an order that is good until cancelled. */
    private static final Duration OLDEST_WORKING = Duration.ofDays(3 * 365);

    private static final Duration AHEAD = Duration.ofDays(1);

    private final TastytradeCalls calls;
    private final OrderParser parser;

    TastytradeBook(TastytradeCalls calls, TastytradeDialect dialect) {
        this.calls = calls;
        this.parser = new OrderParser(calls.account(), dialect::decode);
    }

    @Override
    public List<Call> list(OrderQuery query) {
        if (query.allAccounts()) {
            throw InvalidOrderException.of(
                    "allAccounts", "is one account at a time at tastytrade", "true", "open a client for each account");
        }
        String[] statuses = new TreeSet<>(query.brokerStatuses()).toArray(new String[0]);
        TastytradeSearch search =
                TastytradeSearch.between(query.from(), query.to()).statuses(statuses);
        return List.of(calls.list(search, 0));
    }

    /** {@return false: the last page says that it is the last} */
    @Override
    public boolean isFull(int rows) {
        return false;
    }

    @Override
    public OrderQuery working(Instant now) {
        return OrderQuery.entered(now.minus(OLDEST_WORKING), now.plus(AHEAD)).statuses(WORKING);
    }

    @Override
    public ReplyReader orders(Consumer<Order> each) {
        return body -> {
            OrderPage page = ListedPage.read(body, parser);
            page.orders().forEach(each);
        };
    }

    @Override
    public PageReader page(Call call, Consumer<Order> each) {
        return new ListedPage(call, parser, each);
    }

    /** tastytrade cancels a component with its complex order only. */
    @Override
    public OrderId canceledBy(Order order) {
        return order instanceof TastytradeOrder known
                ? known.complexOrderId()
                        .map(complex -> OrderId.group(WireFields.BROKER, calls.account(), complex))
                        .orElse(known.id())
                : order.id();
    }

    @Override
    public boolean mayBeCanceled(Order order) {
        return !(order instanceof ReadOrder known) || known.complexOrderId().isPresent() || known.mayBeCanceled();
    }

    @Override
    public Call preview(Request request) {
        return TastytradePort.isComplex(request) ? calls.previewComplex(request.body()) : calls.preview(request.body());
    }

    @Override
    public Preview preview(Attempt.Answered reply) {
        return tried(reply).preview();
    }

    /** What a trial says, also one that fails. */
    static TastytradePreview tried(Attempt.Answered reply) {
        return TastytradeErrors.REPLIES.of(TastytradeCalls.PREVIEW, reply, DryRunDecoder::read);
    }

    @Override
    public Call balances() {
        return calls.balances();
    }

    @Override
    public AccountBalances balances(Attempt.Answered reply) {
        return TastytradeErrors.REPLIES.of(
                "read balances", reply, json -> AccountDecoder.balances(json, calls.account()));
    }

    @Override
    public Call positions() {
        return calls.positions(List.of());
    }

    @Override
    public List<Position> positions(Attempt.Answered reply) {
        return TastytradeErrors.REPLIES.of("read positions", reply, AccountDecoder::positions);
    }
}
