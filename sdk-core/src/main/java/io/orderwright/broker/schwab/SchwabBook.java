package io.orderwright.broker.schwab;

import io.orderwright.client.AccountBalances;
import io.orderwright.client.Dialect;
import io.orderwright.client.Order;
import io.orderwright.client.OrderQuery;
import io.orderwright.client.Position;
import io.orderwright.client.Preview;
import io.orderwright.client.Request;
import io.orderwright.internal.client.BookPort;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.ReplyReader;
import io.orderwright.internal.reply.OrderReader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What reading an account asks of Schwab. */
final class SchwabBook implements BookPort {
    /** Without a number Schwab shows 3,000 orders and does not say that there are more. */
    private static final int MOST = 1_000_000;

    /** Good-till-cancelled orders live 180 days at Schwab; a year is the widest window that it takes. */
    private static final Duration OLDEST_WORKING = Duration.ofDays(364);

    private static final Duration AHEAD = Duration.ofDays(1);

    private final SchwabCalls calls;
    private final InstantSource clock;
    private final OrderParser parser;

    /**
     * Creates the book of an account.
     *
     * @param calls the account's calls
     * @param dialect reads orders
     * @param hashes tells whose order one is where all accounts are listed
     * @param clock tells how far back all accounts may be listed
     */
    SchwabBook(SchwabCalls calls, Dialect dialect, AccountHashes hashes, InstantSource clock) {
        this.calls = calls;
        this.clock = clock;
        this.parser = new OrderParser(
                number -> number.isEmpty() ? calls.account() : hashes.hashOrNone(number), dialect::decode);
    }

    @Override
    public List<Call> list(OrderQuery query) {
        ListWindow window = new ListWindow(query.from(), query.to());
        List<Call> listings = new ArrayList<>();
        List<ListWindow> windows =
                query.allAccounts() ? List.of(window.forAllAccounts(clock.instant())) : window.pieces();
        for (ListWindow piece : windows) {
            for (Optional<String> status : statuses(query)) {
                listings.add(
                        query.allAccounts()
                                ? SchwabCalls.listAll(piece, status, MOST)
                                : calls.list(piece, status, MOST));
            }
        }
        return listings;
    }

    /** One at a time: Schwab takes no list of statuses. */
    private static List<Optional<String>> statuses(OrderQuery query) {
        return query.brokerStatuses().isEmpty()
                ? List.of(Optional.empty())
                : new TreeSet<>(query.brokerStatuses())
                        .stream().map(Optional::of).toList();
    }

    /** Where the number that was asked for is not taken, Schwab shows as many as it does without one. */
    @Override
    public boolean isFull(int rows) {
        return rows == SchwabCalls.USUAL_MOST || rows >= MOST;
    }

    @Override
    public OrderQuery working(Instant now) {
        return OrderQuery.entered(now.minus(OLDEST_WORKING), now.plus(AHEAD));
    }

    @Override
    public ReplyReader orders(Consumer<Order> each) {
        OrderReader reader = new OrderReader(parser);
        return body -> reader.read(body, each);
    }

    @Override
    public Call preview(Request request) {
        return calls.preview(request.body());
    }

    @Override
    public Preview preview(Attempt.Answered reply) {
        return SchwabErrors.REPLIES.of(SchwabCalls.PREVIEW, reply, PreviewDecoder::read);
    }

    @Override
    public Call balances() {
        return calls.balances();
    }

    @Override
    public AccountBalances balances(Attempt.Answered reply) {
        return SchwabErrors.REPLIES.of("read account", reply, json -> AccountDecoder.balances(json, calls.account()));
    }

    @Override
    public Call positions() {
        return calls.balances();
    }

    @Override
    public List<Position> positions(Attempt.Answered reply) {
        return SchwabErrors.REPLIES.of("read account", reply, AccountDecoder::positions);
    }
}
