package io.orderwright.internal.client;

import io.orderwright.client.AccountBalances;
import io.orderwright.client.AsyncOrderService;
import io.orderwright.client.CallOptions;
import io.orderwright.client.CancelAllResult;
import io.orderwright.client.CancelResult;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderQuery;
import io.orderwright.client.OrderService;
import io.orderwright.client.PlacedOrder;
import io.orderwright.client.Placement;
import io.orderwright.client.Position;
import io.orderwright.client.PreTradeCheck;
import io.orderwright.client.Preview;
import io.orderwright.client.ReplaceResult;
import io.orderwright.client.Request;
import io.orderwright.client.UnresolvedOrder;
import io.orderwright.error.UnknownOutcome;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.submit.CallerHandle;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderPart;
import io.orderwright.order.OrderSpec;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The orders of one account, put together from the parts of this package. */
public class DefaultOrderService implements OrderService {
    private final ServiceTools tools;
    private final Reading reading;
    private final Placing placing;
    private final Waiting waiting;

    /**
     * Creates the service.
     *
     * @param tools what its parts share
     */
    public DefaultOrderService(ServiceTools tools) {
        this.tools = tools;
        this.reading = new Reading(tools);
        this.placing = new Placing(tools);
        this.waiting = new Waiting(tools);
    }

    PlacedOrder place(OrderPart order, Placement how, CallerHandle caller) {
        return placing.place(order, how, caller);
    }

    @Override
    public PlacedOrder place(OrderPart order, Placement how) {
        return placing.place(order, how, new CallerHandle());
    }

    @Override
    public ReplaceResult replace(OrderId id, OrderPart successor, boolean partlyFilled) {
        return placing.replace(id, successor, partlyFilled);
    }

    @Override
    public ReplaceResult modify(OrderId id, UnaryOperator<OrderBuilder> change) {
        return placing.modify(id, change);
    }

    /**
     * Changes a working single order by another call than the broker's usual one; everything else is as in {@link
     * #modify}.
     *
     * @param id the order
     * @param change what to change
     * @param how the call that replaces an order, which is given by its key, by a request
     */
    protected final ReplaceResult modify(
            OrderId id, UnaryOperator<OrderBuilder> change, BiFunction<String, Request, Call> how) {
        return placing.replace(id, placing.changed(id, change), false, how);
    }

    /** {@return an order that may be half-written, finished} */
    protected static OrderSpec built(OrderPart order) {
        return Parts.build(order);
    }

    /**
     * Makes a read of a broker's own, within this service's time limits.
     *
     * @param call the read
     * @param parser reads the answer
     * @throws io.orderwright.OrderwrightException if there is no answer, or it can't be understood
     */
    protected final <T> T read(Call call, Function<Attempt.Answered, T> parser) {
        return reading.read(call, parser);
    }

    /**
     * Makes a read whose answer is read as it arrives, within this service's time limits.
     *
     * @param call the read, with its reader
     * @throws io.orderwright.OrderwrightException if there is no answer, or it is cut or can't be understood
     */
    protected final void read(Call call) {
        reading.read(call);
    }

    @Override
    public CancelResult cancel(OrderId id, Duration within) {
        return tools.desk().canceller().cancel(id, within);
    }

    @Override
    public CancelAllResult cancelAll(Predicate<Order> filter) {
        return new CancellingAll(tools).cancel(filter);
    }

    @Override
    public Order get(OrderId id) {
        return reading.order(id);
    }

    @Override
    public List<Order> list(OrderQuery query) {
        return reading.list(query);
    }

    @Override
    public void forEach(OrderQuery query, Consumer<? super Order> each) {
        reading.forEach(query, each);
    }

    @Override
    public List<Order> working() {
        return list(tools.book().working(tools.submit().clock().instant())).stream()
                .filter(order -> !order.status().isEnd())
                .toList();
    }

    @Override
    public Preview preview(OrderPart order) {
        Request request = tools.dialect()
                .plan(Parts.build(order), Placement.usual())
                .requests()
                .get(0);
        return reading.read(tools.book().preview(request), tools.book()::preview);
    }

    @Override
    public PreTradeCheck check(OrderPart order) {
        return new PreTrade(Parts.build(order)).against(balances(), positions());
    }

    /** {@return the account's positions} */
    public List<Position> positions() {
        return reading.read(tools.book().positions(), tools.book()::positions);
    }

    /** {@return the account's balances} */
    public AccountBalances balances() {
        return reading.read(tools.book().balances(), tools.book()::balances);
    }

    @Override
    public Order awaitFill(OrderId id, Duration within) {
        return waiting.awaitFill(id, within);
    }

    @Override
    public Order awaitEnd(OrderId id, Duration within) {
        return waiting.awaitEnd(id, within);
    }

    @Override
    public List<UnresolvedOrder> recover() {
        return new Recovering(tools).recover();
    }

    @Override
    public List<UnresolvedOrder> unresolved() {
        return new Recovering(tools).unresolved();
    }

    @Override
    public UnresolvedOrder unresolved(UnknownOutcome outcome) {
        return tools.desk()
                .find(outcome.intentId())
                .<UnresolvedOrder>map(record -> Unresolved.of(tools, record))
                .orElseThrow(() -> new NoSuchElementException(
                        "this client's journal does not know the intent " + outcome.intentId()));
    }

    @Override
    public OrderService with(CallOptions options) {
        return new DefaultOrderService(tools.with(options));
    }

    @Override
    public AsyncOrderService async() {
        return new DefaultAsyncOrderService(this, tools.executor());
    }
}
