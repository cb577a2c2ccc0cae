package io.orderwright.broker.schwab;

import io.orderwright.instrument.Side;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderType;
import io.orderwright.order.SingleOrder;
import io.orderwright.price.LinkUnit;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Linked prices as Schwab reads them: signed offsets from the triggering order's fill, and a basis to trail. */
final class LinkForm {
    private LinkForm() {}

    static OrderBuilder of(OrderBuilder form, SingleOrder order) {
        OrderType type = form.type().orElse(order.type());
        Side side = SingleForm.side(type, form.legs()).orElse(null);
        OrderBuilder linked = form;
        PriceLink price = order.priceLink().orElse(null);
        if (price != null) {
            linked = linked.priceLink(signed(words(price), profits(type) == (side == Side.SELL)));
        }
        PriceLink stop = order.stopLink().orElse(null);
        if (stop == null) {
            return linked;
        }
        PriceLink said = words(stop);
        return linked.stopLink(isTrailing(type) ? trailing(said, side, linked) : signed(said, side == Side.BUY));
    }

    static boolean isTrailing(OrderType type) {
        return type.equals(OrderType.TRAILING_STOP) || type.equals(OrderType.TRAILING_STOP_LIMIT);
    }

    /** A limit takes a profit, unless it is the limit of a stop. */
    private static boolean profits(OrderType type) {
        return !isTrailing(type) && !type.equals(OrderType.STOP_LIMIT);
    }

    /** Schwab's VALUE and TICK, given as words, are the language's units. */
    private static PriceLink words(PriceLink link) {
        LinkUnit unit = link.unit().orElse(null);
        return unit == null ? link : link.withUnit(WireWords.LINK_UNITS.canonical(unit));
    }

    /** A distance from the entry is an offset from the fill of the order that triggers; above it, or below. */
    private static PriceLink signed(PriceLink link, boolean above) {
        if (!isFromEntry(link)) {
            return link;
        }
        PriceLink fromTrigger = link.withBasis(PriceBasis.TRIGGER);
        BigDecimal distance = link.amount().orElse(null);
        return distance == null || above ? fromTrigger : fromTrigger.withAmount(distance.negate());
    }

    static boolean isFromEntry(PriceLink link) {
        return link.basis().filter(PriceBasis.ENTRY::equals).isPresent();
    }

    private static PriceLink trailing(PriceLink link, @Nullable Side side, OrderBuilder order) {
        boolean told =
                link.basis().isPresent() || order.extras().of(WireFields.BROKER).containsKey(WireFields.STOP_BASIS);
        return told ? link : basis(side).map(link::withBasis).orElse(link);
    }

    /** To sell follows the bid, as Schwab's sample of a trailing stop has it; to buy, the ask. */
    static Optional<PriceBasis> basis(@Nullable Side side) {
        if (side == null) {
            return Optional.empty();
        }
        return Optional.of(side == Side.SELL ? PriceBasis.BID : PriceBasis.ASK);
    }
}
