package io.orderwright.broker.tastytrade;

import static java.util.Objects.requireNonNull;

import io.orderwright.InvalidOrderException;
import io.orderwright.OrderwrightException;
import io.orderwright.client.CallOptions;
import io.orderwright.client.CancelResult;
import io.orderwright.client.OrderId;
import io.orderwright.client.Placement;
import io.orderwright.client.ReplaceResult;
import io.orderwright.client.Request;
import io.orderwright.error.OrderNotModifiableException;
import io.orderwright.internal.client.DefaultOrderService;
import io.orderwright.internal.client.OnceSent;
import io.orderwright.internal.client.ServiceTools;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderPart;
import io.orderwright.order.RatioTrigger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The orders of one account at tastytrade. */
final class DefaultTastytradeOrders extends DefaultOrderService implements TastytradeOrderService {
    private final ServiceTools tools;
    private final TastytradeCalls calls;
    private final TastytradeDialect dialect;
    private final OrderParser parser;
    private final OnceSent once;

    DefaultTastytradeOrders(ServiceTools tools, TastytradeCalls calls, TastytradeDialect dialect) {
        super(tools);
        this.tools = tools;
        this.calls = calls;
        this.dialect = dialect;
        this.parser = new OrderParser(calls.account(), dialect::decode);
        this.once = new OnceSent(tools, Redaction::of);
    }

    @Override
    public TastytradeOrder get(OrderId id) {
        return (TastytradeOrder) super.get(id);
    }

    /** A component's refusal says that it has ended or is on its way, which sends nobody to its complex order. */
    @Override
    public CancelResult cancel(OrderId id, Duration within) {
        try {
            return super.cancel(id, within);
        } catch (OrderNotModifiableException refused) {
            throw complexOf(id)
                    .map(complex -> new OrderNotModifiableException(
                            refused.getMessage() + "; it is a component: cancel the complex order " + complex,
                            refused.failure()))
                    .orElse(refused);
        }
    }

    private Optional<String> complexOf(OrderId id) {
        try {
            return get(id).complexOrderId();
        } catch (OrderwrightException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public TastytradeOrderService with(CallOptions options) {
        return new DefaultTastytradeOrders(tools.with(options), calls, dialect);
    }

    @Override
    public TastytradePreview dryRun(OrderPart order) {
        Request request = planned(order);
        return read(tools.book().preview(request), TastytradeBook::tried);
    }

    @Override
    public TastytradePreview dryRunReplacement(OrderId id, OrderPart successor) {
        Request request = planned(successor);
        String target = Replacement.target(OrderKeys.of(requireNonNull(id, "id")), request);
        Replacement.check(get(id), dialect.canonical(dialect.decode(request.body())));
        return read(calls.previewReplacement(target, ReplacementBody.of(request.body())), TastytradeBook::tried);
    }

    private Request planned(OrderPart order) {
        return dialect.plan(built(requireNonNull(order, "order")), Placement.usual())
                .requests()
                .get(0);
    }

    @Override
    public ReplaceResult edit(OrderId id, UnaryOperator<OrderBuilder> change) {
        requireNonNull(change, "change");
        return modify(
                requireNonNull(id, "id"),
                change,
                (key, request) -> calls.edit(Replacement.target(key, request), ReplacementBody.of(request.body())));
    }

    @Override
    public TastytradeSteps replaceInSteps(OrderId id, UnaryOperator<OrderBuilder> change, Placement how) {
        return new ThreeSteps(this, dialect, tools.options().resolve())
                .change(requireNonNull(id, "id"), requireNonNull(change, "change"), requireNonNull(how, "how"));
    }

    @Override
    public List<TastytradeOrder> live() {
        return all(calls.live(0));
    }

    @Override
    public List<TastytradeOrder> search(TastytradeSearch search) {
        return all(calls.list(requireNonNull(search, "search"), 0));
    }

    @Override
    public void search(TastytradeSearch search, Consumer<? super TastytradeOrder> each) {
        forEach(calls.list(requireNonNull(search, "search"), 0), requireNonNull(each, "each"));
    }

    @Override
    public void forEachComplexOrder(Consumer<? super TastytradeOrder> each) {
        forEach(calls.listComplex(0), requireNonNull(each, "each"));
    }

    @Override
    public List<TastytradeOrder> complexOrders() {
        return all(calls.listComplex(0));
    }

    @Override
    public List<TastytradeOrder> liveComplexOrders() {
        return all(calls.liveComplex());
    }

    private List<TastytradeOrder> all(Call first) {
        List<TastytradeOrder> orders = new ArrayList<>();
        forEach(first, orders::add);
        return List.copyOf(orders);
    }

    private void forEach(Call first, Consumer<? super TastytradeOrder> each) {
        Optional<Call> next = Optional.of(first);
        while (next.isPresent()) {
            ListedPage page = new ListedPage(next.get(), parser, each);
            read(next.get().readBy(page));
            next = page.next();
        }
    }

    @Override
    public OrderId complexOrderId(String number) {
        return OrderId.group(WireFields.BROKER, calls.account(), requireNonNull(number, "number"));
    }

    @Override
    public TastytradeOrder changeRatio(OrderId pair, RatioTrigger ratio) {
        return sent(calls.editComplex(number(pair), RatioBody.of(ratio)), pair, "read the pair");
    }

    @Override
    public TastytradePreview dryRunRatio(OrderId pair, RatioTrigger ratio) {
        return read(calls.previewComplexEdit(number(pair), RatioBody.of(ratio)), TastytradeBook::tried);
    }

    private static String number(OrderId pair) {
        if (requireNonNull(pair, "pair").kind() != OrderId.Kind.GROUP) {
            throw InvalidOrderException.of(
                    "pair", "must be the id of a complex order", pair.value(), "give the id that placing it returned");
        }
        return pair.value();
    }

    @Override
    public TastytradeOrder reconfirm(OrderId id) {
        return sent(calls.reconfirm(requireNonNull(id, "id").value()), id, "read the order, and confirm it again");
    }

    /** Sent once; where the answer is lost, reading tells. */
    private TastytradeOrder sent(Call call, OrderId id, String remedy) {
        OnceSent.Outcome outcome = once.send(call);
        Attempt.Answered reply = outcome.reply().orElseThrow(() -> once.unknown(call, outcome, id.toString(), remedy));
        return TastytradeErrors.REPLIES.of(call.operation(), reply, parser::parse);
    }
}
