package io.orderwright.order;

import io.orderwright.price.LinkUnit;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;

/** Which distances make sense: positive from an entry, and none that would take a price to zero or below. */
final class LinkRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private LinkRules() {}

    static void check(SingleOrderCarrier order, OrderType type, Violations violations) {
        PriceLink limit = order.priceLink().orElse(null);
        if (limit != null) {
            checkSign(limit, "priceLink", violations);
            boolean lowers = isFromEntry(limit) ? lowers(order, isStop(type)) : isNegative(limit);
            checkFall(limit, "priceLink", lowers, violations);
        }
        PriceLink stop = order.stopLink().orElse(null);
        if (stop != null) {
            checkSign(stop, "stopLink", violations);
            boolean unsigned = isFromEntry(stop) || isTrailing(type);
            boolean lowers = unsigned ? lowers(order, true) : isNegative(stop);
            checkFall(stop, "stopLink", lowers, violations);
        }
    }

    private static void checkSign(PriceLink link, String field, Violations violations) {
        link.amount()
                .filter(amount -> amount.signum() <= 0 && isFromEntry(link))
                .ifPresent(amount -> violations.add(
                        field + ".amount",
                        "must be above zero: a distance from the entry is positive on either side",
                        amount.toPlainString(),
                        "give the distance without a sign"));
    }

    private static void checkFall(PriceLink link, String field, boolean lowers, Violations violations) {
        boolean percent = link.unit().filter(LinkUnit.PERCENT::equals).isPresent();
        link.amount()
                .filter(amount -> percent && lowers && amount.abs().compareTo(HUNDRED) >= 0)
                .ifPresent(amount -> violations.add(
                        field + ".amount",
                        "must be below 100 percent, where the price would be zero",
                        amount.toPlainString(),
                        "give a smaller percentage"));
    }

    /** Whether a distance without a sign leads below its basis: a stop that sells is below, a target that sells is above. */
    private static boolean lowers(SingleOrderCarrier order, boolean stops) {
        PriceEffect lowering = stops ? PriceEffect.CREDIT : PriceEffect.DEBIT;
        return NetEffect.of(order).filter(lowering::equals).isPresent();
    }

    private static boolean isNegative(PriceLink link) {
        return link.amount().filter(amount -> amount.signum() < 0).isPresent();
    }

    private static boolean isFromEntry(PriceLink link) {
        return link.basis().filter(PriceBasis.ENTRY::equals).isPresent();
    }

    private static boolean isStop(OrderType type) {
        return type.equals(OrderType.STOP_LIMIT) || isTrailing(type);
    }

    private static boolean isTrailing(OrderType type) {
        return type.equals(OrderType.TRAILING_STOP) || type.equals(OrderType.TRAILING_STOP_LIMIT);
    }
}
