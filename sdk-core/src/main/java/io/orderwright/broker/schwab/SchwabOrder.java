package io.orderwright.broker.schwab;

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

/** An order as Schwab's reply shows it (Schwab Trader API, Order). Immutable. */
final class SchwabOrder implements Order {
    private final OrderId id;
    private final String word;
    private final Amounts amounts;
    private final Times times;
    private final Words words;
    private final List<OrderLeg> legs;
    private final List<Order> children;
    private final Source source;

    SchwabOrder(OrderId id, Draft draft, Source source) {
        this.id = id;
        this.word = draft.status;
        this.amounts = new Amounts(draft.quantity, draft.filled, draft.remaining);
        this.times = new Times(draft.entered, draft.closed);
        this.words = new Words(draft.statusDescription, draft.tag);
        this.legs = draft.legs.finished();
        this.children = List.copyOf(draft.children);
        this.source = source;
    }

    private record Amounts(BigDecimal ordered, BigDecimal filled, BigDecimal remaining) {}

    private record Times(
            @Nullable Instant entered, @Nullable Instant closed) {}

    private record Words(@Nullable String reason, @Nullable String tag) {}

    /**
     * The text that an order was read from. A child shares its root's and copies its part only when asked.
     *
     * @param text the whole text
     * @param from where the order begins
     * @param to where it ends
     * @param decoder reads it as an order of the language
     */
    record Source(String text, int from, int to, Function<String, OrderSpec> decoder) {
        String json() {
            return text.substring(from, to);
        }
    }

    /** What is read of an order, member by member. */
    static final class Draft {
        final LegsDraft legs = new LegsDraft();
        final List<Order> children = new ArrayList<>();

        @Nullable
        String orderId;

        @Nullable
        String accountNumber;

        String status = "";
        BigDecimal quantity = BigDecimal.ZERO;
        BigDecimal filled = BigDecimal.ZERO;
        BigDecimal remaining = BigDecimal.ZERO;

        @Nullable
        Instant entered;

        @Nullable
        Instant closed;

        @Nullable
        String statusDescription;

        @Nullable
        String tag;
    }

    @Override
    public OrderId id() {
        return id;
    }

    @Override
    public OrderStatus status() {
        return StatusWords.status(word);
    }

    @Override
    public String brokerStatus() {
        return word;
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
        return Optional.ofNullable(words.reason());
    }

    /** {@return nothing: Schwab has no client order id} */
    @Override
    public Optional<String> clientOrderId() {
        return Optional.empty();
    }

    @Override
    public Optional<String> sourceTag() {
        return Optional.ofNullable(words.tag());
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
        return other instanceof SchwabOrder that
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
        return "Order[" + id + ", " + (word.isEmpty() ? "no status" : word) + ", filled "
                + amounts.filled().toPlainString() + " of " + amounts.ordered().toPlainString() + "]";
    }
}
