package io.orderwright.internal.reply;

import io.orderwright.client.Order;
import io.orderwright.internal.engine.ReplyReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Keeps the orders of one listing, and whether it was read to its end. A repeated attempt begins anew. */
public final class OrderCollector implements ReplyReader {
    private final OrderReader reader;
    private final List<Order> orders = new ArrayList<>();
    private boolean complete;

    /** Keeps what a reader reads. */
    public OrderCollector(OrderReader reader) {
        this.reader = reader;
    }

    @Override
    public synchronized void read(InputStream body) throws IOException {
        orders.clear();
        complete = false;
        reader.read(body, orders::add);
        complete = true;
    }

    /** {@return the orders read so far} */
    public synchronized List<Order> orders() {
        return List.copyOf(orders);
    }

    /** {@return whether the listing was read to its end} */
    public synchronized boolean complete() {
        return complete;
    }
}
