package io.orderwright.broker.tektii;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.client.Dialect;
import io.orderwright.client.Order;
import io.orderwright.error.CallFailure;
import io.orderwright.error.UnreadableReplyException;
import io.orderwright.internal.client.Connection;
import io.orderwright.internal.protection.Exits;
import io.orderwright.internal.reply.OrderCollector;
import io.orderwright.internal.reply.OrderReader;
import io.orderwright.internal.reply.ReplyJson;
import io.orderwright.internal.reply.UnreadableJsonException;
import io.orderwright.order.Bracket;
import io.orderwright.order.SingleOrder;
import io.orderwright.price.Amount;
import io.orderwright.price.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the exits of an entry: by the entry's id that they name while they live, by their own client order ids, which the
 * gateway makes of the entry's, or by their side and level, where a provider keeps neither.
 */
final class ExitFinder implements Exits {
    private final Connection connection;
    private final TektiiOrderParser parser;
    private final KnownProvider provider;

    ExitFinder(Connection connection, Dialect dialect, KnownProvider provider) {
        this.connection = connection;
        this.parser = new TektiiOrderParser(provider, dialect::decode);
        this.provider = provider;
    }

    /** {@return whether the provider itself books an entry with its exits} */
    @Override
    public boolean comeTogether(Order entry) {
        String symbol = symbol(entry);
        return provider == KnownProvider.OANDA
                || provider == KnownProvider.SAXO
                || (provider == KnownProvider.ALPACA && !provider.isCrypto(symbol));
    }

    @Override
    public List<Order> of(Order entry, Bracket bracket) {
        Map<String, Order> exits = new LinkedHashMap<>();
        for (boolean ended : new boolean[] {false, true}) {
            for (Order order : listed(ended, entry)) {
                if (isExit(order, entry, bracket)) {
                    exits.put(order.id().value(), order);
                }
            }
        }
        return new ArrayList<>(exits.values());
    }

    private List<Order> listed(boolean ended, Order entry) {
        TektiiCalls.Filter filter = new TektiiCalls.Filter(
                Optional.of(symbol(entry)).filter(symbol -> !symbol.isEmpty()),
                Set.of(),
                ended ? entry.enteredTime() : Optional.empty(),
                Optional.empty(),
                TektiiPort.MOST);
        OrderCollector collector = new OrderCollector(new OrderReader(parser));
        var unused = connection.read(TektiiCalls.list(ended, filter).readBy(collector));
        if (!collector.complete()) {
            CallFailure failure = CallFailure.of(WireFields.BROKER, TektiiCalls.LIST);
            throw new UnreadableReplyException(failure + "; the listing was cut: read again", failure, null);
        }
        return collector.orders();
    }

    private static String symbol(Order entry) {
        return entry.legs().isEmpty() ? "" : entry.legs().get(0).symbol();
    }

    private static boolean isExit(Order order, Order entry, Bracket bracket) {
        if (order.id().equals(entry.id())) {
            return false;
        }
        String own = order.clientOrderId().orElse("");
        String root = entry.clientOrderId().orElse(entry.id().value());
        return own.startsWith(root + "-sl")
                || own.startsWith(root + "-tp")
                || own.startsWith(entry.id().value() + "-sl")
                || own.startsWith(entry.id().value() + "-tp")
                || isLinkedOrAlike(order, entry, bracket);
    }

    private static boolean isLinkedOrAlike(Order order, Order entry, Bracket bracket) {
        try {
            JsonNode shown = ReplyJson.tree(order.rawJson());
            if (ReplyJson.text(shown, "parent_order_id")
                    .filter(entry.id().value()::equals)
                    .isPresent()) {
                return true;
            }
            return isOpposite(order, entry)
                    && isNotOlder(order, entry)
                    && (isAt(
                                    ReplyJson.number(shown, WireFields.STOP_PRICE),
                                    bracket.stop().flatMap(SingleOrder::stopPrice))
                            || isAt(
                                    ReplyJson.number(shown, WireFields.LIMIT_PRICE),
                                    bracket.target().flatMap(SingleOrder::price)));
        } catch (UnreadableJsonException e) {
            return false;
        }
    }

    private static boolean isOpposite(Order order, Order entry) {
        return !order.legs().isEmpty()
                && !entry.legs().isEmpty()
                && order.legs().get(0).symbol().equals(entry.legs().get(0).symbol())
                && !order.legs().get(0).instruction().equals(entry.legs().get(0).instruction());
    }

    private static boolean isNotOlder(Order order, Order entry) {
        return order.enteredTime()
                .flatMap(time -> entry.enteredTime().map(first -> !time.isBefore(first)))
                .orElse(false);
    }

    private static boolean isAt(Optional<BigDecimal> shown, Optional<Price> asked) {
        return shown.isPresent()
                && asked.isPresent()
                && asked.get() instanceof Amount amount
                && shown.get().compareTo(amount.value()) == 0;
    }
}
