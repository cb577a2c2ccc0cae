package io.orderwright.examples;

import static io.orderwright.builder.Orders.buy;
import static io.orderwright.builder.Orders.sellShort;
import static io.orderwright.builder.Orders.stopLoss;
import static io.orderwright.builder.Orders.takeProfit;

import io.orderwright.broker.schwab.SchwabClient;
import io.orderwright.client.CancelAllResult;
import io.orderwright.client.Order;
import io.orderwright.client.OrderService;
import io.orderwright.sandbox.SchwabBox;
import java.io.PrintStream;

/** Cancels every working order in one symbol and leaves the others, in Schwab in a box. */
public final class CancelAllBySymbol {
    private CancelAllBySymbol() {}

    /**
     * Places five orders and cancels those in AAPL.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        try (SchwabBox box = SchwabBox.start();
                SchwabClient client = InTheBox.client(box).build()) {
            placeFive(client.orders());
            out.println("== Working");
            client.orders().working().forEach(order -> Printed.tree(out, order));

            CancelAllResult all = client.orders().cancelAll(order -> isIn("AAPL", order));

            out.println("== Cancelled");
            all.results().forEach(one -> out.println("  " + one.id().value() + " " + one.end()));
            all.failures().forEach((id, why) -> out.println("  " + id.value() + " " + why.getMessage()));
            out.println("  nothing left: " + all.complete());
            out.println("== Still working");
            client.orders().working().forEach(order -> Printed.tree(out, order));
        }
    }

    private static void placeFive(OrderService orders) {
        orders.place(buy(10).shares("AAPL").limit("150.00"));
        orders.place(buy(20).shares("AAPL").limit("149.00"));
        orders.place(buy(30).shares("AAPL").limit("148.00").bracket(takeProfit("160.00"), stopLoss("140.00")));
        orders.place(buy(10).shares("MSFT").limit("400.00"));
        orders.place(sellShort(10).shares("TSLA").limit("300.00"));
    }

    /** Whether an order, or one that it triggers, is in a symbol. */
    private static boolean isIn(String symbol, Order order) {
        return order.legs().stream().anyMatch(leg -> leg.symbol().equals(symbol))
                || order.children().stream().anyMatch(child -> isIn(symbol, child));
    }
}
