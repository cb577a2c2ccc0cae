package io.orderwright.internal.client;

import io.orderwright.client.OrderId;
import io.orderwright.client.PlacedOrder;
import io.orderwright.client.UnresolvedOrder;
import io.orderwright.internal.submit.OrderDesk;
import io.orderwright.journal.IntentRecord;
import io.orderwright.order.OrderSpec;
import java.time.Duration;
import java.util.Optional;

/** An intent in doubt, as the journal last had it. */
final class Unresolved implements UnresolvedOrder {
    private final ServiceTools tools;
    private final IntentRecord record;
    private final Optional<String> orderId;

    Unresolved(ServiceTools tools, OrderDesk.Recovered known) {
        this.tools = tools;
        this.record = known.record();
        this.orderId = known.orderId();
    }

    static Unresolved of(ServiceTools tools, IntentRecord record) {
        return new Unresolved(
                tools,
                new OrderDesk.Recovered(record, record.orderIds().stream().findFirst()));
    }

    @Override
    public String intentId() {
        return record.intentId();
    }

    @Override
    public OrderSpec spec() {
        return tools.dialect().decode(record.intent().body());
    }

    @Override
    public String state() {
        return record.state().name();
    }

    @Override
    public Optional<OrderId> placedId() {
        return orderId.map(id -> tools.submit().port().id(tools.account(), id));
    }

    @Override
    public UnresolvedOrder resolve(Duration within) {
        return new Unresolved(tools, tools.desk().resolve(current(), within));
    }

    @Override
    public PlacedOrder resubmit() {
        OrderSpec spec = spec();
        return new Placing(tools).placed(spec, spec, tools.desk().resubmit(current(), tools.options()));
    }

    @Override
    public void cancelWhenFound() {
        tools.desk()
                .cancelWhenFound(
                        record.intentId(),
                        id -> tools.desk()
                                .canceller()
                                .cancel(
                                        tools.submit().port().id(tools.account(), id),
                                        tools.options().total()));
    }

    @Override
    public void close() {
        tools.desk().closeByUser(current());
    }

    private IntentRecord current() {
        return tools.desk().find(record.intentId()).orElse(record);
    }

    /** {@return the intent and where it stands} */
    @Override
    public String toString() {
        return record.intent() + " " + record.state();
    }
}
