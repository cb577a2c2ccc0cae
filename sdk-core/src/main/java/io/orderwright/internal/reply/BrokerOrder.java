package io.orderwright.internal.reply;

import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderLeg;
import io.orderwright.client.OrderStatus;
import io.orderwright.order.OrderSpec;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An order as a broker's reply shows it. Immutable. */
public final class BrokerOrder implements Order {
    private final OrderId id;
    private final Standing standing;
    private final Amounts amounts;
    private final Times times;
    private final Marks marks;
    private final List<OrderLeg> legs;
    private final List<Order> children;
    private final Source source;

    /** Makes an order of what was read of it. */
    public BrokerOrder(OrderId id, Draft draft, Source source) {
        this.id = id;
        this.standing = new Standing(draft.status, draft.word, draft.reason);
        this.amounts = new Amounts(draft.quantity, draft.filled, draft.remaining, draft.averagePrice);
        this.times = new Times(draft.entered, draft.closed);
        this.marks = new Marks(draft.clientOrderId, draft.tag);
        this.legs = List.copyOf(draft.legs);
        this.children = List.copyOf(draft.children);
        this.source = source;
    }

    private record Standing(
            OrderStatus status, String word, @Nullable String reason) {}

    private record Amounts(
            BigDecimal ordered,
            BigDecimal filled,
            BigDecimal remaining,
            @Nullable BigDecimal average) {}

    private record Times(
            @Nullable Instant entered, @Nullable Instant closed) {}

    private record Marks(
            @Nullable String clientOrderId, @Nullable String tag) {}

    /**
     * The text that an order was read from. A child shares its root's and copies its part only when asked.
     *
     * @param text the whole text
     * @param from where the order begins
     * @param to where it ends
     * @param decoder reads it as an order of the language
     */
    public record Source(String text, int from, int to, Function<String, OrderSpec> decoder) {
        /** {@return the order's own part of the text} */
        public String json() {
            return text.substring(from, to);
        }
    }

    /** What is read of an order, member by member; what is not told stays as it is here. */
    public static final class Draft {
        /** The legs, in the broker's order. */
        public List<OrderLeg> legs = List.of();

        /** The orders below this one, in the broker's order. */
        public final List<Order> children = new ArrayList<>();

        /** Where the order stands. */
        public OrderStatus status = OrderStatus.UNKNOWN;

        /** The broker's word for that. */
        public String word = "";

        /** What the broker has to say about that. */
        public @Nullable String reason;

        /** How much was ordered. */
        public BigDecimal quantity = BigDecimal.ZERO;

        /** How much is filled. */
        public BigDecimal filled = BigDecimal.ZERO;

        /** How much is left. */
        public BigDecimal remaining = BigDecimal.ZERO;

        /** The average price that the broker tells; else an only leg's fills do. */
        public @Nullable BigDecimal averagePrice;

        /** When the broker took the order. */
        public @Nullable Instant entered;

        /** When it ended. */
        public @Nullable Instant closed;

        /** The client's own id of it. */
        public @Nullable String clientOrderId;

        /** What tells which app sent it. */
        public @Nullable String tag;
    }

    @Override
    public OrderId id() {
        return id;
    }

    @Override
    public OrderStatus status() {
        return standing.status();
    }

    @Override
    public String brokerStatus() {
        return standing.word();
    }

    @Override
    public List<OrderLeg> legs() {
        return legs;
    }

    @Override
    public BigDecimal quantity() {
        return amounts.ordered();
    }

    @Override
    public BigDecimal filledQuantity() {
        return amounts.filled();
    }

    @Override
    public BigDecimal remainingQuantity() {
        return amounts.remaining();
    }

    @Override
    public Optional<BigDecimal> averagePrice() {
        if (amounts.average() != null) {
            return Optional.of(amounts.average());
        }
        return legs.size() == 1 ? legs.get(0).averagePrice() : Optional.empty();
    }

    @Override
    public Optional<Instant> enteredTime() {
        return Optional.ofNullable(times.entered());
    }

    @Override
    public Optional<Instant> closedTime() {
        return Optional.ofNullable(times.closed());
    }

    @Override
    public Optional<String> statusReason() {
        return Optional.ofNullable(standing.reason());
    }

    @Override
    public Optional<String> clientOrderId() {
        return Optional.ofNullable(marks.clientOrderId());
    }

    @Override
    public Optional<String> sourceTag() {
        return Optional.ofNullable(marks.tag());
    }

    @Override
    public List<Order> children() {
        return children;
    }

    @Override
    public String rawJson() {
        return source.json();
    }

    @Override
    public OrderSpec toSpec() {
        return source.decoder().apply(source.json());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BrokerOrder that
                && id.equals(that.id)
                && rawJson().equals(that.rawJson());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** {@return id, status and quantities, without the account} */
    @Override
    public String toString() {
        String word = standing.word().isEmpty() ? "no status" : standing.word();
        return "Order[" + id + ", " + word + ", filled " + amounts.filled().toPlainString() + " of "
                + amounts.ordered().toPlainString() + "]";
    }
}
