package io.orderwright.broker.schwab;

import io.orderwright.client.Dialect;
import io.orderwright.client.Order;
import io.orderwright.client.Request;
import io.orderwright.error.OrderRejectedException;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.reply.OrderReader;
import io.orderwright.internal.submit.DialectPort;
import io.orderwright.internal.submit.Look;
import io.orderwright.internal.submit.Sought;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What placing exactly once asks of Schwab, for one account. */
final class SchwabPort extends DialectPort {
    /** No document tells it; users' reports of listings that lag speak of seconds. */
    static final Duration USUAL_HORIZON = Duration.ofSeconds(30);

    private static final Duration AHEAD = Duration.ofDays(1);

    private final SchwabCalls calls;
    private final InstantSource clock;
    private final OrderParser parser;

    SchwabPort(SchwabCalls calls, Dialect dialect, InstantSource clock, Duration horizon) {
        super(dialect, new Replies(new SchwabErrors(clock), SchwabErrors.CORRELATION, horizon));
        this.calls = calls;
        this.clock = clock;
        this.parser = OrderParser.of(calls.account(), dialect::decode);
    }

    @Override
    public Call place(Request request) {
        return calls.place(request.body());
    }

    @Override
    public Call replace(String orderId, Request request) {
        return calls.replace(orderId, request.body());
    }

    @Override
    public Call cancel(String orderId) {
        return calls.cancel(orderId);
    }

    @Override
    public Call read(String orderId) {
        return calls.read(orderId);
    }

    @Override
    public Optional<String> placedId(Attempt.Answered reply) {
        return calls.placedId(reply);
    }

    @Override
    public Order order(Attempt.Answered reply) {
        return SchwabErrors.REPLIES.of(SchwabCalls.READ, reply, parser::parse);
    }

    @Override
    public OrderRejectedException rejection(String operation, Order rejected) {
        return SchwabErrors.rejection(operation, rejected);
    }

    /** {@return false: Schwab has no client order id} */
    @Override
    public boolean keepsClientOrderIds() {
        return false;
    }

    /** Asks for all orders, whatever their status, up to a day ahead: what is asked for to be last must not be missed. */
    @Override
    public Look look(Sought sought, Function<Call, Attempt> reader) {
        Instant from = sought.from();
        Instant now = clock.instant();
        Instant to = (from.isAfter(now) ? from : now).plus(AHEAD);
        boolean complete = true;
        List<Order> orders = new ArrayList<>();
        for (ListWindow window : new ListWindow(from, to).pieces()) {
            Look piece = look(window, reader);
            complete &= piece.complete();
            orders.addAll(piece.orders());
        }
        return new Look(complete, orders);
    }

    private Look look(ListWindow window, Function<Call, Attempt> reader) {
        Call call = calls.list(window, Optional.empty(), SchwabCalls.USUAL_MOST);
        return listed(call, new OrderReader(parser), SchwabCalls.USUAL_MOST, reader);
    }

    @Override
    public Request restored(String body, Optional<String> clientOrderId) {
        return new Request(SchwabCalls.PLACE, "/accounts/{account}/orders", body, "", clientOrderId);
    }
}
