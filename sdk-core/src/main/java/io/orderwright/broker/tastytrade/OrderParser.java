package io.orderwright.broker.tastytrade;

import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderStatus;
import io.orderwright.internal.reply.BrokerOrder;
import io.orderwright.internal.reply.JsonCursor;
import io.orderwright.internal.reply.OrderReader;
import io.orderwright.internal.reply.UnreadableJsonException;
import io.orderwright.order.OrderSpec;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads orders and complex orders out of answers, in their envelopes or without. What an order is known and counted by
 * must be readable; a time or a word that is not, is left out; a member that is not known is passed over and stays in the
 * raw JSON. Immutable.
 */
final class OrderParser implements OrderReader.Parser {
    private static final Pattern ID = Pattern.compile("\\d{1,19}");

    private final String account;
    private final Function<String, OrderSpec> decoder;

    /**
     * Creates a parser.
     *
     * @param account the account whose orders they are
     * @param decoder reads an order's JSON as an order of the language
     */
    OrderParser(String account, Function<String, OrderSpec> decoder) {
        this.account = account;
        this.decoder = decoder;
    }

    /** Reads the one order, or complex order, of an answer. */
    @Override
    public TastytradeOrder parse(String json) throws UnreadableJsonException {
        List<TastytradeOrder> found = new ArrayList<>();
        JsonCursor.read(json, value -> new Reading(json).order(value, found::add));
        if (found.isEmpty()) {
            throw new UnreadableJsonException("the reply holds no order");
        }
        return found.get(0);
    }

    /** Reads the orders of one page of a listing. */
    OrderPage page(String json) throws UnreadableJsonException {
        OrderPage.Draft draft = new OrderPage.Draft();
        Reading reading = new Reading(json);
        JsonCursor.read(
                json,
                value -> value.object("the listing", (name, member) -> {
                    switch (name) {
                        case "data" -> member.object(name, (inner, items) -> reading.items(inner, items, draft));
                        case "pagination" -> member.object(name, draft::read);
                        default -> member.skip();
                    }
                }));
        return draft.finished();
    }

    /** What is read of an order, member by member. */
    private static final class Draft {
        final BrokerOrder.Draft order = new BrokerOrder.Draft();
        final LegsDraft legs = new LegsDraft();
        final List<TastytradeOrder> orders = new ArrayList<>();
        boolean hasOrders;
        boolean hasLegs;

        @Nullable
        Boolean cancellable;

        boolean editable;
        BigDecimal size = BigDecimal.ZERO;
        String type = "";

        @Nullable
        TastytradeOrder trigger;

        @Nullable
        String id;

        @Nullable
        String contingentStatus;

        @Nullable
        String complexOrderId;

        @Nullable
        String complexOrderTag;

        @Nullable
        String replaces;

        @Nullable
        String replacedBy;

        @Nullable
        Instant updated;

        @Nullable
        Instant cancelled;

        boolean isComplex() {
            return hasOrders || trigger != null;
        }

        ReadOrder.Marks marks() {
            return new ReadOrder.Marks(
                    cancellable,
                    editable,
                    contingentStatus,
                    complexOrderId,
                    complexOrderTag,
                    replaces,
                    replacedBy,
                    updated);
        }

        BrokerOrder.Draft single() {
            order.legs = legs.finished();
            order.quantity = legs.ordered(size);
            order.filled = legs.filled(size);
            order.remaining = order.quantity.subtract(order.filled).max(BigDecimal.ZERO);
            order.status = StatusWords.status(order.word, replacedBy != null);
            order.reason = order.reason == null ? contingentStatus : order.reason;
            order.closed = order.closed == null ? cancelled : order.closed;
            return order;
        }

        BrokerOrder.Draft complex() {
            if (trigger != null) {
                order.children.add(trigger);
            }
            order.children.addAll(orders);
            order.status = trigger != null ? trigger.status() : together();
            order.reason = order.children.stream()
                    .filter(child -> child.status() == order.status)
                    .findFirst()
                    .flatMap(Order::statusReason)
                    .orElse(null);
            if (trigger != null) {
                order.quantity = trigger.quantity();
                order.filled = trigger.filledQuantity();
                order.remaining = trigger.remainingQuantity();
            }
            order.clientOrderId = order.children.stream()
                    .findFirst()
                    .flatMap(Order::clientOrderId)
                    .map(MemberIds::root)
                    .orElse(null);
            return order;
        }

        /** Of orders that cancel each other one is all that is to be filled, of a pair both are. */
        private OrderStatus together() {
            List<OrderStatus> all = orders.stream().map(Order::status).toList();
            if (type.equals(ComplexKind.OCO) && all.contains(OrderStatus.FILLED)) {
                return OrderStatus.FILLED;
            }
            Optional<OrderStatus> open =
                    all.stream().filter(status -> !status.isEnd()).findFirst();
            return open.or(() -> all.stream()
                            .filter(status -> status != OrderStatus.FILLED)
                            .findFirst())
                    .orElse(all.isEmpty() ? OrderStatus.UNKNOWN : OrderStatus.FILLED);
        }
    }

    /** One text on its way to becoming orders. */
    private final class Reading {
        private final String json;

        Reading(String json) {
            this.json = json;
        }

        void items(String name, JsonCursor value, OrderPage.Draft page) throws UnreadableJsonException {
            if (name.equals("items")) {
                page.listed = true;
                value.list(name, item -> order(item, page.orders::add));
            } else {
                value.skip();
            }
        }

        /** Hands on the order that stands here, or the one inside of what stands here. */
        void order(JsonCursor value, Consumer<TastytradeOrder> found) throws UnreadableJsonException {
            int from = value.start();
            Draft draft = new Draft();
            List<TastytradeOrder> inner = new ArrayList<>();
            value.object("the order", (name, member) -> {
                switch (name) {
                    case "data", "order", "complex-order" -> order(member, inner::add);
                    default -> read(draft, name, member);
                }
            });
            if (!inner.isEmpty()) {
                found.accept(inner.get(0));
            } else if (draft.hasLegs || draft.isComplex() || draft.id != null) {
                found.accept(finished(draft, new BrokerOrder.Source(json, from, value.end(), decoder)));
            }
        }

        private void read(Draft draft, String name, JsonCursor value) throws UnreadableJsonException {
            switch (name) {
                case "id" -> draft.id = value.text();
                case WireFields.LEGS -> {
                    draft.hasLegs = true;
                    draft.legs.read(value);
                }
                case WireFields.ORDERS -> {
                    draft.hasOrders = true;
                    value.list(name, order -> order(order, draft.orders::add));
                }
                case WireFields.TRIGGER_ORDER -> order(value, order -> draft.trigger = order);
                case WireFields.TYPE ->
                    draft.type = Optional.ofNullable(value.text()).orElse("");
                case "size" ->
                    draft.size = Optional.ofNullable(value.number(name)).orElse(BigDecimal.ZERO);
                case "cancellable" -> {
                    String said = value.text();
                    draft.cancellable = said == null ? null : said.equals("true");
                }
                case "editable" -> draft.editable = "true".equals(value.text());
                default -> readWord(draft, name, value);
            }
        }

        private void readWord(Draft draft, String name, JsonCursor value) throws UnreadableJsonException {
            switch (name) {
                case "status" ->
                    draft.order.word = Optional.ofNullable(value.text()).orElse("");
                case "contingent-status" -> draft.contingentStatus = notBlank(value.text());
                case "reject-reason" -> draft.order.reason = notBlank(value.text());
                case WireFields.SOURCE -> draft.order.tag = notBlank(value.text());
                case WireFields.EXTERNAL_ID -> draft.order.clientOrderId = notBlank(value.text());
                case "complex-order-id" -> draft.complexOrderId = notBlank(value.text());
                case "complex-order-tag" -> draft.complexOrderTag = notBlank(value.text());
                case "replaces-order-id" -> draft.replaces = notBlank(value.text());
                case "replacing-order-id" -> draft.replacedBy = notBlank(value.text());
                default -> readTime(draft, name, value);
            }
        }

        private void readTime(Draft draft, String name, JsonCursor value) throws UnreadableJsonException {
            switch (name) {
                case "received-at" -> draft.order.entered = LegsDraft.time(value.text());
                case "terminal-at" -> draft.order.closed = LegsDraft.time(value.text());
                case "cancelled-at" -> draft.cancelled = LegsDraft.time(value.text());
                case "updated-at" -> draft.updated = milliseconds(value.text());
                default -> value.skip();
            }
        }
    }

    private ReadOrder finished(Draft draft, BrokerOrder.Source source) throws UnreadableJsonException {
        String id = Optional.ofNullable(draft.id).orElse("");
        if (!ID.matcher(id).matches()) {
            throw UnreadableJsonException.of("id", "must be there and a number");
        }
        boolean complex = draft.isComplex();
        OrderId.Kind kind = complex ? OrderId.Kind.GROUP : OrderId.Kind.ORDER;
        OrderId named = new OrderId(WireFields.BROKER, account, id, kind);
        return new ReadOrder(new BrokerOrder(named, complex ? draft.complex() : draft.single(), source), draft.marks());
    }

    /** Orders tell their last change in milliseconds since 1970, and none as 0; other objects as a text. */
    static @Nullable Instant milliseconds(@Nullable String text) {
        if (text == null || text.equals("0")) {
            return null;
        }
        try {
            return ID.matcher(text).matches() ? Instant.ofEpochMilli(Long.parseLong(text)) : LegsDraft.time(text);
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String notBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
