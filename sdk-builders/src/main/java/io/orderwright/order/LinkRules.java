package io.orderwright.order;

import io.orderwright.price.LinkUnit;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;

/** Which distances make sense: positive from an entry, and none that would take a price to zero or below. */
final class LinkRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private LinkRules() {}

    static void check(SingleOrderCarrier order, OrderType type, Violations violations, String path) {
        order.priceLink().ifPresent(link -> {
            checkSign(link, "priceLink", violations, path);
            boolean lowers = isFromEntry(link) ? lowers(order, isStop(type)) : isNegative(link);
            checkFall(link, "priceLink", lowers, violations, path);
        });
        order.stopLink().ifPresent(link -> {
            checkSign(link, "stopLink", violations, path);
            boolean unsigned = isFromEntry(link) || isTrailing(type);
            boolean lowers = unsigned ? lowers(order, true) : isNegative(link);
            checkFall(link, "stopLink", lowers, violations, path);
        });
    }

    private static void checkSign(PriceLink link, String field, Violations violations, String path) {
        link.amount()
                .filter(amount -> amount.signum() <= 0 && isFromEntry(link))
                .ifPresent(amount -> violations.add(
                        path,
                        field + ".amount",
                        "must be above zero: a distance from the entry is positive on either side",
                        amount.toPlainString(),
                        "give the distance without a sign"));
    }

    private static void checkFall(PriceLink link, String field, boolean lowers, Violations violations, String path) {
        boolean percent = link.unit().filter(LinkUnit.PERCENT::equals).isPresent();
        link.amount()
                .filter(amount -> percent && lowers && amount.abs().compareTo(HUNDRED) >= 0)
                .ifPresent(amount -> violations.add(
                        path,
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
