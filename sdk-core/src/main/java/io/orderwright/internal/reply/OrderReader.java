package io.orderwright.internal.reply;

import io.orderwright.client.Order;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads a listing order by order as it arrives, so that a listing of any length takes the memory of one order. */
public final class OrderReader {
    private final Parser parser;

    /** Reads one order of a listing. */
    @FunctionalInterface
    public interface Parser {
        /** Reads an order's JSON, or says why it can't be understood. */
        Order parse(String json) throws UnreadableJsonException;
    }

    /** Reads orders by a broker's parser. */
    public OrderReader(Parser parser) {
        this.parser = parser;
    }

    /**
     * Reads a listing to its end.
     *
     * @param body the reply's body
     * @param each gets every order as soon as it was read
     * @return how many orders there were
     * @throws IOException if the listing ends early, or is no list of orders: then those handed out are not all
     */
    public int read(InputStream body, Consumer<? super Order> each) throws IOException {
        JsonElements elements = new JsonElements(body);
        int count = 0;
        for (String json = elements.next(); json != null; json = elements.next()) {
            each.accept(parser.parse(json));
            count++;
        }
        return count;
    }
}
