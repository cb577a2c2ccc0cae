package io.orderwright.broker.tektii;

import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderLeg;
import io.orderwright.client.OrderStatus;
import io.orderwright.internal.json.JsonTimes;
import io.orderwright.internal.reply.BrokerOrder;
import io.orderwright.internal.reply.JsonCursor;
import io.orderwright.internal.reply.OrderReader;
import io.orderwright.internal.reply.UnreadableJsonException;
import io.orderwright.order.OrderSpec;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads orders out of replies (Tektii Gateway API, Order). What an order is known and counted by must be readable; a
 * time or a word that is not, is left out; a member that is not known is passed over and stays in the raw JSON.
 * Immutable.
 */
final class TektiiOrderParser implements OrderReader.Parser {
    private final KnownProvider provider;
    private final Function<String, OrderSpec> decoder;

    /**
     * Creates a parser.
     *
     * @param provider who is behind the gateway
     * @param decoder reads an order's JSON as an order of the language
     */
    TektiiOrderParser(KnownProvider provider, Function<String, OrderSpec> decoder) {
        this.provider = provider;
        this.decoder = decoder;
    }

    @Override
    public Order parse(String json) throws UnreadableJsonException {
        Draft draft = new Draft();
        JsonCursor.read(json, value -> value.object("the order", draft::read));
        if (draft.id == null || draft.id.isBlank()) {
            throw UnreadableJsonException.of(WireFields.ID, "must be there");
        }
        OrderId id = OrderId.order(WireFields.BROKER, "", draft.id);
        BrokerOrder.Source source = new BrokerOrder.Source(json, 0, json.length(), decoder);
        return new BrokerOrder(id, draft.finished(provider), source);
    }

    /** What is read of an order, member by member. */
    private static final class Draft {
        private final BrokerOrder.Draft order = new BrokerOrder.Draft();
        private @Nullable String id;
        private String symbol = "";
        private String side = "";
        private @Nullable Instant updated;

        void read(String name, JsonCursor value) throws UnreadableJsonException {
            switch (name) {
                case WireFields.ID -> id = value.text();
                case WireFields.SYMBOL -> symbol = orBlank(value.text());
                case WireFields.SIDE -> side = orBlank(value.text());
                case WireFields.STATUS -> order.word = orBlank(value.text());
                case WireFields.CLIENT_ORDER_ID -> order.clientOrderId = notBlank(value.text());
                case "reject_reason" -> order.reason = notBlank(value.text());
                case "created_at" -> order.entered = time(value.text());
                case "updated_at" -> updated = time(value.text());
                default -> readAmount(name, value);
            }
        }

        private void readAmount(String name, JsonCursor value) throws UnreadableJsonException {
            switch (name) {
                case WireFields.QUANTITY -> order.quantity = orZero(value.number(name));
                case "filled_quantity" -> order.filled = orZero(value.number(name));
                case "remaining_quantity" -> order.remaining = orZero(value.number(name));
                case "average_fill_price" -> order.averagePrice = value.number(name);
                default -> value.skip();
            }
        }

        BrokerOrder.Draft finished(KnownProvider provider) {
            order.status = status(provider);
            order.closed = order.status.isEnd() ? updated : null;
            if (!symbol.isBlank()) {
                order.legs = List.of(new OrderLeg(side, symbol, "", order.quantity, List.of()));
            }
            return order;
        }

        /**
         * Alpaca's orders that wait to be cancelled or replaced come over REST as REJECTED; one without a reason is not
         * taken for an end there.
         */
        private OrderStatus status(KnownProvider provider) {
            boolean mayWait = provider == KnownProvider.ALPACA && order.reason == null;
            return switch (order.word) {
                case "PENDING" -> OrderStatus.PENDING;
                case "OPEN", "PARTIALLY_FILLED" -> OrderStatus.WORKING;
                case "PENDING_CANCEL" -> OrderStatus.PENDING_CANCEL;
                case "FILLED" -> OrderStatus.FILLED;
                case "CANCELLED", "CANCELED" -> OrderStatus.CANCELED;
                case "REJECTED" -> mayWait ? OrderStatus.UNKNOWN : OrderStatus.REJECTED;
                case "EXPIRED" -> OrderStatus.EXPIRED;
                default -> OrderStatus.UNKNOWN;
            };
        }

        private static String orBlank(@Nullable String text) {
            return Optional.ofNullable(text).orElse("");
        }

        private static @Nullable String notBlank(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }

        private static BigDecimal orZero(@Nullable BigDecimal number) {
            return number == null ? BigDecimal.ZERO : number;
        }

        private static @Nullable Instant time(@Nullable String text) {
            return text == null ? null : JsonTimes.read(text);
        }
    }
}
