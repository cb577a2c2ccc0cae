package io.orderwright.broker.schwab;

import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.internal.reply.BrokerOrder;
import io.orderwright.internal.reply.JsonCursor;
import io.orderwright.internal.reply.OrderReader;
import io.orderwright.internal.reply.UnreadableJsonException;
import io.orderwright.order.OrderSpec;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads orders out of replies. What an order is known and counted by must be readable; a time or a word that is not, is
 * left out; a member that is not known is passed over and stays in the raw JSON. Immutable.
 */
final class OrderParser implements OrderReader.Parser {
    private static final Pattern ORDER_ID = Pattern.compile("\\d{1,19}");

    private final Function<String, String> accounts;
    private final Function<String, OrderSpec> decoder;

    /**
     * Creates a parser.
     *
     * @param accounts the hash of an account's number, which may be empty
     * @param decoder reads an order's JSON as an order of the language
     */
    OrderParser(Function<String, String> accounts, Function<String, OrderSpec> decoder) {
        this.accounts = accounts;
        this.decoder = decoder;
    }

    /** A parser for replies about one account. */
    static OrderParser of(String accountHash, Function<String, OrderSpec> decoder) {
        return new OrderParser(number -> accountHash, decoder);
    }

    @Override
    public Order parse(String json) throws UnreadableJsonException {
        Reading reading = new Reading(json);
        JsonCursor.read(json, value -> reading.root = reading.order(value, true));
        Order root = reading.root;
        if (root == null) {
            throw new UnreadableJsonException("the reply holds no order");
        }
        return root;
    }

    /** What is read of an order, member by member. */
    private static final class Draft {
        final BrokerOrder.Draft order = new BrokerOrder.Draft();
        final LegsDraft legs = new LegsDraft();

        @Nullable
        String orderId;

        @Nullable
        String accountNumber;

        BrokerOrder.Draft finished() {
            order.legs = legs.finished();
            order.status = StatusWords.status(order.word);
            return order;
        }
    }

    /** One text on its way to becoming orders. */
    private final class Reading {
        private final String json;
        private @Nullable Order root;

        Reading(String json) {
            this.json = json;
        }

        /** Children often lack the account; they are the root's, which comes after them in the text. */
        Order order(JsonCursor value, boolean isRoot) throws UnreadableJsonException {
            int from = value.start();
            Draft draft = new Draft();
            value.object("the order", (name, member) -> read(draft, name, member));
            return new BrokerOrder(
                    id(draft, isRoot), draft.finished(), new BrokerOrder.Source(json, from, value.end(), decoder));
        }

        private void read(Draft draft, String name, JsonCursor value) throws UnreadableJsonException {
            switch (name) {
                case "orderId" -> draft.orderId = value.text();
                case "accountNumber" -> draft.accountNumber = value.text();
                case "orderLegCollection" -> draft.legs.readLegs(value);
                case "orderActivityCollection" -> draft.legs.readActivities(value);
                case "childOrderStrategies" -> value.list(name, child -> draft.order.children.add(order(child, false)));
                case "quantity" -> draft.order.quantity = orZero(value.number(name));
                case "filledQuantity" -> draft.order.filled = orZero(value.number(name));
                case "remainingQuantity" -> draft.order.remaining = orZero(value.number(name));
                default -> readWord(draft, name, value);
            }
        }

        private void readWord(Draft draft, String name, JsonCursor value) throws UnreadableJsonException {
            switch (name) {
                case "status" ->
                    draft.order.word = Optional.ofNullable(value.text()).orElse("");
                case "statusDescription" -> draft.order.reason = notBlank(value.text());
                case "tag" -> draft.order.tag = notBlank(value.text());
                case "enteredTime" -> draft.order.entered = time(value.text());
                case "closeTime" -> draft.order.closed = time(value.text());
                default -> value.skip();
            }
        }
    }

    private OrderId id(Draft draft, boolean root) throws UnreadableJsonException {
        String id = Optional.ofNullable(draft.orderId).orElse("");
        if (root && !ORDER_ID.matcher(id).matches()) {
            throw UnreadableJsonException.of("orderId", "must be there and a number");
        }
        String account = accounts.apply(Optional.ofNullable(draft.accountNumber).orElse(""));
        return OrderId.order(SchwabErrors.BROKER, account, id);
    }

    private static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    private static @Nullable String notBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable Instant time(@Nullable String text) {
        return text == null ? null : WireTimes.readBegin(text);
    }
}
