package io.orderwright.builder;

import io.orderwright.InvalidOrderException;
import io.orderwright.Violation;
import io.orderwright.order.Leg;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderType;
import io.orderwright.order.PriceEffect;
import io.orderwright.order.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A spread that lacks its net price alone. */
record SizedSpread(Spread spread, long quantity) implements SpreadPriceStage {
    @Override
    public OrderBuilder netDebit(String price) {
        return net(PriceEffect.DEBIT).price(Objects.requireNonNull(price, "price"));
    }

    @Override
    public OrderBuilder netDebit(BigDecimal price) {
        return net(PriceEffect.DEBIT).price(Objects.requireNonNull(price, "price"));
    }

    @Override
    public OrderBuilder netCredit(String price) {
        return net(PriceEffect.CREDIT).price(Objects.requireNonNull(price, "price"));
    }

    @Override
    public OrderBuilder netCredit(BigDecimal price) {
        return net(PriceEffect.CREDIT).price(Objects.requireNonNull(price, "price"));
    }

    @Override
    public OrderBuilder netZero() {
        return checked(spread.violations()).type(OrderType.NET_ZERO);
    }

    @Override
    public OrderBuilder market() {
        return checked(spread.violations()).type(OrderType.MARKET);
    }

    private OrderBuilder net(PriceEffect effect) {
        List<Violation> violations = new ArrayList<>(spread.violations());
        Optional<PriceEffect> only = spread.kind().effect();
        if (violations.isEmpty() && only.isPresent() && only.get() != effect) {
            violations.add(new Violation(
                    "type",
                    "must not be " + typeOf(effect) + " for a " + spread.name(),
                    typeOf(effect).name(),
                    "give a " + typeOf(only.get()) + ", or trade the other side"));
        }
        return checked(violations).type(typeOf(effect));
    }

    private OrderBuilder checked(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidOrderException(violations);
        }
        List<Leg> legs = spread.legs().stream().map(this::sized).toList();
        return OrderBuilder.order(legs.get(0))
                .legs(legs)
                .units(quantity)
                .complexStrategy(spread.kind().strategy());
    }

    private Leg sized(Leg leg) {
        BigDecimal amount = leg.quantity().amount().multiply(BigDecimal.valueOf(quantity));
        return leg.withQuantity(Quantity.units(amount));
    }

    private static OrderType typeOf(PriceEffect effect) {
        return effect == PriceEffect.DEBIT ? OrderType.NET_DEBIT : OrderType.NET_CREDIT;
    }
}
