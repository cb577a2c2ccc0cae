package io.orderwright.broker.schwab;

import io.orderwright.client.Dialect;
import io.orderwright.client.Order;
import io.orderwright.client.Request;
import io.orderwright.error.OrderRejectedException;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.ReplyGrammar;
import io.orderwright.internal.reply.OrderCollector;
import io.orderwright.internal.reply.OrderReader;
import io.orderwright.internal.submit.Look;
import io.orderwright.internal.submit.OrderPort;
import io.orderwright.internal.submit.Sought;
import io.orderwright.order.OrderSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What placing exactly once asks of Schwab, for one account. */
final class SchwabPort implements OrderPort {
    /** No document tells it; users' reports of listings that lag speak of seconds. */
    static final Duration USUAL_HORIZON = Duration.ofSeconds(30);

    private static final Duration AHEAD = Duration.ofDays(1);

    private final SchwabCalls calls;
    private final Dialect dialect;
    private final InstantSource clock;
    private final Duration horizon;
    private final SchwabErrors grammar;
    private final OrderParser parser;

    SchwabPort(SchwabCalls calls, Dialect dialect, InstantSource clock, Duration horizon) {
        this.calls = calls;
        this.dialect = dialect;
        this.clock = clock;
        this.horizon = horizon;
        this.grammar = new SchwabErrors(clock);
        this.parser = OrderParser.of(calls.account(), dialect::decode);
    }

    @Override
    public String broker() {
        return SchwabErrors.BROKER;
    }

    @Override
    public ReplyGrammar grammar() {
        return grammar;
    }

    @Override
    public String correlationHeader() {
        return SchwabErrors.CORRELATION;
    }

    @Override
    public Duration settleHorizon() {
        return horizon;
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
        OrderCollector collector = new OrderCollector(new OrderReader(parser));
        Call call = calls.list(window, Optional.empty(), SchwabCalls.USUAL_MOST).readBy(collector);
        Attempt attempt = reader.apply(call);
        List<Order> orders = collector.orders();
        boolean complete = attempt instanceof Attempt.Answered reply
                && reply.successful()
                && reply.whole()
                && collector.complete()
                && orders.size() < SchwabCalls.USUAL_MOST;
        return new Look(complete, orders);
    }

    @Override
    public Request restored(String body, Optional<String> clientOrderId) {
        return new Request(SchwabCalls.PLACE, "/accounts/{account}/orders", body, "", clientOrderId);
    }

    @Override
    public OrderSpec decode(String body) {
        return dialect.decode(body);
    }

    @Override
    public OrderSpec canonical(OrderSpec order) {
        return dialect.canonical(order);
    }
}
