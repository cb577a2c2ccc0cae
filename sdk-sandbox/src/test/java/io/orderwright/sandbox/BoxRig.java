package io.orderwright.sandbox;

import io.orderwright.client.BrokerClient;
import io.orderwright.client.ClientBuilder;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A broker in a box and clients of it, set to find out quickly; closed together.
 *
 * @param <B> the box
 * @param <C> its clients
 */
public abstract class BoxRig<B extends BrokerBox, C extends BrokerClient> implements AutoCloseable {
    private final B box;
    private final Events events = new Events();
    private final List<C> clients = new ArrayList<>();

    protected BoxRig(B box) {
        this.box = box;
    }

    public B box() {
        return box;
    }

    public Events events() {
        return events;
    }

    /** What every client is set to. */
    protected <S extends ClientBuilder<S>> S quick(S builder) {
        return builder.baseUrl(box.url().toString())
                .options(Pace.QUICK)
                .listener(events)
                .watchEvery(Duration.ofMillis(50))
                .settleHorizon(Duration.ofMillis(100));
    }

    /** Keeps a client until the rig is closed. */
    protected C kept(C client) {
        clients.add(client);
        return client;
    }

    /** What was booked, whoever brought it, as roots. */
    public List<BookedOrder> roots() {
        return box.ledger().orders().stream()
                .filter(order -> order.parentId() == null)
                .toList();
    }

    /** The roots' ids, as the broker writes them. */
    public List<String> booked() {
        return roots().stream().map(BookedOrder::brokerId).toList();
    }

    public List<BookedOrder> live() {
        return roots().stream().filter(BookedOrder::isLive).toList();
    }

    public BookedOrder order(OrderId id) {
        return order(id.value());
    }

    public BookedOrder order(String id) {
        return box.ledger().orderNamed(id).orElseThrow();
    }

    public void fill(OrderId id, String quantity) {
        box.exchange().fill(order(id).id(), quantity, "50.00");
    }

    public int requests(Operation operation) {
        return box.ledger().requests(operation).size();
    }

    public void awaitBooked(int count) {
        Awaiting.until(() -> booked().size() >= count);
    }

    /** Waits for what is resolved on a thread that nobody waits for. */
    public void awaitNothingUnresolved(OrderService orders) {
        Awaiting.until(() -> orders.unresolved().isEmpty());
    }

    @Override
    public void close() {
        clients.forEach(BrokerClient::close);
        box.close();
    }
}
