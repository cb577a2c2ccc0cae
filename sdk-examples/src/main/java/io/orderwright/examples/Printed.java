package io.orderwright.examples;

import io.orderwright.client.Order;
import io.orderwright.client.OrderLeg;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** Prints orders at a broker, one line for each that has legs. */
final class Printed {
    private static final String INDENT = "  ";

    private Printed() {}

    /** Prints an order and what is below it. */
    static void tree(PrintStream out, Order order) {
        tree(out, order, INDENT);
    }

    private static void tree(PrintStream out, Order order, String indent) {
        String deeper = indent;
        if (!order.legs().isEmpty()) {
            out.println(indent + line(order));
            deeper = indent + INDENT;
        }
        for (Order child : order.children()) {
            tree(out, child, deeper);
        }
    }

    private static String line(Order order) {
        StringBuilder text = new StringBuilder(order.id().value()).append(' ').append(order.status());
        for (OrderLeg leg : order.legs()) {
            text.append(", ").append(leg.instruction().toLowerCase(Locale.ROOT));
            text.append(' ')
                    .append(plain(leg.quantity()))
                    .append(' ')
                    .append(leg.symbol().replaceAll(" +", " "));
            price(order, leg).ifPresent(price -> text.append(" filled at ").append(money(price)));
        }
        return text.toString();
    }

    /** Of an order with one leg some brokers tell the price beside the leg. */
    private static Optional<BigDecimal> price(Order order, OrderLeg leg) {
        return order.legs().size() == 1 ? order.averagePrice() : leg.averagePrice();
    }

    /** An amount of money, in cents or finer. */
    static String money(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.setScale(Math.max(2, stripped.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** A number as people write it. */
    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
