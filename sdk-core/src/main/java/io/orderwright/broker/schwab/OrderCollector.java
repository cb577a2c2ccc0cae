package io.orderwright.broker.schwab;

import io.orderwright.client.Order;
import io.orderwright.internal.engine.ReplyReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Keeps the orders of one listing, and whether it was read to its end. A repeated attempt begins anew. */
final class OrderCollector implements ReplyReader {
    private final OrderReader reader;
    private final List<Order> orders = new ArrayList<>();
    private boolean complete;

    OrderCollector(OrderReader reader) {
        this.reader = reader;
    }

    @Override
    public synchronized void read(InputStream body) throws IOException {
        orders.clear();
        complete = false;
        reader.read(body, orders::add);
        complete = true;
    }

    synchronized List<Order> orders() {
        return List.copyOf(orders);
    }

    synchronized boolean complete() {
        return complete;
    }
}
