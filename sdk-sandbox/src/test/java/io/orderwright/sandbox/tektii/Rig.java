package io.orderwright.sandbox.tektii;

import static io.orderwright.builder.Orders.buy;
import static io.orderwright.builder.Orders.stopLoss;
import static io.orderwright.builder.Orders.takeProfit;

import io.orderwright.broker.tektii.Tektii;
import io.orderwright.broker.tektii.TektiiClient;
import io.orderwright.broker.tektii.TektiiClientBuilder;
import io.orderwright.client.OrderService;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.OrderBuilder;
import io.orderwright.sandbox.BookedOrder;
import io.orderwright.sandbox.BookedOrder.Origin;
import io.orderwright.sandbox.BoxRig;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.TektiiBox;
import io.orderwright.sandbox.TektiiBoxBuilder;
import io.orderwright.sandbox.TektiiProvider;
import java.util.List;

/** A gateway in a box and clients of it, set to find out quickly; closed together. */
final class Rig extends BoxRig<TektiiBox, TektiiClient> {
    static final String SYMBOL = "KO";

    private Rig(TektiiBox box) {
        super(box);
    }

    static Rig start(TektiiProvider provider) {
        return start(TektiiBox.builder().provider(provider));
    }

    static Rig start(TektiiBoxBuilder settings) {
        Rig rig = new Rig(settings.start());
        rig.box().exchange().quote(SYMBOL, "59.90", "60.10", "60.00");
        return rig;
    }

    /** A limit order far below the market: it rests. */
    static OrderBuilder resting() {
        return resting(10);
    }

    static OrderBuilder resting(int quantity) {
        return buy(quantity).shares(SYMBOL).limit("50.00").goodTillCancel();
    }

    /** An entry that rests, with a target and a stop. */
    static CompositeBuilder bracket() {
        return resting().bracket(takeProfit("70.00"), stopLoss("45.00"));
    }

    TektiiClientBuilder builder() {
        return quick(Tektii.client());
    }

    TektiiClient open(TektiiClientBuilder settings) {
        return kept(settings.build());
    }

    TektiiClient open() {
        return open(builder());
    }

    OrderService orders() {
        return open().orders();
    }

    Rig next(Operation operation, Fault... faults) {
        box().faults().next(operation, faults);
        return this;
    }

    /** What came of requests, by ids of the gateway, whoever they were from; without what the gateway made of it. */
    @Override
    public List<String> booked() {
        return roots().stream()
                .filter(order -> order.origin() != Origin.BROKER)
                .map(BookedOrder::brokerId)
                .toList();
    }

    /** What the gateway made on its own: exits. */
    List<BookedOrder> exits() {
        return roots().stream().filter(order -> order.origin() == Origin.BROKER).toList();
    }
}
