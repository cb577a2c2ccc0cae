package io.orderwright.broker.tastytrade;

import io.orderwright.Violation;
import io.orderwright.client.Order;
import io.orderwright.client.Request;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.order.Leg;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.Quantity;
import io.orderwright.order.SingleOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a replacement can change: price, type and time in force, and the rules. Source: tastytrade Open API, PUT
 * /accounts/{account_number}/orders/{id}: symbols and quantities can't change.
 */
final class Replacement {
    private static final String STEPS =
            "cancel the order, confirm that it has ended, and place a new one: replaceInSteps does these three";

    private Replacement() {}

    /** The number of the order that is to be replaced. */
    static String target(String key, Request successor) {
        if (OrderKeys.isComplex(key)) {
            throw unsupported(
                    "",
                    "a complex order",
                    "can't be replaced as a whole at tastytrade",
                    "replace its components, or cancel it and place a new one");
        }
        if (TastytradePort.isComplex(successor)) {
            throw unsupported(
                    "",
                    "a complex order",
                    "can't take a single order's place at tastytrade",
                    "cancel that order, and place this one");
        }
        return key;
    }

    /**
     * Refuses what would silently stay as it is.
     *
     * @param before the order that goes, as it was just read
     * @param successor the canonical order that comes; its quantity is what is still wanted
     */
    static void check(Order before, OrderSpec successor) {
        if (!(before.toSpec() instanceof SingleOrder old) || !(successor instanceof SingleOrder wanted)) {
            throw unsupported("", successor.toString(), "can't take that order's place at tastytrade", STEPS);
        }
        List<Violation> problems = new ArrayList<>();
        if (old.legs().size() != wanted.legs().size()) {
            problems.add(violation(
                    "legs",
                    wanted.legs().size() + " legs",
                    "must stay " + old.legs().size() + " at tastytrade",
                    STEPS));
        } else {
            for (int i = 0; i < old.legs().size(); i++) {
                compare(
                        "legs[" + i + "].",
                        left(old.legs().get(i), before),
                        wanted.legs().get(i),
                        problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new UnsupportedOrderException(WireFields.BROKER, problems);
        }
    }

    private static void compare(String path, Leg left, Leg wanted, List<Violation> problems) {
        String before = name(left);
        if (!name(wanted).equals(before)) {
            problems.add(violation(path + "instrument", name(wanted), "must stay " + before + " at tastytrade", STEPS));
        }
        BigDecimal amount = left.quantity().amount();
        boolean same = wanted.quantity().amount().compareTo(amount) == 0
                && wanted.quantity().unit().equals(left.quantity().unit());
        if (!same) {
            problems.add(violation(
                    path + "quantity",
                    wanted.quantity().toString(),
                    "must stay " + amount.toPlainString()
                            + ", what is left of it: a replacement at tastytrade has no quantity",
                    STEPS));
        }
    }

    /** tastytrade sizes a replacement for what has not filled. */
    private static Leg left(Leg leg, Order before) {
        if (before.filledQuantity().signum() == 0 || before.quantity().signum() == 0) {
            return leg;
        }
        BigDecimal whole = leg.quantity().amount();
        BigDecimal rest = before.remainingQuantity()
                .multiply(whole)
                .divide(before.quantity(), Math.max(whole.scale(), 0), RoundingMode.HALF_UP);
        return leg.withQuantity(Quantity.of(rest, leg.quantity().unit()));
    }

    private static String name(Leg leg) {
        return leg.instruction().code() + " " + leg.instrument().identity().symbol();
    }

    private static UnsupportedOrderException unsupported(String path, String value, String rule, String remedy) {
        return new UnsupportedOrderException(WireFields.BROKER, List.of(violation(path, value, rule, remedy)));
    }

    private static Violation violation(String path, String value, String rule, String remedy) {
        return new Violation(path, rule, value, remedy);
    }
}
