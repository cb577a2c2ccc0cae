package io.orderwright.internal.submit;

import io.orderwright.client.Dialect;
import io.orderwright.client.Order;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.ReplyGrammar;
import io.orderwright.internal.reply.OrderCollector;
import io.orderwright.internal.reply.OrderReader;
import io.orderwright.order.OrderSpec;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What every broker's port answers alike, from its dialect and from what its replies mean. */
public abstract class DialectPort implements OrderPort {
    private final Dialect dialect;
    private final Replies replies;

    /**
     * What a broker's replies mean, and when they can be trusted.
     *
     * @param grammar what they mean
     * @param correlationHeader the header under which the broker gives a call an id of its own
     * @param settleHorizon how long after its send the broker may still process a request, and its listings may lag
     */
    public record Replies(ReplyGrammar grammar, String correlationHeader, Duration settleHorizon) {}

    /** A port of a dialect's broker. */
    protected DialectPort(Dialect dialect, Replies replies) {
        this.dialect = dialect;
        this.replies = replies;
    }

    @Override
    public final String broker() {
        return dialect.broker();
    }

    @Override
    public final ReplyGrammar grammar() {
        return replies.grammar();
    }

    @Override
    public final String correlationHeader() {
        return replies.correlationHeader();
    }

    @Override
    public final Duration settleHorizon() {
        return replies.settleHorizon();
    }

    @Override
    public final OrderSpec decode(String body) {
        return dialect.decode(body);
    }

    @Override
    public final OrderSpec canonical(OrderSpec order) {
        return dialect.canonical(order);
    }

    /**
     * Sends one listing.
     *
     * @param list the call that lists
     * @param orders reads the orders of its reply
     * @param most how many rows may be a listing that was cut there
     * @param reader sends a read and says what came of it
     */
    protected static Look listed(Call list, OrderReader orders, int most, Function<Call, Attempt> reader) {
        OrderCollector collector = new OrderCollector(orders);
        Attempt attempt = reader.apply(list.readBy(collector));
        List<Order> shown = collector.orders();
        boolean complete = attempt instanceof Attempt.Answered reply
                && reply.status() == 200
                && reply.whole()
                && collector.complete()
                && shown.size() < most;
        return new Look(complete, shown);
    }
}
