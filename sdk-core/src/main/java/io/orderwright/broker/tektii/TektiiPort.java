package io.orderwright.broker.tektii;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.client.Dialect;
import io.orderwright.client.Order;
import io.orderwright.client.Request;
import io.orderwright.error.OrderRejectedException;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.reply.OrderReader;
import io.orderwright.internal.reply.ReplyJson;
import io.orderwright.internal.reply.UnreadableJsonException;
import io.orderwright.internal.submit.DialectPort;
import io.orderwright.internal.submit.Look;
import io.orderwright.internal.submit.Sought;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What placing exactly once asks of a gateway. */
final class TektiiPort extends DialectPort {
    /** The gateway repeats a submission for about two minutes on its own, so an order may be born that late. */
    static final Duration USUAL_HORIZON = Duration.ofSeconds(150);

    /** A listing of as many may not be all. */
    static final int MOST = 500;

    private static final Duration MARGIN = Duration.ofMinutes(1);

    /** Shorter than any limit that a provider has on ids. */
    private static final int LEAST_OF_A_CUT_ID = 12;

    private final KnownProvider provider;
    private final TektiiOrderParser parser;

    TektiiPort(Dialect dialect, KnownProvider provider, InstantSource clock, Duration horizon) {
        super(dialect, new Replies(new TektiiErrors(clock), TektiiErrors.CORRELATION, horizon));
        this.provider = provider;
        this.parser = new TektiiOrderParser(provider, dialect::decode);
    }

    @Override
    public Call place(Request request) {
        return TektiiCalls.place(request.body());
    }

    @Override
    public Call replace(String orderId, Request request) {
        return TektiiCalls.modify(orderId, Modification.of(request.body(), BigDecimal.ZERO));
    }

    /** {@return true: a PATCH changes an order, though some providers give it a new id} */
    @Override
    public boolean changesInPlace() {
        return true;
    }

    @Override
    public Call change(Order before, Request wanted) {
        Modification.check(before, wanted.body());
        return TektiiCalls.modify(before.id().value(), Modification.of(wanted.body(), before.filledQuantity()));
    }

    @Override
    public Call cancel(String orderId) {
        return TektiiCalls.cancel(orderId);
    }

    @Override
    public Call read(String orderId) {
        return TektiiCalls.read(orderId);
    }

    /** The id of a new order; of a changed one, which may have another id than before. */
    @Override
    public Optional<String> placedId(Attempt.Answered reply) {
        try {
            JsonNode root = ReplyJson.tree(reply.body());
            return ReplyJson.text(root.has("order") ? root.path("order") : root, WireFields.ID);
        } catch (UnreadableJsonException e) {
            return Optional.empty();
        }
    }

    @Override
    public Order order(Attempt.Answered reply) {
        return TektiiErrors.REPLIES.of(TektiiCalls.READ, reply, parser::parse);
    }

    @Override
    public OrderRejectedException rejection(String operation, Order rejected) {
        return TektiiErrors.rejection(operation, rejected);
    }

    /** {@return true: every provider keeps it, though Saxo cuts it short} */
    @Override
    public boolean keepsClientOrderIds() {
        return true;
    }

    @Override
    public boolean carries(Order order, String clientOrderId) {
        String shown = order.clientOrderId().orElse("");
        boolean cut = provider == KnownProvider.SAXO && shown.length() >= LEAST_OF_A_CUT_ID;
        return shown.equals(clientOrderId) || (cut && clientOrderId.startsWith(shown));
    }

    /**
     * Lists the orders of each symbol, those that work and those that have ended. The client order id is not asked for:
     * most providers ignore it, and one that cuts ids short would find nothing under the whole one.
     */
    @Override
    public Look look(Sought sought, Function<Call, Attempt> reader) {
        Set<Optional<String>> symbols = new LinkedHashSet<>();
        new TreeSet<>(sought.symbols()).forEach(symbol -> symbols.add(Optional.of(symbol)));
        if (symbols.isEmpty()) {
            symbols.add(Optional.empty());
        }
        boolean complete = showsEveryOrder();
        List<Order> orders = new ArrayList<>();
        for (Optional<String> symbol : symbols) {
            for (boolean ended : new boolean[] {false, true}) {
                Look piece = look(ended, symbol, sought, reader);
                complete &= piece.complete();
                orders.addAll(piece.orders());
            }
        }
        return new Look(complete, orders);
    }

    /**
     * Alpaca's adapter leaves out orders whose status it has no word for, and Saxo's lists no ended ones: what is missing
     * there may exist. Of a provider that is not known nothing is known.
     */
    private boolean showsEveryOrder() {
        return switch (provider) {
            case BINANCE, OANDA, TEKTII, MOCK -> true;
            case ALPACA, SAXO, OTHER -> false;
        };
    }

    private Look look(boolean ended, Optional<String> symbol, Sought sought, Function<Call, Attempt> reader) {
        TektiiCalls.Filter filter = new TektiiCalls.Filter(
                symbol,
                Set.of(),
                ended ? Optional.of(sought.from().minus(MARGIN)) : Optional.empty(),
                Optional.empty(),
                MOST);
        return listed(TektiiCalls.list(ended, filter), new OrderReader(parser), MOST, reader);
    }

    @Override
    public Request restored(String body, Optional<String> clientOrderId) {
        return new Request(TektiiDialect.PLACE, TektiiDialect.PATH, body, "", clientOrderId);
    }
}
