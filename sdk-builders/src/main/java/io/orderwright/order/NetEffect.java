package io.orderwright.order;

import io.orderwright.instrument.Side;
import java.util.Optional;

/** Whether an order pays or receives: by its type, its price effect, or the side of its only leg. */
final class NetEffect {
    private NetEffect() {}

    static Optional<PriceEffect> of(SingleOrderCarrier order) {
        OrderType type = order.draftType();
        if (OrderType.NET_DEBIT.equals(type)) {
            return Optional.of(PriceEffect.DEBIT);
        }
        if (OrderType.NET_CREDIT.equals(type)) {
            return Optional.of(PriceEffect.CREDIT);
        }
        Optional<PriceEffect> said = order.priceEffect();
        return said.isPresent() ? said : OrderBuilder.sideOf(order.legs()).map(NetEffect::of);
    }

    static PriceEffect opposite(PriceEffect effect) {
        return effect == PriceEffect.DEBIT ? PriceEffect.CREDIT : PriceEffect.DEBIT;
    }

    private static PriceEffect of(Side side) {
        return side == Side.BUY ? PriceEffect.DEBIT : PriceEffect.CREDIT;
    }
}
