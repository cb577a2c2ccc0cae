package io.orderwright.order;

import io.orderwright.instrument.CryptoPair;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.Instrument;
import io.orderwright.instrument.OptionContract;
import io.orderwright.price.Amount;
import io.orderwright.price.Price;
import io.orderwright.price.PriceLink;
import java.util.List;
import java.util.Optional;

/** Which prices an order type needs and forbids, and which prices make sense. */
final class TermRules {
    private TermRules() {}

    static void check(SingleOrderCarrier order, OrderType type, Violations violations) {
        TypeRule rule = TypeRule.of(type);
        checkLimit(order, type, rule.limit(), violations);
        checkStop(order, type, rule.stop(), violations);
        checkSigns(order, type, violations);
        LinkRules.check(order, type, violations);
        checkEffect(order, type, violations);
    }

    private static void checkLimit(
            SingleOrderCarrier order, OrderType type, TypeRule.Limit rule, Violations violations) {
        switch (rule) {
            case NEEDED -> needLimit(order, type, violations);
            case FORBIDDEN -> forbidLimit(order, type, violations);
            case ZERO -> requireZero(order, violations);
            case ALLOWED -> {}
        }
    }

    private static void requireZero(SingleOrderCarrier order, Violations violations) {
        order.price()
                .filter(price -> signum(price) != 0)
                .ifPresent(price ->
                        violations.add("price", "must be zero or unset for NET_ZERO", price.text(), "leave it out"));
        order.priceLink()
                .ifPresent(link -> violations.add(
                        "priceLink", "must not be set for NET_ZERO", link, "leave it out: the price is zero"));
    }

    private static void needLimit(SingleOrderCarrier order, OrderType type, Violations violations) {
        boolean linked = isComplete(order.priceLink().orElse(null));
        if (order.price().isEmpty() && !linked) {
            String rule = "must be set for " + type;
            violations.add("price", rule, "unset", "give a price, or a complete price link");
        }
        if (linked && order.price().isPresent()) {
            String price = order.price().get().text();
            violations.add("price", "must not stand beside a complete priceLink", price, "keep one of the two");
        }
    }

    private static void forbidLimit(SingleOrderCarrier order, OrderType type, Violations violations) {
        String remedy = "leave it out, or choose an order type with a limit";
        forbid(order.price(), "price", type, remedy, violations);
        forbid(order.priceLink(), "priceLink", type, remedy, violations);
    }

    private static void forbid(Optional<?> set, String field, OrderType type, String remedy, Violations violations) {
        if (set.isPresent()) {
            violations.add(field, "must not be set for " + type, set.get(), remedy);
        }
    }

    private static void checkStop(SingleOrderCarrier order, OrderType type, TypeRule.Stop rule, Violations violations) {
        switch (rule) {
            case NONE -> forbidStop(order, type, violations);
            case LEVEL -> needStop(order, type, violations);
            case TRAIL -> needTrail(order, type, violations);
            case ALLOWED -> {}
        }
    }

    private static void forbidStop(SingleOrderCarrier order, OrderType type, Violations violations) {
        String remedy = "leave it out, or choose a stop order type";
        forbid(order.stopPrice(), "stopPrice", type, remedy, violations);
        forbid(order.stopLink(), "stopLink", type, remedy, violations);
    }

    private static void needStop(SingleOrderCarrier order, OrderType type, Violations violations) {
        boolean linked = isComplete(order.stopLink().orElse(null));
        if (order.stopPrice().isEmpty() && !linked) {
            String rule = "must be set for " + type;
            violations.add("stopPrice", rule, "unset", "give a stop price, or a complete stop link");
        }
        if (linked && order.stopPrice().isPresent()) {
            String price = order.stopPrice().get().text();
            violations.add("stopPrice", "must not stand beside a complete stopLink", price, "keep one of the two");
        }
    }

    private static void needTrail(SingleOrderCarrier order, OrderType type, Violations violations) {
        PriceLink link = order.stopLink().orElse(null);
        boolean distance =
                link != null && link.unit().isPresent() && link.amount().isPresent();
        if (!distance && order.stopPrice().isEmpty()) {
            violations.add(
                    "stopLink",
                    "must give the trailing distance of " + type,
                    link == null ? "unset" : link,
                    "give a unit and an amount, or a stop price as the first level");
        }
        if (link != null && distance && link.amount().orElseThrow().signum() <= 0) {
            violations.add(
                    "stopLink.amount",
                    "must be above zero for a trailing stop, on either side",
                    link.amount().orElseThrow().toPlainString(),
                    "give the distance without a sign");
        }
    }

    private static void checkSigns(SingleOrderCarrier order, OrderType type, Violations violations) {
        boolean net = type.equals(OrderType.NET_DEBIT) || type.equals(OrderType.NET_CREDIT);
        if (net) {
            requireNotNegative(order, violations);
        } else if (!mayBeNegative(order.legs())) {
            requirePositive(order.price(), "price", violations);
        }
        if (!mayBeNegative(order.legs())) {
            requirePositive(order.stopPrice(), "stopPrice", violations);
        }
    }

    private static void requireNotNegative(SingleOrderCarrier order, Violations violations) {
        order.price()
                .filter(price -> signum(price) < 0)
                .ifPresent(price -> violations.add(
                        "price",
                        "must not be negative: the order type says whether it is paid or received",
                        price.text(),
                        "give the amount without a sign"));
    }

    private static void requirePositive(Optional<Price> price, String field, Violations violations) {
        if (price.isPresent() && signum(price.get()) <= 0) {
            violations.add(field, "must be above zero", price.get().text(), "give a positive price");
        }
    }

    private static void checkEffect(SingleOrderCarrier order, OrderType type, Violations violations) {
        boolean takesEffect = type.equals(OrderType.LIMIT) || type.equals(OrderType.STOP_LIMIT);
        boolean known = TypeRule.table().containsKey(type);
        if (order.priceEffect().isPresent()
                && known
                && !(takesEffect && order.legs().size() > 1)) {
            violations.add(
                    "priceEffect",
                    "is for limit and stop limit orders with several legs only",
                    order.priceEffect().orElseThrow(),
                    "leave it out: it follows from the order type or the leg");
        }
    }

    /** Futures can trade below zero, a spread's net price can have either sign; of a verbatim symbol we know nothing. */
    private static boolean mayBeNegative(List<Leg> legs) {
        if (legs.size() != 1) {
            return true;
        }
        Instrument instrument = legs.get(0).instrument();
        return !(instrument instanceof Equity
                || instrument instanceof OptionContract
                || instrument instanceof CryptoPair);
    }

    private static boolean isComplete(@org.jspecify.annotations.Nullable PriceLink link) {
        return link != null && link.isComplete();
    }

    private static int signum(Price price) {
        return price instanceof Amount amount ? amount.value().signum() : 1;
    }
}
