package io.orderwright.broker.tastytrade;

import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.Request;
import io.orderwright.error.OrderRejectedException;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.reply.UnreadableJsonException;
import io.orderwright.internal.submit.DialectPort;
import io.orderwright.internal.submit.Look;
import io.orderwright.internal.submit.Sought;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.SingleOrder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** What placing exactly once asks of tastytrade, for one account. */
final class TastytradePort extends DialectPort {
    /** No document tells how long listings lag; placements were seen to take up to two seconds. */
    static final Duration USUAL_HORIZON = Duration.ofSeconds(30);

    private final TastytradeCalls calls;
    private final OrderParser parser;
    private final Lookup lookup;

    TastytradePort(TastytradeCalls calls, TastytradeDialect dialect, InstantSource clock, Duration horizon) {
        super(dialect, new Replies(new TastytradeErrors(clock), TastytradeErrors.CORRELATION, horizon));
        this.calls = calls;
        this.parser = new OrderParser(calls.account(), dialect::decode);
        this.lookup = new Lookup(calls, parser);
    }

    @Override
    public String key(OrderId id) {
        return OrderKeys.of(id);
    }

    @Override
    public OrderId id(String account, String key) {
        return OrderKeys.id(account, key);
    }

    @Override
    public Call place(Request request) {
        return isComplex(request) ? calls.placeComplex(request.body()) : calls.place(request.body());
    }

    static boolean isComplex(Request request) {
        return request.path().equals(TastytradeDialect.COMPLEX_ORDERS);
    }

    @Override
    public Call replace(String key, Request request) {
        return calls.replace(Replacement.target(key, request), ReplacementBody.of(request.body()));
    }

    /** {@return true: a replacement has no legs, so that another quantity in it would be ignored} */
    @Override
    public boolean comparesReplacements() {
        return true;
    }

    @Override
    public void checkReplacement(Order before, OrderSpec successor) {
        Replacement.check(before, canonical(successor));
    }

    @Override
    public boolean succeeds(Order order, String replaced) {
        return order instanceof TastytradeOrder known
                && known.replaces().filter(replaced::equals).isPresent();
    }

    @Override
    public Call cancel(String key) {
        String number = OrderKeys.number(key);
        return OrderKeys.isComplex(key) ? calls.cancelComplex(number) : calls.cancel(number);
    }

    @Override
    public Call read(String key) {
        String number = OrderKeys.number(key);
        return OrderKeys.isComplex(key) ? calls.readComplex(number) : calls.read(number);
    }

    @Override
    public Optional<String> placedId(Attempt.Answered reply) {
        try {
            return Optional.of(key(parser.parse(reply.body()).id()));
        } catch (UnreadableJsonException e) {
            return Optional.empty();
        }
    }

    @Override
    public TastytradeOrder order(Attempt.Answered reply) {
        return TastytradeErrors.REPLIES.of(TastytradeCalls.READ, reply, parser::parse);
    }

    @Override
    public OrderRejectedException rejection(String operation, Order rejected) {
        return TastytradeErrors.rejection(operation, rejected);
    }

    /** {@return true: as the external identifier, which tastytrade shows and does not enforce} */
    @Override
    public boolean keepsClientOrderIds() {
        return true;
    }

    @Override
    public Look look(Sought sought, Function<Call, Attempt> reader) {
        return lookup.look(sought, reader);
    }

    @Override
    public Request restored(String body, Optional<String> clientOrderId) {
        String path = decode(body) instanceof SingleOrder ? TastytradeDialect.ORDERS : TastytradeDialect.COMPLEX_ORDERS;
        return new Request(TastytradeCalls.PLACE, path, body, "", clientOrderId);
    }
}
