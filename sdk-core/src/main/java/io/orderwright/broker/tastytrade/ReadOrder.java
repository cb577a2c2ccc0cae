package io.orderwright.broker.tastytrade;

import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderLeg;
import io.orderwright.client.OrderStatus;
import io.orderwright.internal.reply.BrokerOrder;
import io.orderwright.order.OrderSpec;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was read of an order.
 *
 * @param order what all brokers tell
 * @param marks what tastytrade tells beside that
 */
record ReadOrder(BrokerOrder order, Marks marks) implements TastytradeOrder {
    /** What tastytrade alone tells. */
    record Marks(
            @Nullable Boolean cancellable,
            boolean editable,
            @Nullable String contingentStatus,
            @Nullable String complexOrderId,
            @Nullable String complexOrderTag,
            @Nullable String replaces,
            @Nullable String replacedBy,
            @Nullable Instant updated) {}

    @Override
    public boolean cancellable() {
        return Boolean.TRUE.equals(marks.cancellable());
    }

    /** Whether a cancellation is worth a try: tastytrade says so, or says nothing. */
    boolean mayBeCanceled() {
        return !Boolean.FALSE.equals(marks.cancellable());
    }

    @Override
    public boolean editable() {
        return marks.editable();
    }

    @Override
    public Optional<String> contingentStatus() {
        return Optional.ofNullable(marks.contingentStatus());
    }

    @Override
    public Optional<String> complexOrderId() {
        return Optional.ofNullable(marks.complexOrderId());
    }

    @Override
    public Optional<String> complexOrderTag() {
        return Optional.ofNullable(marks.complexOrderTag());
    }

    @Override
    public Optional<String> replaces() {
        return Optional.ofNullable(marks.replaces());
    }

    @Override
    public Optional<String> replacedBy() {
        return Optional.ofNullable(marks.replacedBy());
    }

    @Override
    public Optional<Instant> updatedTime() {
        return Optional.ofNullable(marks.updated());
    }

    @Override
    public OrderId id() {
        return order.id();
    }

    @Override
    public OrderStatus status() {
        return order.status();
    }

    @Override
    public String brokerStatus() {
        return order.brokerStatus();
    }

    @Override
    public List<OrderLeg> legs() {
        return order.legs();
    }

    @Override
    public BigDecimal quantity() {
        return order.quantity();
    }

    @Override
    public BigDecimal filledQuantity() {
        return order.filledQuantity();
    }

    @Override
    public BigDecimal remainingQuantity() {
        return order.remainingQuantity();
    }

    @Override
    public Optional<BigDecimal> averagePrice() {
        return order.averagePrice();
    }

    @Override
    public Optional<Instant> enteredTime() {
        return order.enteredTime();
    }

    @Override
    public Optional<Instant> closedTime() {
        return order.closedTime();
    }

    @Override
    public Optional<String> statusReason() {
        return order.statusReason();
    }

    @Override
    public Optional<String> clientOrderId() {
        return order.clientOrderId();
    }

    @Override
    public Optional<String> sourceTag() {
        return order.sourceTag();
    }

    @Override
    public List<Order> children() {
        return order.children();
    }

    @Override
    public String rawJson() {
        return order.rawJson();
    }

    @Override
    public OrderSpec toSpec() {
        return order.toSpec();
    }

    /** {@return id, status and quantities, without the account} */
    @Override
    public String toString() {
        return order.toString();
    }
}
